import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Finding } from '../src/findings/finding';
import type { Locale } from '../src/findings/problem';
import type { ImportFile } from '../src/import/importReport';
import { figureCells } from './cells';
import { type Data, type Path, withValue } from './data';
import type { Engine, Evaluated } from './engine';
import { savedData } from './files';
import { beginning, edited, ended, type History } from './history';
import { blockOf, type Filled, foundIn, isBlock, isOfNumbers, numbersOf, putDown } from './pasted';
import { figurePath, type TableProps } from './table';

/** What was put where, and what of it could not be. */
interface Pasted {
  readonly figures: readonly Filled[];
  readonly byLabels: boolean;
  readonly lines: readonly string[];
}

const formOf = (figure = ''): string => figure.split('.')[0] ?? '';

/** What a block lacks of a whole report is not missing; nor is a word of its heads a row of another form. */
function aboutBlock({ code, cells: [cell] }: Finding, figures: readonly Filled[]): boolean {
  if (/^import\.(?:form-missing|rows-missing|parts-|agency|year)/.test(code)) return false;
  return cell === undefined || figures.some(([figure]) => formOf(figure) === formOf(cell));
}

export const filled = (data: Data, figures: readonly Filled[]): Data =>
  figures.reduce((all, [figure, value]) => withValue(all, figurePath(figure), value), data);

/** A file takes the place of what is there; tables alone, which name no agency, only fill their cells. */
export function taken(data: Data, read: Data): Data {
  if (read.agency.name) return read.year ? read : { ...read, year: data.year };
  const narrative = { ...data.narrative, ...read.narrative };
  const all = filled(data, foundIn(read.statistics));
  return Object.keys(narrative).length > 0 ? ({ ...all, narrative } as Data) : all;
}

/** What files hold of a report: data as the page saved them, or whatever can be read. */
export async function reportIn({ nianbao }: Engine, files: readonly ImportFile[], locale: Locale) {
  const [only] = files;
  const name = files.map((file) => file.name).join('、');
  const saved = only && savedData(only);
  if (saved) return { name, data: saved, lines: [], isSaved: true };
  const { data, findings } = await nianbao.importReport(files, { locale });
  return { name, data, lines: findings.map(({ message }) => message), isSaved: false };
}

const fileOf = (name: string, text: string): ImportFile => ({ name, bytes: new TextEncoder().encode(text) });

/** The data being edited, with what is made of them. */
export function useReport(engine: Engine, first: Data, previous: Data | undefined, locale: Locale) {
  const [history, setHistory] = useState<History>(() => beginning(first));
  const [evaluated, setEvaluated] = useState<Evaluated>(() =>
    engine.evaluate({ data: first, previous, locale }),
  );
  const { present: data } = history;
  useEffect(() => {
    // Behind the stroke that caused it, so that the letter is on the screen first.
    const timer = setTimeout(() => setEvaluated(engine.evaluate({ data, previous, locale })));
    return () => clearTimeout(timer);
  }, [engine, data, previous, locale]);
  const edit = useCallback(
    (path: Path, value: unknown) =>
      setHistory((all) => edited(all, withValue(all.present, path, value), path.join('.'))),
    [setHistory],
  );
  const leave = useCallback(() => setHistory(ended), [setHistory]);
  return { history, setHistory, edit, leave, evaluated, data };
}

/** Puts what is pasted where it belongs: by labels that are known, else from the cell on that it is pasted into. */
export const pasting =
  (engine: Engine, { year }: Data, locale: Locale, fill: (pasted: Pasted) => void): TableProps['onPaste'] =>
  (table, from, clipboard) => {
    const [html, text] = [clipboard.getData('text/html'), clipboard.getData('text/plain')];
    if (!isBlock(text)) return false;
    const block = blockOf(text);
    const fromHere = () =>
      fill({
        figures: putDown(figureCells(table.grid), from, numbersOf(block)),
        byLabels: false,
        lines: [],
      });
    const file = /<table/i.test(html) ? fileOf('clipboard.html', html) : fileOf('clipboard.tsv', text);
    if (isOfNumbers(block)) fromHere();
    else
      engine.nianbao.importReport([file], { year, locale }).then(({ data: read, findings }) => {
        const figures = foundIn(read?.statistics);
        const about = findings.filter((finding) => aboutBlock(finding, figures));
        const lines = about.map(({ message }) => message);
        if (figures.length > 0) fill({ figures, byLabels: true, lines });
        else fromHere();
      });
    return true;
  };

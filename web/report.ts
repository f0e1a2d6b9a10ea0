import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../src/findings/problem';
import type { ImportFile } from '../src/import/importReport';
import { figureCells } from './cells';
import { type Data, withValue } from './data';
import type { Engine, Evaluated } from './engine';
import { beginning, type History } from './history';
import { blockOf, type Filled, foundIn, isBlock, isOfNumbers, putDown } from './pasted';
import { figurePath, type TableProps } from './table';

/** What was found of a block by its labels; nothing where it has none. */
async function byLabels(engine: Engine, data: Data, clipboard: ImportFile): Promise<Filled[]> {
  const { data: read } = await engine.nianbao.importReport([clipboard], { year: data.year });
  return foundIn(read?.statistics);
}

export const filled = (data: Data, figures: readonly Filled[]): Data =>
  figures.reduce((all, [figure, value]) => withValue(all, figurePath(figure), value), data);

const fileOf = (name: string, text: string): ImportFile => ({ name, bytes: new TextEncoder().encode(text) });

/** The data being edited, with what is made of them. */
export function useReport(engine: Engine, first: Data, previous: Data | undefined, locale: Locale) {
  const [history, setHistory] = useState<History>(() => beginning(first));
  const [evaluated, setEvaluated] = useState<Evaluated | undefined>(() =>
    engine.evaluate({ data: first, previous, locale }),
  );
  const { present: data } = history;
  useEffect(() => {
    // Behind the stroke that caused it, so that the letter is on the screen first.
    const timer = setTimeout(() => setEvaluated((last) => engine.evaluate({ data, previous, locale }, last)));
    return () => clearTimeout(timer);
  }, [engine, data, previous, locale]);
  return { history, setHistory, evaluated, data };
}

/** Puts what is pasted where it belongs: by its labels where it has some, else from the cell on that it is pasted into. */
export const pasting =
  (
    engine: Engine,
    data: Data,
    fill: (figures: readonly Filled[], byTheirLabels: boolean) => void,
  ): TableProps['onPaste'] =>
  (table, from, clipboard) => {
    const [html, text] = [clipboard.getData('text/html'), clipboard.getData('text/plain')];
    if (!isBlock(text)) return false;
    const block = blockOf(text);
    if (isOfNumbers(block)) fill(putDown(figureCells(table.grid), from, block), false);
    else {
      const file = /<table/i.test(html) ? fileOf('clipboard.html', html) : fileOf('clipboard.tsv', text);
      byLabels(engine, data, file).then((figures) => fill(figures, true));
    }
    return true;
  };

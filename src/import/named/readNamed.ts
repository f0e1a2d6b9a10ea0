import type { Problem } from '../../findings/problem';
import { catalogue } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import type { FigureSpec } from '../../model/figure';
import { readCellText } from '../match/cellText';
import { figureValue, type InputFigure } from '../match/figureValue';
import { put } from '../match/readStatistics';
import * as report from '../match/report';
import type { NamedCell, Source } from '../source';
import { fieldName, figureName } from './names';
import { readFields, readTexts } from './readFields';

export interface NamedRead {
  readonly edition: Edition;
  /** Fields and figures at their places in the data. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

type Named = ReadonlyMap<string, NamedCell>;

const count = (edition: Edition, named: Named): number =>
  [...catalogue(edition).keys()].filter((path) => named.has(figureName(path))).length;

/** The edition that the workbook says it is of, where half of its cells are there. */
function editionOf(editions: readonly Edition[], named: Named): Edition | undefined {
  const own = named.get(fieldName(['edition']))?.text.trim();
  const known = editions.filter((edition) => count(edition, named) * 2 >= catalogue(edition).size);
  const best = [...known].sort((a, b) => count(b, named) - count(a, named))[0];
  return known.find(({ id }) => id === own) ?? best;
}

/** A total that nobody has calculated or filled in adds itself up. */
const isOpenTotal = ({ absent }: FigureSpec, { text }: NamedCell): boolean =>
  absent === 'computed' && (text.trim() === '' || text.startsWith('='));

function readFigure(spec: FigureSpec, cell: NamedCell, problems: Problem[]): InputFigure {
  const said = readCellText(cell.text);
  const value = said && figureValue(spec, said, cell.note);
  if (!value) problems.push(report.unclearFigure(spec.path, cell.text, cell.at));
  else if (value.converted !== undefined)
    problems.push(report.converted(spec.path, cell.text, value.converted, cell.at));
  return value?.value ?? null;
}

function missing(specs: readonly FigureSpec[]): Problem[] {
  const [first] = specs;
  if (!first) return [];
  const places = [...new Set(specs.map(({ row }) => row))];
  return [
    {
      code: 'import.rows-missing',
      severity: 'warning',
      cells: specs.map(({ path }) => path),
      where: first.form,
      params: { count: places.length, places },
    },
  ];
}

/**
 * Reads a workbook by the names of its cells, wherever they have moved; undefined where it has none. What was deleted
 * is a problem, and open.
 */
export function readNamed(editions: readonly Edition[], sources: readonly Source[]): NamedRead | undefined {
  const named = new Map(sources.flatMap((source) => [...(source.named ?? [])]));
  const edition = named.size > 0 ? editionOf(editions, named) : undefined;
  if (!edition) return undefined;
  const problems: Problem[] = [];
  const lost: FigureSpec[] = [];
  const statistics: Record<string, unknown> = {};
  for (const [path, spec] of catalogue(edition)) {
    const cell = named.get(figureName(path));
    if (!cell) lost.push(spec);
    if (cell && isOpenTotal(spec, cell)) continue;
    put(statistics, path.split('.'), cell ? readFigure(spec, cell, problems) : null);
  }
  for (const form of new Set(lost.map((spec) => spec.form)))
    problems.push(...missing(lost.filter((spec) => spec.form === form)));
  return {
    edition,
    data: { ...readFields(edition, named), statistics },
    texts: readTexts(edition, named),
    problems,
  };
}

import { beforeSuffix } from '../../ground/affixes';
import { withoutNotes } from '../../ground/notes';
import { ordinalAt } from '../../ground/ordinal';
import type { FigureMeta, GroupMeta } from '../../model/leaves';

/** What the parts of a group of figures are called in a text, and what they count, by their keys. */
const PARTS = Symbol('parts');

interface PartName {
  readonly said: string;
  readonly unit?: string;
}

type FigureGroup = Readonly<Record<string, unknown>> & {
  readonly [PARTS]: Readonly<Record<string, PartName>>;
};

/** A label without what it has beside the name: an ordinal, an explanation in brackets, the 数 of a count. */
const nameIn = (title: string): string => withoutNotes(beforeSuffix(ordinalAt(title)?.rest ?? title, '数'));

/** Gives a group of figures the names of its parts, from its schema. */
export const nameParts = (
  figures: Readonly<Record<string, unknown>>,
  metas: ReadonlyMap<string, Partial<FigureMeta & GroupMeta>>,
): FigureGroup => ({
  ...figures,
  [PARTS]: Object.fromEntries(
    [...metas].map(([key, { said, title = key, unit }]) => [
      key,
      { said: said ?? nameIn(title), ...(unit !== undefined && { unit }) },
    ]),
  ),
});

export const isFigureGroup = (value: unknown): value is FigureGroup =>
  typeof value === 'object' && value !== null && PARTS in value;

/** Cells of one column in the rows under a group; the group may be such a row. */
const columnOf = (group: FigureGroup, column: string): unknown[] =>
  Object.hasOwn(group, column)
    ? [group[column]]
    : Object.values(group)
        .filter(isFigureGroup)
        .flatMap((row) => columnOf(row, column));

/**
 * The parts that a group of figures is made up of, by the names that texts give them: its cells that count the unit,
 * or what its rows have in a column. Its member `total` is the sum of the others.
 */
export function partsOf(
  group: FigureGroup,
  unit?: string,
  column?: string,
): [said: string, cells: unknown[]][] {
  return Object.entries(group[PARTS]).flatMap(([key, part]): [string, unknown[]][] => {
    const figure = group[key];
    if (key === 'total') return [];
    if (!isFigureGroup(figure))
      return column === undefined && (unit ?? part.unit) === part.unit ? [[part.said, [figure]]] : [];
    const cells = column === undefined ? [] : columnOf(figure, column);
    return cells.length > 0 ? [[part.said, cells]] : [];
  });
}

import { withoutNotes } from '../../ground/notes';
import type { FigurePath, FigureSpec } from '../../model/figure';

type Specs = ReadonlyMap<FigurePath, FigureSpec>;

/** The place of one figure in the words of the form. */
export const placeOf = (specs: Specs, path: FigurePath): string => specs.get(path)?.where ?? path;

/** Place of several figures: the row or the column that they share, else the form. */
export function commonPlace(specs: Specs, paths: readonly FigurePath[]): string {
  const all = paths.map((path) => specs.get(path)).filter((spec) => spec !== undefined);
  const [first, ...rest] = all;
  if (!first) return '';
  const row = (spec: FigureSpec) =>
    spec.column ? spec.where.slice(0, -` · ${spec.column}`.length) : spec.where;
  if (rest.every((spec) => row(spec) === row(first))) return rest.length ? row(first) : first.where;
  if (first.column && rest.every((spec) => spec.form === first.form && spec.column === first.column))
    return `${first.form} · ${first.column}`;
  return rest.every((spec) => spec.form === first.form) ? first.form : first.where;
}

/** A row's label without the notes that the form prints in it: （二）部分公开. */
export const shortLabel = (label: string): string => withoutNotes(label, 5);

/** Names for figures side by side: by column when they are in one row, by row when in one column. */
export function namesOf(specs: Specs, paths: readonly FigurePath[]): (path: FigurePath) => string {
  const rows = new Set(paths.map((path) => specs.get(path)?.where.split(' · ').slice(0, -1).join()));
  const byColumn = rows.size === 1 && paths.every((path) => specs.get(path)?.column !== undefined);
  const columns = new Set(paths.map((path) => specs.get(path)?.column));
  return (path) => {
    const spec = specs.get(path);
    if (!spec) return path;
    if (byColumn) return spec.column ?? '';
    const row = shortLabel(spec.row);
    return columns.size === 1 || !spec.column ? row : `${row}·${spec.column}`;
  };
}

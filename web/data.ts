import type { ReportInput } from '../src/editions/inputs';

export { valueAt } from '../src/model/figures';

/** A report as it is being filled in. Never changed in place: every edit makes a new one. */
export type Data = ReportInput;

/** Keys from the report down; positions in a list are keys, too. */
export type Path = readonly string[];

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

const isEmpty = (value: unknown): boolean =>
  value === undefined || (isTree(value) && !Array.isArray(value) && Object.keys(value).length === 0);

function changed(tree: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = changed(isTree(tree) ? tree[key] : undefined, rest, value);
  if (Array.isArray(tree) || (tree === undefined && /^\d+$/.test(key))) {
    const list = [...((tree as readonly unknown[] | undefined) ?? [])];
    if (inner === undefined) list.splice(Number(key), 1);
    else list[Number(key)] = inner;
    return list.length > 0 ? list : undefined;
  }
  const { [key]: _, ...others } = isTree(tree) ? tree : {};
  if (isEmpty(inner)) return others;
  // A key that was there keeps its place: data that are saved again read as they did.
  return isTree(tree) && key in tree ? { ...tree, [key]: inner } : { ...others, [key]: inner };
}

/** The data with another value at a path; undefined takes it away, with the groups that are empty then. */
export const withValue = (data: Data, path: Path, value: unknown): Data => changed(data, path, value) as Data;

/** Names that a new report begins with: what has to be there. */
export const begun = (year: number): Data => ({ agency: { name: '' }, year });

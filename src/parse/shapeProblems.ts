import * as z from 'zod';
import type { Problem, Said, Step } from '../findings/problem';
import { afterPrefix } from '../ground/affixes';
import { nearest } from '../ground/distance';
import { metaOf, unwrap } from '../model/catalogue';
import { child, describe, fieldAt } from '../model/fields';
import type { FigureKind } from '../model/figure';
import { valueAt } from '../model/figures';
import { line, numberOf } from '../model/leaves';
import { fault, short, show } from './fault';
import { rowKeys } from './spellings';

/** Figures accept numbers, null, 'n/a' or a number with a remark; every other value is one problem, whatever zod tried. */
function figureProblem(kind: FigureKind, value: unknown): Pick<Problem, 'code' | 'expected' | 'actual'> {
  if (kind === 'amount' && typeof value === 'number' && value >= 0 && Number.isFinite(value))
    return { code: 'shape.precision', actual: show(value) };
  return { code: 'shape.figure', expected: { say: kind }, actual: show(value) };
}

/** Unknown keys of one object that are compared with the known ones; nobody reads more of them. */
const LISTED = 500;

const besideNumber = z.strictObject({ remark: line('备注') });

/** What is wrong with a figure's cell: its number, its remark, or keys that neither has. `base` is its place. */
function cellProblems(kind: FigureKind, value: unknown, base: Omit<Problem, 'code'>): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ ...base, ...figureProblem(kind, value) }];
  const { value: number, ...beside } = value as { value?: unknown };
  if (number === undefined || number === null || number === 'n/a')
    return [{ ...base, code: 'shape.remark-without-number' }];
  const remark = besideNumber.safeParse(beside);
  const ofRemark = remark.success ? [] : shapeProblems(besideNumber, beside, remark.error.issues);
  return [
    ...(numberOf[kind]().safeParse(number).success ? [] : [{ ...base, ...figureProblem(kind, number) }]),
    ...ofRemark.map((problem) => ({
      ...problem,
      cells: base.cells,
      path: `${base.path}.${problem.path}`,
      where: [base.where, problem.code === 'shape.unknown-key' ? [] : problem.where].flat() as Step[],
    })),
  ];
}

/** What a field takes, in its own words where its type does not say it: metadata `accepts`. */
function accepts(root: z.ZodType, path: readonly PropertyKey[]): Said {
  const field = fieldAt(root, path);
  return ((field && metaOf(field).accepts) as Said | undefined) ?? { say: 'other' };
}

/** The deepest schema on a path that is a figure, with how many steps lead to it. */
function figureOn(
  root: z.ZodType,
  path: readonly PropertyKey[],
): { kind: FigureKind; depth: number } | undefined {
  let schema: z.ZodType | undefined = root;
  for (let depth = 0; depth <= path.length && schema; depth++) {
    const { figure } = metaOf(schema);
    if (typeof figure === 'string') return { kind: figure as FigureKind, depth };
    schema = depth < path.length ? child(schema, path[depth] as PropertyKey) : undefined;
  }
  return undefined;
}

function ofIssue(root: z.ZodType, input: unknown, issue: z.core.$ZodIssue, whole: Step): Problem[] {
  const figure = figureOn(root, issue.path);
  const path = figure ? issue.path.slice(0, figure.depth) : issue.path;
  const value = valueAt(input, path);
  const base = {
    severity: 'error',
    blocking: true,
    path: path.map(String).join('.'),
    where: describe(root, path, whole),
  } as const;
  if (figure) {
    const cell = afterPrefix(base.path, 'statistics.');
    return cellProblems(figure.kind, value, { ...base, cells: [cell] });
  }
  if (issue.code === 'invalid_key') {
    const where = describe(root, path.slice(0, -1), whole);
    const params = { key: short(String(path.at(-1))) };
    return [{ ...base, code: 'shape.unknown-key', message: 'shape.key-name', where, params }];
  }
  if (issue.code === 'unrecognized_keys') {
    const inner = unwrap(fieldAt(root, path) ?? root);
    const keys = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
    const known = keys.length && keys.length <= 12 ? keys : undefined;
    return issue.keys.map((key, i) => ({
      ...base,
      code: 'shape.unknown-key',
      path: [...path.map(String), key].join('.'),
      params: { key: short(key), known, meant: i < LISTED ? nearest(key, keys) : undefined },
    }));
  }
  if (value !== undefined && unwrap(fieldAt(root, path) ?? root) instanceof z.ZodISODate)
    return [{ ...base, code: 'shape.date', actual: show(value) }];
  const [row] = Array.isArray(value) ? rowKeys(fieldAt(root, path) ?? root) : [];
  if (row) {
    const { length } = value as readonly unknown[];
    return [{ ...base, code: 'shape.row', actual: String(length), expected: String(row.length) }];
  }
  // Of several types the one that the value has, if not what is in it.
  const inside =
    issue.code === 'invalid_union' && issue.errors.find((all) => all.every((each) => each.path.length > 0));
  if (inside && inside.length > 0)
    return inside.flatMap((each) => ofIssue(root, input, { ...each, path: [...path, ...each.path] }, whole));
  return [
    {
      ...base,
      ...(value === undefined ? { code: 'shape.missing' } : fault(issue, value, accepts(root, path))),
    },
  ];
}

/** zod's issues in the words of the form; one problem a place. `whole` is what the root is called. */
export function shapeProblems(
  root: z.ZodType,
  input: unknown,
  issues: readonly z.core.$ZodIssue[],
  whole: Step = { say: 'report' },
): Problem[] {
  const seen = new Set<string>();
  return issues
    .flatMap((issue) => ofIssue(root, input, issue, whole))
    .filter(({ code, path }) => {
      const key = `${code} ${path}`;
      return !seen.has(key) && seen.add(key);
    });
}

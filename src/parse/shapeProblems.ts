import { z } from 'zod';
import type { Problem, Said, Step, Word } from '../findings/problem';
import { codePoints } from '../ground/characters';
import { metaOf, unwrap } from '../model/catalogue';
import { child, describe, fieldAt } from '../model/fields';
import type { FigureKind } from '../model/figure';
import { line, NOT_IN_A_LINE, numberOf, UNPRINTABLE } from '../model/leaves';

/** What was found, short enough for a sentence: as JSON where it is short, else a word for it. */
export function show(value: unknown): Step {
  if (value === undefined) return { say: 'nothing' };
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return { say: 'list' };
  if (typeof value === 'object' && value !== null) return { say: 'object' };
  return typeof value === 'function' || typeof value === 'symbol' ? typeof value : String(value);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let node = input;
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<PropertyKey, unknown>)[key];
  }
  return node;
}

/** Figures accept numbers, null, 'n/a' or a number with a remark; every other value is one problem, whatever zod tried. */
function figureProblem(kind: FigureKind, value: unknown): Pick<Problem, 'code' | 'expected' | 'actual'> {
  if (kind === 'amount' && typeof value === 'number' && value >= 0 && Number.isFinite(value))
    return { code: 'shape.precision', actual: show(value) };
  return { code: 'shape.figure', expected: { say: kind }, actual: show(value) };
}

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

/** What zod's types are called. */
const types: Readonly<Record<string, Word['say']>> = {
  object: 'object',
  record: 'object',
  array: 'list',
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'boolean',
};

export const short = (key: string): string => (key.length > 60 ? `${key.slice(0, 60)}…` : key);

function unprintable(value: string): string {
  return codePoints(UNPRINTABLE.exec(value)?.[0] ?? NOT_IN_A_LINE.exec(value)?.[0] ?? '');
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
  const problem = (rest: Pick<Problem, 'code'> & Partial<Problem>): Problem[] => [{ ...base, ...rest }];
  if (figure) {
    const cell = base.path.replace(/^statistics\./, '');
    return cellProblems(figure.kind, value, { ...base, cells: [cell] });
  }
  if (issue.code === 'invalid_key') {
    return problem({
      code: 'shape.unknown-key',
      message: 'shape.key-name',
      where: describe(root, path.slice(0, -1), whole),
      params: { key: short(String(path.at(-1))) },
    });
  }
  if (issue.code === 'unrecognized_keys') {
    const inner = unwrap(fieldAt(root, path) ?? root);
    const keys = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
    const known = keys.length && keys.length <= 12 ? keys : undefined;
    return issue.keys.flatMap((key) =>
      problem({
        code: 'shape.unknown-key',
        path: [...path.map(String), key].join('.'),
        params: { key: short(key), known },
      }),
    );
  }
  if (value === undefined) return problem({ code: 'shape.missing' });
  const actual = show(value);
  switch (issue.code) {
    case 'invalid_type':
      return problem({ code: 'shape.type', expected: { say: types[issue.expected] ?? 'other' }, actual });
    case 'invalid_value':
      return problem({ code: 'shape.value', expected: issue.values.map(String), actual });
    case 'invalid_format':
      if (issue.format === 'date') return problem({ code: 'shape.date', actual });
      return problem({ code: 'shape.type', expected: accepts(root, path), actual });
    case 'too_small':
      if (issue.origin !== 'number' && issue.origin !== 'int') return problem({ code: 'shape.missing' });
      return problem({ code: 'shape.range', expected: { say: 'atLeast', n: issue.minimum }, actual });
    case 'too_big': {
      if (issue.origin === 'number' || issue.origin === 'int')
        return problem({ code: 'shape.range', expected: { say: 'atMost', n: issue.maximum }, actual });
      const say = issue.origin === 'string' ? 'characters' : 'members';
      const { length } = value as string | readonly unknown[];
      return problem({
        code: 'shape.length',
        expected: { say, n: issue.maximum },
        actual: { say, n: length },
      });
    }
    case 'custom':
      if (issue.params?.problem === 'date') return problem({ code: 'shape.date', actual });
      if (issue.params?.problem === 'precision') return problem({ code: 'shape.precision', actual });
      if (typeof value === 'string') return problem({ code: 'shape.character', actual: unprintable(value) });
      return problem({ code: 'shape.type', expected: accepts(root, path), actual });
    case 'invalid_union': {
      // The member that takes a value of this type, if not what is in it.
      const inside = issue.errors.find((issues) => issues.every((each) => each.path.length > 0)) ?? [];
      if (inside.length)
        return inside.flatMap((each) =>
          ofIssue(root, input, { ...each, path: [...path, ...each.path] }, whole),
        );
      return problem({ code: 'shape.type', expected: accepts(root, path), actual });
    }
    default:
      return problem({ code: 'shape.type', expected: accepts(root, path), actual });
  }
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

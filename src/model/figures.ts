import Big from 'big.js';
import { catalogue } from './catalogue';
import type { Edition } from './edition';
import type { Figure, FigurePath, FigureSpec, Figures } from './figure';

/** The value at these keys of nested objects; undefined where any step is missing. */
export function valueAt(tree: unknown, keys: readonly PropertyKey[]): unknown {
  let node = tree;
  for (const key of keys) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<PropertyKey, unknown>)[key];
  }
  return node;
}

/** The same at a dotted path. */
export const at = (tree: unknown, path: string): unknown => valueAt(tree, path.split('.'));

const decimal = (value: number | string): string =>
  typeof value === 'number' ? new Big(value).toFixed() : value;

function read(spec: FigureSpec, raw: unknown): Figure {
  const { path } = spec;
  if (raw === 'n/a') return { path, state: 'notApplicable', value: null };
  if (raw === null) return { path, state: 'blank', value: null };
  if (raw === undefined)
    return spec.absent === 'zero'
      ? { path, state: 'assumed', value: '0' }
      : { path, state: 'blank', value: null };
  if (typeof raw === 'object') {
    const { value, remark } = raw as { value: number | string; remark: string };
    return { path, state: 'given', value: decimal(value), remark };
  }
  return { path, state: 'given', value: decimal(raw as number | string) };
}

/** Σ of the parts that have a value; null when none has. Blank parts count as 0 beside known ones. */
export function sum(figures: Figures, parts: readonly FigurePath[]): Big | null {
  let result: Big | null = null;
  for (const path of parts) {
    const value = figures.get(path)?.value;
    if (value != null) result = (result ?? new Big(0)).plus(value);
  }
  return result;
}

/**
 * Reads the figures of validated statistics. A total that is left out is added up from its parts by the edition's
 * `sum` rules and marked as computed; it stays blank where no part has a value.
 */
export function readFigures(edition: Edition, statistics: unknown): Figures {
  const specs = catalogue(edition);
  const figures = new Map<FigurePath, Figure>();
  for (const spec of specs.values()) figures.set(spec.path, read(spec, at(statistics, spec.path)));
  for (const rule of edition.rules) {
    if (rule.kind !== 'sum') continue;
    if (specs.get(rule.total)?.absent !== 'computed' || figures.get(rule.total)?.state !== 'blank') continue;
    if (at(statistics, rule.total) === null) continue; // an explicit null is a cell that somebody left open
    const value = sum(figures, rule.parts);
    if (value) figures.set(rule.total, { path: rule.total, state: 'computed', value: value.toFixed() });
  }
  return figures;
}

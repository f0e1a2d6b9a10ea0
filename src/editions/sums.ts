import type { FigurePath } from '../model/figure';
import type { SumRule } from '../model/rule';

/** Figures of a group or of a row. */
export const within = (group: string, keys: readonly string[]): FigurePath[] =>
  keys.map((key) => `${group}.${key}`);

export const sum = (code: string, total: FigurePath, parts: readonly FigurePath[]): SumRule => ({
  code,
  kind: 'sum',
  total,
  parts,
});

import Big from 'big.js';
import type { FigurePath, Figures } from '../../model/figure';
import type { BalanceRule, SumRule } from '../../model/rule';
import type { Context } from './context';

/** A sum or a balance that could be assessed: Σ coefficient × figure should be 0. */
export interface Equality {
  readonly rule: SumRule | BalanceRule;
  /** Its figures as the rule names them, total or left side positive. */
  readonly direct: readonly FigurePath[];
  /** Coefficients over what the input gives: totals that were computed stand for their parts. */
  readonly terms: ReadonlyMap<FigurePath, number>;
  /** What is there minus what should be; 0 where it balances. */
  readonly residual: Big;
}

interface Assessment {
  readonly equalities: readonly Equality[];
  /** Totals that are blank although a part of them is not 0, with Σ parts. */
  readonly blankTotals: readonly { rule: SumRule; sum: Big }[];
  /** Cannot be judged, because figures that they need are blank. */
  readonly open: readonly (SumRule | BalanceRule)[];
}

const ZERO = new Big(0);
const read = (figures: Figures, path: FigurePath) => figures.get(path)?.value ?? null;

type Sums = ReadonlyMap<FigurePath, SumRule>;

/** Blank, or computed from parts of which some are blank: it may be more. */
const isOpen = (figures: Figures, sums: Sums, path: FigurePath): boolean =>
  read(figures, path) === null ||
  (figures.get(path)?.state === 'computed' &&
    (sums.get(path)?.parts.some((part) => isOpen(figures, sums, part)) ?? false));

function total(figures: Figures, sums: Sums, paths: readonly FigurePath[]): { known: Big; blanks: number } {
  let known = ZERO;
  let blanks = 0;
  for (const path of paths) {
    const value = read(figures, path);
    if (isOpen(figures, sums, path)) blanks++;
    if (value !== null && value !== '0') known = known.plus(value);
  }
  return { known, blanks };
}

/** Replaces computed totals by their parts, so that a fault is looked for where somebody wrote a number. */
function expand(
  figures: Figures,
  sums: Sums,
  path: FigurePath,
  sign: number,
  into: Map<FigurePath, number>,
): void {
  const rule = figures.get(path)?.state === 'computed' ? sums.get(path) : undefined;
  if (rule) for (const part of rule.parts) expand(figures, sums, part, sign, into);
  else into.set(path, (into.get(path) ?? 0) + sign);
}

/**
 * Blank parts count as 0 where that makes the sum balance; otherwise a sum with blanks cannot be assessed, unless
 * what is filled in already exceeds it.
 */
export function assess({ figures, rules }: Context): Assessment {
  const sums = new Map<FigurePath, SumRule>();
  for (const rule of rules) if (rule.kind === 'sum' && !sums.has(rule.total)) sums.set(rule.total, rule);
  const equalities: Equality[] = [];
  const blankTotals: { rule: SumRule; sum: Big }[] = [];
  const open: (SumRule | BalanceRule)[] = [];

  const add = (rule: SumRule | BalanceRule, left: readonly FigurePath[], right: readonly FigurePath[]) => {
    const [l, r] = [total(figures, sums, left), total(figures, sums, right)];
    const residual = l.known.minus(r.known);
    // A blank can only add to its own side: figures are not negative.
    const closable = residual.gt(0) ? r.blanks > 0 : residual.lt(0) ? l.blanks > 0 : false;
    if (closable) {
      open.push(rule);
      return;
    }
    const terms = new Map<FigurePath, number>();
    for (const path of left) expand(figures, sums, path, 1, terms);
    for (const path of right) expand(figures, sums, path, -1, terms);
    equalities.push({ rule, direct: [...left, ...right], terms, residual });
  };

  for (const rule of rules) {
    if (rule.kind === 'balance') add(rule, rule.left, rule.right);
    if (rule.kind !== 'sum') continue;
    const state = figures.get(rule.total)?.state;
    if (state === 'computed' && sums.get(rule.total) === rule) continue;
    if (state !== 'blank' && state !== 'notApplicable') add(rule, [rule.total], rule.parts);
    else {
      const { known } = total(figures, sums, rule.parts);
      if (known.gt(0)) blankTotals.push({ rule, sum: known });
    }
  }
  return { equalities, blankTotals, open };
}

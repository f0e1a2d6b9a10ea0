import type { AgencyKind } from '../editions/edition';
import type { FigurePath } from '../model/figure';
import type { Severity } from './finding';

interface RuleBase {
  /** Stable code, unique in its edition: `requests.row.granted`. */
  readonly code: string;
  readonly severity?: Severity;
}

/** total = Σ parts. Also computes an absent total. */
export interface SumRule extends RuleBase {
  readonly kind: 'sum';
  readonly total: FigurePath;
  readonly parts: readonly FigurePath[];
}

/** Σ left = Σ right: 一 + 二 = 三 + 四. */
export interface BalanceRule extends RuleBase {
  readonly kind: 'balance';
  readonly left: readonly FigurePath[];
  readonly right: readonly FigurePath[];
}

/** part ≤ whole: 其中 ≤ 总. */
export interface SubsetRule extends RuleBase {
  readonly kind: 'subset';
  readonly part: FigurePath;
  readonly whole: FigurePath;
}

/** Figures that only some kinds of bodies can have: 规章. */
export interface CompetenceRule extends RuleBase {
  readonly kind: 'competence';
  readonly cells: readonly FigurePath[];
  readonly kinds: readonly AgencyKind[];
}

export type Rule = SumRule | BalanceRule | SubsetRule | CompetenceRule;

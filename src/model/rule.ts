import type { Severity } from '../findings/finding';
import type { AgencyKind } from './agency';
import type { FigurePath } from './figure';

interface RuleBase {
  /** Stable code, unique in its edition: `requests.row.granted`. */
  readonly code: string;
  /** Default: an error; a warning for what may be broken rightly (severity.ts). */
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
  /** One figure, or several that count together. */
  readonly whole: FigurePath | readonly FigurePath[];
}

/** Σ cells ≥ 0, where one of them is signed: 上一年项目数量 + 本年增/减. */
export interface NotNegativeRule extends RuleBase {
  readonly kind: 'notNegative';
  readonly cells: readonly FigurePath[];
}

/** max(channels) ≤ value ≤ Σ channels: one thing published in several places counts once. */
export interface BetweenRule extends RuleBase {
  readonly kind: 'between';
  readonly value: FigurePath;
  readonly channels: readonly FigurePath[];
}

/** Figures that only some kinds of bodies can have: 规章. */
export interface CompetenceRule extends RuleBase {
  readonly kind: 'competence';
  readonly cells: readonly FigurePath[];
  readonly kinds: readonly AgencyKind[];
}

/**
 * A heading row carries no figure; where a source printed one, it is compared with what is below it.
 * Of the alternatives of a part the first one that is filled in counts (a total that is blank over its 其中).
 */
export interface HeadingRule extends RuleBase {
  readonly kind: 'heading';
  /** Where the report keeps what was printed: `['asPublished', 'response.channels']`. */
  readonly source: readonly string[];
  /** Label of the row. */
  readonly label: string;
  /** Any cell below the heading, for the place among the findings. */
  readonly first: FigurePath;
  /** Absent where the rows below have no common unit. */
  readonly parts?: readonly (readonly FigurePath[])[];
}

/** Last year's figure goes on as this year's: 结转下年度 → 上年结转, one pair a column, the sum of the others last. */
export interface CarryRule extends RuleBase {
  readonly kind: 'carry';
  readonly pairs: readonly { readonly from: FigurePath; readonly to: FigurePath }[];
}

/** stock = Σ previous (of last year's report) + Σ plus − Σ minus: 现行有效. */
export interface ChainRule extends RuleBase {
  readonly kind: 'chain';
  readonly stock: FigurePath;
  readonly previous: readonly FigurePath[];
  readonly plus: readonly FigurePath[];
  readonly minus: readonly FigurePath[];
}

/** An amount in 万元 that is at most so much: more is likely one in 元. */
export interface PlausibleRule extends RuleBase {
  readonly kind: 'plausible';
  readonly amount: FigurePath;
  readonly most: number;
}

/** What an edition declares about its figures; the engine knows these kinds and no edition. */
export type Rule =
  | SumRule
  | BalanceRule
  | SubsetRule
  | NotNegativeRule
  | BetweenRule
  | CompetenceRule
  | HeadingRule
  | CarryRule
  | ChainRule
  | PlausibleRule;

import type { Severity, SourcePlace, TextSpan } from './finding';
import type { zhWords } from './locales/zhWords';
import type { Data } from './sentence';

export const LOCALES = ['zh', 'en'] as const;

/** Languages of findings: Chinese as an office writes it, or English. */
export type Locale = (typeof LOCALES)[number];

/** A word that every locale has, with the data that go into it: { say: 'atLeast', n: 12 }. */
export interface Word {
  readonly say: keyof typeof zhWords;
  readonly [fact: string]: unknown;
}

/** Words as they are (labels of the form, quotations, figures), or a word of the locale. */
export type Step = string | Word;

/** What a problem says of a place, from the outside in, or of a value; a schema may bring its own words. */
export type Said = Step | readonly Step[] | Readonly<Record<Locale, string>>;

/** A finding before it is finished: what a stage that notices something hands over, in no language. */
export interface Problem {
  readonly code: string;
  /** Key of the sentence where one code has several. */
  readonly message?: string;
  readonly severity: Severity;
  readonly blocking?: boolean;
  /** Absent where it is that of the first figure; so is `where`. */
  readonly path?: string;
  readonly cells?: readonly string[];
  readonly where?: Said;
  readonly rules?: readonly string[];
  readonly expected?: Said;
  readonly actual?: Said;
  readonly delta?: string;
  /** Further data for the sentence. */
  readonly params?: Data & { readonly detail?: Said };
  readonly span?: TextSpan;
  readonly source?: SourcePlace;
}

/** A problem of one report beside the others: last year's, a unit's. */
export const within = (path: string, place: Step, problem: Problem): Problem => {
  const steps = [problem.where ?? []].flat() as Step[];
  const inside = steps.filter((step) => typeof step === 'string' || step.say !== 'report');
  return { ...problem, path: [path, problem.path].filter(Boolean).join('.'), where: [place, ...inside] };
};

/** How much of anything is taken: far more than a report needs, and less than would hold up whoever makes many. */
export interface Limits {
  /** Characters of a report's data, and of the text that its templates make. Default 200,000. */
  readonly characters: number;
  /** What the templates of a report may do: rounds of loops, files taken in, values that helpers go through. Default 500,000. */
  readonly templateSteps: number;
  /** Findings of one code that are listed one by one. Default 500. */
  readonly findings: number;
}

const usual: Limits = { characters: 200_000, templateSteps: 500_000, findings: 500 };

export const withUsual = (limits: Partial<Limits> = {}): Limits => ({ ...usual, ...limits });

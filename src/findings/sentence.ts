/** One of several figures that are added up or compared: 自然人3402. */
export interface Term {
  readonly name: string;
  /** null: not filled in. */
  readonly value: string | null;
  /** What it is compared with: last year's, the sum of the units'. */
  readonly against?: string;
  readonly minus?: boolean;
  readonly lastYear?: boolean;
}

/** Data for a sentence. An edition's own checks may have others. */
export interface Data {
  /** Tells problems of one code and place from each other: part of the fingerprint. */
  readonly name?: string;
  readonly terms?: readonly Term[];
  readonly places?: readonly string[];
  readonly count?: number;
  readonly [own: string]: unknown;
}

/** What a sentence is made from: a problem's data, its places and values in words, '' where it has none. */
export interface Facts extends Data {
  readonly where: string;
  readonly expected: string;
  readonly actual: string;
  readonly delta: string;
  readonly detail: string;
}

/** `{name}` stands for a fact, a list of them for its members; or a function of the facts. */
export type Sentence = string | ((facts: Facts) => string);

/** Parts of sentences that a language makes from the facts, by name. */
export type Phrases = (facts: Facts) => Readonly<Record<string, string>>;

/** Sentences by code. An edition brings those of its own checks. */
export type Sentences = Readonly<Record<string, Sentence>>;

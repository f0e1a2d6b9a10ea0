/** Path of a figure inside `statistics`, dots between keys: `requests.results.granted.naturalPersons`. */
export type FigurePath = string;

/**
 * Where the value of a figure comes from. Not filled in, zero and not applicable are three things:
 * - `given`: a number is in the input;
 * - `computed`: a total that the input leaves out, added up from its parts;
 * - `assumed`: a cell of a 2019/2021 matrix that the input leaves out; such a cell counts as 0;
 * - `blank`: not filled in (`null`, or absent where absence is no 0); prints nothing;
 * - `notApplicable`: `'n/a'`; prints /.
 */
export type FigureState = 'given' | 'computed' | 'assumed' | 'blank' | 'notApplicable';

/** One cell of a statistics form, after parsing. Plain data. */
export interface Figure {
  readonly path: FigurePath;
  readonly state: FigureState;
  /** Exact decimal, as written (`'59237.2449'`); null for blank and notApplicable. */
  readonly value: string | null;
  /** A remark printed below the number: （其中修订16件）. */
  readonly remark?: string;
}

/** All figures of a report by path, in the order of its forms. */
export type Figures = ReadonlyMap<FigurePath, Figure>;

/** What kind of number a figure is: 件 (integer ≥ 0), 万元 (exact decimal ≥ 0), 增/减 (signed integer). */
export type FigureKind = 'count' | 'amount' | 'change';

/** What the official form says of one cell; derived from the schema's metadata. */
export interface FigureSpec {
  readonly path: FigurePath;
  readonly kind: FigureKind;
  /** 件, 条, 万元 … */
  readonly unit: string;
  /** What an absent cell means. */
  readonly absent: 'blank' | 'zero' | 'computed';
  /** Name of the form: 统计表, 表二, 表三, 表四. */
  readonly form: string;
  /** Label of the row as the form prints it: 4.保护第三方合法权益. */
  readonly row: string;
  /** Label of the column: 自然人; absent where the form has one column of figures. */
  readonly column?: string;
  /** The whole place in the words of the form: 表三 · 三（三）4.保护第三方合法权益 · 自然人. */
  readonly where: string;
}

/** A figure as its cell shows it: '', '/', '0', 22 with （其中修订16件） below. */
export function printFigure({ state, value, remark }: Figure): { text: string; remark?: string } {
  if (state === 'notApplicable') return { text: '/' };
  if (value === null) return { text: '' };
  return { text: value, ...(remark && { remark: `（${remark}）` }) };
}

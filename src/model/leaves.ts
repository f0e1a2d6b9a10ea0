import * as z from 'zod';
import { NO_CHARACTERS } from '../ground/characters';
import { indexOfAny, unspaced } from '../ground/written';
import type { FigureKind } from './figure';

/** Metadata that the schema's figures carry; labels, units and places are read from here and nowhere else. */
export interface FigureMeta {
  readonly title: string;
  readonly unit: string;
  readonly figure: FigureKind;
  readonly absent: 'blank' | 'zero' | 'computed';
  /** What is between the form's name and the row: 第二十条第（五）项. */
  readonly band?: string;
  /** Head of the column, where the row has but one figure and is no group: 本年处理决定数量. */
  readonly column?: string;
  /** Ordinal of the row that a 其中 belongs to, for its place: （一）. */
  readonly under?: string;
  /** What a text calls it, where that is not its title without ordinal and brackets: 行政许可处理决定. */
  readonly said?: string;
}

/** Metadata of a group of figures. `ordinal` is what the place of its members begins with: 三, （三）. */
export interface GroupMeta {
  readonly title: string;
  readonly ordinal?: string;
  /** The group is a form of its own: 表三. */
  readonly form?: string;
  /** What is between the form's name and the rows: 第二十条第（一）项, 行政诉讼. */
  readonly band?: string;
  /** The group is one row of a matrix: its members are columns. */
  readonly row?: boolean;
  readonly said?: FigureMeta['said'];
}

/** The marks that quote data in templates: no text holds them. */
const QUOTING = '\ue000\ue001\ue002\ue003';

/** What a text of one line cannot hold beside those: tab, line feed, line and paragraph separator. */
const NOT_IN_A_LINE = `${QUOTING}\t\n\u2028\u2029`;

/** The first of these in a text, or what is no character. */
function firstUnfit(text: string, unfit: string): string | undefined {
  const places = [text.search(NO_CHARACTERS), indexOfAny(text, unfit)].filter((at) => at >= 0);
  return places.length > 0 ? String.fromCodePoint(text.codePointAt(Math.min(...places)) ?? 0) : undefined;
}

/** Refuses a text for the first of the characters that it cannot hold, which its finding names. */
const holds = (unfit: string, parts: (text: string) => readonly string[] = (text) => [text]) =>
  z.superRefine<string>((text, context) => {
    const character = parts(text)
      .map((part) => firstUnfit(part, unfit))
      .find((found) => found !== undefined);
    if (character !== undefined)
      context.addIssue({ code: 'custom', params: { problem: 'character', character } });
  });

const LINE = 2_000;
const TEXT = 1_000_000;

/** A text of one line: names, titles, remarks. */
export const line = (title: string, description?: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(LINE)
    .check(holds(NOT_IN_A_LINE))
    .meta({ title, ...(description && { description }) });

/**
 * The lines of a {@link brokenLine}: whoever fills in a name or a title may end them by ｜ or a new line, blanks beside
 * them left out. One where nobody ended any.
 */
export const ownLines = (value: string): readonly string[] =>
  value
    .replaceAll('｜', '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A text that is one line to everything but a page, which breaks it where it says. */
export const brokenLine = (title: string, description: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(LINE)
    .refine((s) => ownLines(s).length > 0, { params: { problem: 'missing' } })
    .check(holds(NOT_IN_A_LINE, ownLines))
    .meta({ title, description });

/** A text of many lines: an agency's own words for a part. */
export const text = (title: string, description?: string) =>
  z
    .string()
    .max(TEXT)
    .check(holds(QUOTING, (s) => [unspaced(s)]))
    .meta({ title, ...(description && { description }) });

/** A calendar date, `YYYY-MM-DD`, from the year 1000 on: dayjs takes the year 50 for 1950. */
export const date = (title: string) =>
  z.iso
    .date()
    .refine((iso) => iso >= '1000', { params: { problem: 'date' } })
    .meta({ title });

/** A whole number, 0 … 2⁵³−1. */
export const whole = () => z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** An amount: a number that is kept exactly (at most 15 digits), or a decimal string. */
export const amount = () =>
  z.union([
    z
      .number()
      .min(0)
      .max(1e15)
      .refine((n) => exact(n), { params: { problem: 'precision' } }),
    z.string().regex(/^(0|[1-9]\d{0,17})(\.\d{1,8})?$/),
  ]);

/** A double says exactly what was written only up to 15 significant digits. */
function exact(n: number): boolean {
  return Number(n.toPrecision(15)) === n;
}

/** What a figure of each kind may be, where it is a number. */
export const numberOf = {
  count: whole,
  amount,
  change: () => z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
} as const satisfies Record<FigureKind, () => z.ZodType>;

const figureValue = <K extends FigureKind>(kind: K) => {
  const number = numberOf[kind]() as ReturnType<(typeof numberOf)[K]>;
  return z.union([
    number,
    z.null(),
    z.literal('n/a'),
    z.strictObject({ value: number, remark: line('备注') }),
  ]);
};

/** One schema a kind, which all figures of the kind share: an edition has hundreds. */
const values: { readonly [K in FigureKind]: ReturnType<typeof figureValue<K>> } = {
  count: figureValue('count'),
  amount: figureValue('amount'),
  change: figureValue('change'),
};

/** Its metadata are registered, as meta() would do on a copy: hundreds of copies are made whenever a program starts. */
function figure<K extends FigureKind>(
  kind: K,
  title: string,
  unit: string,
  absent: FigureMeta['absent'],
  under?: string,
) {
  const meta: FigureMeta = { title, unit, figure: kind, absent, ...(under !== undefined && { under }) };
  const schema = z.optional(values[kind]);
  z.globalRegistry.add(schema, { ...meta, description: `单位：${unit}` });
  return schema;
}

/** A count in a form where absent means not filled in (2014). Unit: 件, 条, 次 … */
export const count = (title: string, unit: string) => figure('count', title, unit, 'blank');
/** A 其中 of the row whose ordinal is `under`. */
export const ofWhich = (under: string, title: string, unit: string) =>
  figure('count', title, unit, 'blank', under);
/** A total: computed when absent. */
export const total = (title: string, unit: string) => figure('count', title, unit, 'computed');
/** A count in a matrix where absent means 0 (2019, 2021). */
export const cell = (title: string, unit = '件') => figure('count', title, unit, 'zero');
/** An amount in 万元; `absent` as in its form. */
export const money = (title: string, absent: FigureMeta['absent'] = 'blank') =>
  figure('amount', title, '万元', absent);
/** 本年增/减: signed. */
export const change = (title: string, unit = '件') => figure('change', title, unit, 'zero');

/** A group of figures: a form, a part of one, or a row of a matrix. */
export function group<S extends z.ZodRawShape>(meta: GroupMeta, shape: S) {
  const schema = z.strictObject(shape).optional();
  z.globalRegistry.add(schema, { ...meta });
  return schema;
}

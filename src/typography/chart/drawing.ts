import { graphemes, isWestern } from '../characters';

/** A filled rectangle; `shade` is from 0, white, to 1, black. */
interface ChartFill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shade: number;
}

/** A black line, horizontal or vertical. */
export interface ChartRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}

/** A stretch of text beginning at, around or ending at `x`. */
export interface ChartText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A chart as every output draws it, from its upper left corner, pt. All text is of the role `tableLabel`. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly fills: readonly ChartFill[];
  readonly rules: readonly ChartRule[];
  readonly texts: readonly ChartText[];
}

/** 五号. */
export const SIZE = 10.5;

/** Thickness of lines. */
export const RULE = 0.5;

/** Shades that are told from each other on paper without colour, too. */
const SHADES = [0.65, 0.15, 0.4] as const;

export const shadeOf = (series: number): number => SHADES[series % SHADES.length] ?? 0;

/** Width in em, without a face: hanzi have one, digits half of one. Texts of charts are short. */
export const emsOf = (text: string): number =>
  graphemes(text).reduce((sum, c) => sum + (isWestern(c.codePointAt(0) ?? 0) ? 0.5 : 1), 0);

/** The baseline of a text whose middle has this height. */
export const baselineAround = (middle: number, size: number): number => middle + 0.36 * size;

/** The length that a number as printed is drawn with; / and what is not filled in have none. */
export const amountOf = (value: string): number => Math.max(0, Number(value) || 0);

/** Free above a chart, and between it and its title. */
const [ABOVE, BELOW] = [10, 4];

/** A drawing with the room around it; a number that is not filled in prints nothing. */
export const withSpace = ({ width, height, fills, rules, texts }: ChartDrawing): ChartDrawing => ({
  width,
  height: ABOVE + height + BELOW,
  fills: fills.map((fill) => ({ ...fill, y: fill.y + ABOVE })),
  rules: rules.map((rule) => ({ ...rule, y1: rule.y1 + ABOVE, y2: rule.y2 + ABOVE })),
  texts: texts
    .filter(({ text }) => text !== '')
    .map((text) => ({ ...text, baseline: text.baseline + ABOVE })),
});

/** The four sides of a rectangle. */
export function outline({ x, y, width, height }: Omit<ChartFill, 'shade'>): ChartRule[] {
  const [right, below] = [x + width, y + height];
  const rule = (x1: number, y1: number, x2: number, y2: number) => ({ x1, y1, x2, y2, width: RULE });
  return [
    rule(x, y, right, y),
    rule(right, y, right, below),
    rule(x, below, right, below),
    rule(x, y, x, below),
  ];
}

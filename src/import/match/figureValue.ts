import Big from 'big.js';
import { oneSpaced } from '../../ground/written';
import type { FigureSpec } from '../../model/figure';
import type { CellText } from './cellText';

/** A figure as a report's data have it. */
export type InputFigure =
  | null
  | 'n/a'
  | number
  | string
  | { readonly value: number | string; readonly remark: string };

interface FigureValue {
  readonly value: InputFigure;
  /** The amount in the form's unit, where the cell gives another. */
  readonly converted?: string;
}

/** 万元 of one unit of money. */
const MONEY: Readonly<Record<string, string>> = { 元: '0.0001', 千元: '0.1', 万元: '1', 亿元: '10000' };

/** A number where it keeps every digit, else its digits. */
export const plainNumber = (decimal: string): number | string =>
  String(Number(decimal)) === decimal && Number.isSafeInteger(Number(decimal)) ? Number(decimal) : decimal;

/** What a cell says of a figure; undefined where it cannot be one of its kind: half a request, 元 for a count. */
export function figureValue(
  { kind, unit }: FigureSpec,
  cell: CellText,
  note?: string,
): FigureValue | undefined {
  if (cell.kind === 'blank') return { value: null };
  if (cell.kind === 'slash') return { value: 'n/a' };
  if (cell.kind === 'unclear') return undefined;
  const isMoney = cell.unit !== undefined && cell.unit in MONEY;
  if (cell.unit !== undefined && isMoney !== (kind === 'amount')) return undefined;
  const factor =
    isMoney && unit in MONEY ? new Big(MONEY[cell.unit ?? ''] ?? 1).div(MONEY[unit] ?? 1) : new Big(1);
  const amount = new Big(cell.value).times(factor);
  if (kind !== 'change' && amount.lt(0)) return undefined;
  if (kind !== 'amount' && !amount.mod(1).eq(0)) return undefined;
  const value = plainNumber(amount.toFixed());
  const remark = cell.remark ?? (note && oneSpaced(note));
  return {
    value: remark ? { value, remark } : value,
    ...(!factor.eq(1) && { converted: amount.toFixed() }),
  };
}

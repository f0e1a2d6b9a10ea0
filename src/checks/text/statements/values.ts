import Big from 'big.js';
import { catalogue } from '../../../model/catalogue';
import type { Edition } from '../../../model/edition';
import type { FigurePath } from '../../../model/figure';
import { at, sum } from '../../../model/figures';
import type { Report } from '../../../model/report';
import type { NumberToken } from '../numbers/number';
import { IN_YUAN } from '../numbers/units';

export const bare = (path: FigurePath): FigurePath => (path.startsWith('-') ? path.slice(1) : path);

const partsByTotal = new WeakMap<Edition, ReadonlyMap<FigurePath, readonly FigurePath[]>>();

function partsOf(edition: Edition, total: FigurePath): readonly FigurePath[] {
  let parts = partsByTotal.get(edition);
  if (!parts) {
    // Of the sums that give a total, the last one listed is that of its row.
    parts = new Map(edition.rules.flatMap((r) => (r.kind === 'sum' ? [[r.total, r.parts] as const] : [])));
    partsByTotal.set(edition, parts);
  }
  return parts.get(total) ?? [];
}

/** Facts are told beside the tables; those of an amount are in 元. */
export const isFact = (path: FigurePath): boolean => path.startsWith('facts.');

/** What a figure or a fact is: for a total that somebody left blank, what its parts add up to. */
export function figureValue({ edition, figures, extra }: Report, path: FigurePath): Big | null {
  const value = isFact(path) ? at(extra, path) : figures.get(path)?.value;
  if (typeof value === 'string' || typeof value === 'number') return new Big(value);
  return isFact(path) ? null : sum(figures, partsOf(edition, path));
}

/** Σ of one reading; null when none of its figures has a value. */
export function readingOf(report: Report, reading: readonly FigurePath[]): Big | null {
  let result: Big | null = null;
  for (const path of reading) {
    const value = figureValue(report, bare(path));
    if (value !== null) result = (result ?? new Big(0)).plus(path.startsWith('-') ? value.times(-1) : value);
  }
  return result;
}

/** What a number is in the unit of a figure: 15236000元 is 1523.6万元. Exact. */
export function inUnitOf(report: Report, path: FigurePath, { unit, value, min, max }: NumberToken) {
  const figureUnit = catalogue(report.edition).get(path)?.unit ?? (isFact(path) ? '元' : '');
  const [from, to] = [IN_YUAN[unit], IN_YUAN[figureUnit]];
  if (from === undefined || to === undefined || from === to) return { value, min, max };
  const convert = (amount: Big) => amount.times(from).div(to);
  return { value: convert(value), min: convert(min), max: convert(max) };
}

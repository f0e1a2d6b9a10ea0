import Big from 'big.js';
import { isAbsent } from '../context';
import { isFigureGroup, partsOf } from '../figureGroup';
import { field, list, Misuse, number, type Value, word } from './values';

/* What adds parts up, and what lists them. */

type Pair = readonly [label: Value, value: Value];

/** Label and value by turns; what is left over is none. */
const byTwos = (args: readonly Value[]): readonly Pair[] =>
  args.flatMap((label, i): Pair[] => (i % 2 === 0 && i + 1 < args.length ? [[label, args[i + 1]]] : []));

/** Σ of what is filled in. */
export const add = (values: readonly Value[]): string =>
  values.reduce<Big>((sum, value) => (isAbsent(value) ? sum : sum.plus(number(value))), new Big(0)).toFixed();

/** Label and number by turns; a group of figures, or one column of it, gives those of its parts. */
function pairsOf(args: readonly Value[], unit: string): readonly Pair[] {
  const [group, column] = args;
  if (!isFigureGroup(group)) return byTwos(args);
  const parts = partsOf(group, unit, column === undefined ? undefined : word(column));
  return parts.map(([said, cells]): Pair => [said, add(cells)]);
}

/** Those that are not 0: 予以公开1191件、部分公开328件 */
const listed = (pairs: readonly Pair[], unit: string): string =>
  pairs
    .flatMap(([label, count]) =>
      isAbsent(count) || number(count).eq(0) ? [] : [`${word(label)}${number(count).toFixed()}${unit}`],
    )
    .join('、');

/** Pairs of label and number, and the unit. */
export function breakdown(...args: readonly Value[]): string {
  const unit = word(args.at(-1));
  return listed(pairsOf(args.slice(0, -1), unit), unit);
}

/** The same of the items of a list of {name, count}. */
export const tally = (items: Value, unit: Value): string =>
  listed(
    list(items).map((item): Pair => [field(item, 'name'), field(item, 'count')]),
    word(unit),
  );

/** How a total is made up: ，其中A3件、B2件; ，均为A when one part is all of it; nothing when no part is known. */
export function among(total: Value, ...args: readonly Value[]): string {
  const unit = word(args.at(-1));
  const pairs = pairsOf(args.slice(0, -1), unit);
  const parts = listed(pairs, unit);
  if (isAbsent(total) || !parts) return '';
  const all = pairs.find(([, part]) => !isAbsent(part) && number(part).eq(number(total)));
  if (!all || parts.includes('、')) return `，其中${parts}`;
  return `，${number(total).eq(1) ? '' : '均'}为${all[0]}`;
}

/** What is between the pairs of labels and texts that are given: 地址：…，邮编：… */
export const details = (...args: readonly Value[]): string =>
  byTwos(args)
    .flatMap(([label, text]) => (isAbsent(text) ? [] : [`${word(label)}：${word(text)}`]))
    .join('，');

/** Σ of one column over the rows of a group of a matrix, or over the one row that the group is. */
export function subtotal(group: Value, column: Value): string {
  if (typeof group !== 'object' || group === null) throw new Misuse({ say: 'notGroup' });
  const rows = Object.hasOwn(group, word(column)) ? [group] : Object.values(group);
  return add(rows.map((row) => field(row, column)));
}

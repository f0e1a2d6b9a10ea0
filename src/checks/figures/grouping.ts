import Big from 'big.js';
import type { FigurePath } from '../../model/figure';
import { severityOf } from '../../model/severity';
import type { Equality } from './equalities';

/** Broken equalities that have one cause. `cell` is the figure in which they cross, where only one can be it. */
export interface Group {
  readonly equalities: readonly Equality[];
  readonly cell?: FigurePath;
  /** Value that is there minus the one that would balance; only with `cell`. */
  readonly delta?: Big;
}

interface Suspect {
  readonly cell: FigurePath;
  readonly delta: Big;
  readonly broken: readonly Equality[];
}

const isHard = ({ rule }: Equality) => severityOf(rule) === 'error';
const isBroken = ({ residual }: Equality) => !residual.eq(0);

/** The figures that could alone be the cause: every hard equality that they are in is broken by the same amount. */
function suspects(all: readonly Equality[], broken: ReadonlySet<Equality>): Suspect[] {
  const within = new Map<FigurePath, Equality[]>();
  for (const equality of broken) for (const cell of equality.terms.keys()) within.set(cell, []);
  for (const equality of all)
    for (const [cell, coefficient] of equality.terms) if (coefficient) within.get(cell)?.push(equality);
  const result: Suspect[] = [];
  for (const [cell, equalities] of within) {
    const deltaIn = (e: Equality) => e.residual.div(e.terms.get(cell) ?? 1);
    const mine = equalities.filter((e) => broken.has(e));
    const lead = mine.find(isHard) ?? mine[0];
    if (!lead) continue;
    const delta = deltaIn(lead);
    const agree = mine.filter((e) => deltaIn(e).eq(delta));
    if (agree.length < 2 || equalities.some((e) => isHard(e) && !agree.includes(e))) continue;
    result.push({ cell, delta, broken: agree });
  }
  return result;
}

const keyOf = (order: ReadonlyMap<Equality, number>, equalities: readonly Equality[]) =>
  equalities.map((e) => order.get(e)).join();

/** One round: the suspects that explain most, and what each of them explains. */
function round(
  all: readonly Equality[],
  left: ReadonlySet<Equality>,
  order: ReadonlyMap<Equality, number>,
): Group[] {
  const found = suspects(all, left);
  const most = Math.max(0, ...found.map((s) => s.broken.length));
  const bySet = new Map<string, Suspect[]>();
  for (const suspect of found.filter((s) => s.broken.length === most)) {
    const key = keyOf(order, suspect.broken);
    bySet.set(key, [...(bySet.get(key) ?? []), suspect]);
  }
  const sets = [...bySet.values()];
  const clear = sets.filter((mine) =>
    sets.every((other) => other === mine || !other[0]?.broken.some((e) => mine[0]?.broken.includes(e))),
  );
  if (clear.length)
    return clear.map((same) => {
      const [first] = same as [Suspect];
      return same.length === 1
        ? { equalities: first.broken, cell: first.cell, delta: first.delta }
        : { equalities: first.broken };
    });
  // Two faults of the same size: rows and columns cross in four cells, and any two could be them.
  return sets.length ? [{ equalities: [...new Set(sets.flatMap((set) => set[0]?.broken ?? []))] }] : [];
}

/** Several faults in one row: each of its columns is broken once, and their amounts add up to the row's. */
function crossings(all: readonly Equality[], left: ReadonlySet<Equality>): Group[] | undefined {
  const inHard = (cell: FigurePath) => all.filter((e) => isHard(e) && e.terms.get(cell));
  for (const row of left) {
    const faults = new Map<Equality, Suspect[]>();
    for (const [cell, coefficient] of row.terms) {
      const others = inHard(cell).filter((e) => e !== row);
      const [first] = others;
      if (!coefficient || !first || others.some((e) => !left.has(e))) continue;
      const delta = first.residual.div(first.terms.get(cell) ?? 1);
      if (!others.every((e) => e.residual.div(e.terms.get(cell) ?? 1).eq(delta))) continue;
      faults.set(first, [...(faults.get(first) ?? []), { cell, delta, broken: [row, ...others] }]);
    }
    const chosen = [...faults.values()].flatMap((same) => (same.length === 1 ? same : []));
    if (chosen.length < 2 || chosen.length > 6) continue;
    const explained = chosen.reduce((s, c) => s.plus(c.delta.times(row.terms.get(c.cell) ?? 0)), new Big(0));
    if (explained.eq(row.residual))
      return chosen.map(({ cell, delta, broken }) => ({ equalities: broken, cell, delta }));
  }
  return undefined;
}

/** Sorts broken equalities by cause: one wrong figure is one group, however many sums it breaks. */
export function group(all: readonly Equality[]): Group[] {
  const order = new Map(all.map((equality, index) => [equality, index]));
  const left = new Set(all.filter(isBroken));
  const groups: Group[] = [];
  const take = (found: readonly Group[]) => {
    groups.push(...found);
    for (const { equalities } of found) for (const e of equalities) left.delete(e);
  };
  while (left.size > 1) {
    const found = round(all, left, order);
    const next = found.length ? found : crossings(all, left);
    if (!next) break;
    take(next);
  }
  take([...left].map((equality) => ({ equalities: [equality] })));
  return groups.sort(
    (a, b) => (order.get(a.equalities[0] as Equality) ?? 0) - (order.get(b.equalities[0] as Equality) ?? 0),
  );
}

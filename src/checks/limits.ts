import Big from 'big.js';
import type { Context } from './context';
import { placeOf } from './places';
import type { Problem } from './problem';
import type { BetweenRule, SubsetRule } from './rule';

function subset({ figures, specs }: Context, rule: SubsetRule): Problem[] {
  const part = figures.get(rule.part)?.value ?? null;
  const whole = figures.get(rule.whole)?.value ?? null;
  if (part === null || new Big(part).lte(whole ?? 0)) return [];
  return [
    {
      code: whole === null ? 'limit.subset-blank' : 'limit.subset',
      severity: rule.severity ?? 'error',
      path: `statistics.${rule.part}`,
      cells: [rule.part, rule.whole],
      where: placeOf(specs, rule.part),
      rules: [rule.code],
      actual: part,
      expected: whole === null ? part : whole,
      delta: `+${new Big(part).minus(whole ?? 0).toFixed()}`,
      params: { whole: placeOf(specs, rule.whole) },
    },
  ];
}

function between({ figures, specs }: Context, rule: BetweenRule): Problem[] {
  const value = figures.get(rule.value)?.value ?? null;
  const channels = rule.channels.map((path) => figures.get(path)?.value ?? null);
  const known = channels.filter((v) => v !== null).map((v) => new Big(v));
  if (value === null || known.length === 0) return [];
  const sum = known.reduce((a, b) => a.plus(b));
  const max = known.reduce((a, b) => (b.gt(a) ? b : a));
  // A blank channel may have been published in; only a total that even all known ones exceed is then wrong.
  const tooMany = new Big(value).gt(sum) && known.length === channels.length;
  const tooFew = new Big(value).lt(max);
  if (!tooMany && !tooFew) return [];
  const bound = tooMany ? sum : max;
  return [
    {
      code: tooMany ? 'limit.above-channels' : 'limit.below-channel',
      severity: rule.severity ?? 'warning',
      path: `statistics.${rule.value}`,
      cells: [rule.value, ...rule.channels],
      where: placeOf(specs, rule.value),
      rules: [rule.code],
      actual: value,
      expected: bound.toFixed(),
      delta: (tooMany ? '+' : '') + new Big(value).minus(bound).toFixed(),
    },
  ];
}

/** 其中 ≤ 总, and figures that lie between those of their channels. */
export const limits = (context: Context): Problem[] =>
  context.rules.flatMap((rule) => {
    if (rule.kind === 'subset') return subset(context, rule);
    return rule.kind === 'between' ? between(context, rule) : [];
  });

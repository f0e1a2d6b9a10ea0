import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import type { BetweenRule, NotNegativeRule, SubsetRule } from '../../model/rule';
import { severityOf } from '../../model/severity';
import { type Context, wholesOf } from './context';
import { commonPlace, placeOf } from './places';

function subset({ figures, specs }: Context, rule: SubsetRule): Problem[] {
  const wholes = wholesOf(rule);
  const part = figures.get(rule.part)?.value ?? null;
  const known = wholes.map((path) => figures.get(path)?.value ?? null).filter((v) => v !== null);
  const whole = known.reduce((sum, v) => sum.plus(v), new Big(0));
  if (part === null || new Big(part).lte(whole)) return [];
  // One of several that is blank may hold what is missing.
  if (known.length < wholes.length && wholes.length > 1) return [];
  return [
    {
      code: known.length === 0 ? 'limit.subset-blank' : 'limit.subset',
      severity: severityOf(rule),
      cells: [rule.part, ...wholes],
      rules: [rule.code],
      actual: part,
      expected: known.length === 0 ? part : whole.toFixed(),
      delta: `+${new Big(part).minus(whole).toFixed()}`,
      params: { places: wholes.map((path) => placeOf(specs, path)) },
    },
  ];
}

function notNegative({ figures, specs }: Context, rule: NotNegativeRule): Problem[] {
  const sum = rule.cells.reduce((total, path) => total.plus(figures.get(path)?.value ?? 0), new Big(0));
  if (sum.gte(0)) return [];
  return [
    {
      code: 'limit.negative',
      severity: severityOf(rule),
      cells: rule.cells,
      where: commonPlace(specs, rule.cells),
      rules: [rule.code],
      actual: sum.toFixed(),
      expected: '0',
      params: { places: rule.cells.map((path) => specs.get(path)?.column ?? specs.get(path)?.row ?? path) },
    },
  ];
}

function between({ figures }: Context, rule: BetweenRule): Problem[] {
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
      severity: severityOf(rule),
      cells: [rule.value, ...rule.channels],
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
    if (rule.kind === 'notNegative') return notNegative(context, rule);
    return rule.kind === 'between' ? between(context, rule) : [];
  });

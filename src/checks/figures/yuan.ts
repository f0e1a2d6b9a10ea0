import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import { severityOf } from '../../model/severity';
import type { Context } from './context';

/** Amounts in 万元 that nobody would have, and that are likely in 元. */
export function inYuan({ figures, rules }: Context): Problem[] {
  return rules.flatMap((rule): Problem[] => {
    if (rule.kind !== 'plausible') return [];
    const value = figures.get(rule.amount)?.value ?? null;
    if (value === null) return [];
    if (new Big(value).lte(rule.most)) return [];
    return [
      {
        code: 'figure.yuan',
        severity: severityOf(rule),
        cells: [rule.amount],
        rules: [rule.code],
        actual: value,
        expected: new Big(value).div(10_000).toFixed(),
      },
    ];
  });
}

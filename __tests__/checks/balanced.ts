import fc from 'fast-check';
import { edition2014 } from '../../src/editions/2014';
import { edition2019 } from '../../src/editions/2019';
import { edition2021 } from '../../src/editions/2021';
import { catalogue } from '../../src/model/catalogue';
import type { Edition } from '../../src/model/edition';
import type { Report } from '../../src/model/report';
import type { Rule } from '../../src/model/rule';
import { parseReport } from '../../src/stages';

export type Values = Map<string, number>;

/** Figures as the nested object that a report's input has. */
export function statisticsOf(values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const keys = path.split('.');
    let node = tree;
    for (const key of keys.slice(0, -1)) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>;
    }
    node[keys.at(-1) as string] = value;
  }
  return tree;
}

export const inputOf = (edition: Edition, values: ReadonlyMap<string, unknown>, more: object = {}) => ({
  agency: { name: '示例市人民政府', kind: '设区的市政府' },
  year: edition.years.from,
  statistics: statisticsOf(values),
  ...more,
});

export function reportOf(edition: Edition, values: ReadonlyMap<string, unknown>, more: object = {}): Report {
  const { report, findings } = parseReport(inputOf(edition, values, more));
  if (!report) throw new Error(findings.map((f) => f.message).join('\n'));
  return report;
}

const sumRules = (edition: Edition) => edition.rules.flatMap((r: Rule) => (r.kind === 'sum' ? [r] : []));

/** Fills every total from its parts, in the order of the rules. */
function total(edition: Edition, values: Values): void {
  for (const { total, parts } of sumRules(edition))
    values.set(
      total,
      parts.reduce((sum, path) => sum + (values.get(path) ?? 0), 0),
    );
}

const leaf = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(99_999));

/** Random figures that break no rule of the edition; all of them filled in. */
export function balanced(edition: Edition): fc.Arbitrary<Values> {
  const paths = [...catalogue(edition).keys()];
  return fc.array(leaf, { minLength: paths.length, maxLength: paths.length }).map((numbers) => {
    const values: Values = new Map(paths.map((path, i) => [path, numbers[i] as number]));
    const get = (path: string) => values.get(path) ?? 0;
    total(edition, values);
    for (const rule of edition.rules) {
      if (rule.kind === 'balance' && rule.code.startsWith('requests.balance.')) {
        const [received, carried] = rule.left as [string, string];
        const [done, forward] = rule.right as [string, string];
        if (rule.code.endsWith('.total')) continue;
        const all = get(done) + get(forward);
        values.set(carried, Math.min(get(carried), all));
        values.set(received, all - get(carried));
      }
    }
    if (edition === edition2014) {
      const answered = get('requests.answered');
      values.set('requests.completedIn.time', Math.floor(answered / 2));
      values.set('requests.completedIn.extendedTime', answered - Math.floor(answered / 2));
    }
    total(edition, values);
    for (const rule of edition.rules) {
      if (rule.kind === 'between')
        values.set(
          rule.value,
          rule.channels.reduce((s, p) => s + get(p), 0),
        );
      if (rule.kind === 'notNegative') values.set(rule.cells[1] as string, get(rule.cells[1] as string));
    }
    for (const rule of edition.rules)
      if (rule.kind === 'subset') {
        const whole = [rule.whole].flat().reduce((s, p) => s + get(p), 0);
        values.set(rule.part, Math.min(get(rule.part), whole));
      }
    return values;
  });
}

export const editions = [edition2014, edition2019, edition2021] as const;

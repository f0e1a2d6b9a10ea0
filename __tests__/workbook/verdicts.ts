import Big from 'big.js';
import { catalogue } from '../../src/model/catalogue';
import type { Edition } from '../../src/model/edition';
import type { Rule } from '../../src/model/rule';
import { reference } from '../../src/workbook/book';
import { identitiesOf } from '../../src/workbook/identities';
import { planForms } from '../../src/workbook/plan';
import { reportOf, type Values } from '../checks/balanced';

/** How much a rule is out, by its own words; undefined for rules that no cell can calculate. */
function offBy(rule: Rule, get: (path: string) => Big): Big | undefined {
  const sum = (paths: readonly string[]) => paths.reduce((total, path) => total.plus(get(path)), new Big(0));
  const positive = (value: Big) => (value.gt(0) ? value : new Big(0));
  switch (rule.kind) {
    case 'sum':
      return get(rule.total).minus(sum(rule.parts));
    case 'balance':
      return sum(rule.left).minus(sum(rule.right));
    case 'subset':
      return positive(get(rule.part).minus(sum([rule.whole].flat())));
    case 'notNegative':
      return positive(sum(rule.cells).times(-1));
    case 'between': {
      const most = rule.channels.map(get).reduce((a, b) => (b.gt(a) ? b : a));
      const value = get(rule.value);
      return positive(value.minus(sum(rule.channels))).minus(positive(most.minus(value)));
    }
    default:
      return undefined;
  }
}

const lead = (rule: Rule): string | undefined => {
  switch (rule.kind) {
    case 'sum':
      return rule.total;
    case 'balance':
      return rule.left[0];
    case 'subset':
      return rule.part;
    case 'notNegative':
      return rule.cells[1];
    case 'between':
      return rule.value;
    default:
      return undefined;
  }
};

/** Far enough from what holds: one more than a limit leaves. */
const breaking = (rule: Rule, get: (path: string) => Big): Big => {
  if (rule.kind === 'subset')
    return [rule.whole].flat().reduce((sum, path) => sum.plus(get(path)), new Big(1));
  if (rule.kind === 'notNegative')
    return get(rule.cells[0] as string)
      .times(-1)
      .minus(1);
  return get(lead(rule) as string).plus(1);
};

export interface Broken {
  readonly code: string;
  /** What is typed. */
  readonly cells: Readonly<Record<string, number>>;
  /** The cells that say whether something holds, and those that must say that it does not. */
  readonly places: readonly { readonly sheet: string; readonly cell: string }[];
  readonly unbalanced: readonly (readonly [place: string, words: string])[];
}

/** Each rule of an edition broken by one, with what every cell of the workbook must say. */
export function* verdictsOf(edition: Edition, values: Values): Generator<Broken> {
  const specs = catalogue(edition);
  const plans = planForms(reportOf(edition, values), identitiesOf(edition.rules, specs, false));
  const verdicts = plans.flatMap(({ sheet, verdicts: own }) =>
    own.map(({ identity, row, column }) => ({ sheet, cell: reference(row, column), code: identity.code })),
  );
  const totals = new Set(edition.rules.flatMap((rule) => (rule.kind === 'sum' ? [rule.total] : [])));
  const open = new Map([...values].filter(([path]) => !totals.has(path)));
  const base = (path: string) => new Big(values.get(path) ?? 0);
  for (const rule of edition.rules) {
    const at = lead(rule);
    if (at === undefined) continue;
    const cells = { [at]: Number(breaking(rule, base).toFixed()) };
    const { figures } = reportOf(edition, new Map([...open, ...Object.entries(cells)]));
    const get = (path: string) => new Big(figures.get(path)?.value ?? 0);
    const off = new Map(edition.rules.map((each) => [each.code, offBy(each, get)]));
    const unbalanced = verdicts.flatMap(({ sheet, cell, code }): [string, string][] => {
      const by = off.get(code);
      return by && !by.eq(0) ? [[`${sheet}!${cell}`, `不平（差 ${by.toFixed()}）`]] : [];
    });
    yield { code: rule.code, cells, places: verdicts, unbalanced };
  }
}

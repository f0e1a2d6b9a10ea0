import { gravity, type Severity } from '../../findings/finding';
import type { Grading } from '../../findings/finish';
import { catalogue } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import type { FigurePath, FigureSpec, Figures } from '../../model/figure';
import type { Report } from '../../model/report';
import type { Rule, SubsetRule } from '../../model/rule';
import { severityOf } from '../../model/severity';

/** How a caller changes what is checked. Codes are those of rules (`requests.column.total`) or of findings (`sum.row`). */
export interface CheckRules extends Grading {
  /** Own rules, declared as the built-in ones are. */
  readonly add?: readonly Rule[];
  /** A figure that grew or shrank by this factor against last year is asked about. Default: 10. */
  readonly jumpFactor?: number;
}

/** What every check of figures looks at. */
export interface Context {
  readonly report: Report;
  readonly figures: Figures;
  readonly specs: ReadonlyMap<FigurePath, FigureSpec>;
  readonly rules: readonly Rule[];
}

export const wholesOf = ({ whole }: SubsetRule): readonly FigurePath[] =>
  typeof whole === 'string' ? [whole] : whole;

function pathsOf(rule: Rule): readonly FigurePath[] {
  switch (rule.kind) {
    case 'sum':
      return [rule.total, ...rule.parts];
    case 'balance':
      return [...rule.left, ...rule.right];
    case 'subset':
      return [rule.part, ...wholesOf(rule)];
    case 'between':
      return [rule.value, ...rule.channels];
    case 'notNegative':
    case 'competence':
      return rule.cells;
    case 'heading':
      return [rule.first, ...(rule.parts ?? []).flat()];
    case 'carry':
      return rule.pairs.map(({ to }) => to);
    case 'plausible':
      return [rule.amount];
    case 'chain':
      return [rule.stock, ...rule.plus, ...rule.minus];
  }
}

/**
 * The rules in force for a format: its own and the caller's, without those that are off, re-graded.
 * @throws RangeError when a rule names a figure that the edition does not have.
 */
export function rulesOf(edition: Edition, options: CheckRules = {}): readonly Rule[] {
  const specs = catalogue(edition);
  const off = new Set(options.off);
  const rules = [...edition.rules, ...(options.add ?? [])]
    .filter(({ code }) => !off.has(code))
    .map((rule) => {
      const severity = options.severity?.[rule.code];
      return severity ? { ...rule, severity } : rule;
    });
  for (const rule of rules)
    for (const path of pathsOf(rule))
      if (!specs.has(path))
        throw new RangeError(`Rule ${rule.code}: edition ${edition.id} has no figure ${path}`);
  return rules;
}

/** What is found where a rule does not hold, by its kind. */
const FOUND: Readonly<Record<Rule['kind'], readonly string[]>> = {
  sum: ['sum.cell', 'sum.row'],
  balance: ['sum.cell', 'sum.balance'],
  subset: ['limit.subset', 'limit.subset-blank'],
  notNegative: ['limit.negative'],
  between: ['limit.above-channels', 'limit.below-channel'],
  competence: ['limit.competence'],
  heading: ['heading.sum', 'heading.figure'],
  carry: ['previous.carry'],
  plausible: ['figure.yuan'],
  chain: ['previous.chain'],
};

/** How it is reported that a rule in force does not hold; undefined where whatever is found of it is off. */
export function reportedAs(rule: Rule, { off = [], severity = {} }: Grading = {}): Severity | undefined {
  const found = FOUND[rule.kind].filter((code) => !off.includes(code));
  const severities = found.map((code) => severity[code] ?? severityOf(rule));
  return severities.sort((a, b) => gravity[a] - gravity[b])[0];
}

export const contextOf = (report: Report, options?: CheckRules): Context => ({
  report,
  figures: report.figures,
  specs: catalogue(report.edition),
  rules: rulesOf(report.edition, options),
});

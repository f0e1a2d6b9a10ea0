import type { Grading } from '../../findings/finish';
import { catalogue } from '../../model/catalogue';
import type { FigurePath, FigureSpec, Figures } from '../../model/figure';
import type { Report } from '../../model/report';
import type { Rule, SubsetRule } from '../../model/rule';

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
 * The rules in force for a report: the edition's and the caller's, without those that are off, re-graded.
 * @throws RangeError when a rule names a figure that the edition does not have.
 */
export function contextOf(report: Report, options: CheckRules = {}): Context {
  const specs = catalogue(report.edition);
  const off = new Set(options.off);
  const rules = [...report.edition.rules, ...(options.add ?? [])]
    .filter(({ code }) => !off.has(code))
    .map((rule) => {
      const severity = options.severity?.[rule.code];
      return severity ? { ...rule, severity } : rule;
    });
  for (const rule of rules)
    for (const path of pathsOf(rule))
      if (!specs.has(path))
        throw new RangeError(`Rule ${rule.code}: edition ${report.edition.id} has no figure ${path}`);
  return { report, figures: report.figures, specs, rules };
}

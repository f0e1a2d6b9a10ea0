import type { Finding } from '../findings/finding';
import { type Locale, type Problem, toFinding } from '../findings/problem';
import { catalogue } from '../model/catalogue';
import type { Report } from '../model/report';
import type { CheckRules } from './figures/context';

const gravity = { error: 0, warning: 1, info: 2 } as const;

/** Errors first, then by place: text in its order, figures in that of the forms. */
export function sortFindings(report: Report, findings: readonly Finding[]): Finding[] {
  const order = new Map([...catalogue(report.edition).keys()].map((path, index) => [path, index]));
  const keys = new Map(
    findings.map((f) => [
      f,
      [
        gravity[f.severity],
        f.span ? 1 : 0,
        f.span?.block ?? 0,
        f.span?.start ?? order.get(f.cells[0] ?? '') ?? order.size,
      ] as const,
    ]),
  );
  return [...findings].sort((a, b) => {
    const [x, y] = [keys.get(a) ?? [], keys.get(b) ?? []];
    for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return (x[i] ?? 0) - (y[i] ?? 0);
    return 0;
  });
}

/** Puts problems into words, sorts them, and applies what the caller switched off or re-graded by the finding's code. */
export function finish(
  report: Report,
  problems: readonly Problem[],
  { locale, rules }: { locale?: Locale; rules?: CheckRules },
): Finding[] {
  const off = new Set(rules?.off);
  const findings = problems
    .filter(({ code }) => !off.has(code))
    .map((problem) =>
      toFinding({ ...problem, severity: rules?.severity?.[problem.code] ?? problem.severity }, locale),
    );
  return sortFindings(report, findings);
}

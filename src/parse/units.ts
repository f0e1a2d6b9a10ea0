import type { Finding } from '../findings/finding';
import type { Report, ReportInput } from '../model/report';
import { type ParseOptions, parseReport } from './parse';

/** Reads the reports of subordinate units; what is wrong with one names it. */
export function readUnits(
  inputs: readonly ReportInput[],
  options: ParseOptions,
): { reports: readonly Report[]; findings: readonly Finding[] } {
  const reports: Report[] = [];
  const findings: Finding[] = [];
  inputs.forEach((input, index) => {
    const parsed = parseReport(input, options);
    if (parsed.report) reports.push(parsed.report);
    const name = parsed.report?.agency.name ?? input?.agency?.name ?? `第${index + 1}个单位`;
    findings.push(
      ...parsed.findings.map((f) => ({
        ...f,
        path: `units.${index}.${f.path}`,
        where: `${name} · ${f.where}`,
      })),
    );
  });
  return { reports, findings };
}

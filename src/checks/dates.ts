import type { Problem } from '../findings/problem';
import { agencyKinds } from '../model/agency';
import { describe } from '../model/fields';
import { type Report, reportSchema } from '../model/report';
import { kindOf } from './figures/competence';

/** The last day of publication; of a body whose kind is not known the latest of any. */
function dueOf(report: Report): { date: string; basis: string } {
  const kind = kindOf(report);
  const all = (kind ? [kind] : agencyKinds).map((each) => report.edition.dates.due(each));
  const [latest = { date: '12-31', basis: '' }] = all.sort((a, b) => b.date.localeCompare(a.date));
  return { ...latest, date: `${report.year + 1}-${latest.date}` };
}

/** Dates that the law does not allow: before the report year is over, or later than it is to be published. */
export function legalDates(report: Report): Problem[] {
  const { edition, year, date, publication } = report;
  const end = `${year}-${edition.dates.periodEnd}`;
  const due = dueOf(report);
  const given = [
    [['date'], date],
    [['publication', 'date'], publication.date],
  ] as const;
  for (const [path, day] of given) {
    if (day === undefined || (day >= end && day <= due.date)) continue;
    const early = day < end;
    return [
      {
        code: early ? 'date.early' : 'date.late',
        severity: 'warning',
        path: path.join('.'),
        where: describe(reportSchema(edition), path),
        actual: day,
        expected: early ? end : due.date,
        params: { basis: due.basis },
      },
    ];
  }
  return [];
}

import { type Printed, spanOf } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import type { StatedByLaw } from '../../model/edition';
import type { Report } from '../../model/report';
import { kindOf } from '../figures/competence';
import { says } from './dictionaries';
import { placeOf } from './place';
import { readingOf } from './statements/values';

/** 五 that states measures and no problem (practice: problems written as remedies). */
export function measuresOnly({ edition }: Report, texts: readonly Printed[]): Problem[] {
  const section = texts.filter(({ part }) => edition.headings?.problems.some((word) => part.includes(word)));
  const [first] = section;
  const text = section.map((printed) => printed.text).join('\n');
  if (!first || text.length < 20 || text.includes('待填写')) return [];
  if (!says(text, 'MEASURE') || says(text, 'PROBLEM')) return [];
  return [
    {
      code: 'text.measures-only',
      severity: 'warning',
      where: placeOf(first),
      span: spanOf(first, 0, first.raw.length),
    },
  ];
}

const mentions = (texts: readonly Printed[], { words }: StatedByLaw) =>
  texts.some(({ raw }) => words.some((word) => raw.includes(word)));

/** What a part in the agency's own words leaves out that the law names: one finding a part and basis. */
function leftOut(report: Report, texts: readonly Printed[]): Problem[] {
  const kind = kindOf(report);
  const found = new Map<string, Problem & { names: readonly string[] }>();
  for (const asked of report.edition.statements ?? []) {
    const { part, name, basis, kinds } = asked;
    if (part === undefined || (kinds && !(kind && kinds.includes(kind)))) continue;
    const field = report.edition.parts.find(({ heading }) => heading === part)?.name;
    // What templates write follows from the facts that were filled in.
    if (field === undefined || report.narrative[field] === undefined) continue;
    const own = texts.filter((printed) => printed.part.includes(part));
    const [first] = own;
    if (!first || own.some(({ raw }) => raw.includes('待填写')) || mentions(own, asked)) continue;
    const names = [...(found.get(basis)?.names ?? []), name];
    found.set(basis, {
      code: 'text.unsaid',
      message: 'text.unsaid.part',
      severity: 'info',
      path: `narrative.${field}`,
      where: placeOf(first),
      params: { name: names.join('、'), basis },
      span: spanOf(first, 0, first.raw.length),
      names,
    });
  }
  return [...found.values()].map(({ names: _, ...problem }) => problem);
}

/** What the law has the narrative state, where the tables have figures of it. A preamble that lists parts says nothing. */
export function unsaid(report: Report, texts: readonly Printed[]): Problem[] {
  const said = texts.filter(({ part }) => part !== '');
  if (said.length === 0) return [];
  const ofFigures = (report.edition.statements ?? []).flatMap((asked): Problem[] => {
    const { name, figures, basis } = asked;
    const sum = figures && readingOf(report, figures);
    if (!figures || !sum?.gt(0) || mentions(said, asked)) return [];
    return [
      {
        code: 'text.unsaid',
        severity: 'info',
        path: `statistics.${figures[0]}`,
        cells: figures.filter((path) => Number(report.figures.get(path)?.value ?? 0) > 0),
        where: { say: 'narrative' },
        actual: sum.toFixed(),
        params: { name, basis },
      },
    ];
  });
  return [...ofFigures, ...leftOut(report, said)];
}

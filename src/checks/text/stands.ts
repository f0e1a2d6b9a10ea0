import type { Printed } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import type { Report } from '../../model/report';
import { wording } from './lexicon';
import { placeOf, spanOf } from './place';
import { readingOf } from './statements/values';
import { dictionaryOf } from './words/dictionary';
import { findAll } from './words/find';

const words = dictionaryOf(wording);

const says = (text: string, term: keyof typeof wording): boolean =>
  findAll(text, words).some(({ terms }) => terms.includes(term));

/** 五 that states measures and no problem (practice: problems written as remedies). */
export function measuresOnly({ edition }: Report, texts: readonly Printed[]): Problem[] {
  const section = texts.filter(({ part }) => edition.headings?.problems.test(part));
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

/** What the law has the narrative state, where the tables have figures of it. A preamble that lists parts says nothing. */
export function unsaid(report: Report, texts: readonly Printed[]): Problem[] {
  const said = texts.filter(({ part }) => part !== '');
  if (said.length === 0) return [];
  return (report.edition.statements ?? []).flatMap(({ name, figures, words, basis }): Problem[] => {
    const sum = readingOf(report, figures);
    if (!sum?.gt(0) || said.some(({ raw }) => words.test(raw))) return [];
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
}

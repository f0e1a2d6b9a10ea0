import { type Printed, spanOf } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import type { Report } from '../../model/report';
import { placeOf } from './place';
import { wording } from './wordingLexicon';

const REMEDIES = wording.REMEDY.split(' ');
const TROUBLES = wording.TROUBLE.split(' ');
const ORDER = '一二三四五六七八九十';

/** Runs of 一是…二是…三是…; a new 一是 starts the next. */
function runs(
  texts: readonly Printed[],
): { count: number; before: string; printed: Printed; start: number; end: number }[] {
  const result: { count: number; before: string; printed: Printed; start: number; end: number }[] = [];
  for (const printed of texts)
    for (let index = 0; index < printed.text.length; index++) {
      const number = ORDER.indexOf(printed.text.charAt(index)) + 1;
      if (number === 0 || printed.text[index + 1] !== '是') continue;
      // 一是否 is no item.
      if ('否非由因'.includes(printed.text[index + 2] ?? '#')) continue;
      const last = result.at(-1);
      if (number === 1)
        result.push({
          count: 1,
          before: printed.text.slice(Math.max(0, index - 60), index),
          printed,
          start: index,
          end: index + 2,
        });
      else if (last && number === last.count + 1) last.count = number;
      else if (last) last.count = Number.NaN;
    }
  return result;
}

/** Problems 一是…二是…三是…, then as many measures. */
export function pairs({ edition }: Report, texts: readonly Printed[]): Problem[] {
  const about = edition.headings?.problems;
  const section = texts.filter(
    ({ part }) => about?.some((word) => part.includes(word)) && REMEDIES.some((word) => part.includes(word)),
  );
  const found = runs(section);
  const [problems, measures] = found;
  if (!problems || !measures || found.length !== 2) return [];
  if (!(problems.count >= 2) || !(measures.count >= 2) || problems.count === measures.count) return [];
  if (!TROUBLES.some((word) => problems.before.includes(word)) && problems.before.length > 12) return [];
  return [
    {
      code: 'text.pairs',
      severity: 'warning',
      where: placeOf(measures.printed),
      actual: String(measures.count),
      expected: String(problems.count),
      span: spanOf(measures.printed, measures.start, measures.end),
    },
  ];
}

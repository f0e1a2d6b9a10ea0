import { halfWidth, type Printed, spanOf } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import { isDigits } from '../../ground/digits';
import type { Citation } from '../../model/edition';
import type { Report } from '../../model/report';
import { placeOf } from './place';
import { expand } from './words/expand';

const NUMBERED =
  /([\u4e00-\u9fff]{1,14})\s*([（(［[【])\s*((?:19|20)[0-9]{2})\s*年?\s*([）)］\]】])\s*(?:第\s*)?([0-9]{1,5})\s*号/g;

/** How the words before the year of a 文号 end: 国办发, 公开办函. */
const ISSUERS = '发函办字令公开规通告委厅局政';

/** 文号 with other brackets than 〔〕 (GB/T 9704 7.2.5). */
export function citations(printed: Printed): Problem[] {
  const text = halfWidth(printed.raw);
  return [...text.matchAll(NUMBERED)].flatMap((match): Problem[] => {
    const [whole, issuer = '', , year, , number] = match;
    if (issuer.length < 2 || !ISSUERS.includes(issuer.at(-1) ?? '#')) return [];
    const start = match.index + issuer.length;
    return [
      {
        code: 'text.citation',
        severity: 'warning',
        where: placeOf(printed),
        actual: whole.slice(issuer.length),
        expected: `〔${year}〕${number}号`,
        span: spanOf(printed, start, match.index + whole.length),
      },
    ];
  });
}

/** What the format's own basis has replaced: an old 国务院令, the trial format's 文号. */
export function outdated({ edition }: Report, texts: readonly Printed[]): Problem[] {
  return (edition.outdated ?? []).flatMap(({ words, instead }): Problem[] => {
    for (const printed of texts) {
      const index = printed.raw.indexOf(words);
      if (index < 0 || printed.raw.includes(instead)) continue;
      return [
        {
          code: 'text.outdated',
          severity: 'warning',
          where: placeOf(printed),
          actual: words,
          expected: instead,
          span: spanOf(printed, index, index + words.length),
        },
      ];
    }
    return [];
  });
}

const SENTENCE = 40;
const LONGEST = 12;

/** The first number of a text in the place where a citation has its own: 2021〕30, 711. */
function numberCited(text: string, { cited, about }: Citation): { start: number; said: string } | undefined {
  for (const before of expand(cited))
    for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
      const start = at + before.length;
      const end = text.slice(start, start + LONGEST).indexOf('号') + start;
      const said = text.slice(start, Math.max(start, end));
      const opening = text.slice(Math.max(0, at - SENTENCE), at);
      const isMeant = about === undefined || opening.slice(opening.lastIndexOf('。') + 1).includes(about);
      if (isMeant && said !== '' && said.split('〕').every((part) => isDigits(part))) return { start, said };
    }
  return undefined;
}

/** A misprinted number of the basis: 国办公开办函〔2021〕13号, 国务院令第771号. */
export function misprinted({ edition }: Report, texts: readonly Printed[]): Problem[] {
  const old = (edition.outdated ?? []).map(({ words }) => words);
  return (edition.citations ?? []).flatMap((citation): Problem[] => {
    const { number } = citation;
    for (const printed of texts) {
      const { start, said } = numberCited(halfWidth(printed.raw), citation) ?? {};
      if (start === undefined || !said || said === number || old.some((words) => words.includes(said)))
        continue;
      return [
        {
          code: 'text.basis',
          severity: 'warning',
          where: placeOf(printed),
          actual: said,
          expected: number,
          span: spanOf(printed, start, start + said.length),
        },
      ];
    }
    return [];
  });
}

import type { Document } from '../../document/nodes';
import { halfWidth, type Printed, spanOf } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import { afterPrefix } from '../../ground/affixes';
import { isDigits } from '../../ground/digits';
import { withoutNotes } from '../../ground/notes';
import { ordinalAt } from '../../ground/ordinal';
import { unspaced } from '../../ground/written';
import { catalogue } from '../../model/catalogue';
import type { Citation, Edition } from '../../model/edition';
import type { Report } from '../../model/report';
import { wordings } from './dictionaries';
import { placeOf } from './place';
import { expand } from './words/expand';
import { findAll } from './words/find';

/** XX件, ____年: a gap that was left, with what is behind it. */
const GAP =
  /(?:[XxＸ×]{2,6}|[○〇]{2,6}|[*＊]{2,6}|_{3,20})(?=[年月日件条次个份篇期项万元市县区镇局委，。；、])/g;

/** A bracket of instructions, to its end where that is near. */
function noteEnd(text: string, start: number, end: number): number {
  const close = text.slice(end, end + 42).indexOf('）');
  return close < 0 || text.slice(start + 1, end + close).includes('（') ? 0 : end + close + 1;
}

/** Instructions and gaps of a template that were not taken out. */
function instructions(printed: Printed): Problem[] {
  const { raw } = printed;
  const said = findAll(raw, wordings).flatMap(({ start, end, terms }) => {
    if (terms.includes('LEFT_IN')) return [{ start, end }];
    const close = terms.includes('NOTE') ? noteEnd(raw, start, end) : 0;
    return close > 0 ? [{ start, end: close }] : [];
  });
  const gaps = [...raw.matchAll(GAP)].map(({ 0: gap, index }) => ({
    start: index,
    end: index + gap.length,
  }));
  return [...said, ...gaps].map(({ start, end }) => ({
    code: 'text.instruction',
    severity: 'error',
    where: placeOf(printed),
    actual: raw.slice(start, end),
    span: spanOf(printed, start, end),
  }));
}

const NUMBERED =
  /([\u4e00-\u9fff]{1,14})\s*([（(［[【])\s*((?:19|20)[0-9]{2})\s*年?\s*([）)］\]】])\s*(?:第\s*)?([0-9]{1,5})\s*号/g;

/** How the words before the year of a 文号 end: 国办发, 公开办函. */
const ISSUERS = '发函办字令公开规通告委厅局政';

/** 文号 with other brackets than 〔〕 (GB/T 9704 7.2.5). */
function citations(printed: Printed): Problem[] {
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

const core = (label: string) => withoutNotes(afterPrefix(ordinalAt(label)?.rest ?? label, '其中：')).trim();

function labelsOf(edition: Edition): Set<string> {
  const labels = new Set<string>();
  for (const { row, column } of catalogue(edition).values())
    for (const label of [row, column]) if (label) labels.add(core(label));
  return labels;
}

const LONG = 6;
/** Ends of labels that only a form has; 主动公开政府信息数, 行政复议数量 and the like are in any text. */
const OF_A_FORM = ['总数量', '项目数量', '总金额', '件数', '决定数量', '增/减'];
const isTelling = (label: string, { telling = [] }: Edition) =>
  OF_A_FORM.some((end) => label.endsWith(end)) || telling.includes(label);
const foreign = new WeakMap<Edition, WeakMap<readonly Edition[], ReadonlyMap<string, string>>>();

/** Row and column labels of other formats that this one does not have, with the format's year. */
function foreignLabels(edition: Edition, editions: readonly Edition[]): ReadonlyMap<string, string> {
  const known = foreign.get(edition)?.get(editions);
  if (known) return known;
  const own = [...labelsOf(edition)].join('\n');
  const result = new Map<string, string>();
  for (const other of editions)
    if (other.id !== edition.id)
      for (const label of labelsOf(other))
        if (label.length >= LONG && isTelling(label, other) && !own.includes(label))
          result.set(label, other.id);
  const byList = foreign.get(edition) ?? new WeakMap();
  byList.set(editions, result);
  foreign.set(edition, byList);
  return result;
}

/** Labels of another edition's forms in the text: one finding an edition, at the first of them. */
function otherEdition(report: Report, texts: readonly Printed[], editions: readonly Edition[]): Problem[] {
  const { edition } = report;
  const labels = foreignLabels(edition, editions);
  const found = new Map<string, { printed: Printed; index: number; labels: Set<string>; first: string }>();
  for (const printed of texts)
    for (const [label, id] of labels) {
      const index = printed.raw.indexOf(label);
      if (index < 0 || printed.raw[index + label.length] === '量') continue;
      const entry = found.get(id) ?? { printed, index, labels: new Set<string>(), first: label };
      entry.labels.add(label);
      found.set(id, entry);
    }
  return [...found].map(([id, { printed, index, labels: all, first }]) => ({
    code: 'text.other-edition',
    severity: 'warning',
    where: placeOf(printed),
    actual: [...all].slice(0, 4),
    params: { id, own: edition.id },
    span: spanOf(printed, index, index + first.length),
  }));
}

/** What the format's own basis has replaced: an old 国务院令, the trial format's 文号. */
function outdated({ edition }: Report, texts: readonly Printed[]): Problem[] {
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

/** The first number of a text that stands where a citation has its own: 2021〕30, 711. */
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
function misprinted({ edition }: Report, texts: readonly Printed[]): Problem[] {
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

/** The name of the report, where the title has it in words of the agency's own. */
function title({ edition: { name, naming } }: Report, document: Document): Problem[] {
  const block = document.blocks.find((b) => b.type === 'title');
  const text = unspaced(block?.lines.join('') ?? '');
  const asked = naming?.title ?? [[name]];
  if (!text || asked.every((words) => words.some((word) => text.includes(word)))) return [];
  return [
    {
      code: 'text.title',
      severity: 'warning',
      path: 'title',
      where: { say: 'title' },
      actual: text,
      expected: name,
    },
  ];
}

/** Name of the report, leftovers of templates, citations, labels of other formats. */
export function wordingOf(
  report: Report,
  document: Document,
  texts: readonly Printed[],
  editions: readonly Edition[],
): Problem[] {
  return [
    ...title(report, document),
    ...texts.flatMap((printed) => [...instructions(printed), ...citations(printed)]),
    ...outdated(report, texts),
    ...misprinted(report, texts),
    ...otherEdition(report, texts, editions),
  ];
}

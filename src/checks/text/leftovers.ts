import { type Printed, spanOf } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import { wordings } from './dictionaries';
import { placeOf } from './place';
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
export function instructions(printed: Printed): Problem[] {
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

import { cannotEnd, cannotStart, goesOn } from '../characters';
import { segment, type Word } from './segment';

/** What it costs that a line ends behind a word, or begins with one. A place or an organ is a good end (词意完整). */
const costs: Readonly<Record<Word['kind'], { readonly behind: number; readonly before: number }>> = {
  place: { behind: 0, before: 0 },
  zone: { behind: 0, before: 5 },
  organ: { behind: 0, before: 2 },
  tail: { behind: 0, before: 6 },
  suffix: { behind: 0, before: 40 },
  field: { behind: 2, before: 1 },
  join: { behind: 20, before: 1 },
  prefix: { behind: 40, before: 1 },
  year: { behind: 5, before: 0 },
  figure: { behind: 3, before: 1 },
  mark: { behind: 0, before: 0 },
  other: { behind: 8, before: 8 },
};

/** A word that is torn, two unknown characters that are parted. */
const TORN = 60;
/** 双江拉祜族佤族 | 布朗族傣族自治县, where a line has no room for the whole name. */
const BETWEEN_PEOPLES = 45;
/** What is in brackets stays together where it fits a line; a list of two in them parts at its 、. */
const IN_BRACKETS = 30;
const IN_LIST = 15;
/** 避头尾, the halves of a surrogate pair, accents. */
const FORBIDDEN = 1000;

const opening = new Set('（《〈“‘〔【');
const closing = new Set('）》〉”’〕】');

/** Where one people ends in the name of a place and another begins. */
function peoplesIn(place: string): number[] {
  const last = place.lastIndexOf('族');
  return place.split('').flatMap((unit, i) => (unit === '族' && i < last ? [i + 1] : []));
}

/** By offset: what it costs to end a line there. What holds for words at hand, whatever the length of a line. */
export function breakCosts(text: string): number[] {
  const found = new Array<number>(text.length + 1).fill(TORN);
  const list = segment(text);
  let at = 0;
  list.forEach(({ kind, text: word }, i) => {
    const before = list[i - 1];
    const parted = before?.kind === 'other' && kind === 'other';
    if (before && !parted) found[at] = costs[before.kind].behind + costs[kind].before;
    if (kind === 'place') for (const end of peoplesIn(word)) found[at + end] = BETWEEN_PEOPLES;
    at += word.length;
  });
  let depth = 0;
  for (let offset = 1; offset < text.length; offset++) {
    const [before = '', after = ''] = [text[offset - 1], text[offset]];
    if (opening.has(before)) depth++;
    if (closing.has(before)) depth = Math.max(0, depth - 1);
    if (cannotStart(after) || cannotEnd(before) || goesOn(after)) found[offset] = FORBIDDEN;
    else if (depth > 0) found[offset] = (found[offset] ?? 0) + (before === '、' ? IN_LIST : IN_BRACKETS);
  }
  found[text.length] = 0;
  return found;
}

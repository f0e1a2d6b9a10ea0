import { word } from '../engines';
import { gapsIn, hasLatin, lineWidth, type Sums } from '../measure';
import { costOfEnd, UNSURE } from './faults';
import { type Trial, wordEnd } from './trial';

/** A line that Word may set otherwise, since it squeezes the blanks of a justified line by a quarter to fit one word more. */
const WORD_OTHERWISE = 1000;
const SQUEEZE = 0.25;
/** A line of hanzi with fewer than the 28 of the page: only a torn word is worse. */
const LOST_CHARACTER = 2000;

/** A line of hanzi that a mark leaves with fewer than 28: of ways as good as one another, that with more full lines. */
const FEWER = 10;
const FEW = 12;

/** Whether the word behind a line is too wide for it by so little that Word may fit it. */
function mayFitMore(sums: Sums, { opening: { start, room }, added }: Trial, end: number): boolean {
  const squeezed = ((sums.blanks[end] as number) - (sums.blanks[start] as number)) * SQUEEZE;
  return word.reach(sums, start, wordEnd(sums.atoms, end), added) <= room + UNSURE + squeezed;
}

/** What is wrong with a line that ends at a place and that another one follows. */
export function costOfLine(sums: Sums, trial: Trial, at: number): number {
  const { atoms } = sums;
  const { begins, opening, added, lead, found, usualEnd } = trial;
  const { start, room } = opening;
  const missing = room - lineWidth(sums, start, at, added);
  const ofHanzi = !hasLatin(sums, start, at);
  const widest = Math.max(
    lead.spacing,
    added.spacing,
    ofHanzi ? added.spacing : Math.max(lead.latin, added.latin),
  );
  const gap = widest + missing / Math.max(1, gapsIn(sums, start, at));
  const lost = at < usualEnd && !hasLatin(sums, start, at + 1) ? LOST_CHARACTER : 0;
  const fewer = begins.oneOfMany && missing > FEW && ofHanzi ? FEWER : 0;
  const unsure = at === found.end && mayFitMore(sums, trial, at) ? WORD_OTHERWISE : 0;
  return costOfEnd({ atoms, at, missing, gap }) + lost + fewer + unsure;
}

import { perObject } from '../ground/remember';
import { afterSpaces, closeLine, type LineSpan, nextNewline, type Opening, openLine } from './breakLines';
import { libreOffice, word } from './engines';
import { costOfEnd, costOfLast } from './faults';
import {
  addedIn,
  behind,
  gapsIn,
  inOnePortion,
  lineWidth,
  type Measure,
  measureAtoms,
  type Spacing,
  type Sums,
} from './measure';
import type { Atom } from './shape';
import { willingness } from './strings';

/** A line of a paragraph, and what Word has to be told to set the same. */
export interface ComposedLine extends LineSpan, Spacing {
  /**
   * Where its spacing begins: its first word has that of the line before, so that no program sees two spacings where it
   * looks for the end of a line.
   */
  readonly spacedFrom: number;
  /** Ends inside a string of Latin letters, where Word would not end it. */
  readonly breaksString: boolean;
}

/**
 * The spacing of a line departs from that of the page by no more, pt; that of a last line, which justification makes no
 * wider, by less: −0.6 to 1 pt, and 0.3 pt, with 28 characters a line.
 */
const CLOSER = -0.3;
const WIDER = 1.3;
const WIDER_LAST = 0.6;
/** Two twips, pt. */
const STEP = 0.1;

/** A step away from the spacing of the page. */
const STEP_AWAY = 2;
/** A line with a spacing of its own. */
const OWN_SPACING = 5;
/**
 * A line whose Latin strings do not keep their own spacing, and by how much they may depart from it, pt: too little to
 * be seen, and only where something else would be. A line of an address has no other gaps.
 */
const OWN_LATIN = 60;
const LATIN = [-0.3, -0.2, -0.1, 0.05, 0.1, 0.2, 0.3];
/** A string that Word has to be told to break. */
const BREAKS_STRING = 10;
/** A line that LibreOffice sets otherwise: it moves all that follow it. */
const OTHERWISE = 25;
/**
 * A line that Word may set otherwise: programs round widths by some hundredths of a point, and Word squeezes the blanks of
 * a justified line by a quarter to fit one word more.
 */
const WORD_OTHERWISE = 1000;
const UNSURE = 0.06;
const SQUEEZE = 0.25;
/** A line of hanzi with fewer than the 28 of the page: only a torn word is worse. */
const LOST_CHARACTER = 2000;

/** A line of hanzi that a mark leaves with fewer than 28: of ways as good as one another, that with more full lines. */
const FEWER = 10;
const FEW = 12;

/** A longer text is no paragraph that anybody writes: each of its lines is the best for itself, in the spacing of the page. */
const LONGEST = 2000;

/** The best way known to set a paragraph as far as the beginning of a line. */
interface Way {
  readonly cost: number;
  /** Its last line. */
  readonly line?: ComposedLine;
  readonly before?: Way;
}

/** A line that may come next, where the one after it begins, and what it costs. */
interface NextLine {
  readonly line: ComposedLine;
  readonly next: number;
  readonly cost: number;
}

type Spacings = readonly (readonly [added: Spacing, cost: number])[];

/** The spacings that are tried, that of the page before all. */
function spacings(usual: number, latin: boolean): Spacings {
  const list: [Spacing, number][] = [];
  for (let step = Math.round(CLOSER / STEP); step <= Math.round(WIDER / STEP); step++) {
    const spacing = Math.round((usual + step * STEP) * 100) / 100;
    const cost = step && OWN_SPACING + STEP_AWAY * Math.abs(step);
    list.push([{ spacing, latin: 0 }, cost]);
    // Where hanzi are wider than usual, letters need not be closer; where they are usual, a line has its whole length.
    for (const own of latin ? LATIN : [])
      if (own < 0 ? step <= 0 : step === 0) list.push([{ spacing, latin: own }, cost + OWN_LATIN]);
  }
  return list.sort(([, a], [, b]) => a - b);
}

/** The places inside strings where a line may end that Word ends before them. */
function placesInStrings(atoms: readonly Atom[], chance: number, edge: number): number[] {
  const places: number[] = [];
  for (let at = edge; at > chance; at--) if (willingness(atoms, at) !== 'never') places.push(at);
  return places;
}

/** Where words end, by any place in them, as far as has been asked; 0 where nobody has. */
const wordEnds = perObject((atoms: readonly Atom[]) => new Uint32Array(atoms.length + 1));

/** Where the first word of a line ends. */
function wordEnd(atoms: readonly Atom[], start: number): number {
  const known = wordEnds(atoms);
  if (known[start]) return known[start];
  let end = start + 1;
  while (end < atoms.length && !word.mayBreak(atoms, end, end)) end++;
  known.fill(end, start, end);
  return end;
}

/** Whether the word behind a line is too wide for it by so little that Word may fit it. */
function mayFitMore(sums: Sums, { start, room, ...added }: Opening, end: number): boolean {
  const squeezed = ((sums.blanks[end] as number) - (sums.blanks[start] as number)) * SQUEEZE;
  return word.reach(sums, start, wordEnd(sums.atoms, end), added) <= room + UNSURE + squeezed;
}

const hasLatin = (atoms: readonly Atom[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (atoms[i]?.western) return true;
  return false;
};

/** How many characters a line holds, more or less. */
const lengthOf = ({ line }: Way): number => (line ? line.end - line.start : 28);

/** Every line that Word can be told to set next, with what is wrong with it; none that costs `most` or more. */
function* nextLines(
  sums: Sums,
  { width, indent = 0, spacing: usual = 0 }: Measure,
  tried: Spacings,
  way: Way,
  start: number,
  stop: number,
  most: number,
): Generator<NextLine> {
  const { atoms } = sums;
  const goesOn = way.line && !way.line.last ? way.line : undefined;
  const spacedFrom = goesOn ? wordEnd(atoms, start) : start;
  let fullest = 0;
  for (const [added, cost] of tried) {
    if (cost >= most) return; // they are in the order of their costs
    const { spacing } = added;
    const lead = goesOn ?? added;
    const led = addedIn(sums, start, spacedFrom, lead) - addedIn(sums, start, spacedFrom, added);
    const room = width - (start === 0 ? indent : 0) - led;
    const opening: Opening = { start, stop, room, ...added };
    const { edge, chance, end } = openLine(sums, opening, word, lengthOf(way));
    const lessRoom =
      led !== 0 && inOnePortion(atoms, spacedFrom)
        ? Math.min(0, behind(atoms[spacedFrom - 1] as Atom, lead))
        : 0;
    const office = openLine(sums, { ...opening, room: room + lessRoom }, libreOffice, edge - start).end;
    fullest ||= end;
    for (const at of edge === stop ? [stop] : [end, ...placesInStrings(atoms, chance, edge)]) {
      const last = at === stop;
      if (last && spacing > usual + WIDER_LAST + STEP / 10) continue;
      const breaksString = at !== end;
      const line = { ...closeLine(atoms, start, at, last), ...added, spacedFrom, breaksString };
      const told =
        cost + (breaksString ? BREAKS_STRING : 0) + (breaksString || at === office ? 0 : OTHERWISE);
      if (last) {
        yield { line, next: stop + 1, cost: told + (goesOn ? costOfLast(atoms, start, stop) : 0) };
        continue;
      }
      const missing = room - lineWidth(sums, start, at, added);
      const widest = Math.max(
        lead.spacing,
        spacing,
        hasLatin(atoms, start, at) ? Math.max(lead.latin, added.latin) : spacing,
      );
      const gap = widest + missing / Math.max(1, gapsIn(sums, start, at));
      const lost = at < fullest && !hasLatin(atoms, start, at + 1) ? LOST_CHARACTER : 0;
      const fewer = tried.length > 1 && missing > FEW && !hasLatin(atoms, start, at) ? FEWER : 0;
      const unsure = !breaksString && mayFitMore(sums, opening, end);
      const faults = costOfEnd({ atoms, at, missing, gap }) + lost + fewer + (unsure ? WORD_OTHERWISE : 0);
      yield { line, next: afterSpaces(atoms, at, stop), cost: told + faults };
    }
  }
}

/** The way with the least cost through a paragraph, if there is one that costs less than `most`. */
function bestWay(sums: Sums, measure: Measure, tried: Spacings, most: number): Way | undefined {
  const { atoms } = sums;
  const ways: (Way | undefined)[] = [{ cost: 0 }];
  let stop = -1;
  for (let start = 0; start <= atoms.length; start++) {
    const way = ways[start];
    if (!way) continue;
    ways[start] = undefined;
    if (start > stop) stop = nextNewline(atoms, start);
    for (const { line, next, cost } of nextLines(sums, measure, tried, way, start, stop, most - way.cost)) {
      const total = way.cost + cost;
      if (total < Math.min(most, ways[next]?.cost ?? most)) ways[next] = { cost: total, line, before: way };
    }
  }
  return ways[atoms.length + 1];
}

/** Line by line, each with the least faults: the time that it takes is that of the lines. */
function lineByLine(sums: Sums, measure: Measure, tried: Spacings): Way {
  const { atoms } = sums;
  let way: Way = { cost: 0 };
  let stop = -1;
  for (let start = 0; start <= atoms.length; ) {
    if (start > stop) stop = nextNewline(atoms, start);
    let best: NextLine | undefined;
    for (const next of nextLines(sums, measure, tried, way, start, stop, Number.POSITIVE_INFINITY))
      if (!best || next.cost < best.cost) best = next;
    if (!best) break;
    way = { cost: way.cost + best.cost, line: best.line, before: way };
    start = best.next;
  }
  return way;
}

/**
 * Sets a whole paragraph: of the lines that a greedy engine makes if it is told a spacing for each and which strings to
 * break, those with the least faults. The lines that it makes by itself cost nothing, so that they stay unless a reader
 * sees a fault in them or LibreOffice sets others.
 */
export function composeParagraph(atoms: readonly Atom[], measure: Measure): ComposedLine[] {
  if (atoms.length === 0) return [];
  const { spacing: usual = 0 } = measure;
  const sums = measureAtoms(atoms);
  const asOnPage: Spacings = [[{ spacing: usual, latin: 0 }, 0]];
  const isLong = atoms.length > LONGEST;
  const plain = isLong
    ? lineByLine(sums, measure, asOnPage)
    : bestWay(sums, measure, asOnPage, Number.POSITIVE_INFINITY);
  const done = isLong || plain?.cost === 0;
  const best = done
    ? plain
    : (bestWay(sums, measure, spacings(usual, hasLatin(atoms, 0, atoms.length)), plain?.cost ?? 0) ?? plain);
  const lines: ComposedLine[] = [];
  for (let way = best; way?.line; way = way.before) lines.push(way.line);
  return lines.reverse();
}

import { perObject } from '../ground/remember';
import {
  afterSpaces,
  beforeSpaces,
  type LineSpan,
  nextNewline,
  type Opening,
  type OpenLine,
  openLine,
} from './breakLines';
import { gluesMark, libreOffice, word } from './engines';
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
  /** Ends behind a mark, which LibreOffice would keep with the letter behind it. */
  readonly endsAtMark: boolean;
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
const OTHERWISE = 90;
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

/** A way to set a paragraph as far as the beginning of a line. */
interface Way {
  readonly cost: number;
  /** Its last line. */
  readonly line?: ComposedLine;
  readonly before?: Way;
}

/** The ways that have been found, by where their next line begins. */
interface Ways {
  /** None of them costs so much. */
  readonly most: number;
  /** A way to this place is of use if it costs less. */
  readonly below: (next: number) => number;
  readonly take: (next: number, way: Way) => void;
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

/** Where a line may end: where Word ends it, and the places inside strings behind that. */
function endsOf(atoms: readonly Atom[], { edge, chance, end }: OpenLine, stop: number): number[] {
  if (edge === stop) return [stop];
  const ends = [end];
  for (let at = edge; at > chance; at--) if (willingness(atoms, at) !== 'never') ends.push(at);
  return ends;
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
function mayFitMore(sums: Sums, { start, room }: Opening, added: Spacing, end: number): boolean {
  const squeezed = ((sums.blanks[end] as number) - (sums.blanks[start] as number)) * SQUEEZE;
  return word.reach(sums, start, wordEnd(sums.atoms, end), added) <= room + UNSURE + squeezed;
}

function hasLatin({ atoms, latin }: Sums, from: number, to: number): boolean {
  if (latin[from] === latin[Math.min(to, atoms.length)]) return false;
  for (let i = from; i < to; i++) if (atoms[i]?.western) return true;
  return false;
}

/** How many characters a line holds, more or less. */
const lengthOf = ({ line }: Way): number => (line ? line.end - line.start : 28);

/** A spacing that is tried for a line. */
interface Trial {
  readonly opening: Opening;
  readonly added: Spacing;
  /** The spacing of its first word, where that ends, and what it takes more than that of the line. */
  readonly lead: Spacing;
  readonly spacedFrom: number;
  readonly led: number;
  /** Where Word ends the line, and where it does in the spacing of the page. */
  readonly end: number;
  readonly usualEnd: number;
  /** Other spacings are tried, too. */
  readonly oneOfMany: boolean;
}

/** What is wrong with a line that ends at a place and that another one follows. */
function costOfLine(
  sums: Sums,
  { opening, added, lead, end, usualEnd, oneOfMany }: Trial,
  at: number,
): number {
  const { atoms } = sums;
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
  const fewer = oneOfMany && missing > FEW && ofHanzi ? FEWER : 0;
  const unsure = at === end && mayFitMore(sums, opening, added, end) ? WORD_OTHERWISE : 0;
  return costOfEnd({ atoms, at, missing, gap }) + lost + fewer + unsure;
}

/** Where LibreOffice ends the line. */
function asOffice(sums: Sums, { opening, added, lead, spacedFrom, led }: Trial, guess: number): OpenLine {
  const { atoms } = sums;
  const before = led !== 0 && inOnePortion(atoms, spacedFrom) ? atoms[spacedFrom - 1] : undefined;
  const room = opening.room + (before ? Math.min(0, behind(before, lead)) : 0);
  return openLine(sums, { ...opening, room }, added, libreOffice, guess);
}

/** Continues a way with the lines that Word can be told to set next, where that is of use. Dear questions come last. */
function nextLines(
  sums: Sums,
  { width, indent = 0, spacing: usual = 0 }: Measure,
  tried: Spacings,
  way: Way,
  start: number,
  stop: number,
  { most, below, take }: Ways,
): void {
  const { atoms } = sums;
  const goesOn = way.line && !way.line.last ? way.line : undefined;
  const spacedFrom = goesOn ? wordEnd(atoms, start) : start;
  const guess = lengthOf(way);
  let usualEnd = 0;
  for (const [added, cost] of tried) {
    if (way.cost + cost >= most) return; // they are in the order of their costs
    const { spacing, latin } = added;
    const lead = goesOn ?? added;
    const led = addedIn(sums, start, spacedFrom, lead) - addedIn(sums, start, spacedFrom, added);
    const whole = width - (start === 0 ? indent : 0);
    // A line that is all of its first word has the spacing of the line before.
    if (led !== 0 && word.reach(sums, start, spacedFrom, lead) > whole) continue;
    const room = whole - led;
    const opening: Opening = { start, stop, room };
    const openEnd = openLine(sums, opening, added, word, guess);
    const { edge, end } = openEnd;
    usualEnd ||= end;
    const oneOfMany = tried.length > 1;
    let trial: Trial | undefined;
    for (const at of endsOf(atoms, openEnd, stop)) {
      const last = at === stop;
      if (last && spacing > usual + WIDER_LAST + STEP / 10) continue;
      const next = last ? stop + 1 : afterSpaces(atoms, at, stop);
      const limit = below(next);
      const breaksString = at !== end;
      let total = way.cost + cost + (breaksString ? BREAKS_STRING : 0);
      if (total >= limit) continue;
      trial ??= { opening, added, lead, spacedFrom, led, end, usualEnd, oneOfMany };
      if (!last) total += costOfLine(sums, trial, at);
      else if (goesOn) total += costOfLast(atoms, start, stop);
      if (total >= limit) continue;
      const office = asOffice(sums, trial, edge - start);
      // A line that is full in both up to the mark ends there, if LibreOffice is told.
      const full = at === edge && at === office.edge;
      const endsAtMark = full && at !== office.end && gluesMark(atoms[at - 1], atoms[at]);
      if (!endsAtMark && at !== (breaksString ? office.edge : office.end)) total += OTHERWISE;
      if (total >= limit) continue;
      const lineEnd = beforeSpaces(atoms, start, at);
      const line = { start, end: lineEnd, last, spacing, latin, spacedFrom, breaksString, endsAtMark };
      take(next, { cost: total, line, before: way });
    }
  }
}

/** The way with the least cost through a paragraph, if there is one that costs less than `most`. */
function bestWay(sums: Sums, measure: Measure, tried: Spacings, most: number): Way | undefined {
  const { atoms } = sums;
  const ways: (Way | undefined)[] = [{ cost: 0 }];
  const found: Ways = {
    most,
    below: (next) => Math.min(most, ways[next]?.cost ?? most),
    take: (next, way) => {
      ways[next] = way;
    },
  };
  let stop = -1;
  for (let start = 0; start <= atoms.length; start++) {
    const way = ways[start];
    if (!way) continue;
    ways[start] = undefined;
    if (start > stop) stop = nextNewline(atoms, start);
    nextLines(sums, measure, tried, way, start, stop, found);
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
    let best: Way | undefined;
    let after = start;
    nextLines(sums, measure, tried, way, start, stop, {
      most: Number.POSITIVE_INFINITY,
      below: () => best?.cost ?? Number.POSITIVE_INFINITY,
      take: (next, line) => {
        best = line;
        after = next;
      },
    });
    if (!best) break;
    way = best;
    start = after;
  }
  return way;
}

/** The first limit that is tried, and how much higher each next one is. */
const FIRST_LIMIT = 16;
const HIGHER = 4;

/** The best way that costs less than `most`: looked for among the cheap ones first, so that few are tried in the end. */
function cheapestWay(sums: Sums, measure: Measure, tried: Spacings, most: number): Way | undefined {
  for (let limit = FIRST_LIMIT; limit < most; limit *= HIGHER) {
    const way = bestWay(sums, measure, tried, limit);
    if (way) return way;
  }
  return bestWay(sums, measure, tried, most);
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
  const done = isLong || !plain?.cost;
  const all = done ? asOnPage : spacings(usual, hasLatin(sums, 0, atoms.length));
  const best = (done ? plain : cheapestWay(sums, measure, all, plain.cost)) ?? plain;
  const lines: ComposedLine[] = [];
  for (let way = best; way?.line; way = way.before) lines.push(way.line);
  return lines.reverse();
}

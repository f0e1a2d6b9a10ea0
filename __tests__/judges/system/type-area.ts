import { cannotEnd, cannotStart, isWestern } from '../../../src/typography/characters';
import type { Glyph, ReadPage } from './pages';

/** GB/T 9704 5.2: 156 mm between 28 mm and 26 mm; 22 lines of 28 characters, 579 twips apart. */
const LEFT = (28 * 72) / 25.4;
const RIGHT = ((28 + 156) * 72) / 25.4;
const PITCH = 28.95;
const CHARACTERS = 28;
const LINES = 22;
const SIZE = 16;

interface TextLine {
  readonly text: string;
  readonly y: number;
  readonly x: number;
  readonly end: number;
}

/** Lines of running text (16 pt) of a page. */
function linesOf({ glyphs }: ReadPage): TextLine[] {
  const rows: Glyph[][] = [];
  for (const glyph of glyphs.filter(({ size }) => Math.abs(size - SIZE) < 0.1).sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && glyph.y - (row[0] as Glyph).y < 1) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    const [first, last] = [row[0] as Glyph, row.at(-1) as Glyph];
    return { text: row.map(({ text }) => text).join(''), y: first.y, x: first.x, end: last.end };
  });
}

const western = (character: string | undefined): boolean => isWestern(character?.codePointAt(0) ?? 0);

/** Whether a line may end between two characters (GB/T 15834 5.1, digits and Latin strings whole). */
const mayEnd = (before: string, after: string): boolean =>
  !cannotStart(after) && !cannotEnd(before) && !(western(before) && western(after));

/** Whether an address is parted behind a mark of it. */
function partsAddress(line: string, next: string): boolean {
  const [before = ''] = /[!-~]*$/.exec(line) ?? [];
  const [after = ''] = /^[!-~]*/.exec(next) ?? [];
  return /[/.?&=_@-]$/.test(before) && (before + after).length >= 12;
}

/** A line of Chinese text alone that could have ended later, within 28 characters. */
function tooShort(line: TextLine, next: string): boolean {
  const room = CHARACTERS - line.text.length - (line.x > LEFT + SIZE ? 2 : 0);
  const all = [...next];
  for (let taken = 1; taken <= room; taken++) {
    const before = all[taken - 1] ?? '';
    if (western(before)) return false; // what a figure takes up is not counted in characters
    if (taken >= all.length || mayEnd(before, all[taken] as string)) return true;
  }
  return room < 0;
}

export interface Measured {
  readonly faults: readonly string[];
  /** How often each measure could be taken; a measure that is never taken proves nothing. */
  readonly pitches: number;
  readonly fullLines: number;
  readonly chineseLines: number;
  readonly linesOf28: number;
  readonly fullPages: number;
  /** Left short where they meet a Latin string. */
  readonly ragged: number;
  /** Greatest departures, pt. */
  readonly pitchOff: number;
  readonly edgeOff: number;
}

/** Measures running text where it is on the pages: pitch, characters a line, right edge, lines a page, 避头尾. */
export function measure(pages: readonly ReadPage[]): Measured {
  const faults: string[] = [];
  let [pitches, fullLines, chineseLines, linesOf28, fullPages, ragged, pitchOff, edgeOff] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  const byPage = pages.map(linesOf);
  byPage.forEach((lines, p) => {
    lines.forEach((line, i) => {
      const where = `page ${p + 1}, line ${i + 1}: ${line.text}`;
      const below = lines[i + 1];
      const step = below ? below.y - line.y : 0;
      if (below && step < PITCH * 1.5) {
        pitches++;
        pitchOff = Math.max(pitchOff, Math.abs(step - PITCH));
        if (Math.abs(step - PITCH) > 0.02) faults.push(`pitch ${step.toFixed(3)} below ${where}`);
      }
      const next = below ?? byPage[p + 1]?.[0];
      const goesOn = next !== undefined && next.x < LEFT + 2 && (!below || step < PITCH * 1.5);
      if (!goesOn) return;
      fullLines++;
      const meetsLatin = [...line.text, ...next.text.slice(0, 2)].some(western);
      if (meetsLatin && line.end < RIGHT - 0.5) ragged++;
      else edgeOff = Math.max(edgeOff, Math.abs(line.end - RIGHT));
      if (!meetsLatin && Math.abs(line.end - RIGHT) > 0.5)
        faults.push(`ends at ${line.end.toFixed(2)}: ${where}`);
      const [last, first] = [[...line.text].at(-1) as string, [...next.text][0] as string];
      if (!mayEnd(last, first) && !partsAddress(line.text, next.text))
        faults.push(`${last}|${first} parted: ${where}`);
      if ([...line.text].some(western)) return;
      chineseLines++;
      if (line.text.length + (line.x > LEFT + SIZE ? 2 : 0) === CHARACTERS) linesOf28++;
      if (tooShort(line, next.text)) faults.push(`${line.text.length} characters: ${where}`);
    });
    const runsOn = (byPage[p + 1]?.[0]?.x ?? RIGHT) < LEFT + 2;
    const textAlone = pages[p]?.horizontal.length === 0 && pages[p]?.glyphs.every(({ size }) => size < 17);
    if (runsOn && textAlone) {
      fullPages++;
      if (lines.length !== LINES) faults.push(`page ${p + 1}: ${lines.length} lines`);
    }
  });
  return { faults, pitches, fullLines, chineseLines, linesOf28, fullPages, ragged, pitchOff, edgeOff };
}

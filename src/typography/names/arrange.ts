import { goesOn } from '../characters';
import { breakCosts } from './breakCosts';

/** Digits and Latin letters as wide as a bold 宋体 has them. */
function unitWidth(unit: string): number {
  if ('MWmw@%&'.includes(unit)) return 1.1;
  if (unit >= 'A' && unit <= 'Z') return 0.8;
  if (unit <= '\u024f') return 0.6;
  return goesOn(unit) ? 0 : 1;
}

/** Width in characters. */
export const nameWidth = (text: string): number =>
  text.split('').reduce((width, unit) => width + unitWidth(unit), 0);

/*
 * GB/T 9704 7.3.1: 词意完整，排列对称，长短适宜，梯形或菱形. In the units of the costs of breaks.
 */

/** As few lines as keep the words whole. */
const LINE = 9;
/** Neighbours of one length, which make no 梯形. */
const EQUAL = 2;
/** A line longer than the one above it, where another was shorter than the one above that: 沙漏形. */
const HOURGLASS = 5;
/** For each character by which neighbours differ more than by this many. */
const FREE_STEP = 5;
const STEP = 0.7;
/** A line at the end of an arrangement of all that is before it. */
interface Line {
  readonly from: number;
  readonly width: number;
  /** It, or one above it, is shorter than the one above that. */
  readonly falls: boolean;
  readonly cost: number;
  readonly above?: Line;
}

/** What a line costs beside the one above it. */
function shapeCost(above: Line, width: number): number {
  const step = width - above.width;
  if (Math.abs(step) < 1) return EQUAL;
  return (above.falls && step > 0 ? HOURGLASS : 0) + Math.max(0, Math.abs(step) - FREE_STEP) * STEP;
}

/** The least costly of those with the same beginning and end, once with a falling line in it and once without. */
function keepBest(lines: Line[], line: Line): void {
  const known = lines.findIndex(({ falls }) => falls === line.falls);
  if (known < 0) lines.push(line);
  else if (line.cost < (lines[known] as Line).cost) lines[known] = line;
}

const cheapest = (lines: readonly Line[]): Line | undefined =>
  lines.reduce<Line | undefined>((best, line) => (best && best.cost <= line.cost ? best : line), undefined);

/**
 * A title, or the name of a body, in lines that hold `room` characters: of all arrangements the one of least cost.
 * `known`: what it costs to end a line at an offset of which the caller knows more. Linear in the length of the text.
 */
export function arrange(text: string, room: number, known?: ReadonlyMap<number, number>): string[] {
  if (nameWidth(text) <= room) return [text];
  const costs = breakCosts(text);
  const units = text.split('').map(unitWidth);
  const endingAt: Line[][] = Array.from({ length: text.length + 1 }, () => []);
  for (let from = 0; from < text.length; from++) {
    const before = endingAt[from] as Line[];
    if (from > 0 && before.length === 0) continue;
    let width = 0;
    for (let to = from + 1; to <= text.length; to++) {
      width += units[to - 1] as number;
      if (width > room && to > from + 1) break;
      const own = LINE + (known?.get(to) ?? costs[to] ?? 0);
      const here: Line[] = [];
      if (from === 0) keepBest(here, { from, width, falls: false, cost: own });
      for (const above of before) {
        const falls = above.falls || width < above.width;
        keepBest(here, { from, width, falls, cost: above.cost + own + shapeCost(above, width), above });
      }
      endingAt[to]?.push(...here);
    }
  }
  const found: string[] = [];
  let end = text.length;
  for (let line = cheapest(endingAt[end] as Line[]); line; line = line.above) {
    found.unshift(text.slice(line.from, end));
    end = line.from;
  }
  return found;
}

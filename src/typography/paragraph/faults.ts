import { isDigit } from '../../ground/digits';
import { isHan } from '../characters';
import { WIDEST_GAP } from '../measure';
import { type Atom, textAt } from '../shape';
import { willingness } from './strings';

/** A line that goes on in the next one. */
interface LineEnd {
  readonly atoms: readonly Atom[];
  /** First character of the next line. */
  readonly at: number;
  /** How wide its gaps are, pt. */
  readonly gap: number;
  /** What it is short of without justification, pt. */
  readonly missing: number;
}

/** What a figure counts in: these, or hanzi. */
const UNITS = new Set('%％℃‰㎡');
const isCounted = (character: string): boolean => UNITS.has(character) || isHan(character);

const inString = ({ atoms, at }: LineEnd): boolean =>
  atoms[at - 1]?.western === true && atoms[at]?.western === true;

/** What a typesetter sends back. */
interface Fault {
  readonly cost: number;
  /** For each pt that the line is short. */
  readonly costOfPoint?: number;
  readonly found: (end: LineEnd) => boolean;
}

/** Programs round widths by some hundredths of a point: what fits a line in one by so little may not in another. */
export const UNSURE = 0.06;

/**
 * What it is worth to avoid a fault at the end of a line; 1 is a twip in the spacing of a line. Nothing buys a torn
 * word; a line left short is worse than any last line, and that is worse than a figure parted from what it counts.
 */
const faults: readonly Fault[] = [
  /** 20|23, A|PP, PM|2.5, e-|mail. */
  { cost: 5000, found: (end) => inString(end) && willingness(end.atoms, end.at) === 'never' },
  /** Left short where it meets a Latin string. */
  { cost: 500, costOfPoint: 5, found: ({ gap }) => gap > WIDEST_GAP },
  /** 31|日, 16|件, 4|%. */
  {
    cost: 100,
    found: ({ atoms, at }) => isDigit(textAt(atoms, at - 1)) && isCounted(textAt(atoms, at)),
  },
  /** 备16333号|-1: GB/T 15834 has no 连接号 at the head of a line. */
  { cost: 100, found: ({ atoms, at }) => textAt(atoms, at) === '-' },
  /** shili.|gov.cn, 0571-|8525: where nothing else helps. */
  { cost: 60, found: (end) => inString(end) && willingness(end.atoms, end.at) === 'inNeed' },
  /** It would be torn a character earlier. */
  { cost: 400, found: (end) => inString(end) && end.missing < UNSURE },
];

/** Cost of a line's end; 0 where nothing is wrong with it. */
export const costOfEnd = (end: LineEnd): number =>
  faults.reduce(
    (sum, { cost, costOfPoint = 0, found }) => (found(end) ? sum + cost + costOfPoint * end.missing : sum),
    0,
  );

const TEXT = /[\p{L}\p{N}]/u;

/** A last line of one letter, digit or hanzi, with or without its mark. */
const LONE_CHARACTER = 200;

/** Cost of the last of several lines. */
export function costOfLast(atoms: readonly Atom[], start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (TEXT.test((atoms[i] as Atom).text) && ++count > 1) return 0;
  return LONE_CHARACTER;
}

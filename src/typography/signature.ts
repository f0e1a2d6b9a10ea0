import type { Signature } from '../document/nodes';
import { spacingOf, typeArea } from './measures';
import { arrange } from './names/arrange';
import type { Profile } from './profile';
import { widthOf } from './setLine';
import type { Atom, Shaper } from './shape';

/** How a sign-off is set: its lines, and how far they end from the right edge of the 版心, pt. */
export interface SignaturePlace {
  /** The 署名; several where it is wider than the 版心. */
  readonly lines: readonly string[];
  readonly agency: number;
  readonly date: number;
}

/** A sign-off ready to be set. */
export interface SetSignature {
  /** By line of the place, or the whole 署名. */
  readonly agency: readonly (readonly Atom[])[];
  readonly date: readonly Atom[];
  /** Undefined where a line is wider than the 版心 all the same: it wraps then, flush right. */
  readonly place: SignaturePlace | undefined;
}

/** 右空二字, and as much for the first character of the date (GB/T 9704 7.3.5.2). */
const BLANK = 2;

/**
 * GB/T 9704 7.3.5.2, without a seal: 署名 右空二字, the date's first character two characters right of that of the
 * 署名; where the date is the longer one it is 右空二字 itself and the 署名 moves left with it. Counted from the right,
 * so that a Word file still holds to it when a name in it is changed. `em` is the width of one character, all in pt.
 */
function indents(agency: number, date: number, em: number): Pick<SignaturePlace, 'agency' | 'date'> {
  return date > agency
    ? { agency: date + 2 * BLANK * em - agency, date: BLANK * em }
    : { agency: BLANK * em, date: agency - date };
}

/** A 署名 wider than the 版心 ends its lines between words, 右空二字; the date goes by its last line. */
export function setSignature(block: Signature, profile: Profile, shape: Shaper): SetSignature {
  const style = profile.roles.signature;
  const spacing = spacingOf(profile, 'signature');
  const measure = typeArea(profile).width;
  const width = (atoms: readonly Atom[]): number => widthOf(atoms, 0, atoms.length, { spacing, latin: 0 });
  const whole = shape(block.agency, style);
  const date = shape(block.date, style);
  const room = Math.floor((measure - BLANK * style.size) / (style.size + spacing));
  const lines =
    width(whole) <= measure
      ? [block.agency]
      : (block.agencyLines ?? [block.agency]).flatMap((line) => arrange(line, room));
  const agency = lines.map((line) => shape(line, style));
  const widths = agency.map(width);
  const widest = Math.max(...widths);
  if (widest > measure || width(date) > measure) return { agency: [whole], date, place: undefined };
  const right = indents(widths.at(-1) ?? 0, width(date), style.size);
  const within = (indent: number, own: number): number => Math.max(0, Math.min(indent, measure - own));
  const place = { lines, agency: within(right.agency, widest), date: within(right.date, width(date)) };
  return { agency, date, place };
}

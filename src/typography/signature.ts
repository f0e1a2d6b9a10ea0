import type { Signature } from '../document/nodes';
import { spacingOf, typeArea } from './measures';
import type { Profile } from './profile';
import { widthOf } from './setLine';
import type { Atom, Shaper } from './shape';

/** From the right edge of the 版心 to the end of either line, pt. */
export interface SignatureIndents {
  readonly agency: number;
  readonly date: number;
}

/** A sign-off ready to be set. */
export interface SetSignature {
  readonly agency: readonly Atom[];
  readonly date: readonly Atom[];
  /** Undefined where a line is wider than the 版心: both wrap then, flush right. */
  readonly indents: SignatureIndents | undefined;
}

/**
 * GB/T 9704 7.3.5.2, without a seal: 署名 右空二字, the date's first character two characters right of that of the
 * 署名; where the date is the longer one it is 右空二字 itself and the 署名 moves left with it. Counted from the right,
 * so that a Word file still holds to it when a name in it is changed. `em` is the width of one character, all in pt.
 */
function signatureIndents(agency: number, date: number, measure: number, em: number): SignatureIndents {
  const within = (indent: number, width: number): number => Math.max(0, Math.min(indent, measure - width));
  return date > agency
    ? { agency: within(date + 4 * em - agency, agency), date: within(2 * em, date) }
    : { agency: within(2 * em, agency), date: within(agency - date, date) };
}

/** Resolves a sign-off for the 版心 at hand. */
export function setSignature(block: Signature, profile: Profile, shape: Shaper): SetSignature {
  const style = profile.roles.signature;
  const spacing = spacingOf(profile, 'signature');
  const measure = typeArea(profile).width;
  const agency = shape(block.agency, style);
  const date = shape(block.date, style);
  const width = (atoms: readonly Atom[]): number => widthOf(atoms, 0, atoms.length, spacing);
  const fits = width(agency) <= measure && width(date) <= measure;
  return {
    agency,
    date,
    indents: fits ? signatureIndents(width(agency), width(date), measure, style.size) : undefined,
  };
}

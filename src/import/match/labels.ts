import { afterPrefix } from '../../ground/affixes';
import { INVISIBLE } from '../../ground/characters';
import { distance } from '../../ground/distance';
import { withoutNotes } from '../../ground/notes';
import { ordinalAt } from '../../ground/ordinal';
import { unspaced } from '../../ground/written';

/** A label without what is before it: ordinals, 一、（一）1., and 其中 between them. */
function bare(label: string): string {
  for (let rest = label; ; ) {
    const next = ordinalAt(rest)?.rest ?? afterPrefix(rest, '其中:', '其中,', '其中');
    if (next === rest) return rest;
    rest = next;
  }
}

/** Notes of so many characters are left out by many; shorter ones tell labels apart. */
const NOTE = 5;

/** What of a text tells labels apart: its letters. White space, numbers, marks and ordinals are written as one likes. */
export function normal(text: string): string {
  return lettersOf(bare(unspaced(text.normalize('NFKC').replace(INVISIBLE, ''))));
}

/** Words that provinces have for one another. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '').replaceAll('合计', '总计');

/** A label of the form, in full and without the notes in brackets that many leave out. */
export interface Label {
  readonly text: string;
  readonly full: string;
  readonly plain: string;
}

export function labelOf(text: string): Label {
  const full = normal(text);
  const plain = normal(withoutNotes(text.normalize('NFKC'), NOTE));
  return { text, full, plain: plain || full };
}

/** How many characters a person may mistype in a label of that length without its becoming another one. */
const slips = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/** Half of the longer text's characters at least, in their order: a word was lost, or added. */
function isMuchOf(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length && short.length >= 4 && short.length * 2 >= long.length;
}

/** 1: the label itself; less the more it differs; 0: another one. `have` is in normal form. */
export function likeness({ full, plain }: Label, have: string): number {
  if (have === '') return 0;
  if (have === full) return 1;
  if (have === plain) return 0.95;
  const most = slips(Math.min(have.length, plain.length));
  const off = Math.min(distance(plain, have, most), full === plain ? most + 1 : distance(full, have, most));
  if (off <= most) return off === 1 ? 0.75 : 0.65;
  return isMuchOf(have, full) || isMuchOf(have, plain) || isMuchOf(plain, have) ? 0.5 : 0;
}

/** From here on it is the label as the form has it. */
export const EXACT = 0.95;

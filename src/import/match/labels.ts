import { distance } from '../../ground/distance';

/** An ordinal before a label: 一、（一）1. ①, and 其中 between them. NFKC has made half-width brackets of all. */
const ORDINAL = /^(?:其中[:,]?|\(?[一二三四五六七八九十]{1,3}[)、.,:]|\(?\d{1,2}[)、.:])+/;
const NOTE = /\([^()]{5,}\)/g;

/** What of a text tells labels apart: its letters. White space, numbers, marks and ordinals are written as one likes. */
export function normal(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  return lettersOf(plain.replace(ORDINAL, ''));
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
  const plain = normal(text.normalize('NFKC').replace(NOTE, ''));
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

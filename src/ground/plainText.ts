import { INVISIBLE } from './characters';
import { pairs } from './pairs';
import { radicals } from './radicals';

/** Why a character is not read as it was typed. */
type PlainKind = 'direction' | 'invisible' | 'radical' | 'compatibility' | 'narrow' | 'hyphen' | 'space';

export interface PlainChange {
  readonly kind: PlainKind;
  /** Offset in what was typed, UTF-16. */
  readonly at: number;
  /** Offset in the text as read. */
  readonly to: number;
  readonly typed: string;
  /** What it is read as; '' for what shows nothing. */
  readonly plain: string;
}

export interface PlainText {
  readonly text: string;
  /** In the order of the text: the way back to what was typed. */
  readonly changes: readonly PlainChange[];
}

/** CNS 11643's small marks. NFKC would make Latin marks of the Chinese ones. */
const narrow = pairs(
  '﹐，﹑、﹒·﹔；﹕：﹖？﹗！﹙（﹚）﹛｛﹜｝﹝〔﹞〕﹟#﹠&﹡*﹢+﹣-﹤<﹥>﹦=﹨\\﹩$﹪%﹫@',
);

interface Form {
  readonly kind: PlainKind;
  /** Body of a pattern. */
  readonly typed: string;
  readonly plain: (typed: string) => string;
}

/**
 * Forms that mean a plain character, or none. NFKC as a whole would not do: it makes m2 of ㎡, C of ℃, 1 of ① and 2
 * of ２, which were meant. The first that fits counts.
 */
const forms: readonly Form[] = [
  {
    kind: 'direction',
    typed: String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`,
    plain: () => '',
  },
  { kind: 'invisible', typed: INVISIBLE.source, plain: () => '' },
  {
    kind: 'radical',
    typed: String.raw`[\u2e80-\u2ef3\u2f00-\u2fd5]`,
    // Every other radical with a mainland form has a code point for it; 户 has none of its own.
    plain: (c) => (c === '\u2f3e' ? '户' : (radicals.get(c) ?? c.normalize('NFKC'))),
  },
  {
    kind: 'compatibility',
    typed: String.raw`[\uf900-\ufaff\u{2f800}-\u{2fa1f}]`,
    plain: (c) => (c === '\ufa11' ? '崎' : c.normalize('NFC')), // Unicode unifies 﨑 with nothing (kZVariant)
  },
  { kind: 'narrow', typed: String.raw`[\ufe50-\ufe6b]`, plain: (c) => narrow.get(c) ?? c },
  // Together, because a voiced kana is two of them.
  { kind: 'narrow', typed: String.raw`[\uff61-\uff9f]+`, plain: (run) => run.normalize('NFKC') },
  { kind: 'hyphen', typed: String.raw`[\u2010-\u2012]`, plain: () => '-' },
  { kind: 'space', typed: String.raw`[\u00a0\u1680\u2000-\u200a\u202f\u205f]`, plain: () => ' ' },
];

/** One group a form. */
const any = new RegExp(forms.map(({ typed }) => `(${typed})`).join('|'), 'gu');

/** Reads a text as it was meant, whatever a copy from a page or a PDF left in it. Linear. */
export function plainText(typed: string): PlainText {
  const changes: PlainChange[] = [];
  let shift = 0;
  const text = typed.replace(any, (found: string, ...groups: readonly unknown[]) => {
    const form = forms.find((_, i) => groups[i] !== undefined);
    const at = groups[forms.length] as number;
    const plain = form ? form.plain(found) : found;
    if (!form || plain === found) return found;
    changes.push({ kind: form.kind, at, to: at + shift, typed: found, plain });
    shift += plain.length - found.length;
    return plain;
  });
  return { text, changes };
}

/** How many of an ordered list lie before a value. */
function countBefore<T>(list: readonly T[], value: number, at: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(list[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset in what was typed of an offset in the text as read. */
export function typedOffset({ changes }: PlainText, offset: number): number {
  const last = changes[countBefore(changes, offset, ({ to }) => to) - 1];
  return last ? offset - last.to - last.plain.length + last.at + last.typed.length : offset;
}

/** Line and column, from 1, of an offset. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The column in what was typed of a place in the text as read; lines are the same in both. All from 1. */
export function typedColumns(plain: PlainText): (line: number, column: number) => number {
  if (plain.changes.length === 0) return (_, column) => column;
  const starts = [0];
  for (let at = plain.text.indexOf('\n'); at >= 0; at = plain.text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (line, column) => {
    const start = starts[line - 1] ?? 0;
    return 1 + typedOffset(plain, start + column - 1) - typedOffset(plain, start);
  };
}

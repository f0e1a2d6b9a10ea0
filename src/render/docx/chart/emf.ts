import { joined } from '../../../ground/joined';
import { graphemes, isWestern } from '../../../typography/characters';
import { type ChartDrawing, type ChartRule, type ChartText, emsOf } from '../../../typography/chart/drawing';
import type { Profile } from '../../../typography/profile';
import { fontName } from '../fonts';
import { twips } from '../units';
import { font, header, numbers, record, text } from './records';

const NULL_PEN = 0x80000008 | 0;
const [SELECT, CREATE_BRUSH, RECTANGLE, END] = [37, 39, 43, 14];

/** A rectangle in a grey; it takes a brush of its own, a new one under the same handle. */
const filled = (x: number, y: number, width: number, height: number, shade: number): Uint8Array[] => {
  const level = Math.round(255 * (1 - shade));
  return [
    numbers(CREATE_BRUSH, 1, 0, level * 0x010101, 0),
    numbers(SELECT, 1),
    numbers(RECTANGLE, twips(x), twips(y), twips(x + width), twips(y + height)),
  ];
};

function ruled({ x1, y1, x2, y2, width }: ChartRule): Uint8Array[] {
  const half = width / 2;
  return filled(
    Math.min(x1, x2) - half,
    Math.min(y1, y2) - half,
    Math.abs(x2 - x1) + width,
    Math.abs(y2 - y1) + width,
    1,
  );
}

/** Pieces of a text that are digits and Latin, or Chinese. */
function piecesOf(words: string): readonly { readonly western: boolean; readonly text: string }[] {
  const pieces: { western: boolean; text: string }[] = [];
  for (const character of graphemes(words)) {
    const western = isWestern(character.codePointAt(0) ?? 0);
    const last = pieces.at(-1);
    if (last?.western === western) last.text += character;
    else pieces.push({ western, text: character });
  }
  return pieces;
}

const SHIFTS: Readonly<Record<ChartText['align'], number>> = { left: 0, center: -0.5, right: -1 };

function lettered({ text: words, x, baseline, size, align }: ChartText, profile: Profile): Uint8Array[] {
  const { face, latin } = profile.roles.tableLabel;
  let at = x + SHIFTS[align] * emsOf(words) * size;
  return piecesOf(words).flatMap((piece) => {
    const from = at;
    at += emsOf(piece.text) * size;
    // A character of two units has all its width in the first.
    const widths = graphemes(piece.text).flatMap((c) => [
      twips(emsOf(c) * size),
      ...Array(c.length - 1).fill(0),
    ]);
    return [
      font(2, fontName(profile, piece.western ? latin : face), twips(size)),
      numbers(SELECT, 2),
      text(piece.text, twips(from), twips(baseline), widths),
    ];
  });
}

/**
 * A drawing as an enhanced metafile, with text in the faces of the document by their names: vector graphics that Word,
 * WPS and LibreOffice show without anything beside them.
 */
export function emfOf({ width, height, fills, rules, texts }: ChartDrawing, profile: Profile): Uint8Array {
  const [across, down] = [twips(width), twips(height)];
  const drawn = [
    numbers(17, 8), // units of its own: twips
    numbers(10, 0, 0),
    numbers(9, across, down),
    numbers(12, 0, 0),
    numbers(11, across, down),
    numbers(18, 1), // no ground behind text
    numbers(22, 24), // text stands on its baseline
    numbers(24, 0), // and is black
    numbers(SELECT, NULL_PEN),
    ...fills.flatMap((fill) => filled(fill.x, fill.y, fill.width, fill.height, fill.shade)),
    ...rules.flatMap(ruled),
    ...texts.flatMap((each) => lettered(each, profile)),
    record(END, 12, (view) => {
      view.setUint32(4, 16, true);
      view.setUint32(8, 20, true);
    }),
  ];
  const length = drawn.reduce((sum, { length: bytes }) => sum + bytes, 88);
  return joined([header(across, down, length, drawn.length + 1, 3), ...drawn]);
}

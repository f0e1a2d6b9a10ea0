/** Advance widths of Times New Roman (and of every face made to its measure) for U+0020–U+007E, in 1/2048 em. */
const roman = [
  512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479,
  1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479,
  1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569,
  1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983,
  1108,
];

/**
 * Width of a short text in pt: hanzi and Chinese marks are one em, ASCII is Times New Roman, `spacing` follows each
 * character. Enough to place a sign-off without a face at hand; lines of text are broken by Word itself.
 */
export function advance(text: string, size: number, spacing = 0): number {
  let width = 0;
  for (const character of text) {
    const units = roman[(character.codePointAt(0) ?? 0) - 0x20] ?? 2048;
    width += (units / 2048) * size + spacing;
  }
  return width;
}

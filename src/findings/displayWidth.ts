const WIDE = /[ᄀ-ᅟ⺀-〿぀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦—…“”‘’·〇\u{20000}-\u{3fffd}]/u;
const NONE = /\p{Mn}/u;

/** Whether a character is as wide as a Chinese one. */
export const isWide = (character: string): boolean => WIDE.test(character);

const widthOf = (character: string): number => (NONE.test(character) ? 0 : isWide(character) ? 2 : 1);

/**
 * Columns on a terminal: two for CJK, kana, full-width forms and CJK punctuation (— … “ ” too, which the general
 * libraries count as one, and no terminal with a Chinese face sets so); none for combining marks.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** What stays together: a word of Latin letters and digits, or one character, with the marks around it. */
const PIECE = /\s|[（《〈“‘〔【「]*(?:[!-~\u00a0-\u024f]+|\S)[，。；：、？！）》〉”’〕】」…—]*/gu;

/** Lines of at most `columns` columns. Chinese parts everywhere but before its stops and behind its opening marks. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const take = (piece: string) => {
    const width = displayWidth(piece);
    if (used > 0 && used + width > columns) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece.trim() === '') return;
    }
    line += piece;
    used += width;
  };
  // What no line holds, such as a long path, is broken where it must be.
  for (const [piece] of text.matchAll(PIECE))
    if (displayWidth(piece) > columns) for (const character of piece) take(character);
    else take(piece);
  return [...lines, line.trimEnd()];
}

/** A text without its blanks and the characters given. */
export const without = (text: string, characters = ''): string =>
  Array.from(text)
    .filter((c) => c.trim() !== '' && !characters.includes(c))
    .join('');

/** A map of characters, from a text that has each before the one it goes to. */
export const pairs = (text: string): ReadonlyMap<string, string> => {
  const characters = [...text];
  return new Map(characters.flatMap((c, i) => (i % 2 === 0 ? [[c, characters[i + 1] ?? c] as const] : [])));
};

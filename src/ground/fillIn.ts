/** A piece of a sentence, or a place in it by its name. */
type Piece = { readonly text: string } | { readonly name: string };

/** The pieces of a sentence with places to fill in: {year}年度, {agency.name}. */
export const piecesOf = (sentence: string): readonly Piece[] =>
  sentence.split(/\{([\w.]+)\}/).map((piece, i) => (i % 2 === 1 ? { name: piece } : { text: piece }));

/** A sentence with its places filled in. */
export const fillIn = (sentence: string, say: (name: string) => string): string =>
  piecesOf(sentence)
    .map((piece) => ('name' in piece ? say(piece.name) : piece.text))
    .join('');

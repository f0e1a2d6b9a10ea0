import { readXml } from '../xml';

/** Texts by number; phonetic readings are no part of them. */
export function readSharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let inText = false;
  let phonetic = 0;
  readXml(part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic++;
      inText = name === 't' && phonetic === 0;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') phonetic--;
      inText = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** Comments by the cell that they are on. */
export function readComments(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  if (!part) return comments;
  const authors: string[] = [];
  const signed = new Map<string, string>();
  let reference = '';
  let into: 'author' | 'text' | undefined;
  readXml(part, {
    open: (name, { ref = '', authorId = '' }) => {
      if (name === 'author') authors.push('');
      if (name === 'comment') {
        reference = ref;
        signed.set(ref, authors[Number(authorId)] ?? '');
      }
      into = name === 'author' ? 'author' : name === 't' ? 'text' : undefined;
    },
    close: () => {
      into = undefined;
    },
    text: (text) => {
      if (into === 'author') authors[authors.length - 1] += text;
      if (into === 'text') comments.set(reference, (comments.get(reference) ?? '') + text);
    },
  });
  // Programs begin a comment with the name of who wrote it, on a line of its own.
  for (const [cell, text] of comments) {
    const author = signed.get(cell) ?? '';
    const rest = author && text.startsWith(author) ? text.slice(author.length) : '';
    const [colon = '', ...own] = rest.trimStart().split('\n');
    if (own.length > 0 && [':', '：'].includes(colon.trim())) comments.set(cell, own.join('\n').trimStart());
  }
  return comments;
}

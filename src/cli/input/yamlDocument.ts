import { Composer, type CST, type Document, Lexer, type LineCounter, Parser, YAMLParseError } from 'yaml';

/** Faults after which nothing more is read: eight million stray brackets are eight million faults. */
const MOST_FAULTS = 100;

/** Words, marks and blanks of a text. A report has some thousand; what is kept of each takes some hundred bytes. */
export const MOST_PIECES = 200_000;

/** undefined where there are more. */
function tokensOf(text: string, onNewLine: (offset: number) => void): readonly CST.Token[] | undefined {
  const parser = new Parser(onNewLine);
  const tokens: CST.Token[] = [];
  let pieces = 0;
  let faults = 0;
  onNewLine(0);
  for (const piece of new Lexer().lex(text)) {
    if (++pieces > MOST_PIECES) return undefined;
    for (const token of parser.next(piece)) {
      tokens.push(token);
      if (token.type === 'error' && ++faults >= MOST_FAULTS) return tokens;
    }
  }
  return [...tokens, ...parser.end()];
}

/** Far deeper than any report. The composer is recursive, and V8 may abort the process on a stack that is nearly full. */
const DEPTH = 100;

/** Where a text is nested deeper than that. Without recursion. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: { token: CST.Token | null | undefined; depth: number }[] = tokens.map((token) => ({
    token,
    depth: 0,
  }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (!token) continue;
    if (depth > DEPTH) return token.offset;
    if (token.type === 'document') open.push({ token: token.value, depth });
    else if ('items' in token)
      for (const item of token.items)
        open.push({ token: item.key, depth: depth + 1 }, { token: item.value, depth: depth + 1 });
  }
  return undefined;
}

/** Why a text is not composed: it has too many pieces, or is nested too deep at an offset. */
interface Refused {
  readonly refused: 'large' | { readonly deepAt: number };
}

/** A text as YAML has it. */
export function documentOf(text: string, lines: LineCounter): Document.Parsed | Refused {
  const tokens = tokensOf(text, lines.addNewLine);
  if (!tokens) return { refused: 'large' };
  const deepAt = tooDeep(tokens);
  if (deepAt !== undefined) return { refused: { deepAt } };
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false, // compares each key with all the others; see repeatedKeys
    prettyErrors: false,
  });
  const [first, second] = composer.compose(tokens, true, text.length);
  const document = first as Document.Parsed;
  if (second)
    document.errors.push(
      new YAMLParseError(second.range.slice(0, 2) as [number, number], 'MULTIPLE_DOCS', 'one document alone'),
    );
  return document;
}

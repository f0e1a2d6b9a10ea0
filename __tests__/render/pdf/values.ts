/** A value of PDF: names begin with /, references are `{ ref }`, strings are `{ text }`. */
export type Value =
  | number
  | string
  | boolean
  | null
  | { ref: number }
  | { text: string }
  | Value[]
  | Dictionary;
export interface Dictionary {
  readonly entries: ReadonlyMap<string, Value>;
}

const TOKEN = /<<|>>|\[|\]|\/[^\s<>[\]()/]*|\((?:\\.|[^\\()])*\)|<[0-9a-fA-F]*>|(\d+) 0 R|[^\s<>[\]()/]+/g;

/** Reads one value as pdfkit writes it. */
export function readValue(source: string): Value {
  const tokens = [...source.matchAll(TOKEN)];
  let at = 0;
  const read = (): Value => {
    const [token = '', number] = tokens[at++] ?? [];
    if (number !== undefined) return { ref: Number(number) };
    if (token === '[') {
      const list: Value[] = [];
      while (at < tokens.length && tokens[at]?.[0] !== ']') list.push(read());
      at++;
      return list;
    }
    if (token === '<<') {
      const entries = new Map<string, Value>();
      while (at < tokens.length && tokens[at]?.[0] !== '>>') entries.set(String(read()), read());
      at++;
      return { entries };
    }
    if (token.startsWith('(') || token.startsWith('<')) return { text: token };
    return token.startsWith('/') ? token : Number(token);
  };
  return read();
}

export const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && 'entries' in value;

export const isReference = (value: Value | undefined): value is { ref: number } =>
  typeof value === 'object' && value !== null && 'ref' in value;

/** A value as a list: what may be one or several. */
export const listOf = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

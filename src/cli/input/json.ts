/** A fault in a JSON text, by UTF-16 offset. */
export interface JsonFault {
  readonly offset: number;
  readonly kind: 'syntax' | 'duplicate' | 'large';
  /** What it most likely is, by the codes of inputWords. */
  readonly why?: string;
  /** The key that occurs twice. */
  readonly key?: string;
}

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /(?:([{}[\],:])|(")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
/** Characters of a string up to its end or an escape: one pattern for the whole would use up the stack. */
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Offset behind the string that begins at `start` with its quote; undefined where it is wrong or does not end. */
function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; ; ) {
    PLAIN.lastIndex = at;
    PLAIN.exec(text);
    if (text[PLAIN.lastIndex] === '"') return PLAIN.lastIndex + 1;
    ESCAPE.lastIndex = PLAIN.lastIndex;
    if (!ESCAPE.test(text)) return undefined;
    at = ESCAPE.lastIndex;
  }
}

/** What people write into JSON that JSON does not have. */
const habits: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^\/[/*]/, 'COMMENT'],
  [/^['‘’]/, 'SINGLE_QUOTE'],
  [/^[，：“”｛｝［］]/, 'FULL_WIDTH_MARK'],
];

function whyAt(text: string, at: number): string | undefined {
  const next = text.slice(at, at + 2);
  if (next === '' && text.trim() === '') return 'EMPTY';
  if (
    /^[}\]]/.test(next) &&
    text
      .slice(Math.max(0, at - 1000), at)
      .trimEnd()
      .endsWith(',')
  )
    return 'TRAILING_COMMA';
  return habits.find(([pattern]) => pattern.test(next))?.[1];
}

/** Values, keys and marks of a text. A report has some thousand. */
export const MOST_TOKENS = 1_000_000;

type Expected = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma' | 'end';

/**
 * Where a JSON text is wrong (RFC 8259), and which keys occur twice: JSON.parse reports neither reliably.
 * Goes on after a repeated key, stops at the first fault of syntax. Linear, without recursion.
 */
export function jsonFaults(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const open: { keys?: Set<string> }[] = [];
  const afterValue = (): Expected => (open.length ? 'comma' : 'end');
  let expected: Expected = 'value';
  let at = 0;
  for (let tokens = 0; ; tokens++) {
    if (tokens > MOST_TOKENS) return [{ offset: at, kind: 'large' }];
    SPACE.lastIndex = at;
    const start = at + (SPACE.exec(text)?.[0].length ?? 0);
    if (start >= text.length && expected === 'end') return faults;
    TOKEN.lastIndex = start;
    const token = TOKEN.exec(text);
    const fault = () => [...faults, { offset: start, kind: 'syntax' as const, why: whyAt(text, start) }];
    if (!token) return fault();
    const [, mark, quote] = token;
    const end = quote === undefined ? TOKEN.lastIndex : stringEnd(text, start);
    if (end === undefined) return fault();
    const inside = open.at(-1);
    const isKey = expected === 'key' || expected === 'firstKey';
    const isValue = expected === 'value' || expected === 'firstValue';
    if (isKey && quote !== undefined) {
      const key = JSON.parse(text.slice(start, end)) as string;
      if (inside?.keys?.has(key)) faults.push({ offset: start, kind: 'duplicate', key });
      inside?.keys?.add(key);
      expected = 'colon';
    } else if (isValue && mark === '{') {
      open.push({ keys: new Set() });
      expected = 'firstKey';
    } else if (isValue && mark === '[') {
      open.push({});
      expected = 'firstValue';
    } else if (isValue && mark === undefined) expected = afterValue();
    else if (expected === 'colon' && mark === ':') expected = 'value';
    else if (expected === 'comma' && mark === ',') expected = inside?.keys ? 'key' : 'value';
    else if (inside && mark === (inside.keys ? '}' : ']') && /^(comma|first)/.test(expected)) {
      open.pop();
      expected = afterValue();
    } else return fault();
    at = end;
  }
}

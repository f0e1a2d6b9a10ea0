import { hasOne } from '../../ground/written';

/** A fault in a JSON text, by UTF-16 offset. */
interface JsonFault {
  readonly offset: number;
  readonly kind: 'syntax' | 'duplicate' | 'large';
  /** What it most likely is, by the codes of inputWords. */
  readonly why?: string;
  /** The key that occurs twice. */
  readonly key?: string;
}

const TOKEN =
  /[ \t\n\r]*(([{}[\],:])|(")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))?/y;
/** A string up to its end or an escape and with it: one pattern for the whole would use up the stack. */
const PIECE = /[^"\\\u0000-\u001f]*(?:(")|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))/y;

/** Offset behind the string that begins at `start` with its quote; undefined where it is wrong or does not end. */
function stringEnd(text: string, start: number): number | undefined {
  PIECE.lastIndex = start + 1;
  for (;;) {
    const piece = PIECE.exec(text);
    if (!piece) return undefined;
    if (piece[1] !== undefined) return PIECE.lastIndex;
  }
}

/** What people write into JSON that JSON does not have. */
const habits: readonly (readonly [beginnings: readonly string[], why: string])[] = [
  [['//', '/*'], 'COMMENT'],
  [[..."'‘’"], 'SINGLE_QUOTE'],
  [[...'，：“”｛｝［］'], 'FULL_WIDTH_MARK'],
];

function whyAt(text: string, at: number): string | undefined {
  if (at >= text.length && text.trim() === '') return 'EMPTY';
  if (
    hasOne(text.charAt(at), '}]') &&
    text
      .slice(Math.max(0, at - 1000), at)
      .trimEnd()
      .endsWith(',')
  )
    return 'TRAILING_COMMA';
  return habits.find(([beginnings]) => beginnings.some((each) => text.startsWith(each, at)))?.[1];
}

/** Values, keys and marks of a text. A report has some thousand. */
export const MOST_TOKENS = 1_000_000;

type Expected = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma' | 'end';
const mayClose: ReadonlySet<Expected> = new Set(['firstValue', 'firstKey', 'comma'] as const);

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
    TOKEN.lastIndex = at;
    const [whole = '', token, mark, quote] = TOKEN.exec(text) ?? [];
    const start = at + whole.length - (token?.length ?? 0);
    if (start >= text.length && expected === 'end') return faults;
    const fault = () => [...faults, { offset: start, kind: 'syntax' as const, why: whyAt(text, start) }];
    if (token === undefined) return fault();
    const end = quote === undefined ? start + token.length : stringEnd(text, start);
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
    else if (inside && mark === (inside.keys ? '}' : ']') && mayClose.has(expected)) {
      open.pop();
      expected = afterValue();
    } else return fault();
    at = end;
  }
}

import { isRecord } from '../ground/record';

/** Far deeper than any schema: what lies below is left as it is, since nothing reads it. */
const DEPTH = 30;
/** Far longer than any list of a report; nobody goes through such a one, which may be all holes. */
const LENGTH = 1_000_000;

const NAMES = 200_000;

/** Far more than any report has; a proxy may make new ones without end. */
const OBJECTS = 1_200_000;

/** What becomes of a text on the way; the last step of `path` is its place. */
type TextReader = (text: string, path: readonly PropertyKey[]) => string;

interface Copying {
  readonly read: TextReader;
  readonly seen: Map<object, unknown>;
  /** How many objects and lists may still come. */
  left: number;
}

/** A key as it is read, unless another one of the same object is read so. */
function keyFor(key: string, path: readonly PropertyKey[], data: object, copy: object, read: TextReader) {
  const name = read(key, path);
  return name !== key && (Object.hasOwn(data, name) || Object.hasOwn(copy, name)) ? key : name;
}

function copyOf(data: unknown, path: readonly PropertyKey[], copying: Copying): unknown {
  const { read, seen } = copying;
  if (typeof data === 'string') return read(data, path);
  if (typeof data !== 'object' || data === null || path.length >= DEPTH) return data;
  const known = seen.get(data);
  if (known !== undefined) return known;
  if (--copying.left < 0) throw new RangeError(`more than ${OBJECTS} objects`);
  if (Array.isArray(data)) {
    const { length } = data;
    if (length > LENGTH) return Symbol(`Array(${length})`);
    const list: unknown[] = [];
    seen.set(data, list);
    for (let i = 0; i < length; i++) list.push(copyOf(data[i], [...path, i], copying));
    return list;
  }
  // An object to a schema, and an empty one, whatever it holds: under its name no schema takes it.
  if (!isRecord(data)) return Symbol(Object.prototype.toString.call(data).slice('[object '.length, -1));
  const members = Object.entries(data);
  if (members.length > NAMES) return Symbol(`Object(${members.length})`);
  const copy: Record<string, unknown> = {};
  seen.set(data, copy);
  // Defined, not assigned: a key may be __proto__.
  for (const [key, value] of members) {
    const to = [...path, key];
    Object.defineProperty(copy, keyFor(key, to, data, copy, read), {
      value: copyOf(value, to, copying),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}

/**
 * A plain copy of data, each property read once. Getters and proxies may throw here and nowhere else, and cannot say
 * one thing to the schema and another to the report. `read` turns each text, and each key, into what it is read as.
 */
export const snapshot = (data: unknown, read: TextReader = (text) => text): unknown =>
  copyOf(data, [], { read, seen: new Map(), left: OBJECTS });

/** Data without the key by which an editor finds the schema of their file: it says nothing else. */
export function withoutHints(data: unknown): unknown {
  if (!isRecord(data)) return data;
  const { $schema, ...rest } = data;
  return rest;
}

/** A line costs as much as the characters of one on the page, however short it is. */
const LINE = 40;

function charactersOf(text: string): number {
  let count = text.length;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += LINE;
  return count;
}

/** Characters of all texts, and one for each value, as deep as anything is read; a text counts as often as it is mentioned, a circle once. */
export function charactersIn(data: unknown, known = new Map<object, number>(), depth = 0): number {
  if (typeof data === 'string') return charactersOf(data);
  if (typeof data !== 'object' || data === null || depth >= DEPTH) return 0;
  const before = known.get(data);
  if (before !== undefined) return before;
  known.set(data, 0);
  let count = 0;
  for (const value of Object.values(data)) count += 1 + charactersIn(value, known, depth + 1);
  known.set(data, count);
  return count;
}

/** Places of the key `__proto__`, which no schema can see. */
export function unseenKeys(
  data: unknown,
  path: readonly string[] = [],
  seen = new Set<object>(),
): readonly (readonly string[])[] {
  if (typeof data !== 'object' || data === null || path.length >= DEPTH || seen.has(data)) return [];
  seen.add(data);
  return Object.entries(data).flatMap(([key, value]) => [
    ...(key === '__proto__' ? [path] : []),
    ...unseenKeys(value, [...path, key], seen),
  ]);
}

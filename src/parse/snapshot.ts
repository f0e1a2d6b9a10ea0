/** Far deeper than any schema: what lies below is left as it is, since nothing reads it. */
const DEPTH = 30;
/** Far longer than any list of a report; such a one is refused as it is. */
const LENGTH = 1_000_000;

/**
 * A plain copy of data, each property read once. Getters and proxies may throw here and nowhere else, and cannot say
 * one thing to the schema and another to the report.
 */
export function snapshot(data: unknown, depth = DEPTH, seen = new Map<object, unknown>()): unknown {
  if (typeof data !== 'object' || data === null || depth === 0) return data;
  if (seen.has(data)) return seen.get(data);
  const isList = Array.isArray(data);
  if (isList && data.length > LENGTH) return data;
  const copy = isList ? [] : {};
  seen.set(data, copy);
  const free = { enumerable: true, configurable: true, writable: true };
  // Defined, not assigned: a key may be __proto__.
  for (const [key, value] of Object.entries(data))
    Object.defineProperty(copy, key, { ...free, value: snapshot(value, depth - 1, seen) });
  return copy;
}

/** Far deeper than any schema: what lies below is left as it is, since nothing reads it. */
const DEPTH = 30;
/** Far longer than any list of a report. */
const LENGTH = 1_000_000;

/**
 * A plain copy of data, each property read once. Getters and proxies may throw here and nowhere else, and cannot say
 * one thing to the schema and another to the report.
 */
export function snapshot(data: unknown, depth = DEPTH, seen = new Map<object, unknown>()): unknown {
  if (typeof data !== 'object' || data === null || depth === 0) return data;
  const known = seen.get(data);
  if (known !== undefined) return known;
  if (Array.isArray(data)) {
    if (data.length > LENGTH) return data;
    const list: unknown[] = [];
    seen.set(data, list);
    for (const item of data) list.push(snapshot(item, depth - 1, seen));
    return list;
  }
  const copy: Record<string, unknown> = {};
  seen.set(data, copy);
  for (const [key, value] of Object.entries(data))
    Object.defineProperty(copy, key, {
      value: snapshot(value, depth - 1, seen),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return copy;
}

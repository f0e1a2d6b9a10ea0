import * as z from 'zod';
import { isRecord } from '../ground/record';
import { metaOf, unwrap } from '../model/catalogue';

export const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/** A blank is absent where the schema lets a field be absent; of a record (texts by name) null alone. */
function isLeftOut(field: z.ZodType | undefined, value: unknown): boolean {
  if (field === undefined) return value === null;
  return field instanceof z.ZodOptional && metaOf(field).figure === undefined && isBlank(value);
}

/** Statistics tell a blank from what is absent: null is 未填. */
const KEPT = 'statistics';

/** Data without the optional fields that were left blank, as a form has them: `office:`, `url: ""`. */
export function withoutBlanks(schema: z.ZodType, data: unknown): unknown {
  const inner = unwrap(schema);
  if (Array.isArray(data) && inner instanceof z.ZodArray)
    return data.map((item) => withoutBlanks(inner.element as z.ZodType, item));
  if (!isRecord(data) || !(inner instanceof z.ZodObject || inner instanceof z.ZodRecord)) return data;
  const entries = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    if (key === KEPT) return [[key, value]];
    if (inner instanceof z.ZodRecord)
      return isLeftOut(undefined, value) ? [] : [[key, withoutBlanks(inner.valueType as z.ZodType, value)]];
    const field = Object.hasOwn(inner.shape, key) ? (inner.shape[key] as z.ZodType) : undefined;
    if (field === undefined) return [[key, value]];
    return isLeftOut(field, value) ? [] : [[key, withoutBlanks(field, value)]];
  });
  return Object.fromEntries(entries);
}

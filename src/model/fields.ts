import * as z from 'zod';
import type { Step } from '../findings/problem';
import { metaOf, unwrap } from './catalogue';
import type { FigureMeta, GroupMeta } from './leaves';

/** The schema at one step below another; undefined where there is no such key. */
export function child(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    return Object.hasOwn(inner.shape, key) ? (inner.shape[key as string] as z.ZodType) : undefined;
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  if (inner instanceof z.ZodUnion)
    return inner.options.map((option) => child(option as z.ZodType, key)).find((member) => member);
  return undefined;
}

/** The schema at a path below another. */
export const fieldAt = (root: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined =>
  path.reduce<z.ZodType | undefined>((outer, key) => outer && child(outer, key), root);

/**
 * The place of a field, from the titles in the schema: 机关 · 机关全称, 表三 · 三（三）4.… · 自然人. Figures have the
 * words of their form in every language. Keys of a record stay as they are; positions in a list are counted from 1.
 */
export function describe(root: z.ZodType, path: readonly PropertyKey[], whole: Step = ''): Step[] {
  let schema: z.ZodType | undefined = root;
  const words: Step[] = [];
  let ordinal = '';
  const inForm = path[0] === 'statistics';
  for (const key of path) {
    const named = schema !== undefined && unwrap(schema) instanceof z.ZodRecord;
    schema = schema && child(schema, key);
    const meta = (schema ? metaOf(schema) : {}) as Partial<GroupMeta & FigureMeta>;
    if (meta.band) words.push(meta.band);
    if (meta.form) words.push(meta.form);
    else if (meta.ordinal) ordinal += meta.ordinal;
    else if (typeof key === 'number') words.push({ say: 'item', n: key + 1 });
    else if (key !== 'statistics' && !(meta.band && meta.title === meta.band)) {
      const title = ordinal + (meta.under ?? '') + ((named ? undefined : meta.title) ?? String(key));
      words.push(inForm ? title : { say: 'field', title, key: String(key) });
      ordinal = '';
    }
    if (meta.column) words.push(meta.column);
  }
  if (ordinal) words.push(ordinal);
  return words.length ? words : [whole];
}

import { z } from 'zod';
import { metaOf, unwrap } from './catalogue';
import type { FigureMeta, GroupMeta } from './leaves';

/** The schema at one step below another; undefined where there is no such key. */
export function child(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    return Object.hasOwn(inner.shape, key) ? (inner.shape[key as string] as z.ZodType) : undefined;
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  return undefined;
}

/**
 * The place of a field in Chinese, from the titles in the schema: 机关 · 机关全称, 表三 · 三（三）4.… · 自然人.
 * Steps without a title (keys of a record, positions in a list) stand as they are, positions counted from 1.
 */
export function describe(root: z.ZodType, path: readonly PropertyKey[]): string {
  let schema: z.ZodType | undefined = root;
  const words: string[] = [];
  let ordinal = '';
  for (const key of path) {
    const isList: boolean = schema !== undefined && unwrap(schema) instanceof z.ZodArray;
    schema = schema && child(schema, key);
    const meta = (schema ? metaOf(schema) : {}) as Partial<GroupMeta & FigureMeta>;
    if (meta.band) words.push(meta.band);
    if (meta.form) words.push(meta.form);
    else if (meta.ordinal) ordinal += meta.ordinal;
    else if (isList) words.push(`第${Number(key) + 1}项`);
    else if (key !== 'statistics' && !(meta.band && meta.title === meta.band)) {
      words.push(ordinal + (meta.under ?? '') + (meta.title ?? String(key)));
      ordinal = '';
    }
    if (meta.column) words.push(meta.column);
  }
  if (ordinal) words.push(ordinal);
  return words.join(' · ') || '报告';
}

import * as z from 'zod';
import { perObject } from '../ground/remember';
import type { Edition } from './edition';
import type { FigurePath, FigureSpec } from './figure';
import type { FigureMeta, GroupMeta } from './leaves';

/** Takes optional, nullable and default wrappers off a schema. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable || inner instanceof z.ZodPrefault)
    inner = inner.unwrap() as z.ZodType;
  return inner;
}

/** A schema's metadata, its own or that of what it wraps. */
export function metaOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return schema.meta() ?? (schema instanceof z.ZodOptional ? metaOf(schema.unwrap() as z.ZodType) : {});
}

interface Scope {
  readonly path: string;
  readonly form: string;
  readonly ordinal: string;
  readonly band?: string;
  /** Set inside a row of a matrix. */
  readonly row?: string;
}

function* walk(schema: z.ZodType, scope: Scope): Generator<FigureSpec> {
  const meta = metaOf(schema);
  if (typeof meta.figure === 'string') {
    yield spec(meta as unknown as FigureMeta, scope);
    return;
  }
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodObject)) return;
  const { form, ordinal, band, row, title } = meta as Partial<GroupMeta>;
  const next: Scope = {
    path: scope.path,
    form: form ?? scope.form,
    ordinal: scope.ordinal + (ordinal ?? ''),
    band: band ?? scope.band,
    row: row ? (title ?? '') : scope.row,
  };
  for (const [key, child] of Object.entries(inner.shape))
    yield* walk(child as z.ZodType, { ...next, path: next.path ? `${next.path}.${key}` : key });
}

function spec(meta: FigureMeta, scope: Scope): FigureSpec {
  const row = scope.row ?? meta.title;
  const column = scope.row === undefined ? meta.column : meta.title;
  const places = [scope.form, meta.band ?? scope.band, scope.ordinal + (meta.under ?? '') + row, column];
  return {
    path: scope.path,
    kind: meta.figure,
    unit: meta.unit,
    absent: meta.absent,
    form: scope.form,
    row,
    ...(column !== undefined && { column }),
    where: places.filter(Boolean).join(' · '),
  };
}

/** Every figure in a schema of statistics, with what its form says of it, in the order of the schema. */
export function catalogueOf(statistics: z.ZodType): ReadonlyMap<FigurePath, FigureSpec> {
  return new Map([...walk(statistics, { path: '', form: '', ordinal: '' })].map((spec) => [spec.path, spec]));
}

/** The figures of an edition. */
export const catalogue = perObject(
  (edition: Edition): ReadonlyMap<FigurePath, FigureSpec> => catalogueOf(edition.shape.statistics),
);

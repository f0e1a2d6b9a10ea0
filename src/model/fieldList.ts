import * as z from 'zod';
import { perObject } from '../ground/remember';
import { metaOf, unwrap } from './catalogue';
import type { Edition } from './edition';
import { reportSchema } from './report';

/**
 * What a field takes: `line` and `text` are words, `lines` several of them, `list` entries with fields of their own,
 * `record` entries under names of the writer's.
 */
type FieldKind =
  | 'line'
  | 'text'
  | 'lines'
  | 'number'
  | 'amount'
  | 'date'
  | 'flag'
  | 'choice'
  | 'list'
  | 'record';

/** A field of a report that is no figure, with what its schema says of it. */
export interface Field {
  readonly path: readonly string[];
  /** Titles of the groups that it is in, outermost first, and its own. */
  readonly titles: readonly string[];
  readonly description?: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly choices?: readonly string[];
  /** Those of each entry of a list, their paths from the entry. */
  readonly fields?: readonly Field[];
}

/** A text of one line is shorter than that. */
const LINE = 2_000;

function kindOf(schema: z.ZodType): FieldKind {
  if (schema instanceof z.ZodUnion)
    return kindOf(schema.options[0] as z.ZodType) === 'number' ? 'amount' : 'line';
  if (schema instanceof z.ZodISODate) return 'date';
  if (schema instanceof z.ZodString) return (schema.maxLength ?? 0) > LINE ? 'text' : 'line';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'flag';
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodRecord) return 'record';
  return unwrap((schema as z.ZodArray).element as z.ZodType) instanceof z.ZodObject ? 'list' : 'lines';
}

type Above = Pick<Field, 'path' | 'titles' | 'isRequired'>;

function* walk(schema: z.ZodType, { path, titles, isRequired }: Above): Generator<Field> {
  const meta = metaOf(schema) as { title?: string; description?: string };
  const inner = unwrap(schema);
  const here: Above = {
    path,
    titles: meta.title === undefined ? titles : [...titles, meta.title],
    isRequired: isRequired && !(schema instanceof z.ZodOptional),
  };
  if (inner instanceof z.ZodObject) {
    yield* children(inner, here);
    return;
  }
  const element = inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType) : undefined;
  yield {
    ...here,
    kind: kindOf(inner),
    ...(meta.description !== undefined && { description: meta.description }),
    ...(inner instanceof z.ZodEnum && { choices: inner.options.map(String) }),
    ...(element instanceof z.ZodObject && {
      fields: [...children(element, { path: [], titles: [], isRequired: true })],
    }),
  };
}

function* children(object: z.ZodObject, above: Above): Generator<Field> {
  for (const [key, child] of Object.entries(object.shape))
    yield* walk(child as z.ZodType, { ...above, path: [...above.path, key] });
}

/** The fields of an edition's reports in the order of its schema, figures left out. */
export const fieldsOf = perObject((edition: Edition): readonly Field[] => {
  const { statistics: _, ...shape } = reportSchema(edition).shape;
  return [...children(z.object(shape), { path: [], titles: [], isRequired: true })];
});

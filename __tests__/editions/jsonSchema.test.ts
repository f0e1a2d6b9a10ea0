import { builtInEditions } from '../../src/editions';
import { jsonSchema } from '../../src/model/report';

/** What JSON Schema 2020-12 has words for, of what a report needs. A strict validator refuses all else. */
const KEYWORDS = new Set(
  '$schema type properties required additionalProperties propertyNames items enum const anyOf oneOf allOf title description examples format pattern minLength maxLength minimum maximum minItems maxItems'.split(
    ' ',
  ),
);
/** Their members are names or values, no keywords. */
const NAMED = new Set(['properties', 'enum', 'const', 'required', 'examples']);

function foreign(schema: unknown, within = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((each) => foreign(each, within));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (!KEYWORDS.has(key)) return [`${within}.${key}`];
    if (key === 'properties')
      return Object.entries(value as object).flatMap(([name, each]) => foreign(each, `${within}.${name}`));
    return NAMED.has(key) ? [] : foreign(value, within);
  });
}

it.each(builtInEditions.map((edition) => [edition.id, edition] as const))(
  '%s: no foreign words',
  (_, edition) => {
    expect(foreign(jsonSchema(edition))).toEqual([]);
  },
);

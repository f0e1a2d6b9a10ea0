import Big from 'big.js';
import * as z from 'zod';
import { perObject } from '../../ground/remember';
import { catalogue, metaOf, unwrap } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import type { Figures } from '../../model/figure';
import { commonShape, type Report } from '../../model/report';
import { nameParts } from './figureGroup';
import { blank, isBlank, quote } from './quote';

/** What templates may name, as a schema: the template check walks it. */
export const contextSchema = perObject((edition: Edition): z.ZodObject => {
  const { agency, year, date } = commonShape;
  return z.object({
    ...edition.shape,
    agency,
    year,
    previousYear: year,
    nextYear: year,
    title: z.string().meta({ title: '标题' }),
    date,
    previous: z
      .object({ year, statistics: edition.shape.statistics })
      .optional()
      .meta({ title: '上一年度报告' }),
  });
});

/** True for what has no value: 0 has one, an empty list or an object of blanks has none. */
export function isAbsent(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false || isBlank(value)) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every(isAbsent);
  return false;
}

/** Figures as nested objects that know the names of their parts; leaves are decimal strings, blanks where there is no value. */
function figureTree(edition: Edition, figures: Figures, under: string): unknown {
  const specs = catalogue(edition);
  const tree = (schema: z.ZodType, path: string): unknown => {
    const inner = unwrap(schema);
    if (!(inner instanceof z.ZodObject))
      return figures.get(path)?.value ?? blank(specs.get(path)?.where ?? path, `${under}.${path}`);
    const members = Object.entries(inner.shape as Record<string, z.ZodType>);
    return nameParts(
      Object.fromEntries(members.map(([key, member]) => [key, tree(member, path ? `${path}.${key}` : key)])),
      new Map(members.map(([key, member]) => [key, metaOf(member)])),
    );
  };
  return tree(edition.shape.statistics, '');
}

/** Data as templates see them: texts quoted, absent fields of the schema present as blanks. */
function fill(schema: z.ZodType, value: unknown, name: string, path: string): unknown {
  const inner = unwrap(schema);
  const title = (metaOf(schema).title as string | undefined) ?? name;
  if (inner instanceof z.ZodObject) {
    const object = (value ?? {}) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(inner.shape).map(([key, child]) => [
        key,
        fill(child as z.ZodType, object[key], key, `${path}.${key}`),
      ]),
    );
  }
  if (Array.isArray(value)) {
    const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
    return value.map((item, i) => fill(element, item, title, `${path}.${i}`));
  }
  if (inner instanceof z.ZodArray) return [];
  if (inner instanceof z.ZodRecord)
    return Object.fromEntries(
      Object.entries((value ?? {}) as object).map(([key, item]) => [
        key,
        fill(inner.valueType as z.ZodType, item, key, `${path}.${key}`),
      ]),
    );
  if (value === undefined || value === null) return blank(title, path);
  if (typeof value === 'string') return quote(value);
  return typeof value === 'number' ? new Big(value).toFixed() : value; // raw numbers side by side would be added up
}

/** Everything that a template may refer to. */
export function templateContext(report: Report, title: string, previous?: Report): Record<string, unknown> {
  const { edition, agency, year, extra } = report;
  const own = Object.entries(edition.shape)
    .filter(([key]) => key !== 'statistics')
    .map(([key, schema]) => [key, fill(schema, extra[key], key, key)]);
  const named = fill(commonShape.agency, agency, '机关', 'agency') as Record<string, unknown>;
  const fallback = quote(agency.shortName ?? agency.name);
  return {
    ...Object.fromEntries(own),
    agency: {
      ...named,
      shortName: agency.shortName ? named.shortName : fallback,
      selfReference: agency.selfReference ? named.selfReference : quote('本机关'),
    },
    year: String(year),
    previousYear: String(year - 1),
    nextYear: String(year + 1),
    title: quote(title),
    date: report.date ?? blank('成文日期', 'date'),
    statistics: figureTree(edition, report.figures, 'statistics'),
    previous: previous
      ? {
          year: String(previous.year),
          statistics: figureTree(edition, previous.figures, 'previous.statistics'),
        }
      : {
          year: blank('上一年度报告', 'previous'),
          statistics: figureTree(edition, new Map(), 'previous.statistics'),
        },
  };
}

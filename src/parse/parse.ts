import { z } from 'zod';
import { builtInEditions } from '../editions';
import type { Finding } from '../findings/finding';
import type { Problem } from '../findings/problem';
import { type Locale, toFinding } from '../findings/problem';
import { deepFreeze } from '../ground/freeze';
import type { Edition } from '../model/edition';
import { readFigures } from '../model/figures';
import { type CommonInput, commonShape, type Report, reportSchema } from '../model/report';
import { shapeProblems, show } from './shapeProblems';

export interface ParseOptions {
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
  readonly locale?: Locale;
}

export interface Parsed {
  /** Absent when a finding is blocking. */
  readonly report?: Report;
  readonly findings: readonly Finding[];
}

const covers = ({ years }: Edition, year: number) =>
  year >= years.from && year <= (years.to ?? Number.POSITIVE_INFINITY);

/** The edition follows from the report year; naming another one is noticed but obeyed. */
function choose(
  input: Record<string, unknown>,
  editions: readonly Edition[],
): { edition?: Edition; problems: Problem[] } {
  const { year, edition: name } = input;
  const names = editions.map((e) => `${e.id}（${e.years.from}—${e.years.to ?? '今'}年度）`).join('、');
  const byYear = Number.isSafeInteger(year) ? editions.find((e) => covers(e, year as number)) : undefined;
  const byName = typeof name === 'string' ? editions.find((e) => e.id === name) : undefined;
  const problems: Problem[] = [];
  const problem = (code: string, rest: Partial<Problem>) =>
    problems.push({ code, severity: 'error', blocking: true, path: 'edition', where: '格式', ...rest });
  if (Number.isSafeInteger(year) && !byYear)
    problem('edition.none', { path: 'year', where: '报告年度', actual: String(year), expected: names });
  if (typeof name === 'string' && !byName)
    problem('edition.unknown', { actual: show(name), expected: names });
  if (byName && byYear && byName !== byYear)
    problem('edition.other', {
      severity: 'warning',
      blocking: false,
      actual: byName.id,
      expected: byYear.id,
      params: { year: String(year) },
    });
  return { edition: byName ?? byYear, problems };
}

/** What can still be said of a report whose edition is not known: its common keys, and which keys no edition has. */
function schemaOfAny(editions: readonly Edition[]): z.ZodObject {
  const keys = new Set(editions.flatMap((edition) => Object.keys(edition.shape)));
  return z.strictObject({
    ...Object.fromEntries([...keys].map((key) => [key, z.unknown().optional()])),
    ...commonShape,
  });
}

function build(edition: Edition, data: Record<string, unknown>, input: unknown): Report {
  const { agency, year, title, date, signature, publication, narrative, units } = data as CommonInput;
  const extra = Object.fromEntries(
    Object.entries(data).filter(([key]) => !Object.hasOwn(commonShape, key) && key !== 'statistics'),
  );
  return Object.freeze({
    edition,
    agency: deepFreeze(agency),
    year,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    signature: signature ?? false,
    publication: deepFreeze({ ...publication }),
    narrative: deepFreeze({ ...narrative }),
    ...(units !== undefined && { units: deepFreeze(units) }),
    figures: readFigures(edition, data.statistics),
    extra: deepFreeze(extra),
    input,
  });
}

/**
 * Reads a report: chooses the edition, validates everything at once, computes totals that were left out.
 * Never throws on data; every problem is a finding, and a blocking one means that there is no report.
 */
export function parseReport(input: unknown, options: ParseOptions = {}): Parsed {
  const editions = options.editions ?? builtInEditions;
  const findings = (problems: readonly Problem[]) => problems.map((p) => toFinding(p, options.locale));
  const whole = { severity: 'error', blocking: true, where: '报告' } as const;
  const read = readShape(input, editions);
  if (read === undefined)
    return { findings: findings([{ ...whole, code: 'shape.not-an-object', actual: show(input) }]) };
  if ('fault' in read)
    return {
      findings: findings([{ ...whole, code: 'shape.type', expected: 'words.object', actual: read.fault }]),
    };
  const { edition, data, problems } = read;
  if (!edition || !data || problems.some((p) => p.blocking)) return { findings: findings(problems) };
  return { report: build(edition, data, input), findings: findings(problems) };
}

interface Shape {
  readonly edition?: Edition;
  readonly data?: Record<string, unknown>;
  readonly problems: readonly Problem[];
}

/** Input of any shape against the schema of its edition; undefined for what is no object, `fault` where a getter throws. */
function readShape(input: unknown, editions: readonly Edition[]): Shape | { fault: string } | undefined {
  try {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
    const { edition, problems } = choose(input as Record<string, unknown>, editions);
    const schema = edition ? reportSchema(edition) : schemaOfAny(editions);
    const { success, data, error } = schema.safeParse(input);
    const ofShape = success ? [] : shapeProblems(schema, input, error.issues);
    return {
      edition,
      data: data as Record<string, unknown> | undefined,
      problems: [...problems, ...ofShape],
    };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : show(error) };
  }
}

import * as z from 'zod';
import type { Problem, Step } from '../findings/problem';
import { deepFreeze } from '../ground/freeze';
import { type Limits, withUsual } from '../ground/limits';
import type { Edition } from '../model/edition';
import { describe } from '../model/fields';
import { at, readFigures } from '../model/figures';
import { ownLines } from '../model/leaves';
import { type CommonInput, commonShape, type Report, reportSchema } from '../model/report';
import { isBlank, withoutBlanks } from './blanks';
import { short, show } from './fault';
import { shapeProblems } from './shapeProblems';
import { charactersIn, snapshot, unseenKeys, withoutHints } from './snapshot';
import { numberIn, readSpellings } from './spellings';
import { createTypedTexts } from './typedTexts';

interface ReportRead {
  /** Absent when a problem is blocking. */
  readonly report?: Report;
  /** The agency's name, also of a report that cannot be read. */
  readonly name?: string;
  readonly problems: readonly Problem[];
}

/** The edition in force: of those that cover a year, the one that began last. */
export function inForce(editions: readonly Edition[], year: unknown): Edition | undefined {
  if (!Number.isSafeInteger(year)) return undefined;
  const covering = editions.filter(
    ({ years: { from, to = Number.POSITIVE_INFINITY } }) =>
      from <= (year as number) && (year as number) <= to,
  );
  return covering.sort((a, b) => b.years.from - a.years.from)[0];
}

/** The edition follows from the report year; naming another one is noticed but obeyed. */
function choose(
  { year, edition: name }: Readonly<Record<string, unknown>>,
  editions: readonly Edition[],
): { edition?: Edition; problems: Problem[] } {
  const known = editions.map(({ id, years }): Step => ({ say: 'edition', name: id, ...years }));
  const byYear = inForce(editions, year);
  const byName = editions.find(({ id }) => id === name);
  const problems: Problem[] = [];
  const problem = (code: string, key: 'edition' | 'year', rest: Partial<Problem>) => {
    const where = describe(z.object(commonShape), [key]);
    problems.push({ code, severity: 'error', blocking: true, path: key, where, ...rest });
  };
  if (Number.isSafeInteger(year) && !byYear)
    problem('edition.none', 'year', { actual: String(year), expected: known });
  if (typeof name === 'string' && !byName)
    problem('edition.unknown', 'edition', { actual: short(name), expected: known });
  if (byName && byYear && byName !== byYear)
    problem('edition.other', 'edition', {
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

/** A text in one piece, and its lines where its writer ended some. */
function unbroken(broken: string): { text: string; lines?: readonly string[] } {
  const lines = ownLines(broken);
  return { text: lines.join(''), ...(lines.length > 1 && { lines: Object.freeze(lines) }) };
}

function build(edition: Edition, data: Record<string, unknown>, input: unknown): Report {
  const { agency, year, title, date, signature, publication, narrative, units } = data as CommonInput;
  const extra = Object.fromEntries(
    Object.entries(data).filter(([key]) => !Object.hasOwn(commonShape, key) && key !== 'statistics'),
  );
  const name = unbroken(agency.name);
  const own = title === undefined ? undefined : unbroken(title);
  return Object.freeze({
    edition,
    agency: deepFreeze({ ...agency, name: name.text, ...(name.lines && { nameLines: name.lines }) }),
    year,
    ...(own && { title: own.text, ...(own.lines && { titleLines: own.lines }) }),
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

/** Year and edition, however they are spelt; an edition that was left blank is none. */
function namesIn({ year, edition }: { readonly year?: unknown; readonly edition?: unknown }) {
  return {
    year: typeof year === 'string' ? numberIn(year) : year,
    edition: typeof edition === 'number' ? String(edition) : isBlank(edition) ? undefined : edition,
  };
}

const whole = { severity: 'error', blocking: true, where: { say: 'report' } } as const;

/**
 * Reads a report: chooses the edition, validates everything at once, computes totals that were left out. Texts are
 * read as they were meant (ground/plainText); the report's input, which the files carry, stays as it was given.
 * Never throws on data; a blocking problem means that there is no report.
 */
export function readReport(
  input: unknown,
  editions: readonly Edition[],
  limits?: Partial<Limits>,
): ReportRead {
  let typed: unknown;
  try {
    typed = snapshot(input);
  } catch (error) {
    const actual = error instanceof Error ? error.message : show(error);
    return { problems: [{ ...whole, code: 'shape.type', expected: { say: 'object' }, actual }] };
  }
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed))
    return { problems: [{ ...whole, code: 'shape.not-an-object', actual: show(typed) }] };
  const length = charactersIn(typed);
  const { characters } = withUsual(limits);
  if (length > characters) {
    const [expected, actual] = [characters, length].map((n): Step => ({ say: 'characters', n }));
    return { problems: [{ ...whole, code: 'shape.length', expected, actual }] };
  }
  const texts = createTypedTexts<readonly PropertyKey[]>();
  const asRead = withoutHints(snapshot(typed, (text, path) => texts.read(text, path).text)) as object;
  const { edition, problems } = choose(namesIn(asRead), editions);
  const schema = edition ? reportSchema(edition) : schemaOfAny(editions);
  const { data: plain, problems: ofSpelling } = readSpellings(schema, withoutBlanks(schema, asRead));
  const { success, data, error } = schema.safeParse(plain);
  // Digits that are read as a number are reported as that.
  const asNumber = new Set(ofSpelling.map(({ path }) => path));
  const ofTexts = texts
    .problems((path) => ({ path: path.join('.'), where: describe(schema, path) }))
    .filter(({ code, path }) => code !== 'characters.full-width' || !asNumber.has(path));
  const ofShape = success ? [] : shapeProblems(schema, plain, error.issues);
  const unseen = unseenKeys(typed).map((path): Problem => {
    const where = path.length > 0 ? describe(schema, path) : whole.where;
    const params = { key: '__proto__' };
    return {
      ...whole,
      code: 'shape.unknown-key',
      message: 'shape.key-name',
      path: [...path, '__proto__'].join('.'),
      where,
      params,
    };
  });
  const seen = new Set(ofShape.map(({ path }) => path));
  const found = [
    ...problems,
    ...ofShape,
    ...unseen.filter(({ path }) => !seen.has(path)),
    ...ofSpelling,
    ...ofTexts,
  ];
  const name = at(plain, 'agency.name');
  const read = { problems: found, ...(typeof name === 'string' && { name: ownLines(name).join('') }) };
  if (!edition || !data || found.some(({ blocking }) => blocking)) return read;
  return { ...read, report: build(edition, data, typed) };
}

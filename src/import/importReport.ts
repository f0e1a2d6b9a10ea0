import type { ReportInput } from '../editions/inputs';
import type { Problem } from '../findings/problem';
import type { Host } from '../ground/host';
import type { Edition } from '../model/edition';
import { inForce } from '../parse/parse';
import { extractData } from '../render/extract';
import { type Facts, readFacts } from './facts/readFacts';
import { linesOf, type ReadStatistics, readStatistics } from './match/readStatistics';
import { type NamedRead, readNamed } from './named/readNamed';
import { ownData } from './ownData';
import { readSource } from './readSource';
import type { Source } from './source';
import { Unreadable } from './unreadable';

/** A file to import. */
export interface ImportFile {
  readonly bytes: Uint8Array;
  /** With its ending; messages name it. */
  readonly name?: string;
}

export interface ImportOptions {
  /** Report year; default: that of the title. */
  readonly year?: number;
  /** Full name of the agency; default: as the source has it. */
  readonly agency?: string;
}

interface ImportRead {
  /** Absent where nothing of a report was found. */
  readonly data?: ReportInput;
  readonly edition?: Edition;
  readonly problems: readonly Problem[];
}

/** Why a file is not read, as a problem. */
export function refused(error: unknown, file: string): Problem {
  if (!(error instanceof Unreadable)) throw error;
  const { reason, expected } = error;
  return {
    code: `import.${reason}`,
    severity: 'error',
    blocking: true,
    where: file || { say: 'report' },
    ...(expected !== undefined && { expected }),
  };
}

async function readAll(host: Host, files: readonly ImportFile[], problems: Problem[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const { bytes, name = '' } of files)
    try {
      sources.push({ file: name, ...(await readSource(host, bytes, name)) });
    } catch (error) {
      problems.push(refused(error, name));
    }
  return sources;
}

/** The edition whose forms the source has; where several fit as well, the one in force in its year. */
function chooseEdition(
  all: readonly ReadStatistics[],
  byYear: Edition | undefined,
): ReadStatistics | undefined {
  const best = Math.max(...all.map(({ fit }) => fit));
  const fitting = all.filter(({ fit, found }) => fit === best && found > 0);
  return fitting.find(({ edition }) => edition === byYear) ?? fitting.at(-1);
}

const YEAR = { code: 'import.year', severity: 'error', path: 'year', where: { say: 'report' } } as const;
const AGENCY = {
  code: 'import.agency',
  severity: 'error',
  path: 'agency.name',
  where: { say: 'report' },
} as const;

/** The words of the narrative that are to be looked at: parts that the text does not have, headings of others. */
function ofNarrative({ fixedParts, parts }: Edition, { narrative }: Facts): Problem[] {
  if (!fixedParts || !narrative) return [];
  const { missing, others } = narrative;
  // Tables alone are no text with parts left out.
  if (missing.length === parts.filter(({ heading }) => heading !== undefined).length) return [];
  const place = { severity: 'warning', path: 'narrative', where: { say: 'narrative' } } as const;
  return [
    ...(missing.length > 0
      ? [
          {
            ...place,
            code: 'import.parts-missing',
            params: { places: missing.map(({ heading = '' }) => heading) },
          },
        ]
      : []),
    ...(others.length > 0 ? [{ ...place, code: 'import.parts-other', params: { places: others } }] : []),
  ];
}

interface Common {
  readonly statistics: ReadStatistics;
  readonly facts: Facts;
  readonly editions: readonly Edition[];
}

/** What several files say together; the first that says something counts. */
function merge(all: readonly Facts[]): Facts {
  const says = <Key extends keyof Facts>(key: Key) => all.find((facts) => facts[key] !== undefined)?.[key];
  const publications = all.map(({ publication }) => publication).reverse();
  return {
    title: says('title'),
    agency: says('agency'),
    year: says('year'),
    publication: Object.fromEntries(publications.flatMap((each) => Object.entries(each))),
    narrative: all.find(({ narrative }) => Object.keys(narrative?.texts ?? {}).length > 0)?.narrative,
    signed: says('signed'),
  };
}

/** The report's data from what was found, in the order of its keys; what was not found is a problem. */
function compile(
  { statistics, facts, editions }: Common,
  options: ImportOptions,
  problems: Problem[],
): ReportInput {
  const { edition, data } = statistics;
  const { title, publication, narrative, signed } = facts;
  const year = options.year ?? title?.year ?? facts.year;
  const name = options.agency ?? facts.agency ?? (title?.agency || signed?.agency || publication.publisher);
  if (year === undefined) problems.push(YEAR);
  if (name === undefined) problems.push(AGENCY);
  problems.push(...ofNarrative(edition, facts));
  const { written, ...published } = publication;
  const usual = edition.title({ agency: { name: name ?? '' }, year: year ?? 0 }).join('');
  const date = signed?.date ?? written;
  const texts = narrative?.texts ?? {};
  return {
    ...(inForce(editions, year) !== edition && { edition: edition.id }),
    agency: { name: name ?? '' },
    year: year ?? 0,
    ...(title && title.text !== usual && title.agency && { title: title.text }),
    ...(date !== undefined && { date }),
    ...(signed && { signature: true }),
    ...(Object.keys(published).length > 0 && { publication: published }),
    ...data,
    ...(Object.keys(texts).length > 0 && { narrative: texts }),
  };
}

/** The report's data from a workbook of ours, its keys in the order of the others'. */
function compileNamed(read: NamedRead, editions: readonly Edition[], options: ImportOptions): ImportRead {
  const { edition, data, texts } = read;
  const { agency, year: written, edition: _, statistics, ...facts } = data;
  const problems = [...read.problems];
  const year = options.year ?? written;
  const named = { ...(agency as { name?: string } | undefined) };
  const name = options.agency ?? named.name;
  if (year === undefined) problems.push(YEAR);
  if (name === undefined) problems.push(AGENCY);
  return {
    data: {
      ...(inForce(editions, year) !== edition && { edition: edition.id }),
      agency: { ...named, name: name ?? '' },
      year: (year ?? 0) as number,
      ...facts,
      statistics,
      ...(Object.keys(texts).length > 0 && { narrative: texts }),
    } as ReportInput,
    edition,
    problems,
  };
}

/**
 * Reads a report's data from files of any kind: bytes → tables and text → the forms of the edition that fits → data.
 * Several files are one report. What was not found, occurs twice, is shifted or not understood is a problem with its
 * place; no figure is a guess.
 */
export async function readImport(
  host: Host,
  files: readonly ImportFile[],
  editions: readonly Edition[],
  options: ImportOptions = {},
): Promise<ImportRead> {
  const problems: Problem[] = [];
  const [only] = files;
  const attached = only && files.length === 1 ? extractData(host, only.bytes) : undefined;
  const own = attached === undefined ? undefined : ownData(attached, editions);
  // What our own PDF shows is drawn; its data say all.
  const sources = await readAll(host, files, own ? [] : problems);
  if (sources.length === 0) return { ...(own && { data: own.data, edition: own.edition }), problems };

  const lines = linesOf(sources);
  const named = own ? undefined : readNamed(editions, sources);
  if (named) return compileNamed(named, editions, options);
  if (own) return { ...own.compare(readStatistics(own.edition, lines)) };
  const all = editions.map((edition) => readStatistics(edition, lines));
  const [first] = sources;
  const titled = editions
    .map((edition) => first && readFacts(edition, first, new Set()).title?.year)
    .find(Boolean);
  const statistics = chooseEdition(all, inForce(editions, options.year ?? titled));
  if (!statistics) {
    const where = files.map(({ name = '' }) => name).join('、') || { say: 'report' as const };
    return { problems: [...problems, { code: 'import.nothing', severity: 'error', blocking: true, where }] };
  }
  const facts = sources.map((source) => readFacts(statistics.edition, source, statistics.lines));
  problems.push(...statistics.problems);
  const data = compile({ statistics, facts: merge(facts), editions }, options, problems);
  return { data, edition: statistics.edition, problems };
}

import type { ReportInput } from '../editions/inputs';
import type { Problem } from '../findings/problem';
import type { Edition } from '../model/edition';
import { inForce } from '../parse/parse';
import type { Facts } from './facts/readFacts';
import type { ReadStatistics } from './match/readStatistics';
import type { NamedRead } from './named/readNamed';

export interface ImportOptions {
  /** Report year; default: that of the title. */
  readonly year?: number;
  /** Full name of the agency; default: as the source has it. */
  readonly agency?: string;
}

export interface ImportRead {
  /** Absent where nothing of a report was found. */
  readonly data?: ReportInput;
  readonly edition?: Edition;
  readonly problems: readonly Problem[];
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
export function merge(all: readonly Facts[]): Facts {
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
export function compile(
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
export function compileNamed(
  read: NamedRead,
  editions: readonly Edition[],
  options: ImportOptions,
): ImportRead {
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

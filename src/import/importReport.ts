import type { Problem } from '../findings/problem';
import type { Host } from '../ground/host';
import type { Edition } from '../model/edition';
import { inForce } from '../parse/parse';
import { extractData } from '../render/extract';
import { compile, compileNamed, type ImportOptions, type ImportRead, merge } from './compile';
import { readFacts } from './facts/readFacts';
import { linesOf, type ReadStatistics, readStatistics } from './match/readStatistics';
import { readNamed } from './named/readNamed';
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

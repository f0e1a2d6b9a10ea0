// Scores the reader of the text on published reports: npx tsx __tests__/corpus/score.ts FOLDER [-v]
// Built first (npm run build): the package itself is scored, as it is handed out.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Block, Document, Finding, Report } from '../../src/index';
import { deny } from './deny';

/** What of the library is scored. */
export interface Library {
  readonly parseReport: (input: unknown) => { readonly report?: Report };
  readonly composeDocument: (report: Report) => { readonly document: Document };
  readonly checkReport: (report: Report, options: { readonly document: Document }) => readonly Finding[];
}

/** Words of a part of the narrative. */
interface Said {
  readonly part: string;
  readonly said: string;
}
interface Claim extends Said {
  readonly number: string;
  readonly kind: 'table' | 'list';
}
export interface Entry {
  readonly id: string;
  readonly report: { readonly narrative?: Readonly<Record<string, string>>; readonly [key: string]: unknown };
  /** What is wrong in the report as published. */
  readonly truth: readonly Said[];
  /** Numbers that restate a figure of the tables, or are in a list with a stated whole. */
  readonly claims: readonly Claim[];
  /** Clauses that say that there is none. */
  readonly none: readonly Said[];
}

export function entriesOf(folder: string): Entry[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const { report, truth, claims, none } = parse(readFileSync(join(folder, name), 'utf8'));
      return {
        id: name.slice(0, -'.yaml'.length),
        report,
        truth: truth ?? [],
        claims: claims ?? [],
        none: none ?? [],
      };
    });
}

/** What reads the figures of a text. Parts that were not entered are missing in every report: not scored. */
const SCORED = /^text\.(?!part-(missing|empty|short|order|ordinal)|to-fill-in|unsaid)/;

function check({ parseReport, composeDocument, checkReport }: Library, input: unknown) {
  const { report } = parseReport(input);
  if (!report) throw new Error('a report of the corpus cannot be read');
  const { document } = composeDocument(report);
  return { document, findings: checkReport(report, { document }).filter(({ code }) => SCORED.test(code)) };
}

const textOf = (block: Block): string => {
  if (block.type === 'heading') return block.number + block.text;
  if (block.type !== 'paragraph') return '';
  return (block.runIn ? block.runIn.number + block.runIn.text : '') + (block.number ?? '') + block.text;
};

/** Where words are printed; none where the printed text differs from the entered one. */
function placesOf({ blocks }: Document, words: string) {
  const lines = words.split('\n').map((line) => line.trim());
  return blocks.flatMap((block, index) =>
    lines.flatMap((line) => {
      const start = line === '' ? -1 : textOf(block).indexOf(line);
      return start < 0 ? [] : [{ block: index, start, end: start + line.length }];
    }),
  );
}

const meets = ({ span }: Finding, places: ReturnType<typeof placesOf>) =>
  span !== undefined &&
  places.some(({ block, start, end }) => span.block === block && span.start < end && start < span.end);

/** The same every time, different from one key to the next. */
const draw = (key: string, below: number) =>
  createHash('sha256').update(key).digest().readUInt32BE(0) % below;

/** A number with one digit changed; undefined where it has none. */
export function slip(number: string, key: string): string | undefined {
  const at = [...number].flatMap((c, i) => (/[0-9０-９]/.test(c) ? [i] : []));
  if (at.length === 0) return undefined;
  const index = at[draw(`${key} place`, at.length)] as number;
  const old = number.charCodeAt(index);
  const zero = old >= 0xff10 ? 0xff10 : 0x30;
  const leading = index === at[0] && at.length > 1;
  const digits = Array.from({ length: 10 }, (_, i) => i).filter(
    (i) => i !== old - zero && !(leading && i === 0),
  );
  const digit = digits[draw(`${key} digit`, digits.length)] as number;
  return number.slice(0, index) + String.fromCharCode(zero + digit) + number.slice(index + 1);
}

const withText = ({ report }: Entry, part: string, from: string, to: string) => ({
  ...report,
  narrative: { ...report.narrative, [part]: (report.narrative?.[part] ?? '').replace(from, () => to) },
});

export interface Score {
  reports: number;
  /** Reports with a finding that is not in `truth`. */
  withFalse: number;
  readonly right: string[];
  readonly wrong: string[];
  readonly wrongErrors: string[];
  readonly found: Record<'table' | 'list' | 'none', number>;
  readonly missed: Record<'table' | 'list' | 'none', string[]>;
}

const line = (entry: Entry, { code, severity, message }: Finding) =>
  `${entry.id} ${severity} ${code}: ${message}`;

/** Runs every report as published, then once for every number and every denial that is made wrong. */
export function score(library: Library, entries: readonly Entry[]): Score {
  const result: Score = {
    reports: entries.length,
    withFalse: 0,
    right: [],
    wrong: [],
    wrongErrors: [],
    found: { table: 0, list: 0, none: 0 },
    missed: { table: [], list: [], none: [] },
  };
  for (const entry of entries) {
    const { document, findings } = check(library, entry.report);
    const truth = entry.truth.flatMap(({ said }) => placesOf(document, said));
    const wrong = findings.filter((finding) => !meets(finding, truth));
    if (wrong.length > 0) result.withFalse++;
    result.right.push(...findings.filter((f) => !wrong.includes(f)).map((f) => line(entry, f)));
    result.wrong.push(...wrong.map((f) => line(entry, f)));
    result.wrongErrors.push(...wrong.filter((f) => f.severity === 'error').map((f) => line(entry, f)));
    const known = new Set(findings.map(({ fingerprint }) => fingerprint));
    for (const { part, said, number, kind } of entry.claims) {
      const changed = slip(number, `${entry.id} ${part} ${said}`);
      if (changed === undefined) continue;
      const at = said.lastIndexOf(number);
      const instead = said.slice(0, at) + changed + said.slice(at + number.length);
      const again = check(library, withText(entry, part, said, instead));
      const places = placesOf(again.document, instead).map(({ block, start }) => ({
        block,
        start: start + at,
        end: start + at + changed.length,
      }));
      if (again.findings.some((f) => !known.has(f.fingerprint) && meets(f, places))) result.found[kind]++;
      else result.missed[kind].push(`${entry.id} ${number} → ${changed}: ${said}`);
    }
    for (const { said } of entry.none) {
      const statistics = deny(entry.report, said, draw(said, 2));
      if (!statistics) continue;
      const again = check(library, { ...entry.report, statistics });
      const places = placesOf(again.document, said);
      if (again.findings.some((f) => !known.has(f.fingerprint) && meets(f, places))) result.found.none++;
      else result.missed.none.push(`${entry.id}: ${said}`);
    }
  }
  return result;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;

export const rates = ({ found, missed }: Score) => {
  const rate = (kind: 'table' | 'list' | 'none') =>
    found[kind] / Math.max(1, found[kind] + missed[kind].length);
  return { table: rate('table'), list: rate('list'), none: rate('none') };
};

export function print(result: Score, verbose: boolean): void {
  const { reports, right, wrong, wrongErrors, withFalse, found, missed } = result;
  console.log(`${reports} reports, ${right.length + wrong.length} findings as published`);
  console.log(
    `  false: ${wrong.length} (${((wrong.length / reports) * 60).toFixed(1)} in 60 reports), in ${withFalse} reports`,
  );
  console.log(`  false errors: ${wrongErrors.length}`);
  console.log(`  true of all: ${percent(right.length, right.length + wrong.length)}`);
  for (const kind of ['table', 'list', 'none'] as const)
    console.log(
      `  ${kind}: ${found[kind]} of ${found[kind] + missed[kind].length} made wrong were found (${percent(found[kind], found[kind] + missed[kind].length)})`,
    );
  if (verbose) console.log(JSON.stringify({ wrong, right, missed }, null, 1));
}

async function main(): Promise<void> {
  const [folder = '', verbose] = process.argv.slice(2);
  const library = (await import(pathToFileURL(resolve('dist/index.js')).href)) as Library;
  print(score(library, entriesOf(folder)), verbose === '-v');
}

if (process.argv[1]?.endsWith('score.ts')) void main();

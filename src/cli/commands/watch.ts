import { dirname, join, resolve } from 'node:path';
import type { Finding } from '../../findings/finding';
import type { Locale } from '../../findings/problem';
import { memberOf } from '../../ground/member';
import { isRecord } from '../../ground/record';
import type { ReportFlags } from '../beside';
import { type IsOurs, nextChange, type Stamps } from '../changes';
import { CONFIG } from '../configName';
import { DONE, type Session, Stop } from '../io';
import { both, printable } from '../words';

const WAITING = both('等待改动，按 Ctrl-C 结束。', 'Waiting for changes; Ctrl-C ends.');
const CHANGED = both('有改动', 'changed');

/** What a run found and made of an input. */
interface Outcome {
  readonly input: string;
  readonly data?: unknown;
  readonly pages: number;
  readonly findings: readonly Finding[];
  readonly files: readonly { readonly path: string }[];
}

/** Everything that a report is read from: its data, the config, what the options name. */
export function sourcesOf(input: string, flags: ReportFlags): string[] {
  const { previous, earlier = [], units, profile, rules, templates, font = {} } = flags;
  const faces = Object.values(font).map((source) => memberOf(source).path);
  const named = [previous, ...earlier, units, profile, rules, templates, ...faces];
  return [input, join(dirname(input), CONFIG), ...named.filter((path) => typeof path === 'string')];
}

type Leaves = ReadonlyMap<string, unknown>;

function leavesOf(value: unknown, path = '', found = new Map<string, unknown>()): Leaves {
  if (!isRecord(value) && !Array.isArray(value)) return found.set(path, value);
  for (const [key, inner] of Object.entries(value)) leavesOf(inner, path ? `${path}.${key}` : key, found);
  return found;
}

/** A value in a few words. */
const shown = (value: unknown): string => {
  const text = value === undefined ? '' : value === null ? 'null' : String(value);
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
};

const MOST = 10;

/** The values that differ: `statistics.requests.received.total：15 → 16`. */
function differences(before: unknown, after: unknown): string[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter(
    (path) => old.get(path) !== now.get(path),
  );
  const lines = paths
    .slice(0, MOST)
    .map((path) => `${path}：${shown(old.get(path))} → ${shown(now.get(path))}`);
  return paths.length > MOST ? [...lines, `… (${paths.length - MOST})`] : lines;
}

const missingIn = (others: readonly Finding[], findings: readonly Finding[]): readonly Finding[] => {
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  return findings.filter(({ fingerprint }) => !known.has(fingerprint));
};

/** What has changed since the last run: values, number of pages, findings that came and that went. */
function changesSaid(before: Outcome | undefined, after: Outcome, locale: Locale): string[] {
  if (!before) return [];
  const came = missingIn(before.findings, after.findings);
  const gone = missingIn(after.findings, before.findings);
  const pages = both('页数', 'pages')[locale];
  const counts = both(
    `问题：新增 ${came.length} 处，消除 ${gone.length} 处`,
    `findings: ${came.length} new, ${gone.length} gone`,
  );
  return [
    ...(after.data === undefined || before.data === undefined ? [] : differences(before.data, after.data)),
    ...(before.pages === after.pages ? [] : [`${pages}：${before.pages} → ${after.pages}`]),
    ...(came.length + gone.length > 0 ? [counts[locale]] : []),
    ...came.slice(0, MOST).map(({ message }) => `+ ${message}`),
    ...gone.slice(0, MOST).map(({ message }) => `- ${message}`),
  ];
}

/** A run of all inputs, and how the files that they are read from were when it began. */
export interface Round<O extends Outcome> {
  readonly all: readonly O[];
  readonly stamps: Stamps;
}

/** Runs again whenever what was read has changed, and says what changed, until it is interrupted. */
export async function watch<O extends Outcome>(
  first: Round<O>,
  again: (isOurs: IsOurs) => Promise<Round<O>>,
  { err, locale, onInterrupt }: Session,
): Promise<number> {
  const end = new AbortController();
  onInterrupt?.(() => end.abort());
  const written = new Set<string>();
  const isOurs: IsOurs = (path) => written.has(resolve(path));
  let { all, stamps } = first;
  for (;;) {
    for (const { files } of all) for (const { path } of files) written.add(resolve(path));
    err(`${WAITING[locale]}\n`);
    const { changed, now } = await nextChange(stamps, isOurs, end.signal);
    if (end.signal.aborted) return DONE;
    for (const path of changed) err(`${printable(path)} ${CHANGED[locale]}\n`);
    stamps = now;
    const before = new Map(all.map((outcome) => [outcome.input, outcome]));
    try {
      ({ all, stamps } = await again(isOurs));
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      err(`${error.words[locale]}\n`);
      continue;
    }
    for (const outcome of all)
      for (const line of changesSaid(before.get(outcome.input), outcome, locale))
        err(`  ${printable(line)}\n`);
  }
}

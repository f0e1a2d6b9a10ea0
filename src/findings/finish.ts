import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { type Limits, withUsual } from '../ground/limits';
import { type Finding, gravity, type Severity } from './finding';
import type { Locale, Problem } from './problem';
import { requireLocale, say, sentenceOf } from './say';
import type { Sentences } from './sentence';

/** How a caller changes what is reported, by the codes of findings. What blocks is never off, and stays an error. */
export interface Grading {
  readonly off?: readonly string[];
  readonly severity?: Readonly<Record<string, Severity>>;
  /** Fingerprints of findings that somebody looked at and found to be none. */
  readonly dismissed?: readonly string[];
}

type Figures = ReadonlyMap<string, { readonly where: string }>;

export interface Finishing {
  /** Default: Chinese. */
  readonly locale?: Locale;
  readonly rules?: Grading;
  /** Sentences for codes that the library does not know: those of an edition's own checks. */
  readonly words?: Readonly<Record<Locale, Sentences>>;
  /** Figures by path, in the order of their forms, with their places. */
  readonly figures?: Figures;
  readonly limits?: Partial<Limits>;
}

/** What makes a finding the same one in the next run and in any language: its code and its place, not its figures. */
function identity(problem: Problem): string {
  const { code, path, cells = [], params, span, source } = problem;
  const place = say(problem.where ?? '', 'zh', ' · ');
  // A sentence is the same one, whichever field it is mended in.
  const field = span ? span.text : path;
  return [code, field, cells.join(), place, params?.name ?? '', source?.file ?? ''].join('\n');
}

const fingerprint = (key: string): string => bytesToHex(sha256(key)).slice(0, 16);

/** The first `most` problems of each code: nobody reads more, and a hostile text has many. One counts the others. */
function capped(problems: readonly Problem[], most: number): readonly Problem[] {
  const counts = new Map<string, number>();
  const told = problems.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= most;
  });
  const more = [...counts].flatMap(([code, count]): Problem[] => {
    const first = count > most && told.find((problem) => problem.code === code);
    if (!first) return [];
    const { severity, message } = first;
    return [
      {
        code: 'findings.more',
        severity,
        where: { say: 'report' },
        params: { name: message ?? code, count: count - most },
      },
    ];
  });
  return more.length === 0 ? problems : [...told, ...more];
}

function inWords(problem: Problem, locale: Locale, own?: Sentences): Omit<Finding, 'fingerprint'> {
  const {
    code,
    severity,
    blocking = false,
    path = '',
    cells = [],
    rules = [],
    delta,
    span,
    source,
  } = problem;
  const { where = '', expected, actual } = problem;
  const values = {
    where: say(where, locale, ' · '),
    ...(expected !== undefined && { expected: say(expected, locale) }),
    ...(actual !== undefined && { actual: say(actual, locale) }),
    ...(delta !== undefined && { delta }),
  };
  const message = sentenceOf(problem, values, locale, own);
  const places = { ...(span && { span }), ...(source && { source }) };
  return { code, severity, blocking, path, cells, rules, ...values, message, ...places };
}

/** What blocks first, then errors first, each by place: figures in the order of the forms, then text in its own. */
function inOrder(problems: readonly Problem[], figures: Figures): readonly Problem[] {
  const ranks = new Map([...figures.keys()].map((path, index) => [path, index]));
  const keysOf = ({ blocking, severity, span, cells }: Problem) => [
    blocking ? 0 : 1,
    gravity[severity],
    span ? 1 : 0,
    span?.block ?? 0,
    span?.start ?? ranks.get(cells?.[0] ?? '') ?? ranks.size,
  ];
  const keyed = problems.map((problem) => ({ problem, keys: keysOf(problem) }));
  keyed.sort((a, b) => a.keys.map((key, i) => key - (b.keys[i] ?? 0)).find((step) => step !== 0) ?? 0);
  return keyed.map(({ problem }) => problem);
}

/**
 * Finishes the problems of all stages, once, where they leave the library: filters and re-grades them whatever stage
 * they come from, puts them into words, sorts them, and drops what two stages noticed. Each fingerprint is unique: of
 * two problems of one kind and place (a sentence that is printed twice) the second has another.
 */
export function finish(problems: readonly Problem[], finishing: Finishing = {}): Finding[] {
  const { locale = 'zh', rules, words, figures = new Map() } = finishing;
  const { findings: most } = withUsual(finishing.limits);
  requireLocale(locale);
  const off = new Set(rules?.off);
  const dismissed = new Set(rules?.dismissed);
  const severities = new Map(Object.entries(rules?.severity ?? {}));
  const graded = problems.flatMap((problem): Problem[] => {
    const { code, blocking, cells: [first] = [] } = problem;
    if (!blocking && off.has(code)) return [];
    const severity = (!blocking && severities.get(code)) || problem.severity;
    const path = first === undefined ? '' : `statistics.${first}`;
    return [{ path, where: figures.get(first ?? '')?.where ?? first, ...problem, severity }];
  });
  const known = new Map<string, Set<string>>();
  const all = capped(inOrder(graded, figures), most).flatMap((problem): Finding[] => {
    const finding = inWords(problem, locale, words?.[locale]);
    const key = identity(problem);
    const seen = known.get(key) ?? new Set();
    known.set(key, seen);
    const whole = JSON.stringify([finding.message, finding.span, finding.source]);
    if (seen.has(whole)) return [];
    seen.add(whole);
    return [{ ...finding, fingerprint: fingerprint(seen.size > 1 ? `${key}\n${seen.size}` : key) }];
  });
  return all.filter((finding) => finding.blocking || !dismissed.has(finding.fingerprint));
}

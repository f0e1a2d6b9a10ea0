import { createHash } from 'node:crypto';
import type { Finding, Severity, SourcePlace, TextSpan } from './finding';
import { en } from './locales/en';
import { enChecks } from './locales/enChecks';
import { zh } from './locales/zh';
import { zhChecks } from './locales/zhChecks';

export type Locale = 'zh' | 'en';
export type MessageKey = keyof typeof zh | keyof typeof zhChecks;

/** A finding before it is put into words: what a stage that notices something hands over. */
export interface Problem {
  readonly code: string;
  /** Key of the message where it is not the code itself (rules of an edition share the message of their kind). */
  readonly message?: MessageKey;
  readonly severity: Severity;
  readonly blocking?: boolean;
  readonly path?: string;
  readonly cells?: readonly string[];
  readonly where?: string;
  readonly rules?: readonly string[];
  readonly expected?: string;
  readonly actual?: string;
  readonly delta?: string;
  /** Further words for the message. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly span?: TextSpan;
  readonly source?: SourcePlace;
}

const tables: Record<Locale, Readonly<Record<string, string>>> = {
  zh: { ...zh, ...zhChecks },
  en: { ...en, ...enChecks },
};

/** Fills `{name}` in a message. */
function fill(template: string, words: Readonly<Record<string, string | number | undefined>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''));
}

/** A difference as a clerk says it: 多2, 少1. */
function differs(delta: string | undefined): string | undefined {
  return delta?.startsWith('-') ? `少${delta.slice(1)}` : delta && `多${delta.replace(/^\+/, '')}`;
}

/** What makes a finding the same one in the next run: its code and its place, not its figures. */
function fingerprint(problem: Problem): string {
  const key = [problem.code, problem.path ?? '', (problem.cells ?? []).join(), problem.where ?? ''];
  key.push(String(problem.params?.name ?? ''), problem.span?.text ?? '', problem.source?.file ?? '');
  return createHash('sha256').update(key.join('\n')).digest('hex').slice(0, 16);
}

/** Puts a problem into words. */
export function toFinding(problem: Problem, locale: Locale = 'zh'): Finding {
  const { code, severity, delta, span, source } = problem;
  const where = problem.where ?? '';
  const table = tables[locale];
  const template = table[problem.message ?? code] ?? code;
  /** What was expected or found may be a key `words.…` of the table instead of a value. */
  const say = (value: string | undefined) => (value?.startsWith('words.') ? (table[value] ?? value) : value);
  const [expected, actual] = [say(problem.expected), say(problem.actual)];
  return {
    code,
    severity,
    blocking: problem.blocking ?? false,
    path: problem.path ?? '',
    cells: problem.cells ?? [],
    where,
    rules: problem.rules ?? [],
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(delta !== undefined && { delta }),
    message: fill(template, { ...problem.params, where, expected, actual, delta, differs: differs(delta) }),
    fingerprint: fingerprint(problem),
    ...(span && { span }),
    ...(source && { source }),
  };
}

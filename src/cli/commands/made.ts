import type { Finding } from '../../findings/finding';
import { countFindings } from '../../findings/formatFindings';
import type { Session } from '../io';
import type { WrittenFile } from '../reportFiles';
import { rows, table } from '../table';
import { printable, wordsOf } from '../words';

/** What became of an input. */
export interface Made {
  /** The report as it was read. */
  readonly data?: unknown;
  readonly files: readonly WrittenFile[];
  readonly pages: number;
  readonly findings: readonly Finding[];
  /** What kept a file from being read or written. */
  readonly failure?: string;
}

export const NOTHING: Made = { files: [], pages: 0, findings: [] };

/** A character that is not in the files: said at once, in a line of its own, however many findings there are. */
const isMissing = ({ code, severity }: Finding): boolean =>
  code === 'face.missing-character' && severity === 'error';
const MOST = 20;

/** What a person reads: where the files are, how many pages, how long, and what was found. */
export function tell(
  input: string,
  made: Made,
  seconds: number,
  flags: { readonly json?: boolean; readonly quiet?: boolean },
  session: Session,
): void {
  const { out, err, locale } = session;
  const words = wordsOf(locale);
  if (made.failure) err(`${printable(made.failure)}\n`);
  if (made.files.length === 0) {
    if (!flags.json && made.findings.length) err(table(made.findings, session));
    err(`${words.notMade(input)}\n`);
    return;
  }
  if (flags.json) return;
  for (const { message } of made.findings.filter(isMissing).slice(0, MOST)) err(`${printable(message)}\n`);
  if (flags.quiet) return;
  out(rows(made.findings, session));
  const lines = [words.made(made.files.length, made.pages, seconds.toFixed(1))];
  for (const { path } of made.files) lines.push(`  ${path}`);
  out(`${lines.join('\n')}\n${words.counts(countFindings(made.findings))}\n`);
}

export interface Done extends Made {
  readonly input: string;
}

/** One object for all inputs; where there are several, each file and finding names its own. */
export function asJson(all: readonly Done[]): string {
  const named = <T>(input: string, items: readonly T[]) =>
    all.length > 1 ? items.map((item) => ({ ...item, input })) : items;
  const findings = all.flatMap((made) => named(made.input, made.findings));
  const files = all.flatMap((made) => named(made.input, made.files));
  const pages = all.reduce((sum, made) => sum + made.pages, 0);
  return `${JSON.stringify({ files, pages, findings, counts: countFindings(findings) })}\n`;
}

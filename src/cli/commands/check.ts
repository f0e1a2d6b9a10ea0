import { extname } from 'node:path';
import type { Finding } from '../../findings/finding';
import { countFindings, formatFindings } from '../../findings/formatFindings';
import type { Locale } from '../../findings/problem';
import type { ReportInput } from '../../model/report';
import { nodeHost } from '../../nodeHost';
import { type Format, formatsWith } from '../../render/formats';
import { readBeside, readData, readUnitFolder } from '../data';
import { DONE, FOUND, type Io, requireFolder, Stop, USAGE, writeTogether } from '../io';
import { printable } from '../words';

export interface CheckFlags {
  readonly previous?: string;
  readonly units?: string;
  readonly templates?: string;
  readonly strict?: boolean;
  readonly review?: string;
  readonly json?: boolean;
  readonly locale: Locale;
}

function reviewFormat(path: string | undefined): readonly Format[] {
  if (path === undefined) return [];
  const able = formatsWith('review');
  const format = able.find((each) => extname(path).toLowerCase() === `.${each}`);
  if (!format) throw new Stop(`选项 --review 的文件须以 .${able.join(' 或 .')} 结尾`, USAGE);
  return [format];
}

/** `nianbao check INPUT`: everything that `generate` would notice, as a table or as data. */
export async function checkCommand(input: string, flags: CheckFlags, io: Io): Promise<number> {
  const { locale, templates, review } = flags;
  const formats = reviewFormat(review);
  if (templates !== undefined) requireFolder(templates);
  const { data, findings: unread } = readData(input, io, locale);
  const findings: Finding[] = [...unread];
  const previous = readBeside<ReportInput>(flags.previous, io, locale, findings);
  const units = readUnitFolder(flags.units, io, locale, findings);
  const files: { path: string; format: Format; bytes: number }[] = [];
  let pages = 0;
  if (!findings.some((f) => f.blocking)) {
    const { generate } = await import('../../generate');
    const options = { formats, templates, previous, units, locale, review: review !== undefined };
    const result = await generate(nodeHost, data as ReportInput, options);
    for (const finding of result.findings) findings.push(finding);
    pages = result.pages;
    const [copy] = result.files;
    if (copy && review !== undefined) {
      writeTogether([{ path: review, bytes: copy.bytes }]);
      files.push({ path: review, format: copy.format, bytes: copy.bytes.length });
    }
  }
  const counts = countFindings(findings);
  if (flags.json) io.out(`${JSON.stringify({ files, pages, findings, counts })}\n`);
  else {
    io.out(`${printable(formatFindings(findings, locale))}\n`);
    for (const { path } of files) io.out(`审核稿：${path}\n`);
  }
  return counts.error > 0 || (flags.strict && counts.warning > 0) ? FOUND : DONE;
}

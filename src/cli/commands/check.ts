import { extname } from 'node:path';
import type { ReportInput } from '../../editions/inputs';
import type { Finding } from '../../findings/finding';
import { countFindings } from '../../findings/formatFindings';
import { nodeHost } from '../../nodeHost';
import { type Format, formatsWith } from '../../render/formats';
import { type ReportFlags, readBeside, withConfig } from '../beside';
import { placed, readData } from '../data';
import { DONE, FOUND, type Session, Stop, USAGE } from '../io';
import { type WrittenFile, writeReport } from '../reportFiles';
import { table } from '../table';
import { both, wordsOf } from '../words';

/** The format of a review copy, by the ending of its name. */
export function reviewFormat(path: string | undefined): readonly Format[] {
  if (path === undefined) return [];
  const able = formatsWith('review');
  const format = able.find((each) => extname(path).toLowerCase() === `.${each}`);
  if (!format)
    throw new Stop(
      both(
        `选项 --review 的文件须以 .${able.join(' 或 .')} 结尾`,
        `the file of --review ends with .${able.join(' or .')}`,
      ),
      USAGE,
    );
  return [format];
}

/** `nianbao check INPUT`: everything that `generate` would notice, as a table or as data. */
export async function checkCommand(input: string, given: ReportFlags, session: Session): Promise<number> {
  const { flags, findings: ofConfig, file: config } = await withConfig(given, input, session);
  const { review } = flags;
  const formats = reviewFormat(review);
  const beside = await readBeside(flags, session, config);
  const { data, findings: unread, file } = await readData(input, session);
  let findings: readonly Finding[] = [...ofConfig, ...unread, ...beside.findings];
  let files: readonly WrittenFile[] = [];
  let pages = 0;
  if (!findings.some((f) => f.blocking)) {
    const { generate } = await import('../../generate');
    // Errors are what a review copy is for.
    const options = { ...beside.options, formats, strict: false };
    const result = await generate(nodeHost, data as ReportInput, options);
    findings = [...findings, ...placed(result.findings, [file, ...beside.files])];
    pages = result.pages;
    const [copy] = result.files;
    if (copy && review !== undefined) {
      files = writeReport([{ path: review, format: copy.format, bytes: copy.bytes }], session);
    }
  }
  const counts = countFindings(findings);
  if (flags.json) session.out(`${JSON.stringify({ files, pages, findings, counts })}\n`);
  else {
    session.out(table(findings, session));
    for (const { path } of files) session.out(`${wordsOf(session.locale).review(path)}\n`);
  }
  return counts.error > 0 ? FOUND : DONE;
}

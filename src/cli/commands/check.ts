import { extname } from 'node:path';
import type { ReportInput } from '../../editions/inputs';
import type { Finding } from '../../findings/finding';
import { countFindings } from '../../findings/formatFindings';
import { nodeHost } from '../../nodeHost';
import { type Format, formatsWith } from '../../render/formats';
import { type ReportFlags, readBeside, withConfig } from '../beside';
import { type DataFile, placed, readData } from '../data';
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

/** What is found in data that were read, and the review copy, if it was asked for. */
interface Inspection {
  readonly findings: readonly Finding[];
  readonly files: readonly WrittenFile[];
  readonly pages: number;
}

/** Data to look at, with the options that go for them. */
interface Subject {
  readonly data: unknown;
  readonly flags: ReportFlags;
  /** The files that the data and the options are from. */
  readonly file?: DataFile;
  readonly config?: DataFile;
  /** What was noticed while they were read. */
  readonly findings: readonly Finding[];
}

/** Everything that `generate` would notice. */
export async function inspect(
  { data, flags, file, config, findings: read }: Subject,
  session: Session,
): Promise<Inspection> {
  const { review } = flags;
  const formats = reviewFormat(review);
  const beside = await readBeside(flags, session, config);
  const before = [...read, ...beside.findings];
  if (before.some(({ blocking }) => blocking)) return { findings: before, files: [], pages: 0 };
  const { generate } = await import('../../generate');
  // Errors are what a review copy is for.
  const options = { ...beside.options, formats, strict: false };
  const result = await generate(nodeHost, data as ReportInput, options);
  const findings = [
    ...before,
    ...placed(result.findings, [...(file ? [file] : []), ...beside.files], session.locale),
  ];
  const [copy] = result.files;
  const files =
    copy && review !== undefined
      ? writeReport([{ path: review, format: copy.format, bytes: copy.bytes }], session)
      : [];
  return { findings, files, pages: result.pages };
}

/** `nianbao check INPUT`: everything that `generate` would notice, as a table or as data. */
export async function checkCommand(input: string, given: ReportFlags, session: Session): Promise<number> {
  const { flags, findings: ofConfig, file: config } = await withConfig(given, input, session);
  reviewFormat(flags.review);
  const { data, findings: unread, file } = await readData(input, session);
  const read = [...ofConfig, ...unread];
  const { findings, files, pages } = await inspect({ data, flags, file, config, findings: read }, session);
  const counts = countFindings(findings);
  if (flags.json) session.out(`${JSON.stringify({ files, pages, findings, counts })}\n`);
  else {
    session.out(table(findings, session));
    for (const { path } of files) session.out(`${wordsOf(session.locale).review(path)}\n`);
  }
  return counts.error > 0 ? FOUND : DONE;
}

import { extname } from 'node:path';
import {
  barOf,
  byForm,
  type Compared,
  type ComparedRow,
  type Comparison,
  compareReports,
  MENTIONED,
  NOTES,
  placeInForm,
  shownAs,
} from '../../aggregate/compare';
import { comparisonBook } from '../../aggregate/comparisonBook';
import { comparisonDocument } from '../../aggregate/comparisonDocument';
import { compose } from '../../compose/compose';
import { builtInEditions } from '../../editions';
import { openFaces } from '../../faces/faceSet';
import { displayWidth } from '../../findings/displayWidth';
import type { Finding } from '../../findings/finding';
import { finish } from '../../findings/finish';
import type { Locale } from '../../findings/problem';
import { layOut } from '../../layout';
import { nodeHost } from '../../nodeHost';
import { readReport } from '../../parse/parse';
import { readProfile } from '../../parse/profile';
import { outputs } from '../../render/formats';
import { placed } from '../data';
import { DONE, FOUND, type Session, Stop, USAGE } from '../io';
import { readReportFile } from '../reports';
import { table } from '../table';
import { both, printable } from '../words';
import { writeNew } from '../writeFiles';

/** So many reports find room side by side on a page. */
const ON_A_PAGE = 5;

/** What draws a document into one file. */
const drawn = { '.docx': outputs.docx, '.html': outputs.html, '.pdf': outputs.pdf } as const;
const isDrawn = (ending: string): ending is keyof typeof drawn => Object.hasOwn(drawn, ending);

async function fileOf(comparison: Comparison, ending: string): Promise<Uint8Array> {
  if (!isDrawn(ending)) {
    const { writeXlsx } = await import('../../workbook/writeXlsx');
    return writeXlsx(comparisonBook(comparison));
  }
  const document = comparisonDocument(comparison);
  const { profile } = readProfile(undefined);
  const { faces } = openFaces(nodeHost);
  const laid = layOut(document, { profile, faces });
  const finished = {
    document,
    profile,
    faces,
    laid,
    annotations: [],
    data: undefined,
    facts: [],
    beside: [],
    options: {},
  };
  return (await drawn[ending].render(nodeHost, finished)) as Uint8Array;
}

const pad = (text: string, width: number, isLeft: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return isLeft ? text + blanks : blanks + text;
};

/** Heads and notes as the terminal has them. */
const words = {
  zh: { change: ['增减', '增长'], notes: [NOTES.mentioned, '！变化过大，请核实'], left: NOTES.left },
  en: {
    change: ['change', 'growth'],
    notes: [`${MENTIONED} the text states it`, '！a large change, please verify'],
    left: (count: number) => `${count} more are 0 or open in all`,
  },
} as const;

function linesOf(rows: readonly ComparedRow[], heads: readonly string[], locale: Locale): string[] {
  const { change } = words[locale];
  const head = ['', ...heads.flatMap((each, i) => (i > 0 ? [each, ...change] : [each])), ''];
  const cells = rows.map((row) => [
    placeInForm(row) + (row.isMentioned ? MENTIONED : ''),
    ...row.values.flatMap((value, i) => {
      const change = row.changes[i - 1];
      return change
        ? [shownAs(value), change.delta ?? '', (change.growth ?? '') + (change.isJump ? '！' : '')]
        : [shownAs(value)];
    }),
    barOf(row.changes.at(-1) ?? { isJump: false }),
  ]);
  const widths = head.map((word, i) =>
    Math.max(...[word, ...cells.map((line) => line[i] ?? '')].map(displayWidth)),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => pad(text, widths[i] ?? 0, i === 0 || i === texts.length - 1))
      .join('  ')
      .trimEnd();
  return [head, ...cells].map(line);
}

function shown({ titleLines, heads, rows, left }: Comparison, locale: Locale): string {
  const { notes, left: others } = words[locale];
  const forms = [...byForm(rows)].flatMap(([form, own]) => ['', form, ...linesOf(own, heads, locale)]);
  const last = [...notes, ...(left > 0 ? [others(left)] : [])];
  return `${printable([titleLines.join(''), ...forms, '', last.join('；')].join('\n'))}\n`;
}

/** `nianbao compare A B…`: reports side by side, on the terminal or as a file. */
export async function compareCommand(
  inputs: readonly string[],
  { out }: { readonly out?: string },
  session: Session,
): Promise<number> {
  const ending = out === undefined ? '' : extname(out).toLowerCase();
  if (inputs.length < 2) throw new Stop(both('请给出两份以上的报告', 'name two reports or more'), USAGE);
  if (out !== undefined && ending !== '.xlsx' && !isDrawn(ending))
    throw new Stop(
      both(
        '选项 -o 的文件须以 .xlsx、.docx、.html 或 .pdf 结尾',
        'the file of -o ends in .xlsx, .docx, .html or .pdf',
      ),
      USAGE,
    );
  if (isDrawn(ending) && inputs.length > ON_A_PAGE)
    throw new Stop(
      both(
        `一页至多并列 ${ON_A_PAGE} 份，更多的请用 .xlsx`,
        `a page has room for ${ON_A_PAGE}; use .xlsx for more`,
      ),
      USAGE,
    );
  const compared: Compared[] = [];
  const findings: Finding[] = [];
  for (const path of inputs) {
    const { data, findings: unread, file } = await readReportFile(path, session);
    const read = data === undefined ? undefined : readReport(data, builtInEditions);
    const wrong = finish(
      (read?.problems ?? []).filter(({ severity }) => severity === 'error'),
      session,
    );
    findings.push(
      ...unread.filter(({ severity }) => severity === 'error'),
      ...placed(wrong, file ? [file] : [], session.locale),
    );
    if (read?.report)
      compared.push({ report: read.report, document: compose(nodeHost, read.report).document });
  }
  if (findings.length > 0) session.err(table(findings, session));
  if (compared.length < inputs.length) return FOUND;
  const comparison = compareReports(compared);
  if (out === undefined) session.out(shown(comparison, session.locale));
  else {
    writeNew([{ path: out, bytes: await fileOf(comparison, ending) }], session);
  }
  return DONE;
}

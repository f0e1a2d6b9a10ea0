import type { Severity } from '../findings/finding';
import { countFindings } from '../findings/formatFindings';
import type { Locale } from '../findings/problem';

/** Words in both languages. */
export type Both = Readonly<Record<Locale, string>>;

export const both = (zh: string, en: string): Both => ({ zh, en });

/** With --json there is an object on standard output also where a command is stopped before it can say anything. */
export async function inJson(
  json: boolean | undefined,
  out: (text: string) => void,
  command: () => Promise<number>,
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (json) out(`${JSON.stringify({ files: [], pages: 0, findings: [], counts: countFindings([]) })}\n`);
    throw error;
  }
}

/** What a command prints about its work, in both languages. */
interface Words {
  readonly stdin: string;
  readonly made: (files: number, pages: number, seconds: string) => string;
  readonly notMade: (input: string) => string;
  readonly summary: (all: number, failed: readonly string[]) => string;
  readonly written: (path: string) => string;
  readonly review: (path: string) => string;
  readonly kept: (path: string, kept: string) => string;
  readonly failed: (error: string) => string;
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
}

const zh: Words = {
  stdin: '标准输入',
  made: (files, pages, seconds) => `已生成 ${files} 个文件，共 ${pages} 页，用时 ${seconds} 秒：`,
  notMade: (input) => `${input}：没有生成文件。`,
  summary: (all, failed) =>
    `共 ${all} 份报告，生成 ${all - failed.length} 份${failed.length ? `，没有生成的 ${failed.length} 份：${failed.join('、')}` : ''}。`,
  written: (path) => `已写入 ${path}`,
  review: (path) => `审核稿：${path}`,
  kept: (path, kept) => `${path}：原有的文件生成后改动过，或不是本程序生成的，已另存为 ${kept}`,
  failed: (error) => `程序出错：${error}`,
  counts: ({ error, warning, info }) => `核对：错误 ${error}，警告 ${warning}，提示 ${info}。`,
};

const en: Words = {
  stdin: 'standard input',
  made: (files, pages, seconds) => `${files} files, ${pages} pages, ${seconds} s:`,
  notMade: (input) => `${input}: nothing was made.`,
  summary: (all, failed) =>
    `${all} reports, ${all - failed.length} made${failed.length ? `, ${failed.length} not: ${failed.join(', ')}` : ''}.`,
  written: (path) => `written: ${path}`,
  review: (path) => `review copy: ${path}`,
  kept: (path, kept) =>
    `${path}: the file that was there had been changed or was not made here; it was kept as ${kept}`,
  failed: (error) => `the program failed: ${error}`,
  counts: ({ error, warning, info }) => `Findings: ${error} errors, ${warning} warnings, ${info} notices.`,
};

export const wordsOf = (locale: Locale): Words => (locale === 'en' ? en : zh);

/** Text for a terminal: what data may hold of control characters (escape sequences) is shown, not obeyed. */
export const printable = (text: string): string =>
  text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g,
    (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

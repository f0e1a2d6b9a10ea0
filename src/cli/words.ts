import type { Severity } from '../findings/finding';
import { countFindings } from '../findings/formatFindings';
import type { Locale } from '../findings/problem';

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
export interface Words {
  readonly stdin: string;
  readonly made: (files: number, pages: number, seconds: string) => string;
  readonly notMade: (input: string) => string;
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
}

const zh: Words = {
  stdin: '标准输入',
  made: (files, pages, seconds) => `已生成 ${files} 个文件，共 ${pages} 页，用时 ${seconds} 秒：`,
  notMade: (input) => `${input}：没有生成文件。`,
  counts: ({ error, warning, info }) => `核对：错误 ${error}，警告 ${warning}，提示 ${info}。`,
};

const en: Words = {
  stdin: 'standard input',
  made: (files, pages, seconds) => `${files} files, ${pages} pages, ${seconds} s:`,
  notMade: (input) => `${input}: nothing was made.`,
  counts: ({ error, warning, info }) => `Findings: ${error} errors, ${warning} warnings, ${info} notices.`,
};

export const wordsOf = (locale: Locale): Words => (locale === 'en' ? en : zh);

/** Text for a terminal: what data may hold of control characters (escape sequences) is shown, not obeyed. */
export const printable = (text: string): string =>
  text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g,
    (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

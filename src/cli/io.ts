import { statSync } from 'node:fs';
import type { Locale } from '../findings/problem';
import { type Both, both } from './words';

/** Exit codes: 0 done, 1 findings kept it from being made, 2 wrong usage, 3 input or output failed. */
export const DONE = 0;
export const FOUND = 1;
export const USAGE = 2;
export const FAILED = 3;

/** What a command needs of the process. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard input, up to the end or to what is more than so many bytes. */
  readonly stdin: (most: number) => Promise<Uint8Array>;
  /** Seconds since the program was started. */
  readonly elapsed: () => number;
  /** Width of the terminal that standard output goes to; absent where it goes elsewhere. */
  readonly columns?: number;
  /** Whether that terminal shows colours. */
  readonly colours?: boolean;
  /** Has the first Ctrl-C end what goes on, instead of the process. */
  readonly onInterrupt?: (end: () => void) => void;
}

/** The same, in the language of this call. */
export interface Session extends Io {
  readonly locale: Locale;
}

/** Ends a command with a message and an exit code. */
export class Stop extends Error {
  constructor(
    readonly words: Both,
    readonly exitCode: typeof FOUND | typeof USAGE | typeof FAILED,
  ) {
    super(words.zh);
  }
}

const isFolder = both('是文件夹，不是文件', 'is a folder, not a file');
const notAllowed = both('没有权限', 'not permitted');

/** What Windows answers where an office program holds the file. */
export const IN_USE = both(
  '正被其他程序（如 Word、WPS）打开或占用，请关闭后再试',
  'is open in another program such as Word; close it and try again',
);

const reasons: Readonly<Record<string, Both>> = {
  ENOENT: both('找不到文件或文件夹', 'no such file or folder'),
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: both('不能写入只读的位置', 'cannot be written to: read-only'),
  EISDIR: isFolder,
  ENOTDIR: both('不是文件夹', 'is not a folder'),
  EEXIST: both('已经存在', 'is there already'),
  ENOTEMPTY: isFolder,
  ENOSPC: both('磁盘已满', 'the disk is full'),
  ENAMETOOLONG: both('文件名过长', 'the name is too long'),
  EMFILE: both('打开的文件过多', 'too many open files'),
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  READONLY: both('是只读文件，没有替换', 'is read-only and was not replaced'),
  ENXIO: both('管道的另一端没有程序在读', 'nobody reads from this pipe'),
  ELOOP: both('链接指向自己', 'the link leads to itself'),
  EFBIG: both('超过允许的文件大小', 'larger than files may be here'),
  EDQUOT: both('超过磁盘配额', 'the quota of the disk is used up'),
  EIO: both('磁盘读写出错', 'the disk fails'),
  EAGAIN: both('暂时不能读写，请再试一次', 'busy, try again'),
  EPIPE: both('管道的另一端已经关闭', 'the other end of the pipe is closed'),
  ERR_INVALID_ARG_VALUE: both('名称中有不能用的字符', 'the name holds a character that none may have'),
};

/** An error of Node's in words, with the file that it is about. */
export function failure(path: string, { code, message }: NodeJS.ErrnoException): Both {
  const reason = (code && reasons[code]) || both(message, message);
  return both(
    `${path}：${reason.zh}${code ? `（${code}）` : ''}`,
    `${path}: ${reason.en}${code ? ` (${code})` : ''}`,
  );
}

/** Runs what reads or writes a file; Node's errors become Stops that name the file. */
export function withFile<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(failure(path, error as NodeJS.ErrnoException), FAILED);
  }
}

export function requireFolder(path: string): void {
  withFile(path, () => {
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  });
}

import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locale } from '../findings/problem';
import { type Both, both, wordsOf } from './words';

/** Exit codes: 0 done, 1 findings kept it from being made, 2 wrong usage, 3 input or output failed. */
export const DONE = 0;
export const FOUND = 1;
export const USAGE = 2;
export const FAILED = 3;

/** What a command needs of the process. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly stdin: () => Uint8Array;
  /** Seconds since the program was started. */
  readonly elapsed: () => number;
  /** Width of the terminal that standard output goes to; absent where it goes elsewhere. */
  readonly columns?: number;
  /** Whether that terminal shows colours. */
  readonly colours?: boolean;
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

/** The bytes of a file; `-` is standard input. */
export const readBytes = (path: string, io: Io): Uint8Array =>
  withFile(path === '-' ? '标准输入 (stdin)' : path, () => (path === '-' ? io.stdin() : readFileSync(path)));

export function requireFolder(path: string): void {
  withFile(path, () => {
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  });
}

export interface OutFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** Where a file goes: the one that a link names; `whole` is false for a device or a pipe, which nothing may replace. */
function destination(path: string): { target: string; whole: boolean } {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (there && !there.isFile()) return { target: path, whole: false };
  return { target: there ? realpathSync(path) : path, whole: true };
}

/**
 * Writes files that belong together: all of them aside, in the folders where they shall stand, then each renamed.
 * A file that is there is whole; what could not be finished leaves nothing behind.
 */
export function writeTogether(files: readonly OutFile[]): void {
  const aside: { path: string; target: string; temporary: string }[] = [];
  try {
    for (const [index, { path, bytes }] of files.entries())
      withFile(path, () => {
        const { target, whole } = destination(path);
        if (!whole) return writeFileSync(target, bytes);
        mkdirSync(dirname(target), { recursive: true });
        const temporary = join(dirname(target), `.nianbao-${process.pid}-${index}.tmp`);
        aside.push({ path, target, temporary });
        writeFileSync(temporary, bytes);
      });
    for (const { path, target, temporary } of aside) withFile(path, () => renameSync(temporary, target));
  } finally {
    for (const { temporary } of aside) rmSync(temporary, { force: true });
  }
}

/** Writes a text to a file, or to standard output where none is named. `keep`: a file that is there stays. */
export function writeText(text: string, path: string | undefined, io: Session, keep = false): void {
  if (path === undefined) {
    io.out(text);
    return;
  }
  if (keep && statSync(path, { throwIfNoEntry: false }))
    throw new Stop(
      both(`${path}：已经存在，没有覆盖`, `${path}: is there already and was not overwritten`),
      FAILED,
    );
  writeTogether([{ path, bytes: text }]);
  io.err(`${wordsOf(io.locale).written(path)}\n`);
}

import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
}

/** Ends a command with a message in Chinese and an exit code. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly exitCode: typeof FOUND | typeof USAGE | typeof FAILED,
  ) {
    super(message);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '找不到文件或文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '不能写入只读的位置',
  EISDIR: '是文件夹，不是文件',
  ENOTDIR: '不是文件夹',
  EEXIST: '已经存在',
  ENOTEMPTY: '是文件夹，不是文件',
  ENOSPC: '磁盘已满',
  ENAMETOOLONG: '文件名过长',
  EMFILE: '打开的文件过多',
};

/** An error of Node's in Chinese, with the file that it is about. */
export function failure(path: string, { code, message }: NodeJS.ErrnoException): string {
  const reason = (code && reasons[code]) ?? message;
  return `${path}：${reason}${code ? `（${code}）` : ''}`;
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
  withFile(path === '-' ? '标准输入' : path, () => (path === '-' ? io.stdin() : readFileSync(path)));

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

/** Writes a text to a file, or to standard output where none is named. */
export function writeText(text: string, path: string | undefined, io: Io, keep = false): void {
  if (path === undefined) {
    io.out(text);
    return;
  }
  if (keep && statSync(path, { throwIfNoEntry: false }))
    throw new Stop(`${path}：已经存在，没有覆盖`, FAILED);
  writeTogether([{ path, bytes: text }]);
  io.err(`已写入 ${path}\n`);
}

import { accessSync, constants, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { asideName, removeLeft } from './aside';
import { FAILED, failure, IN_USE, type Session, Stop, withFile } from './io';
import { MOST } from './readBytes';
import { both, wordsOf } from './words';
import { alsoAs, bytesOf, coded, makeFolder, writeAside, writeThrough } from './writeBytes';

export interface OutFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
  /** Whether somebody's work would be lost with the file that is replaced: it is then kept beside the new one. */
  readonly isKept?: (old: Uint8Array) => boolean;
}

/** A file that was replaced, and where what it held has been kept. */
interface Kept {
  readonly path: string;
  readonly kept: string;
}

/** A file beside its place: complete, and what was there before can come back. */
interface Prepared {
  readonly path: string;
  readonly target: string;
  readonly temporary: string;
  /** Another name of the file that is replaced. */
  readonly old?: string;
  /** That name stays. */
  readonly isKept?: boolean;
}

/** A file larger than any that is made is somebody else's, and is not read. */
const needsKeeping = ({ isKept }: OutFile, target: string): boolean =>
  isKept !== undefined && (statSync(target).size > MOST || isKept(readFileSync(target)));

/** The file under another name that stays, `… 原稿.docx`; one that a stopped run has given it already serves again. */
function keep(target: string, aside: string[]): string {
  const { dir, name, ext } = parse(target);
  const old = readFileSync(target);
  for (let n = 1; ; n++) {
    const kept = join(dir, `${name}-原稿${n > 1 ? `-${n}` : ''}${ext}`);
    try {
      alsoAs(target, kept);
      aside.push(kept);
      return kept;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (old.equals(readFileSync(kept))) return kept;
    }
  }
}

/** Puts a file beside its place, under a name that is added to `aside`. A device or a pipe is written at once and has no place. */
function prepare(file: OutFile, aside: string[]): Prepared | undefined {
  const { path, bytes } = file;
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw coded('EISDIR');
  if (there && !there.isFile()) {
    writeThrough(path, bytesOf(bytes));
    return undefined;
  }
  if (there && (there.mode & 0o222) === 0) throw coded('READONLY'); // the superuser may write it all the same
  if (there) accessSync(path, constants.W_OK);
  const target = there ? realpathSync(path) : path;
  const folder = dirname(target);
  makeFolder(folder);
  removeLeft(folder);
  const temporary = asideName(folder);
  aside.push(temporary);
  writeAside(temporary, bytesOf(bytes), there);
  if (!there) return { path, target, temporary };
  if (needsKeeping(file, target)) return { path, target, temporary, old: keep(target, aside), isKept: true };
  const old = asideName(folder);
  aside.push(old);
  alsoAs(target, old);
  return { path, target, temporary, old };
}

/** Puts back what was at the places of files that have been switched. */
function undo(switched: readonly Prepared[]): void {
  for (const { target, old } of switched)
    if (old === undefined) rmSync(target, { force: true });
    else renameSync(old, target);
}

/** What a failed renaming means: on Windows it is an open file, whatever its code. */
function renaming(path: string, error: NodeJS.ErrnoException): Stop {
  const { code = '' } = error;
  if (!['EPERM', 'EACCES', 'EBUSY'].includes(code)) return new Stop(failure(path, error), FAILED);
  const zh = `${path}：不能替换，文件${IN_USE.zh}（${code}）`;
  return new Stop(both(zh, `${path}: cannot be replaced, the file ${IN_USE.en} (${code})`), FAILED);
}

function switchAll(prepared: readonly Prepared[]): void {
  const switched: Prepared[] = [];
  for (const file of prepared)
    try {
      renameSync(file.temporary, file.target);
      switched.push(file);
    } catch (error) {
      undo(switched);
      throw renaming(file.path, error as NodeJS.ErrnoException);
    }
}

/**
 * Writes files that belong together: all of them aside, in the folders where they shall be, then each renamed. One
 * that cannot be renamed brings the others back. A file that is there is whole; what was not finished leaves nothing.
 */
export function writeTogether(files: readonly OutFile[]): readonly Kept[] {
  const aside: string[] = [];
  let kept: readonly Kept[] = [];
  try {
    const prepared = files
      .map((file) => withFile(file.path, () => prepare(file, aside)))
      .filter((file) => file !== undefined);
    switchAll(prepared);
    kept = prepared.flatMap(({ path, old, isKept }) =>
      isKept && old !== undefined ? [{ path, kept: old }] : [],
    );
  } finally {
    for (const path of aside) if (!kept.some((file) => file.kept === path)) rmSync(path, { force: true });
  }
  return kept;
}

export function refuseExisting(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Stop(
      both(`${path}：已经存在，没有覆盖`, `${path}: is there already and was not overwritten`),
      FAILED,
    );
}

/** Writes files that somebody may fill in: none of them over one that is there. */
export function writeNew(files: readonly OutFile[], io: Session): void {
  for (const { path } of files) refuseExisting(path);
  writeTogether(files);
  for (const { path } of files) io.err(`${wordsOf(io.locale).written(path)}\n`);
}

/** Writes a text to a file, or to standard output where none is named. What is there stays: somebody may have filled it in. */
export function writeText(text: string, path: string | undefined, io: Session): void {
  if (path === undefined) {
    io.out(text);
    return;
  }
  refuseExisting(path);
  writeTogether([{ path, bytes: text }]);
  io.err(`${wordsOf(io.locale).written(path)}\n`);
}

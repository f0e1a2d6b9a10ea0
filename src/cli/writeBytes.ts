import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  linkSync,
  mkdirSync,
  openSync,
  type Stats,
  writeFileSync,
  writeSync,
} from 'node:fs';

/** An error of the file system's kind. */
export const coded = (code: string) => Object.assign(new Error(code), { code });

/** Waits without turning the event loop: what is written is not interrupted. */
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

/** Pauses in a row after which nobody is expected to read on: ten seconds. */
const PATIENCE = 2000;

/** All of it, also where a device takes only a part at once or is busy. */
export function writeAll(file: number, bytes: Uint8Array): void {
  let pauses = 0;
  for (let at = 0; at < bytes.length; )
    try {
      at += writeSync(file, bytes, at);
      pauses = 0;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || ++pauses > PATIENCE) throw error;
      pause();
    }
}

export const bytesOf = (text: Uint8Array | string): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

/** Into a device or a pipe, which nothing may replace. A pipe that nobody reads is an error, no endless wait. */
export function writeThrough(path: string, bytes: Uint8Array): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    writeAll(file, bytes);
  } finally {
    closeSync(file);
  }
}

/** Owner, group and mode of the file that is replaced; the superuser alone can give a file away. */
function takeOver(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // stays its writer's
  }
  fchmodSync(file, mode & 0o7777);
}

/** A new file that nobody else has: no link that was planted under its name is followed. */
export function writeAside(path: string, bytes: Uint8Array, replaced: Stats | undefined): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    if (replaced) takeOver(file, replaced);
  } finally {
    closeSync(file);
  }
}

export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? coded('ENOTDIR') : error;
  }
}

/** Another name for a file; a copy where the file system has no links. */
export function alsoAs(target: string, name: string): void {
  try {
    linkSync(target, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(target, name, constants.COPYFILE_EXCL);
  }
}

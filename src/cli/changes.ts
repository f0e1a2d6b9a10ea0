import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/*
 * Files are asked for their stamps now and then: no event comes from the disks of other machines, nor for a file whose
 * folder was replaced or that a link leads to; and editors write a file anew under its name.
 */

/** Milliseconds; a file that is the same for so long is written to its end. */
const PAUSE = 200;

/** What is at a path, without reading it; of a folder what is in it, but for what is put there meanwhile. */
function stamp(path: string, isOurs: IsOurs): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return '';
  if (!stats.isDirectory()) return [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join();
  const inside = readdirSync(path).map((name) => join(path, name));
  return inside
    .filter((inner) => !isOurs(inner) && statSync(inner, { throwIfNoEntry: false })?.isFile())
    .map((inner) => `${inner} ${stamp(inner, isOurs)}`)
    .join('\n');
}

function stampSafely(path: string, isOurs: IsOurs): string {
  try {
    return stamp(path, isOurs);
  } catch {
    return ''; // not to be read just now
  }
}

/** Whether a run itself writes that file. */
export type IsOurs = (path: string) => boolean;

/** What is at each path. */
export type Stamps = ReadonlyMap<string, string>;

export const stampsOf = (paths: Iterable<string>, isOurs: IsOurs): Stamps =>
  new Map([...paths].map((path) => [path, stampSafely(path, isOurs)]));

/** Waits until something has changed and come to rest, and says what. The signal ends it. */
export async function nextChange(
  before: Stamps,
  isOurs: IsOurs,
  signal: AbortSignal,
): Promise<{ readonly changed: readonly string[]; readonly now: Stamps }> {
  for (let last = before; ; ) {
    const now = stampsOf(before.keys(), isOurs);
    const otherThan = (old: Stamps) => [...now.keys()].filter((path) => now.get(path) !== old.get(path));
    const changed = otherThan(before);
    if (signal.aborted || (changed.length > 0 && otherThan(last).length === 0)) return { changed, now };
    last = now;
    await setTimeout(PAUSE, undefined, { signal }).catch(() => {});
  }
}

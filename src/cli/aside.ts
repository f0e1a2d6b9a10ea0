import { createHash, randomUUID } from 'node:crypto';
import { readlinkSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { namesIn } from './namesIn';

/*
 * Names of what is written beside a file before it takes the file's place. They are random, since two containers on
 * one folder have the same process numbers, and say who writes, so that the next run can tell what nobody will finish.
 */

const DAY = 24 * 60 * 60 * 1000;
const ASIDE = /^\.nianbao-([0-9a-f]{8})-(\d+)-[0-9a-f-]{36}\.tmp$/;

/** Where a process number means something: this machine, and on it the name space of its container. */
function place(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    // only Linux has name spaces
  }
  return createHash('sha256').update(`${hostname()} ${space}`).digest('hex').slice(0, 8);
}

export const asideName = (folder: string): string =>
  join(folder, `.nianbao-${place()}-${process.pid}-${randomUUID()}.tmp`);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Folders that this run has looked through: one that writes thousands of files into a folder does it once. */
const cleared = new Set<string>();

/** Removes what killed runs have left in a folder; what another machine may still be writing only after a day. */
export function removeLeft(folder: string, now = Date.now()): void {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  for (const name of namesIn(folder)) {
    const [, where, pid] = ASIDE.exec(name) ?? [];
    if (where === undefined) continue;
    const path = join(folder, name);
    const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
    const dead = where === place() && Number(pid) !== process.pid && !isRunning(Number(pid));
    if (dead || age > DAY) rmSync(path, { force: true });
  }
}

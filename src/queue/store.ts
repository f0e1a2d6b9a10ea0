import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from '../generate';

/** Where the files of reports go, under the key of their content. What is put is there whole, or not at all. */
export interface Store {
  readonly has: (key: string) => boolean | Promise<boolean>;
  readonly put: (key: string, files: readonly GeneratedFile[]) => void | Promise<void>;
}

/** What is being written; short, since a folder of many reports is slow to look through. */
const ASIDE = '.writing';

/** A folder with a folder for each report, which several workers may share. */
export function folderStore(folder: string): Store {
  const aside = join(folder, ASIDE);
  mkdirSync(aside, { recursive: true });
  const has = (key: string) => existsSync(join(folder, key));
  return {
    has,
    put: (key, files) => {
      const own = join(aside, `${key}-${randomUUID()}`);
      mkdirSync(own);
      for (const { name, bytes } of files) writeFileSync(join(own, name), bytes);
      try {
        renameSync(own, join(folder, key));
      } catch (error) {
        // Another worker, taken for dead, was quicker: the same content has the same files.
        if (!has(key)) throw error;
      }
      // Its own after that, and what was left by one that was killed over the same report.
      for (const name of readdirSync(aside))
        if (name.startsWith(key)) rmSync(join(aside, name), { recursive: true, force: true });
    },
  };
}

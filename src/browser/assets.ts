import { shippedName } from '../ground/host';
import { shippedTexts } from './texts';

/** Gives a file: one of the package by its name from its root (fonts/ofl/NianbaoHeiti.ttf), or one that an option names. */
export type AssetSource = (name: string) => Uint8Array | Promise<Uint8Array>;

/** A file of the package that has not been fetched yet. */
class NotThere extends Error {
  override readonly name = 'NotThere';
  constructor(readonly path: string) {
    super(path);
  }
}

/** Files by path, fetched when somebody has asked for them. */
export interface Assets {
  readonly read: (path: string) => Uint8Array;
  readonly list: (folder: string) => readonly string[];
  /** Fetches files of the caller's; one that cannot be had is missing when it is read. */
  readonly fetchOwn: (paths: readonly string[]) => Promise<void>;
  /** Does the work, again whenever it has asked for a file of the package that first had to be fetched. */
  readonly whole: <T>(work: () => T | Promise<T>) => Promise<T>;
}

export function createAssets(source: AssetSource): Assets {
  const held = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  for (const [name, text] of shippedTexts) held.set(`nianbao:${name}`, encoder.encode(text));
  const coming = new Map<string, Promise<void>>();
  const fetchOne = (path: string): Promise<void> => {
    const known = coming.get(path);
    if (known) return known;
    const arriving = (async () => {
      held.set(path, await source(shippedName(path) ?? path));
    })();
    coming.set(path, arriving);
    arriving.catch(() => coming.delete(path)); // whoever asks again may have more luck
    return arriving;
  };
  return {
    read: (path) => {
      const bytes = held.get(path);
      if (bytes) return bytes;
      if (shippedName(path) === undefined) throw new Error(`${path} was not handed over`);
      throw new NotThere(path);
    },
    list: (folder) => {
      const names = [...held.keys()].filter((path) => path.startsWith(`${folder}/`));
      if (names.length === 0) throw new Error(`${folder} cannot be listed in a browser`);
      return names.map((path) => path.slice(folder.length + 1));
    },
    fetchOwn: async (paths) => {
      await Promise.allSettled(paths.filter((path) => !held.has(path)).map(fetchOne));
    },
    whole: async (work) => {
      for (;;)
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof NotThere)) throw error;
          await fetchOne(error.path);
        }
    },
  };
}

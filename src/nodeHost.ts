import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflate, deflateSync, inflateRawSync, inflateSync } from 'node:zlib';
import { type Host, MissingAsset, shippedName } from './ground/host';
import { perText } from './ground/remember';

/**
 * Where this code lies: only a module that is none of CommonJS asks for its URL, which not every bundler leaves. Under
 * `node -e` every module sees a global __dirname, which is '.'.
 */
const here =
  typeof __dirname === 'string' && isAbsolute(__dirname)
    ? __dirname
    : dirname(fileURLToPath(import.meta.url));

/**
 * Folders of the package's own files, one level above this file and above the built entry points. Written out, since
 * tools that copy what a program needs (@vercel/nft, Next's standalone output) read them here.
 */
const installed = {
  fonts: join(here, '../fonts'),
  templates: join(here, '../templates'),
  'package.json': join(here, '../package.json'),
};

/** What threads load: a bundle that holds all it needs. */
export const workerFile = join(here, '../dist/worker.js');

/**
 * Where the package is installed: beside this code or, where a bundler has taken the code
 * elsewhere (Next by default), in the nearest node_modules above it, as Node finds packages.
 */
function packageFolder(): Readonly<Record<string, string>> {
  if (existsSync(installed.templates)) return installed;
  for (let folder = here; dirname(folder) !== folder; folder = dirname(folder)) {
    const root = join(folder, 'node_modules/nianbao');
    if (existsSync(join(root, 'templates')))
      return Object.fromEntries(Object.keys(installed).map((name) => [name, join(root, name)]));
  }
  return installed;
}

const own = packageFolder();

const inPackage = (name: string): string => {
  const [first = '', ...rest] = name.split('/');
  return join(own[first] ?? '', ...rest);
};

/** A font has at most 130 MB, a template far less; a device or a pipe may have no end. */
const LARGEST = 256 * 1024 * 1024;

/** Outlines repeat little, and that near by: a window that the processor's cache holds saves a quarter of the time. */
const QUICK = { windowBits: 13, memLevel: 9 };

/** Handing bytes to another thread takes longer than packing these. */
const SMALL = 32 * 1024;

function readWhole(path: string): Uint8Array {
  const file = statSync(path);
  if (!file.isFile() || file.size > LARGEST) throw new RangeError(`${path} is no file of so many bytes`);
  return readFileSync(path);
}

/** What Node gives; the package's own files are where `own` says. */
function hostWith(own: (name: string) => string): Host {
  const place = (path: string): string => {
    const name = shippedName(path);
    return name === undefined ? path : own(name);
  };
  /** Reads of the package's own files; a bundler that takes in the code alone leaves them behind. */
  function found<T>(path: string, action: (place: string) => T): T {
    try {
      return action(place(path));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (shippedName(path) === undefined || !['ENOENT', 'ENOTDIR'].includes(code)) throw error;
      throw new MissingAsset(place(path));
    }
  }
  return {
    read: (path) => {
      const { buffer, byteOffset, byteLength } = found(path, readWhole);
      return new Uint8Array(buffer, byteOffset, byteLength); // a Buffer's slice would not copy
    },
    readSpans: (path, spans) => {
      const file = found(path, (at) => openSync(at, 'r'));
      try {
        return spans.map(({ start, length }) => {
          const bytes = new Uint8Array(length);
          if (readSync(file, bytes, 0, length, start) < length) throw new RangeError(`${path} is too short`);
          return bytes;
        });
      } finally {
        closeSync(file);
      }
    },
    stamp: (path) => {
      const { mtimeMs, size } = found(path, (at) => statSync(at));
      return `${mtimeMs} ${size}`;
    },
    list: (folder) => found(folder, (at) => readdirSync(at)),
    deflate: async (bytes, level) =>
      bytes.length < SMALL
        ? deflateSync(bytes, { level, ...QUICK })
        : new Promise((resolve, reject) =>
            deflate(bytes, { level, ...QUICK }, (error, packed) => (error ? reject(error) : resolve(packed))),
          ),
    inflate: (packed, wrapper, most) =>
      (wrapper === 'zlib' ? inflateSync : inflateRawSync)(packed, { maxOutputLength: most }),
    sha256: (pieces) => {
      const hash = createHash('sha256');
      for (const piece of pieces) hash.update(piece);
      return hash.digest('hex');
    },
  };
}

/** What Node gives. The library reads nothing but what its caller names and the package's own files. */
export const nodeHost: Host = hostWith(inPackage);

const elsewhere = perText(10_000, (folder) => hostWith((name) => join(folder, name)));

/** Where the package has its own files. */
export interface Assets {
  /**
   * A folder, by its path or file: URL, that holds the package's folders fonts and templates. For programs that are
   * bundled without them; default: where the package is installed.
   */
  readonly assets?: string | URL;
}

/** The same with the package's own files in a folder of the caller's. */
export const hostAt = (assets: Assets['assets']): Host =>
  typeof assets === 'string' || assets instanceof URL
    ? elsewhere(resolve(assets instanceof URL ? fileURLToPath(assets) : assets))
    : nodeHost;

/** Of the installed package. */
export const version = (): string =>
  (JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string }).version;

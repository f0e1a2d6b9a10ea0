import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflate, inflateRawSync, inflateSync } from 'node:zlib';
import { type Host, shippedName } from './ground/host';

/** Folder of the installed package. This file and the built entry points both lie one level below it. */
const packageRoot = join(__dirname, '..');

/** What threads load: a bundle that holds all it needs. */
export const workerFile = join(packageRoot, 'dist', 'worker.js');

function place(path: string): string {
  const name = shippedName(path);
  return name === undefined ? path : join(packageRoot, name);
}

/** Reads of the package's own files; a bundler that takes in the code alone leaves them behind. */
function found<T>(path: string, action: (place: string) => T): T {
  try {
    return action(place(path));
  } catch (error) {
    if (shippedName(path) === undefined || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      `nianbao does not find its own ${shippedName(path)} in ${packageRoot}; where it is bundled, mark the package "nianbao" as external`,
    );
  }
}

/** What Node gives. The library reads nothing but what its caller names and the package's own files. */
export const nodeHost: Host = {
  read: (path) => {
    const { buffer, byteOffset, byteLength } = found(path, (at) => readFileSync(at));
    return new Uint8Array(buffer, byteOffset, byteLength); // a Buffer's slice would not copy
  },
  readSpans: (path, spans) => {
    const file = openSync(place(path), 'r');
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
    const { mtimeMs, size } = statSync(place(path));
    return `${mtimeMs} ${size}`;
  },
  list: (folder) => found(folder, (at) => readdirSync(at)),
  deflate: (bytes, level) =>
    new Promise((resolve, reject) =>
      deflate(bytes, { level }, (error, packed) => (error ? reject(error) : resolve(packed))),
    ),
  inflate: (packed, wrapper, most) =>
    (wrapper === 'zlib' ? inflateSync : inflateRawSync)(packed, { maxOutputLength: most }),
};

/** Of the installed package. */
export const version = (): string =>
  (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;

import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { Inflate, Unzlib, zlibSync } from 'fflate';
import type { Host } from '../ground/host';
import { joined } from '../ground/joined';
import type { Assets } from './assets';

/** Packed bytes that are handed to the unpacker at once: they grow a thousand times at most. */
const PIECE = 16 * 1024;

/** Unpacks piece by piece, so that what unpacks to more than `most` is given up in time. */
function inflate(packed: Uint8Array, wrapper: 'none' | 'zlib', most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new (wrapper === 'zlib' ? Unzlib : Inflate)((chunk) => {
    length += chunk.length;
    if (length > most) throw new RangeError('more bytes than allowed');
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length || at === 0; at += PIECE)
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  return joined(chunks);
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** What a browser gives: files that were fetched or handed over, and deflate by fflate. */
export const browserHost = ({ read, list }: Assets): Host => ({
  read,
  list,
  stamp: (path) => String(read(path).length), // what was handed over under a path stays
  deflate: async (bytes, level) => zlibSync(bytes, { level: LEVELS[level] ?? 6 }),
  inflate,
  sha256: (pieces) => bytesToHex(sha256(joined(pieces))),
});

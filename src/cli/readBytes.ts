import { closeSync, openSync, readSync } from 'node:fs';
import { joined } from '../ground/joined';
import { type Io, withFile } from './io';

/** No file of a report is larger. A device or a pipe may have no end: so much is read, and refused by whoever reads it. */
export const MOST = 32 * 1024 * 1024;

const PIECE = 1024 * 1024;

/** The bytes of a file up to its end or to what is more than `most`: its size is what is read, not what it says. */
function readUpTo(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const pieces: Uint8Array[] = [];
    for (let all = 0; all <= most; ) {
      const piece = new Uint8Array(PIECE);
      const read = readSync(file, piece);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      all += read;
    }
    return joined(pieces);
  } finally {
    closeSync(file);
  }
}

/** The bytes of a file, or the first of them where it has more than {@link MOST}; `-` is standard input. */
export async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  if (path !== '-') return withFile(path, () => readUpTo(path, MOST));
  try {
    return await io.stdin(MOST);
  } catch (error) {
    return withFile('标准输入 (stdin)', () => {
      throw error;
    });
  }
}

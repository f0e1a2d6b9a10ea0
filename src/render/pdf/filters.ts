import type { Host } from '../../ground/host';
import { latin1 } from './byteText';

const SPACES = /[\0\t\n\f\r ]/g;

/** Two digits a byte (ISO 32000-1, 7.3.4.3). */
export function fromHex(text: string): Uint8Array {
  const digits = text.replace(SPACES, '');
  return Uint8Array.from({ length: digits.length >> 1 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
}

/** Five letters from ! to u are four bytes; z is four zeros (ISO 32000-1, 7.4.3). */
function fromBase85(bytes: Uint8Array): Uint8Array {
  const text = (latin1(bytes).split('~')[0] ?? '').replace(SPACES, '').replaceAll('z', '!!!!!');
  const result = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0, to = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    const number = [...group.padEnd(5, 'u')].reduce((sum, c) => sum * 85 + c.charCodeAt(0) - 33, 0);
    for (let k = 3; k >= 0 && to < result.length && 3 - k < group.length - 1; k--)
      result[to++] = Math.floor(number / 256 ** k) % 256;
  }
  return result;
}

type Filter = (bytes: Uint8Array, host: Host, most: number) => Uint8Array;

const filters: Readonly<Record<string, Filter>> = {
  '/FlateDecode': (bytes, host, most) => host.inflate(bytes, 'zlib', most),
  '/ASCIIHexDecode': (bytes) => fromHex(latin1(bytes).split('>')[0] ?? ''),
  '/ASCII85Decode': fromBase85,
};

/** The bytes of a stream without its filters; undefined where there is one that no file of data has. */
export function unfiltered(
  host: Host,
  bytes: Uint8Array,
  names: readonly unknown[],
  most: number,
): Uint8Array | undefined {
  let result = bytes;
  for (const name of names.slice(0, 4)) {
    const filter = typeof name === 'string' && Object.hasOwn(filters, name) ? filters[name] : undefined;
    if (!filter) return undefined;
    result = filter(result, host, most);
  }
  return result;
}

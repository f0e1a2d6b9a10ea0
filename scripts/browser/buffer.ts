// pdfkit names Buffer, which a browser does not have: as much of it as our PDFs take, a tenth of the package of that name.
import { joined } from '../../src/ground/joined';

class Bytes extends Uint8Array {
  override toString(encoding?: string): string {
    const textOf =
      encoding === 'hex' ? (byte: number) => byte.toString(16).padStart(2, '0') : String.fromCharCode;
    return Array.from(this, (byte) => textOf(byte)).join('');
  }
}

function encoded(text: string, encoding?: string): ArrayLike<number> {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  if (encoding === 'ascii' || encoding === 'binary') return units;
  return encoding === 'utf16le' ? new Uint8Array(units.buffer) : new TextEncoder().encode(text);
}

export const Buffer = Object.assign(Bytes, {
  isBuffer: (value: unknown): boolean => value instanceof Bytes,
  from: (data: string | ArrayLike<number>, encoding?: string): Bytes =>
    new Bytes(typeof data === 'string' ? encoded(data, encoding) : data),
  concat: (pieces: readonly Uint8Array[]): Bytes => new Bytes(joined(pieces)),
});

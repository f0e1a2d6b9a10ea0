import type { Host } from './host';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
/** Where the record begins that ends an archive. */
export const END = 0x06054b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const END_SIZE = 22;
const COMMENT = 0xffff;

/** More entries than an office file of one report has. */
const ENTRIES = 200;
/** All that is unpacked of one archive, in fact and not as declared. */
const LARGEST = 32 * 1024 * 1024;

interface ZipEntry {
  readonly name: string;
  /** Offsets of the central and the local header. */
  readonly central: number;
  readonly local: number;
  readonly method: number;
  /** CRC-32 of what is unpacked. */
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
}

/** An archive that is damaged, or larger than any report's. */
export class ZipFault extends Error {
  constructor(readonly kind: 'damaged' | 'too-large' | 'encrypted') {
    super(`zip file: ${kind}`);
  }
}

/** The archive's own list, of `most` entries. Nothing is unpacked. Throws a ZipFault. */
export function zipEntries(bytes: Uint8Array, most = ENTRIES): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  const last = Math.max(0, end - COMMENT);
  while (end >= last && view.getUint32(end, true) !== END) end--;
  if (end < last) throw new ZipFault('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new ZipFault('too-large');
  const result: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = count; n > 0; n--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new ZipFault('damaged');
    if (view.getUint16(at + 8, true) & 1) throw new ZipFault('encrypted');
    const nameLength = view.getUint16(at + 28, true);
    result.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      central: at,
      local: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return result;
}

/** The packed bytes of an entry. */
function zipBody(bytes: Uint8Array, { local, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw new ZipFault('damaged');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw new ZipFault('damaged');
  return bytes.subarray(start, start + packed);
}

/**
 * The entries whose name matches, unpacked; of two that have one name, the first. Throws a ZipFault on what is no
 * archive, is damaged, encrypted, has more than `most` entries, or unpacks to more than 32 MB in all.
 */
export function unzip(
  host: Host,
  zip: Uint8Array,
  wanted: (name: string) => boolean = () => true,
  most = ENTRIES,
): Map<string, Uint8Array> {
  const result = new Map<string, Uint8Array>();
  let left = LARGEST;
  for (const entry of zipEntries(zip, most)) {
    if (!wanted(entry.name) || result.has(entry.name)) continue;
    if (entry.size > left) throw new ZipFault('too-large');
    const body = zipBody(zip, entry);
    if (entry.method !== 0 && entry.method !== 8) throw new ZipFault('damaged');
    const unpacked = entry.method === 0 ? body : inflate(host, body, left);
    left -= unpacked.length;
    if (left < 0) throw new ZipFault('too-large');
    result.set(entry.name, unpacked);
  }
  return result;
}

/** A platform does not tell a damaged entry from one that unpacks to more than it declares: that is damage, too. */
function inflate(host: Host, body: Uint8Array, most: number): Uint8Array {
  if (most === 0) throw new ZipFault('too-large');
  try {
    return host.inflate(body, 'none', most);
  } catch {
    throw new ZipFault('damaged');
  }
}

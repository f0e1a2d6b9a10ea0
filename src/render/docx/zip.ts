import type { Host } from '../../ground/host';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** 1 January 1980, 00:00: the zero of DOS time. */
const EPOCH = 0x00210000;

interface Entry {
  readonly name: string;
  /** Offsets of the central and the local header. */
  readonly central: number;
  readonly local: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
}

function entries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error('not a zip file');
  const result: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('damaged zip file');
    const nameLength = view.getUint16(at + 28, true);
    result.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      central: at,
      local: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return result;
}

/** Sets the time of every entry to 1 January 1980, in place: docx writes the clock there, in the local time zone. */
export function fixTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (const { central, local } of entries(zip)) {
    if (view.getUint32(local, true) !== LOCAL) throw new Error('damaged zip file');
    view.setUint32(local + 10, EPOCH, true);
    view.setUint32(central + 12, EPOCH, true);
  }
  return zip;
}

/** A part larger than this is not ours. */
const LARGEST = 64 * 1024 * 1024;

/** The entries whose name matches, unpacked. Throws on a file that is no zip, is damaged, or unpacks to over 64 MB. */
export function unzip(
  host: Host,
  zip: Uint8Array,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const result = new Map<string, Uint8Array>();
  for (const { name, local, method, packed, size } of entries(zip)) {
    if (!wanted(name)) continue;
    if (size > LARGEST || view.getUint32(local, true) !== LOCAL) throw new Error('damaged zip file');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = zip.subarray(start, start + packed);
    if (method !== 0 && method !== 8) throw new Error('zip file packed by an unknown method');
    result.set(name, method === 0 ? data : host.inflate(data, 'none', LARGEST));
  }
  return result;
}

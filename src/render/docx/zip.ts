import { END, zipEntries } from '../../ground/zip';

/** Length of the end record, without a comment. */
const END_LENGTH = 22;

/** 1 January 1980, 00:00: the zero of DOS time. */
const EPOCH = 0x00210000;

/** A file of an archive as it stands there, packed. */
export interface PackedFile {
  readonly path: string;
  /** Its header and its data. */
  readonly local: Uint8Array;
  /** Its entry in the directory. */
  readonly central: Uint8Array;
}

/** The files of an archive that fflate has written, in their order. */
export const readArchive = (zip: Uint8Array): PackedFile[] =>
  zipEntries(zip).map(({ name, central, local, packed }, i, { [i + 1]: next }) => {
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const names = view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const end = next ? next.central : zip.length - END_LENGTH;
    return {
      path: name,
      local: zip.subarray(local, local + 30 + names + packed),
      central: zip.subarray(central, end),
    };
  });

/**
 * An archive of files that are packed already. All bear the time of 1 January 1980: where they come from is the
 * clock, in the local time zone.
 */
export function writeArchive(files: readonly PackedFile[]): Uint8Array {
  const sum = (part: 'local' | 'central') => files.reduce((length, file) => length + file[part].length, 0);
  const [directory, length] = [sum('local'), sum('central')];
  const zip = new Uint8Array(directory + length + END_LENGTH);
  const view = new DataView(zip.buffer);
  let at = 0;
  let entry = directory;
  for (const { local, central } of files) {
    zip.set(local, at);
    zip.set(central, entry);
    view.setUint32(at + 10, EPOCH, true);
    view.setUint32(entry + 12, EPOCH, true);
    view.setUint32(entry + 42, at, true);
    at += local.length;
    entry += central.length;
  }
  view.setUint32(entry, END, true);
  view.setUint16(entry + 8, files.length, true);
  view.setUint16(entry + 10, files.length, true);
  view.setUint32(entry + 12, length, true);
  view.setUint32(entry + 16, directory, true);
  return zip;
}

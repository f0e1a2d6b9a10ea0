import { zipBody, zipEntries } from '../../ground/zip';

/** 1 January 1980, 00:00: the zero of DOS time. */
const EPOCH = 0x00210000;

/** Sets the time of every entry to 1 January 1980, in place: docx writes the clock there, in the local time zone. */
export function fixTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (const entry of zipEntries(zip)) {
    zipBody(zip, entry); // throws where no local header stands
    view.setUint32(entry.local + 10, EPOCH, true);
    view.setUint32(entry.central + 12, EPOCH, true);
  }
  return zip;
}

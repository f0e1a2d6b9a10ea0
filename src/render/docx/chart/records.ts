/** The unit of a picture is the twip, 1/1440 inch. */
const UNITS = 1440;
/** Hundredths of a millimetre in an inch. */
const HUNDREDTHS = 2540;

/** A record of an enhanced metafile (MS-EMF 2.3): its type, its length, what it holds. */
export function record(type: number, length: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(8 + length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, type, true);
  view.setUint32(4, bytes.length, true);
  write(new DataView(bytes.buffer, 8));
  return bytes;
}

/** A record of numbers of 32 bits. */
export const numbers = (type: number, ...values: readonly number[]): Uint8Array =>
  record(type, 4 * values.length, (view) => {
    values.forEach((value, i) => {
      view.setInt32(4 * i, value, true);
    });
  });

/** UTF-16, as Windows writes it. */
function writeText(view: DataView, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint16(at + 2 * i, text.charCodeAt(i), true);
}

/** A face by its name (2.3.7.8): of a name there are 31 characters. */
export const font = (handle: number, name: string, size: number): Uint8Array =>
  record(82, 4 + 320, (view) => {
    view.setUint32(0, handle, true);
    view.setInt32(4, -size, true);
    view.setInt32(20, 400, true);
    view.setUint8(27, 1); // whatever characters it has
    writeText(view, 32, name.slice(0, 31));
  });

/** Text from a place on its baseline, with the width of each of its characters (2.3.5.8). */
export function text(words: string, x: number, baseline: number, widths: readonly number[]): Uint8Array {
  const [head, string] = [68, 2 * words.length + ((2 * words.length) % 4)];
  return record(84, head + string + 4 * words.length, (view) => {
    view.setUint32(16, 1, true);
    view.setFloat32(20, HUNDREDTHS / UNITS, true);
    view.setFloat32(24, HUNDREDTHS / UNITS, true);
    view.setInt32(28, x, true);
    view.setInt32(32, baseline, true);
    view.setUint32(36, words.length, true);
    view.setUint32(40, 8 + head, true);
    view.setUint32(64, 8 + head + string, true);
    writeText(view, head, words);
    widths.forEach((width, i) => {
      view.setUint32(head + string + 4 * i, width, true);
    });
  });
}

const SIGNATURE = 0x464d4520;

/** The head of a file (2.3.4.2): its size in twips, and on paper. */
export const header = (width: number, height: number, bytes: number, records: number, handles: number) =>
  record(1, 80, (view) => {
    const onPaper = (length: number) => Math.round((length * HUNDREDTHS) / UNITS);
    const fields = [0, 0, width, height, 0, 0, onPaper(width), onPaper(height), SIGNATURE, 0x10000];
    [...fields, bytes, records].forEach((value, i) => {
      view.setUint32(4 * i, value, true);
    });
    view.setUint16(48, handles, true);
    [14400, 14400, 254, 254].forEach((value, i) => {
      view.setUint32(64 + 4 * i, value, true); // a device of ten inches on which a twip is a pixel
    });
  });

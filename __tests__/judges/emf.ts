/** A record of an enhanced metafile: its type, and what it holds behind type and length. */
interface EmfRecord {
  readonly type: number;
  readonly data: Buffer;
}

const [HEADER, TEXT, END] = [1, 84, 14];

/** Throws where the lengths of records do not add up to the file, or its head says otherwise (MS-EMF 2.3.4.2). */
export function readEmf(bytes: Uint8Array): EmfRecord[] {
  const file = Buffer.from(bytes);
  const records: EmfRecord[] = [];
  for (let at = 0; at < file.length; ) {
    const length = file.readUInt32LE(at + 4);
    if (length < 8 || length % 4 !== 0 || at + length > file.length)
      throw new Error(`a record of ${length} at ${at}`);
    records.push({ type: file.readUInt32LE(at), data: file.subarray(at + 8, at + length) });
    at += length;
  }
  const head = records[0]?.data;
  if (records[0]?.type !== HEADER || records.at(-1)?.type !== END) throw new Error('no head or no end');
  const said = [head?.toString('latin1', 32, 36), head?.readUInt32LE(40), head?.readUInt32LE(44)];
  if (String(said) !== String([' EMF', file.length, records.length]))
    throw new Error(`the head says ${said}`);
  return records;
}

/** The texts that it draws, in order. */
export const textsOfEmf = (bytes: Uint8Array): string[] =>
  readEmf(bytes).flatMap(({ type, data }) => {
    if (type !== TEXT) return [];
    const from = data.readUInt32LE(40) - 8;
    return [data.toString('utf16le', from, from + 2 * data.readUInt32LE(36))];
  });

import { readSfnt, viewOf, writeSfnt } from './sfnt';

/** Records that say whose the outlines are and under which licence, and the PostScript name, which has to be ASCII. */
const kept = new Set([0, 6, 7, 8, 9, 10, 11, 12, 13, 14]);

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i++) viewOf(bytes).setUint16(2 * i, text.charCodeAt(i));
  return bytes;
};

interface Name {
  readonly language: number;
  readonly id: number;
  readonly value: Uint8Array;
}

/** Throws RangeError on a damaged table. */
function windowsNames(table: Uint8Array): Name[] {
  const view = viewOf(table);
  const strings = view.getUint16(4);
  return Array.from({ length: view.getUint16(2) }, (_, i) => 6 + 12 * i)
    .filter((record) => view.getUint16(record) === 3)
    .map((record) => {
      const start = strings + view.getUint16(record + 10);
      return {
        language: view.getUint16(record + 4),
        id: view.getUint16(record + 6),
        value: table.subarray(start, start + view.getUint16(record + 8)),
      };
    });
}

/** The names of a font; none where their table is damaged, which draws all the same. */
function namesIn(table: Uint8Array | undefined): Name[] {
  try {
    return table ? windowsNames(table) : [];
  } catch {
    return [];
  }
}

function writeNames(names: readonly Name[]): Uint8Array {
  const sorted = [...names].sort((a, b) => a.language - b.language || a.id - b.id);
  const strings = 6 + 12 * sorted.length;
  const size = sorted.reduce((sum, { value }) => sum + value.length, strings);
  const table = new Uint8Array(size);
  const view = viewOf(table);
  view.setUint16(2, sorted.length);
  view.setUint16(4, strings);
  let at = strings;
  sorted.forEach(({ language, id, value }, i) => {
    const fields = [3, 1, language, id, value.length, at - strings];
    fields.forEach((field, k) => {
      view.setUint16(6 + 12 * i + 2 * k, field);
    });
    table.set(value, at);
    at += value.length;
  });
  return table;
}

/** The font file under another family name: Word looks an embedded face up by the name that it bears inside. */
export function renameFont(file: Uint8Array, family: string): Uint8Array {
  const sfnt = readSfnt(file);
  const table = sfnt.tables.get('name');
  const others = namesIn(table).filter(({ id }) => kept.has(id));
  const own = [0x0409, 0x0804].flatMap((language) =>
    [1, 2, 4].map((id): Name => ({ language, id, value: utf16(id === 2 ? 'Regular' : family) })),
  );
  return writeSfnt({ ...sfnt, tables: new Map(sfnt.tables).set('name', writeNames([...others, ...own])) });
}

import { inflateSync } from 'node:zlib';

/** One object of a PDF as pdfkit writes it: its dictionary as text, its stream inflated. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

/** Reads the objects of an uncompressed object structure (no object streams, which pdfkit never writes). */
export function readPdf(bytes: Uint8Array): { objects: Map<number, PdfObject>; trailer: string } {
  const buffer = Buffer.from(bytes);
  const source = buffer.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of source.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = match.index + match[0].length;
    const end = source.indexOf('\nendobj', start);
    const at = source.slice(start, end).indexOf('\nstream\n');
    const dictionary = at < 0 ? source.slice(start, end) : source.slice(start, start + at);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = at < 0 ? undefined : buffer.subarray(start + at + 8, start + at + 8 + length);
    const stream = raw && dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
    objects.set(Number(match[1]), { dictionary, stream });
  }
  return { objects, trailer: source.slice(source.lastIndexOf('trailer')) };
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph number → text, from the single entries of a ToUnicode map. */
function toUnicode(cmap: string): Map<number, string> {
  return new Map(
    [...cmap.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, glyph = '', text = '']) => [
      Number.parseInt(glyph, 16),
      utf16(text),
    ]),
  );
}

/** A piece of text on a page: what a reader that follows ToUnicode extracts, in the order of the content. */
export interface ShownText {
  readonly text: string;
  readonly font: string;
  readonly x: number;
  readonly y: number;
}

/** Text of each page in the order in which it is painted; y counts from below. */
export function pageTexts(bytes: Uint8Array): ShownText[][] {
  const { objects } = readPdf(bytes);
  const reference = (dictionary: string, key: string) =>
    Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary)?.[1] ?? -1);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const resources = objects.get(reference(dictionary, 'Resources'))?.dictionary ?? dictionary;
    const fonts = new Map<string, { name: string; map: Map<number, string> }>();
    for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(Number(id))?.dictionary ?? '';
      const map = objects.get(reference(font, 'ToUnicode'))?.stream?.toString('latin1') ?? '';
      fonts.set(name, { name: /\/BaseFont \/(\S+)/.exec(font)?.[1] ?? '', map: toUnicode(map) });
    }
    const content = objects.get(reference(dictionary, 'Contents'))?.stream?.toString('latin1') ?? '';
    const shown: ShownText[] = [];
    let font: { name: string; map: Map<number, string> } | undefined;
    for (const [, name, x, y, hex = ''] of content.matchAll(
      /\/(F\d+) \S+ Tf|\S+ \S+ \S+ \S+ (\S+) (\S+) Tm <([0-9a-f]*)> Tj/g,
    )) {
      if (name !== undefined) {
        font = fonts.get(name);
        continue;
      }
      const glyphs = hex.match(/.{4}/g) ?? [];
      const text = glyphs.map((glyph) => font?.map.get(Number.parseInt(glyph, 16)) ?? '\ufffd').join('');
      shown.push({ text, font: font?.name ?? '', x: Number(x), y: Number(y) });
    }
    return shown;
  });
}

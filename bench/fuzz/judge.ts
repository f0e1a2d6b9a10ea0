import { strFromU8, unzipSync } from 'fflate';
import { parse as parseHtml } from 'parse5';
import { SaxesParser } from 'saxes';
import { lintWord } from '../../__tests__/judges/word-lint';
import type { Format, GeneratedFile } from '../../src/index';

/** Throws where a file is not well-formed. Each format's judge is quick: one that runs a program takes longer than all. */
const judges: Readonly<Record<Format, (bytes: Uint8Array) => unknown>> = {
  docx: async (bytes) => {
    wellFormedParts(bytes);
    const [problem] = await lintWord(bytes);
    if (problem) throw new Error(problem);
  },
  ofd: wellFormedParts,
  svg: (bytes) => wellFormed(strFromU8(bytes)),
  html: (bytes) =>
    parseHtml(strFromU8(bytes), {
      onParseError: ({ code, startOffset }) => {
        throw new Error(`${code} at ${startOffset}`);
      },
    }),
  pdf: (bytes) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const place = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text.slice(-100))?.[1]);
    if (!text.startsWith('%PDF-1.7') || text.slice(place, place + 4) !== 'xref')
      throw new Error('PDF without its table');
    for (const [i, entry] of [...text.slice(place).matchAll(/(\d{10}) 00000 n/g)].entries())
      if (!text.startsWith(`${i + 1} 0 obj`, Number(entry[1])))
        throw new Error(`object ${i + 1} is not in its place`);
  },
  png: (bytes) => {
    if (!strFromU8(bytes.subarray(0, 8), true).startsWith('\x89PNG')) throw new Error('no PNG');
  },
};

export async function judgeFiles(files: readonly GeneratedFile[]): Promise<void> {
  for (const { format, bytes } of files) await judges[format](bytes);
}

function wellFormedParts(zip: Uint8Array): void {
  for (const [name, part] of Object.entries(
    unzipSync(zip, { filter: ({ name }) => /\.(xml|rels)$/.test(name) }),
  ))
    wellFormed(strFromU8(part), name);
}

function wellFormed(xml: string, name = ''): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${name} ${error.message}`);
  });
  parser.write(xml).close();
}

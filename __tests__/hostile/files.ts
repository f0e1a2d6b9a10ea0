import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { extractData, importReport } from '../../src';
import { nianbao, small } from '../cli/terminal';
import { remembered } from '../fixtures/remembered';
import { crc32Of } from './crc';
import { type HostileCase, hostile, optioned } from './engine';

type Bytes = () => Uint8Array;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const range = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** A zip file; entries with the same bytes share one body. */
function zip(entries: readonly (readonly [name: string, body: Uint8Array])[], flags = 0): Uint8Array {
  const known = new Map<Uint8Array, { at: number; packed: Uint8Array; sum: number }>();
  const out: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const [name, body] of entries) {
    const fresh = known.get(body) ?? { at, packed: deflateRawSync(body, { level: 9 }), sum: crc32Of(body) };
    const head = (signature: number, length: number) => {
      const bytes = Buffer.alloc(length);
      const from = length === 30 ? 4 : 6;
      bytes.writeUInt32LE(signature, 0);
      bytes.writeUInt16LE(20, from);
      bytes.writeUInt16LE(flags, from + 2);
      bytes.writeUInt16LE(8, from + 4);
      bytes.writeUInt32LE(fresh.sum, from + 10);
      bytes.writeUInt32LE(fresh.packed.length, from + 14);
      bytes.writeUInt32LE(body.length, from + 18);
      bytes.writeUInt16LE(name.length, from + 22);
      return bytes;
    };
    if (!known.has(body)) {
      known.set(body, fresh);
      out.push(head(0x04034b50, 30), utf8(name), fresh.packed);
      at += 30 + name.length + fresh.packed.length;
    }
    const entry = head(0x02014b50, 46);
    entry.writeUInt32LE(fresh.at, 42);
    central.push(entry, utf8(name));
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...out, list, end]);
}

const NS = 'urn:nianbao:report';
const word = (xml: string) => zip([['customXml/item1.xml', utf8(xml)]]);
const pdf = (...objects: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat([
    utf8('%PDF-1.7\n'),
    ...objects.map((object) => (typeof object === 'string' ? utf8(object) : object)),
  ]);
const big = (): Uint8Array => utf8(`<x>${'A'.repeat(64 * 1024 * 1024)}</x>`);
const pdfBomb = (): Uint8Array => {
  const packed = deflateSync(Buffer.alloc(300 * 1024 * 1024, 32));
  return pdf(
    '1 0 obj\n<</Type/Catalog/Names<</EmbeddedFiles<</Names[(report.json) 2 0 R]>>>>>>\nendobj\n',
    '2 0 obj\n<</Type/Filespec/EF<</F 3 0 R>>>>\nendobj\n',
    `3 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
    packed,
    '\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n',
  );
};

/** Files that carry no data, though they look so; `extract` says that there are none, soon. */
const attached: Readonly<Record<string, readonly [Bytes, 'heavy'?]>> = {
  nothing: [() => new Uint8Array()],
  '40,000 open tags of ours': [() => word(`<x xmlns="${NS}">${'<report '.repeat(40_000)}`)],
  '40,000 elements of ours': [() => word(`<x xmlns="${NS}">${'<report>'.repeat(40_000)}`)],
  '80,000 open sections of CDATA': [
    () => word(`<report xmlns="${NS}">${'<![CDATA['.repeat(80_000)}</report>`),
  ],
  'JSON a million deep': [() => word(`<report xmlns="${NS}">${'['.repeat(1e6)}${']'.repeat(1e6)}</report>`)],
  'a document type': [() => word(`<!DOCTYPE a [<!ENTITY b "c">]><report xmlns="${NS}">&b;</report>`)],
  '200 entries on one body of 64 MB': [
    () => {
      const body = big();
      return zip(range(200, (i) => [`customXml/item${i + 1}.xml`, body] as const));
    },
    'heavy',
  ],
  'names that lead elsewhere': [
    () => zip([['../../customXml/item1.xml', utf8(`<report xmlns="${NS}">{}</report>`)]]),
  ],
  'an encrypted archive': [() => zip([['customXml/item1.xml', utf8('x')]], 1)],
  'a Word file cut short': [() => word(`<report xmlns="${NS}">{}</report>`).subarray(0, 100)],
  'a stream of 300 MB in a PDF': [pdfBomb, 'heavy'],
  'objects that go round': [
    () =>
      pdf(
        '1 0 obj\n<</Type/Catalog/Names 2 0 R>>\nendobj\n2 0 obj\n2 0 R\nendobj\ntrailer\n<</Root 1 0 R>>\n',
      ),
  ],
  'a tree of names that holds itself': [
    () =>
      pdf(
        '1 0 obj\n<</Names<</EmbeddedFiles 2 0 R>>>>\nendobj\n2 0 obj\n<</Kids[2 0 R 2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n',
      ),
  ],
  '200,000 objects that are none': [() => pdf('1 0 obj\n'.repeat(200_000))],
  'a PDF 100,000 deep': [() => pdf(`1 0 obj\n${'['.repeat(1e5)}\ntrailer\n<</Root 1 0 R>>\n`)],
  'a million open texts': [() => pdf(`1 0 obj\n${'('.repeat(1e6)}`)],
};

const carries = ([name, [make, heavy]]: [string, readonly [Bytes, 'heavy'?]]): HostileCase => {
  const bytes = remembered(make);
  return hostile(
    `extract: ${name}`,
    'no data',
    async () => {
      const data = await extractData(bytes());
      return { codes: [data === undefined ? 'no data' : 'data'], files: 0 };
    },
    heavy,
    bytes,
  );
};

/** Files for `importReport` beyond those of import/hostile.test.ts. */
const sources: Readonly<Record<string, readonly [name: string, Bytes, code: string, 'heavy'?]>> = {
  nothing: ['a.xlsx', () => new Uint8Array(), 'import.nothing'],
  'random bytes': [
    'a.docx',
    () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 * (i + 13)) & 0xff),
    'import.unknown-format',
  ],
  'an encrypted archive': ['a.xlsx', () => zip([['xl/workbook.xml', utf8('x')]], 1), 'import.encrypted'],
  '300 entries': [
    'a.docx',
    () => zip(range(300, (i) => [`a${i}.xml`, utf8(String(i))] as const)),
    'import.too-large',
  ],
  'a part of 64 MB': ['a.docx', () => zip([['word/document.xml', big()]]), 'import.too-large', 'heavy'],
  'entities of entities': [
    'a.docx',
    () =>
      zip([
        [
          'word/document.xml',
          utf8('<!DOCTYPE a [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'),
        ],
      ]),
    'import.doctype',
  ],
  'names that lead elsewhere': [
    'a.docx',
    () => zip([['../../etc/passwd.xml', utf8('<a/>')]]),
    'import.unknown-format',
  ],
  'two bytes a character': ['a.csv', () => Buffer.from('\ufeff甲,1\n乙,2\n', 'utf16le'), 'import.nothing'],
  'a line of 8 MB': ['a.txt', () => utf8('甲'.repeat(2.7e6)), 'import.too-large'],
  '9 MB': ['a.txt', () => utf8('a'.repeat(9 * 1024 * 1024)), 'import.too-large'],
  '20,000 attributes': [
    'a.html',
    () => utf8(`<html><p ${range(20_000, (i) => `a${i}=1`).join(' ')}>`),
    'import.too-large',
  ],
  '20,000 tables in one another': [
    'a.html',
    () => utf8(`<html>${'<table><tr><td>'.repeat(20_000)}`),
    'import.too-deep',
    'heavy',
  ],
};

const imported = ([name, [file, make, code, heavy]]: [
  string,
  readonly [string, Bytes, string, 'heavy'?],
]): HostileCase => {
  const bytes = remembered(make);
  return hostile(
    `import: ${name}`,
    code,
    async () => {
      const { findings } = await importReport(bytes(), { name: file });
      return { codes: findings.map((finding) => finding.code), files: 0 };
    },
    heavy,
    bytes,
  );
};

let folder: string | undefined;
const scratch = (...names: string[]): string => {
  folder ??= mkdtempSync(join(tmpdir(), 'nianbao-hostile-'));
  return join(folder, ...names);
};
export const removeScratch = (): void => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined; // for the next file of tests that needs one
};
const file = (name: string, bytes: Uint8Array | string, size?: number): string => {
  writeFileSync(scratch(name), bytes);
  if (size !== undefined) truncateSync(scratch(name), size);
  return scratch(name);
};

const face = (name: string, path: () => string, code: string, heavy?: 'heavy'): HostileCase =>
  optioned(`face: ${name}`, () => ({ fonts: { fangsong: path() } }), code, heavy);

const faces: readonly HostileCase[] = [
  face('that is missing', () => scratch('none.ttf'), 'face.missing'),
  face('that is a folder', () => scratch(), 'face.missing'),
  face('without end', () => '/dev/zero', 'face.missing', 'heavy'),
  face('of nothing', () => file('empty.ttf', ''), 'face.corrupt'),
  face('that is a text', () => file('text.ttf', '这不是字体'), 'face.corrupt'),
  face('of 100 MB', () => file('large.ttf', '\0\u0001\0\0', 100 * 1024 * 1024), 'face.corrupt', 'heavy'),
  face('of 400 MB', () => file('larger.ttf', '\0\u0001\0\0', 400 * 1024 * 1024), 'face.missing'),
  face('as WOFF2', () => file('a.woff2', 'wOF2'.padEnd(200, '\0')), 'face.woff'),
  face(
    'of a collection that has no such member',
    () => file('a.ttc', 'ttcf\0\u0001\0\0\u00ff\u00ff\u00ff\u00ff'),
    'face.corrupt',
  ),
];

/** Where files shall go, and what is said of it; nothing is left anywhere else. */
const outputs: readonly HostileCase[] = [
  ['a file in the place of the folder', () => file('taken', ''), 'ENOTDIR'],
  ['below a file', () => join(file('taken', ''), 'a'), 'ENOTDIR'],
  ['a NUL in the path', () => scratch('a\0b'), 'ERR_INVALID_ARG_VALUE'],
  ['a path of 5,000 bytes', () => scratch('a/'.repeat(2500)), 'ENAMETOOLONG'],
  [
    'a link to itself',
    () => {
      rmSync(scratch('loop'), { force: true });
      symlinkSync('loop', scratch('loop'));
      return scratch('loop');
    },
    'ELOOP',
  ],
].map(([name, out, code]) => {
  const [at, expected] = [out as () => string, code as string];
  return hostile(`output: ${String(name)}`, expected, async () => {
    const { err } = await nianbao(['generate', '-', '-o', at(), '-f', 'docx'], small);
    return { codes: [/（([A-Z_]+)）/.exec(err)?.[1] ?? err], files: 0 };
  });
});

/** Names of files that no system takes, or that lead elsewhere: they are made usable, and the file lies in its folder. */
const names: readonly HostileCase[] = [
  'CON',
  'a/b',
  '../../a',
  '.',
  'a\\b',
  'a:b*?',
  '局'.repeat(300),
  'x. ',
  '\u202ecod.x',
].map((name, i) =>
  hostile(`name: ${name.slice(0, 12)}`, 'printed', async () => {
    const out = scratch(`names${i}`);
    mkdirSync(out, { recursive: true });
    const { out: told } = await nianbao(
      ['generate', '-', '-o', out, '--name', name, '-f', 'docx', '--json'],
      small,
    );
    const { files } = JSON.parse(told) as { files: { path: string }[] };
    return { codes: [], files: files.filter(({ path }) => join(path, '..') === out).length };
  }),
);

export const hostileFiles: readonly HostileCase[] = [
  ...Object.entries(attached).map(carries),
  ...Object.entries(sources).map(imported),
  ...faces,
  ...outputs,
  ...names,
];

import { trimOf } from '../ground/affixes';
import type { Host } from '../ground/host';
import { endsIn, isOnly, linesOf } from '../ground/written';
import { unzip, ZipFault } from '../ground/zip';
import { decodeText } from './formats/decode';
import { readDocx } from './formats/docx';
import { readHtml } from './formats/html';
import { readOds } from './formats/ods';
import { readPlain } from './formats/plain';
import { readSeparated, separatorOf } from './formats/separated';
import { readXls } from './formats/xls';
import { readXlsx } from './formats/xlsx';
import type { Contents } from './source';
import { Unreadable } from './unreadable';

/** A page may have its pictures in it; an archive has its own bounds. */
const TEXT = 8 * 1024 * 1024;
/** Characters of a text without marks: it is held in pieces, line by line and cell by cell. */
const PLAIN = 2_000_000;
const FILE = 32 * 1024 * 1024;

const begins = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** Where an OLE file keeps its contents, in the names of its streams. */
function has(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((c) => [c.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

async function readOle(bytes: Uint8Array): Promise<Contents> {
  if (has(bytes, 'EncryptedPackage')) throw new Unreadable('encrypted');
  if (has(bytes, 'WordDocument')) throw new Unreadable('save-as-docx');
  if (has(bytes, 'Workbook') || has(bytes, 'Book')) return readXls(bytes);
  throw new Unreadable('save-as-docx');
}

/** Parts that are read; pictures and the like are never unpacked. */
const isPart = (name: string): boolean => endsIn(name, '.xml', '.rels') || name.toLowerCase() === 'mimetype';

function readArchive(host: Host, bytes: Uint8Array): Contents {
  let parts: ReadonlyMap<string, Uint8Array>;
  try {
    parts = unzip(host, bytes, isPart);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    throw new Unreadable(error.kind === 'damaged' ? 'archive' : error.kind, '32 MB');
  }
  if (parts.has('word/document.xml')) return readDocx(parts);
  if (parts.has('xl/workbook.xml')) return readXlsx(parts);
  const type = new TextDecoder().decode(parts.get('mimetype'));
  if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return readOds(parts);
  throw new Unreadable(type || parts.has('OFD.xml') ? 'save-as-docx' : 'unknown-format');
}

const MARKUP = /<(?:!doctype\s+html|html|head|body|table|meta|div|p)\b/i;
const CELL = 20;

function isCell(piece: string): boolean {
  const said = trimOf(piece, '"');
  return said.length <= CELL || isOnly(said, '0123456789.,/—-');
}

/** A text of cells: by its name, else where most lines are short pieces between the same mark. */
function separator(text: string, name: string): string | undefined {
  const mark = separatorOf(text);
  if (endsIn(name, '.csv', '.tsv', '.tab') || mark === '\t') return mark;
  if (mark !== ',' && mark !== ';') return undefined;
  const lines = linesOf(text.slice(0, 20_000)).filter(Boolean);
  const ofCells = lines.filter((line) => {
    const pieces = line.split(mark);
    return pieces.length > 2 && pieces.filter(isCell).length * 4 >= pieces.length * 3;
  });
  return ofCells.length * 10 >= lines.length * 6 ? mark : undefined;
}

function readText(bytes: Uint8Array, name: string): Contents {
  if (bytes.length > TEXT) throw new Unreadable('too-large', `${TEXT / 1024 / 1024} MB`);
  const text = decodeText(bytes);
  if (text === undefined || text.includes('\0')) throw new Unreadable('unknown-format');
  if (linesOf(text.slice(0, 2000)).some((line) => line.toLowerCase().startsWith('mime-version:')))
    throw new Unreadable('save-as-docx');
  if (endsIn(name, '.html', '.htm') || MARKUP.test(text.slice(0, 4000))) return readHtml(text);
  if (text.length > PLAIN) throw new Unreadable('too-large', `${PLAIN}字`);
  const mark = separator(text, name);
  return mark === undefined ? readPlain(text) : readSeparated(text, mark);
}

/** Rows of tables and lines of text that are looked through for forms; the longest reports have some hundred. */
const LINES = 3000;

/** Reads a file of any kind, by what it begins with. Throws Unreadable. */
export async function readSource(host: Host, bytes: Uint8Array, name: string): Promise<Contents> {
  const contents = await readContents(host, bytes, name);
  const lines = contents.blocks.reduce(
    (sum, block) => sum + (block.type === 'table' ? block.rows.length : 1),
    0,
  );
  if (lines > LINES) throw new Unreadable('too-large', `${LINES}行`);
  return contents;
}

/** {\rtf */
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

async function readContents(host: Host, bytes: Uint8Array, name: string): Promise<Contents> {
  if (bytes.length > FILE) throw new Unreadable('too-large', `${FILE / 1024 / 1024} MB`);
  if (begins(bytes, 0x50, 0x4b)) return readArchive(host, bytes);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return readOle(bytes);
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46) || begins(bytes, ...RTF)) throw new Unreadable('save-as-docx');
  return readText(bytes, name);
}

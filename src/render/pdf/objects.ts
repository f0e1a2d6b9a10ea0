import { beforeSuffix } from '../../ground/affixes';
import type { Host } from '../../ground/host';
import { wordsIn } from '../../ground/written';
import { latin1 } from './byteText';
import { unfiltered } from './filters';

/** Objects of a PDF as plain values (ISO 32000-1, 7.3). A name keeps its slash, a string its brackets. */
export type PdfValue = string | number | PdfRef | PdfDict | readonly PdfValue[] | undefined;

interface PdfRef {
  readonly ref: number;
}

interface PdfDict {
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export const isDict = (value: PdfValue): value is PdfDict =>
  typeof value === 'object' && !Array.isArray(value) && 'entries' in value;
const isRef = (value: PdfValue): value is PdfRef => typeof value === 'object' && 'ref' in value;

/** White space and remarks, then brackets, a name, a string in digits or in brackets, a reference, a number, a word. */
const BETWEEN = String.raw`(?:[\s\0]|%[^\r\n]*(?:[\r\n]|$))*`;
const TOKENS = [
  String.raw`<<|>>|\[|\]`,
  String.raw`\/[^\s\0/<>[\]()%{}]*`,
  String.raw`<[0-9A-Fa-f\s]*>|\(`,
  String.raw`(\d{1,10})\s{1,4}\d{1,5}\s{1,4}R(?![A-Za-z])`,
  String.raw`([+-]?(?:\d+\.?\d*|\.\d+))`,
  '[A-Za-z]+',
];
const TOKEN = new RegExp(`${BETWEEN}(${TOKENS.join('|')})`, 'y');
/** Arrays and dictionaries in one another; what goes deeper is no catalog of names. */
const DEPTH = 60;

/** A string with its brackets, which may be in it in pairs. */
function stringEnd(text: string, at: number): number {
  let open = 0;
  for (let i = at; i < text.length; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '(') open++;
    else if (c === ')' && --open === 0) return i + 1;
  }
  return text.length;
}

/** Where a stream ends that does not say how long it is; the line end before the word is none of it. */
function streamEnd(text: string, from: number): number {
  const end = text.indexOf('endstream', from);
  return end < 0 ? text.length : beforeSuffix(text.slice(from, end), '\r\n', '\n', '\r').length + from;
}

/** The value at a place of a file, and where it ends. */
function readValue(
  text: string,
  from: number,
  depth = 0,
): { value: PdfValue; end: number; closes?: boolean } {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (!match || depth > DEPTH) return { value: undefined, end: text.length, closes: true };
  const [whole, token = '', object, number] = match;
  const end = from + whole.length;
  if (token === '(') {
    const close = stringEnd(text, end - 1);
    return { value: text.slice(end - 1, close), end: close };
  }
  if (object !== undefined) return { value: { ref: Number(object) }, end };
  if (token === '>>' || token === ']') return { value: undefined, end, closes: true };
  if (token !== '<<' && token !== '[') return { value: number === undefined ? token : Number(number), end };
  const items: PdfValue[] = [];
  let at = end;
  for (;;) {
    const item = readValue(text, at, depth + 1);
    at = item.end;
    if (item.closes) break;
    items.push(item.value);
  }
  if (token === '[') return { value: items, end: at };
  const entries = new Map<string, PdfValue>();
  for (let i = 0; i + 1 < items.length; i += 2) entries.set(String(items[i]), items[i + 1]);
  return { value: { entries }, end: at };
}

export interface PdfObjects {
  /** What a value is, or the object that it refers to. */
  readonly resolve: (value: PdfValue) => PdfValue;
  readonly get: (value: PdfValue, ...keys: readonly string[]) => PdfValue;
  /** The unpacked bytes of a stream; undefined for one packed in a way of its own. */
  readonly stream: (value: PdfValue) => Uint8Array | undefined;
  /** The dictionaries of the file itself, newest last: its trailers and streams of cross-references. */
  readonly trailers: readonly PdfDict[];
}

interface Placed {
  readonly value: PdfValue;
  /** Where the bytes of a stream begin. */
  readonly stream?: number;
}

/** All that is unpacked of one file. */
const LARGEST = 32 * 1024 * 1024;
const OBJECT = /(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj\b/g;
/** A trailer is shorter than that. */
const TRAILER = 4096;
const STREAM = /[\s\0]{0,8}stream(?:\r\n|\n|\r)/y;

/** The objects of a PDF by their numbers, found in the file itself, so that no table of places has to be right. */
export function readObjects(host: Host, pdf: Uint8Array): PdfObjects {
  const text = latin1(pdf);
  const objects = new Map<number, Placed>();
  const resolve = (value: PdfValue): PdfValue => (isRef(value) ? objects.get(value.ref)?.value : value);
  const get: PdfObjects['get'] = (value, ...keys) =>
    keys.reduce<PdfValue>((outer, key) => {
      const dict = resolve(outer);
      return isDict(dict) ? resolve(dict.entries.get(key)) : undefined;
    }, value);
  const unpack = ({ value, stream: from }: Placed): Uint8Array | undefined => {
    if (from === undefined) return undefined;
    const said = get(value, '/Length');
    const length = typeof said === 'number' ? said : streamEnd(text, from) - from;
    const bytes = pdf.subarray(from, from + Math.max(0, length));
    return unfiltered(host, bytes, [get(value, '/Filter') ?? []].flat(), LARGEST);
  };
  const heads = [...text.matchAll(OBJECT)];
  heads.forEach(({ 1: number, 0: head, index }, i) => {
    const from = index + head.length;
    const object = text.slice(from, heads[i + 1]?.index); // each character is read once
    const { value, end } = readValue(object, 0);
    STREAM.lastIndex = end;
    const found = isDict(value) ? STREAM.exec(object) : null;
    objects.set(Number(number), { value, ...(found && { stream: from + end + found[0].length }) });
  });
  let left = LARGEST;
  for (const placed of [...objects.values()]) {
    if (get(placed.value, '/Type') !== '/ObjStm') continue;
    const inner = latin1(unpack(placed) ?? new Uint8Array());
    left -= inner.length;
    if (left < 0) break;
    const first = Number(get(placed.value, '/First'));
    const numbers = wordsIn(inner.slice(0, first)).map(Number);
    for (let i = 0; i + 1 < numbers.length; i += 2)
      objects.set(numbers[i] as number, {
        value: readValue(inner, first + (numbers[i + 1] as number)).value,
      });
  }
  const [, ...behind] = text.split('trailer');
  const trailers = behind.map((piece) => readValue(piece.slice(0, TRAILER), 0).value);
  const tables = [...objects.values()].filter(({ value }) => get(value, '/Type') === '/XRef');
  return {
    resolve,
    get,
    stream: (value) => {
      const placed = isRef(value) ? objects.get(value.ref) : undefined;
      return placed && unpack(placed);
    },
    trailers: [...tables.map(({ value }) => value), ...trailers].filter(isDict),
  };
}

import { digitsAt, isDecimal, isDigits } from '../../ground/digits';
import { linesOf, unspaced } from '../../ground/written';
import type { Edition } from '../../model/edition';
import { type Field, fieldsOf } from '../../model/fieldList';
import { isoDate } from '../facts/publication';
import { plainNumber } from '../match/figureValue';
import { put } from '../match/readStatistics';
import type { NamedCell } from '../source';
import { fieldName, OWN_ENTRY, textName } from './names';

type Named = ReadonlyMap<string, NamedCell>;
type Path = readonly (string | number)[];

/** Day 0 of spreadsheets, for a date that one of them has made a number of. */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const dateOf = (text: string): string =>
  isoDate(text) ??
  (isDecimal(text) && digitsAt(text).length === 5
    ? new Date(DAY_0 + Math.floor(Number(text)) * DAY).toISOString().slice(0, 10)
    : text);

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['是', 'true', '1'].map((word) => [word, true] as const),
  ...['否', 'false', '0'].map((word) => [word, false] as const),
]);
const withLineFeeds = (text: string): string => linesOf(text).join('\n');

/** What a cell says of a field. What cannot be read as its kind stays as it is written, for the reading of the report. */
function fieldValue({ kind }: Field, text: string): unknown {
  const plain = unspaced(text.normalize('NFKC')).replaceAll(',', '');
  if (kind === 'number') return isDigits(plain, 1, 15) ? Number(plain) : text;
  if (kind === 'amount') return isDecimal(plain) ? plainNumber(plain) : text;
  if (kind === 'date') return dateOf(text);
  if (kind === 'flag') return FLAGS.get(plain.toLowerCase()) ?? text;
  return kind === 'lines'
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : text;
}

function read(field: Field, path: Path, named: Named): unknown {
  const text = withLineFeeds(named.get(fieldName(path))?.text ?? '').trim();
  if (!field.fields) return text === '' ? undefined : fieldValue(field, text);
  const entries: Record<string, unknown>[] = [];
  for (let n = 1; field.fields.some((inner) => named.has(fieldName([...path, n, ...inner.path]))); n++) {
    const entry: Record<string, unknown> = {};
    for (const inner of field.fields) {
      const value = read(inner, [...path, n, ...inner.path], named);
      if (value !== undefined) put(entry, inner.path, value);
    }
    if (Object.keys(entry).length > 0) entries.push(entry);
  }
  return entries.length > 0 ? entries : undefined;
}

/** What a cell says of a fact under a free name: a number, a text, or a text a line. */
function ownValue(text: string): unknown {
  if (isDecimal(text)) return plainNumber(text);
  const lines = text.split('\n').map((line) => line.trim());
  return lines.length > 1 ? lines.filter(Boolean) : text;
}

/** Facts under names of the writer's own. */
function readOwn({ path }: Field, named: Named): Record<string, unknown> | undefined {
  const found: [string, unknown][] = [];
  const cell = (n: number, key: string) => named.get(fieldName([...path, n, key]))?.text.trim();
  for (let n = 1; cell(n, OWN_ENTRY.name) !== undefined; n++) {
    const [name = '', value = ''] = [cell(n, OWN_ENTRY.name), cell(n, OWN_ENTRY.value)];
    if (name !== '' && value !== '') found.push([name, ownValue(withLineFeeds(value))]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** The facts of a workbook, at their places in the data. */
export function readFields(edition: Edition, named: Named): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const field of fieldsOf(edition)) {
    if (field.path[0] === 'narrative') continue;
    const value = field.kind === 'record' ? readOwn(field, named) : read(field, field.path, named);
    if (value !== undefined) put(data, field.path, value);
  }
  return data;
}

/** Own texts by part; a long one goes on in further cells. */
export function readTexts(edition: Edition, named: Named): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { name } of edition.parts) {
    const pieces: string[] = [];
    for (let n = 0; named.has(textName(name, n)); n++) pieces.push(named.get(textName(name, n))?.text ?? '');
    const text = pieces.filter((piece) => piece.trim() !== '').join('\n');
    if (text !== '') texts[name] = withLineFeeds(text).trimEnd();
  }
  return texts;
}

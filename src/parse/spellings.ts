import * as z from 'zod';
import type { Problem } from '../findings/problem';
import { afterPrefix } from '../ground/affixes';
import { isDecimal, isDigits } from '../ground/digits';
import { isRecord } from '../ground/record';
import { unspaced } from '../ground/written';
import { writtenDate } from '../ground/writtenDate';
import { metaOf, unwrap } from '../model/catalogue';
import { describe } from '../model/fields';
import type { FigureKind } from '../model/figure';
import { show } from './fault';

type Path = readonly PropertyKey[];

interface Spelling {
  readonly root: z.ZodType;
  readonly problems: Problem[];
}

const halfWidth = (text: string): string =>
  text.trim().replace(/[０-９．－＋]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** What a number written as text is read as; undefined where it is none for certain. */
export function numberIn(text: string, signed = false): number | undefined {
  const plain = halfWidth(text);
  return isDigits(afterPrefix(plain, '+', ...(signed ? ['-'] : [])), 1, 15) ? Number(plain) : undefined;
}

function tell({ root, problems }: Spelling, path: Path, typed: unknown, read: string | number): void {
  const inForm = path[0] === 'statistics';
  problems.push({
    code: 'shape.spelling',
    severity: 'info',
    path: path.map(String).join('.'),
    where: describe(root, path),
    ...(inForm && { cells: [path.slice(1).map(String).join('.')] }),
    actual: show(typed),
    expected: String(read),
  });
}

/** "95", ９５: a number in quotes or in full-width digits. */
function number(spelling: Spelling, value: string, path: Path, signed = false): unknown {
  const read = numberIn(value, signed);
  if (read !== undefined) tell(spelling, path, value, read);
  return read ?? value;
}

/** An amount may be a text; its digits are half-width. */
function amount(spelling: Spelling, value: string, path: Path): unknown {
  const plain = halfWidth(value);
  if (plain === value || !isDecimal(plain)) return value;
  tell(spelling, path, value, plain);
  return plain;
}

function figure(spelling: Spelling, kind: FigureKind, value: unknown, path: Path): unknown {
  if (typeof value === 'string')
    return kind === 'amount'
      ? amount(spelling, value, path)
      : number(spelling, value, path, kind === 'change');
  if (!isRecord(value) || !('value' in value)) return value;
  return { ...value, value: figure(spelling, kind, value.value, path) };
}

function date(value: string): string {
  const read = writtenDate(unspaced(halfWidth(value)));
  return read?.rest === '' ? read.iso : value;
}

const isFigure = (schema: z.ZodType): boolean => typeof metaOf(schema).figure === 'string';

/** Keys of a row's figures in the order of the form, without and with its totals; none for what is no row. */
export function rowKeys(schema: z.ZodType): readonly (readonly string[])[] {
  const inner = unwrap(schema);
  const members = inner instanceof z.ZodObject ? Object.entries(inner.shape as Shape) : [];
  if (members.length === 0 || !members.every(([, member]) => isFigure(member))) return [];
  const parts = members.filter(([, member]) => metaOf(member).absent !== 'computed');
  return [parts, members].map((list) => list.map(([key]) => key));
}

type Shape = Readonly<Record<string, z.ZodType>>;

/** A row of the form, its figures one after another: a list, or a line that was pasted out of a table. */
function row(inner: z.ZodObject, value: unknown): unknown {
  const cells =
    typeof value === 'string' && value.includes('\t')
      ? value.split('\t').map((cell) => (cell.trim() === '' ? null : (numberIn(cell) ?? cell.trim())))
      : value;
  if (!Array.isArray(cells)) return value;
  const fit = rowKeys(inner).find((keys) => keys.length === cells.length);
  return fit ? Object.fromEntries(fit.map((key, i) => [key, cells[i]])) : cells;
}

/** Figures of a group that was left blank as a whole: none is filled in, and none is 0. */
const blankGroup = (shape: Shape): unknown =>
  Object.fromEntries(
    Object.entries(shape)
      .filter(([, member]) => metaOf(member).absent !== 'computed')
      .map(([key]) => [key, null]),
  );

function object(spelling: Spelling, inner: z.ZodObject, given: unknown, path: Path): unknown {
  const shape = inner.shape as Shape;
  const value = given === null && path[0] === 'statistics' ? blankGroup(shape) : row(inner, given);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).flatMap(([key, member]) => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!schema) return [[key, member]];
    return [[key, spell(spelling, schema, member, [...path, key])]];
  });
  return Object.fromEntries(kept);
}

function spell(spelling: Spelling, schema: z.ZodType, value: unknown, path: Path): unknown {
  const kind = metaOf(schema).figure;
  if (typeof kind === 'string') return figure(spelling, kind as FigureKind, value, path);
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return object(spelling, inner, value, path);
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((item, i) => spell(spelling, inner.element as z.ZodType, item, [...path, i]));
  if (inner instanceof z.ZodRecord && isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        spell(spelling, inner.valueType as z.ZodType, item, [...path, key]),
      ]),
    );
  // The edition is named by a year.
  if (typeof value === 'number' && path[0] === 'edition') return String(value);
  if (typeof value === 'number' && inner instanceof z.ZodISODate) return date(String(value));
  if (typeof value !== 'string') return value;
  if (inner instanceof z.ZodISODate) return date(value);
  if (inner instanceof z.ZodNumber) return number(spelling, value, path);
  const takesNumber =
    inner instanceof z.ZodUnion && inner.options.some((option) => option instanceof z.ZodNumber);
  return takesNumber ? amount(spelling, value, path) : value;
}

/**
 * Data in the spelling that the schema takes, where what was meant leaves no doubt: a number in quotes or full-width
 * digits (which is reported), a date in words, a row as a list in the order of the form, a blank for what may be left out.
 * What is wrong stays as it is, for the schema to refuse.
 */
export function readSpellings(schema: z.ZodType, data: unknown): { data: unknown; problems: Problem[] } {
  const spelling: Spelling = { root: schema, problems: [] };
  return { data: spell(spelling, schema, data, []), problems: spelling.problems };
}

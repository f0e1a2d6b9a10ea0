import { isRecord } from '../ground/record';
import { fieldName, OWN_ENTRY, textName } from '../import/named/names';
import type { Part } from '../model/edition';
import type { Field } from '../model/fieldList';
import { at } from '../model/figures';
import type { Cell, Look } from './book';
import { choiceEntry, numberEntry } from './entries';
import { looks } from './looks';

/** Room for so many entries of a list, and one more than are given. */
const ENTRIES = 4;
/** A cell holds 32,767 characters. */
const LONGEST = 30_000;
const TEXT_HEIGHT = 120;
export const ROW = 18;

const own = { isRequired: false } as const;
const OWN: readonly Field[] = [
  { ...own, path: [OWN_ENTRY.name], titles: ['名称'], kind: 'line' },
  { ...own, path: [OWN_ENTRY.value], titles: ['内容'], kind: 'lines' },
];

/** Facts under free names as entries of a list. */
function listed(tree: unknown, { path, kind }: Field): unknown {
  const value = at(tree, path.join('.'));
  if (kind !== 'record' || !isRecord(value)) return tree;
  const entries = Object.entries(value).map(([name, said]) => ({ name, value: said }));
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), entries);
}

/** A value as its cell shows it. */
function shown(value: unknown): string | number | null {
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

const isNumber = ({ kind }: Field): boolean => kind === 'number' || kind === 'amount';

/** Texts cut at the ends of lines where they are longer than a cell may be. */
function pieces(text: string): string[] {
  const found: string[] = [''];
  for (const line of text.split('\n')) {
    const last = found.at(-1) ?? '';
    if (last !== '' && last.length + line.length >= LONGEST) found.push(line.slice(0, LONGEST));
    else found[found.length - 1] = last === '' ? line.slice(0, LONGEST) : `${last}\n${line}`;
  }
  return found;
}

const remarkOf = ({ kind, description, isRequired }: Field, isEntry: boolean): string => {
  const how = { date: '写作 2024-01-12', lines: '每行一条', flag: '是或否' } as Partial<
    Record<Field['kind'], string>
  >;
  return [isRequired && !isEntry ? '必填' : '', description, how[kind]].filter(Boolean).join('；');
};

/** One line of the sheet. */
interface Line {
  readonly section: string;
  readonly label: string;
  readonly remark: string;
  readonly name: string;
  readonly value: string | number | null;
  readonly before: string | number | null;
  readonly look: Look;
  readonly height: number;
  readonly rule?: (reference: string) => Cell['rule'];
}

function entryOf(field: Field): Line['rule'] {
  if (field.choices) return () => choiceEntry(field.choices ?? []);
  if (field.kind === 'flag') return () => choiceEntry(['是', '否']);
  return isNumber(field)
    ? (cell) => numberEntry(field.kind === 'amount' ? 'amount' : 'count', cell)
    : undefined;
}

export interface Given {
  readonly data: unknown;
  readonly previous: unknown;
}

function lineOf(
  field: Field,
  path: readonly (string | number)[],
  section: string,
  label: string,
  given: Given,
): Line {
  const place = path.map((key) => (typeof key === 'number' ? key - 1 : key)).join('.');
  const rule = entryOf(field);
  return {
    section,
    label,
    remark: remarkOf(field, path.length > field.path.length),
    name: fieldName(path),
    value: shown(at(given.data, place)),
    before: shown(at(given.previous, place)),
    look: isNumber(field) ? looks.numberField : looks.field,
    height: field.kind === 'text' || field.kind === 'lines' ? ROW * 2 : ROW,
    ...(rule && { rule }),
  };
}

const lengthOf = (tree: unknown, path: string): number => {
  const list = at(tree, path);
  return Array.isArray(list) ? list.length : 0;
};

/** The lines of a field: one, or one for each entry that there is room for. */
export function linesOf(asked: Field, all: Given): Line[] {
  const field: Field = asked.kind === 'record' ? { ...asked, fields: OWN } : asked;
  const given = { data: listed(all.data, asked), previous: listed(all.previous, asked) };
  const label = field.titles.at(-1) ?? '';
  const section = field.titles.slice(0, -1).join(' · ') || '报告';
  if (!field.fields) return [lineOf(field, field.path, section, label, given)];
  const count = Math.max(ENTRIES, lengthOf(given.data, field.path.join('.')) + 1);
  return Array.from({ length: count }, (_, i) =>
    (field.fields ?? []).map((inner) =>
      lineOf(
        inner,
        [...field.path, i + 1, ...inner.path],
        [...field.titles].join(' · '),
        `${i + 1}. ${inner.titles.at(-1)}`,
        given,
      ),
    ),
  ).flat();
}

const TEXTS: Readonly<Record<'must' | 'may', string>> = {
  must: '由本机关自己写；每段一行，写法见“说明”',
  may: '不填则由程序按数据写；每段一行，写法见“说明”',
};

/** The lines of a part, for a text of its own. */
export function textsOf(
  { name, heading = '第一个标题之前的文字', ownText }: Part,
  { data, previous }: Given,
): Line[] {
  const texts = pieces(String(at(data, `narrative.${name}`) ?? ''));
  const before = at(previous, `narrative.${name}`);
  return texts.map((text, i) => ({
    section: '各部分的自写文字',
    label: i === 0 ? heading : `${heading}（续${i}）`,
    remark: ownText ? TEXTS.must : TEXTS.may,
    name: textName(name, i),
    value: text || null,
    before: i === 0 && typeof before === 'string' ? before.slice(0, LONGEST) : null,
    look: { ...looks.field, vertical: 'top' },
    height: TEXT_HEIGHT,
  }));
}

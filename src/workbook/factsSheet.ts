import { isRecord } from '../ground/record';
import { fieldName, OWN_ENTRY, textName } from '../import/named/names';
import type { Edition, Part } from '../model/edition';
import { type Field, fieldsOf } from '../model/fieldList';
import { at } from '../model/figures';
import { address, type Cell, type Look, reference, type Sheet } from './book';
import { choiceEntry, numberEntry } from './entries';
import { looks } from './looks';
import { rowHeights } from './rowHeights';

export const FACTS = '基本情况和文字';

const COLUMNS = [150, 330, 190, 240];
/** Room for so many entries of a list, and one more than are given. */
const ENTRIES = 4;
/** A cell holds 32,767 characters. */
const LONGEST = 30_000;
const TEXT_HEIGHT = 120;
const ROW = 18;

/** Kinds of fields that a cell can hold. */
const isAsked = ({ path }: Field): boolean => path[0] !== 'narrative' && path[0] !== 'edition';

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

interface Given {
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

function linesOf(asked: Field, all: Given): Line[] {
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

function textsOf(
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

export interface FactsSheet {
  readonly sheet: Sheet;
  /** The cell of a field, as formulas of other sheets name it, and what it shows. */
  readonly find: (
    path: string,
  ) => { readonly address: string; readonly value: string | number | null } | undefined;
}

/** The facts and the texts of a report, a line each. */
export function factsSheet(edition: Edition, given: Given): FactsSheet {
  const fields = fieldsOf(edition).filter(isAsked);
  const parts = edition.parts.filter(({ heading, tables }) => heading !== undefined || !tables);
  const lines = [
    ...fields.flatMap((field) => linesOf(field, given)),
    ...parts.flatMap((part) => textsOf(part, given)),
  ];
  const width = given.previous === undefined ? 3 : 4;
  const cells: Cell[] = ['项目', '填写', '说明', '上年度，供对照']
    .slice(0, width)
    .map((value, column) => ({ row: 0, column, value, look: looks.head }));
  const least: number[] = [ROW];
  const found = new Map<string, { address: string; value: string | number | null }>();
  let row = 1;
  let section = '';
  for (const line of lines) {
    if (line.section !== section) {
      section = line.section;
      cells.push({ row, column: 0, colSpan: 3, value: section, look: looks.section });
      least[row++] = ROW;
    }
    const { name, value, rule, look } = line;
    cells.push(
      { row, column: 0, value: line.label, look: looks.label },
      { row, column: 1, value, look, name, ...(rule && { rule: rule(reference(row, 1)) }) },
      { row, column: 2, value: line.remark, look: looks.remark },
    );
    if (width > 3) cells.push({ row, column: 3, value: line.before, look: looks.remark });
    found.set(name, { address: address(FACTS, row, 1), value });
    least[row++] = line.height;
  }
  const columns = COLUMNS.slice(0, width);
  // Last year's text is for looking up, its own row would grow beyond a screen.
  const heights = rowHeights(
    cells.filter(({ column }) => column < 3),
    columns,
    row,
    ROW,
  );
  for (const [at, height] of heights) heights.set(at, Math.max(height, least[at] ?? ROW));
  return {
    sheet: {
      name: FACTS,
      columns,
      heights,
      cells,
      frozenRows: 1,
      repeated: [0, 0],
      printed: { rows: row, columns: 3 },
    },
    find: (path) => found.get(fieldName(path.split('.'))),
  };
}

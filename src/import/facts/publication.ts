import { dictionaryOf } from '../../checks/text/words/dictionary';
import { findAll } from '../../checks/text/words/find';
import { trimEndOf } from '../../ground/affixes';
import { unspaced, without } from '../../ground/written';
import { writtenDate } from '../../ground/writtenDate';

/** What the page of a report says of its publication, by the keys of the data. */
export interface Publication {
  readonly index?: string;
  readonly disclosure?: string;
  readonly publisher?: string;
  /** Of the page: when it was published. */
  readonly date?: string;
  /** 成文日期 */
  readonly written?: string;
}

/** The words of a page's own table. Other fields of such tables end the value before them. */
const names = dictionaryOf<keyof Publication | 'other'>({
  index: '索引号 信息索引',
  disclosure: '公开方式 公开形式 公开属性',
  publisher: '发布机构 发布单位 公开机构 发文机关 公开主体',
  date: '发布日期 发布时间 公开日期 公开时间 发文日期',
  written: '成文日期 生成日期 制发日期',
  other:
    '组配分类 主题分类 体裁分类 信息名称 名称 标题 文号 字号 有效性 关键词 浏览次数 点击数 信息来源 来源 生效日期 失效日期 内容概述 主题词 效力状态 公开范围',
});
const KEYS = ['index', 'disclosure', 'publisher', 'date', 'written'] as const;
const VALUE = 100;

/** The field that a text is the name of, and no more. */
function fieldOf(text: string): keyof Publication | 'other' | undefined {
  const word = names.longestAt(text, 0);
  return word?.end === text.length ? word.terms[0] : undefined;
}
export const isFieldName = (text: string): boolean => fieldOf(text) !== undefined;

/** Whether the calendar has the day. */
function isDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

/** The day that a text begins with: 2018/1/17 08:52 → 2018-01-17 */
export function isoDate(text: string): string | undefined {
  const iso = writtenDate(unspaced(text.normalize('NFKC')))?.iso;
  return iso !== undefined && isDay(iso) ? iso : undefined;
}

type Fact = readonly [keyof Publication, string];

/** What a field says, as the data have it. */
function factOf(key: keyof Publication | 'other' | undefined, value: string): Fact[] {
  const said = key === 'date' || key === 'written' ? isoDate(value) : value;
  return key && key !== 'other' && said && said.length <= VALUE ? [[key, said]] : [];
}

/** A longer text is no line of fields. */
const LONGEST = 400;

/** Fields of one text: 索引号: 002668274/2018-66814 公开方式: 主动公开 */
function inText(text: string): Fact[] {
  if (text.length >= LONGEST) return [];
  const spaced = text.normalize('NFKC');
  const marks = findAll(spaced, names);
  return marks.flatMap(({ end, terms }, i) => {
    const said = spaced.slice(end, marks[i + 1]?.start).trimStart();
    return said.startsWith(':') ? factOf(terms[0], trimEndOf(said.slice(1), '|[]【】').trimStart()) : [];
  });
}

/** Fields of a row of a table: the label in one cell, what it says in the next. */
function inRow(cells: readonly string[]): Fact[] {
  return cells.flatMap((cell, i) => {
    const facts = factOf(fieldOf(without(cell.slice(0, LONGEST), ':：')), (cells[i + 1] ?? '').trim());
    return facts.length > 0 ? facts : inText(cell);
  });
}

/** What the texts and tables of a page say of its publication; the first word counts. */
export function findPublication(texts: readonly string[], rows: readonly (readonly string[])[]): Publication {
  const found = [...rows.flatMap(inRow), ...texts.flatMap(inText)];
  const first = new Map(found.reverse());
  return Object.fromEntries(KEYS.flatMap((key) => (first.has(key) ? [[key, first.get(key)]] : [])));
}

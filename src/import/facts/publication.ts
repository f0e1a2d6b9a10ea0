import { trimEndOf } from '../../ground/affixes';
import { unspaced } from '../../ground/written';
import { isDay, writtenDate } from '../../ground/writtenDate';

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

/** The words of a page's own table. */
const FIELDS: readonly {
  readonly key: keyof Publication;
  readonly words: string;
  readonly isDate?: boolean;
}[] = [
  { key: 'index', words: '索引号|信息索引' },
  { key: 'disclosure', words: '公开方式|公开形式|公开属性' },
  { key: 'publisher', words: '发布机构|发布单位|公开机构|发文机关|公开主体' },
  { key: 'date', words: '发布日期|发布时间|公开日期|公开时间|发文日期', isDate: true },
  { key: 'written', words: '成文日期|生成日期|制发日期', isDate: true },
];
/** Other fields of such tables, which end the value before them. */
const OTHERS =
  '组配分类|主题分类|体裁分类|信息名称|名称|标题|文号|字号|有效性|关键词|浏览次数|点击数|信息来源|来源|生效日期|失效日期|内容概述|主题词|效力状态|公开范围';
const NAMES = [...FIELDS.map(({ words }) => words), OTHERS].join('|');
const FIELD = new RegExp(NAMES, 'g');
const fieldOf = new Map(FIELDS.flatMap((field) => field.words.split('|').map((word) => [word, field])));
const VALUE = 100;

/** Whether a text is the name of such a field and no more. */
export const isFieldName = (text: string): boolean => NAMES.split('|').includes(text);

/** The day that a text begins with: 2018/1/17 08:52 → 2018-01-17 */
export function isoDate(text: string): string | undefined {
  const iso = writtenDate(unspaced(text.normalize('NFKC')))?.iso;
  return iso !== undefined && isDay(iso) ? iso : undefined;
}

/** Fields of one text: 索引号: 002668274/2018-66814 公开方式: 主动公开 */
function inText(text: string): [keyof Publication, string][] {
  const spaced = text.normalize('NFKC');
  const marks = [...spaced.matchAll(FIELD)];
  return marks.flatMap((mark, i): [keyof Publication, string][] => {
    const field = fieldOf.get(mark[0]);
    const rest = spaced.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? spaced.length);
    const said = rest.trimStart();
    const value = said.startsWith(':') ? said.slice(1).trim() : '';
    const fact = field?.isDate ? isoDate(value) : trimEndOf(value, '|[]【】');
    return field && fact && fact.length <= VALUE ? [[field.key, fact]] : [];
  });
}

/** Fields of a row of a table: the label in one cell, what it says in the next. */
function inRow(cells: readonly string[]): [keyof Publication, string][] {
  return cells.flatMap((cell, i): [keyof Publication, string][] => {
    const field = fieldOf.get(unspaced(cell).replaceAll('：', '').replaceAll(':', ''));
    const value = (cells[i + 1] ?? '').trim();
    const said = field?.isDate ? isoDate(value) : value;
    return field && said && said.length <= VALUE ? [[field.key, said]] : inText(cell);
  });
}

/** What the texts and tables of a page say of its publication; the first word counts. */
export function findPublication(texts: readonly string[], rows: readonly (readonly string[])[]): Publication {
  const found = [...rows.flatMap(inRow), ...texts.filter((text) => text.length < 400).flatMap(inText)];
  const first = new Map(found.reverse());
  return Object.fromEntries(FIELDS.flatMap(({ key }) => (first.has(key) ? [[key, first.get(key)]] : [])));
}

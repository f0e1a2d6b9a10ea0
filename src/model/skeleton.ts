import * as z from 'zod';
import { perObject } from '../ground/remember';
import { metaOf, unwrap } from './catalogue';
import type { Edition } from './edition';
import type { FigureMeta, GroupMeta } from './leaves';
import { reportSchema } from './report';

type Meta = Partial<FigureMeta & GroupMeta> & { readonly description?: string };
type Shape = Readonly<Record<string, z.ZodType>>;

/** What a report to fill in may begin with: data of last year's, as `importReport` gives them. Statistics stay blank. */
export interface SkeletonStart {
  readonly year?: number;
  readonly [key: string]: unknown;
}

const metaOfField = (schema: z.ZodType): Meta => metaOf(schema) as Meta;
const isFigure = (schema: z.ZodType): boolean => metaOfField(schema).figure !== undefined;
const shapeOf = (schema: z.ZodType): Shape | undefined => {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Shape) : undefined;
};

const mark = (title: string): string => (title.startsWith('〔') ? title : `〔${title}〕`);
const OWN_TEXT = mark('自写文字');

/** Letters, hanzi and their stops need no quotes; every JSON text is one of YAML. */
const PLAIN = /^[\p{Script=Han}A-Za-z〔《（][\p{Script=Han}\w〔〕《》（）、，。；！？·./@-]*$/u;
const KEYWORDS = ['true', 'false', 'null', 'y', 'n', 'yes', 'no', 'on', 'off'];

function inline(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' && PLAIN.test(value) && !KEYWORDS.includes(value.toLowerCase())) return value;
  return JSON.stringify(value);
}

const noteOf = (...words: readonly (string | undefined)[]): string => {
  const said = words.filter(Boolean).join('');
  return said ? ` # ${said}` : '';
};
const pad = (depth: number): string => '  '.repeat(depth);

/** 联系机构（如 …）, 发出收费通知数（件）. */
function label(key: string, schema: z.ZodType): string {
  const { title = key, description } = metaOfField(schema);
  const inner = unwrap(schema);
  const unit = description?.startsWith('单位：') ? description.slice('单位：'.length) : undefined;
  const more = inner instanceof z.ZodEnum ? `可填 ${inner.options.join('、')}` : (unit ?? description);
  const members = inner instanceof z.ZodArray ? item(inner) : '';
  const inside = [more, members].filter(Boolean).join('；');
  return inside ? `${title}（${inside}）` : title;
}

/** The members of a list as a person writes them: { name: 名称, count: 数量 }. */
function item(list: z.ZodArray): string {
  const shape = shapeOf(list.element as z.ZodType);
  if (!shape) return '';
  const members = Object.entries(shape).map(([key, member]) => `${key}: ${label(key, member)}`);
  return `每项写 { ${members.join(', ')} }`;
}

/** A blank, a list without members, or what there is to begin with. */
function value(schema: z.ZodType, given: unknown): string {
  const inner = unwrap(schema);
  if (given !== undefined && given !== null) return inline(given);
  if (inner instanceof z.ZodArray) return '[]';
  if (inner instanceof z.ZodRecord) return '{}';
  if (inner instanceof z.ZodBoolean) return 'false';
  return schema instanceof z.ZodOptional ? '' : mark(metaOfField(schema).title ?? '');
}

const at = (given: unknown, key: string): unknown =>
  typeof given === 'object' && given !== null ? (given as Record<string, unknown>)[key] : undefined;

const pair = (key: string, text: string): string => (text === '' ? `${key}:` : `${key}: ${text}`);
/** A blank between a colon and its comma, or they are one word to YAML. */
const braces = (pairs: readonly string[]): string =>
  `{ ${pairs
    .map((each) => (each.endsWith(':') ? `${each} ` : each))
    .join(', ')
    .trimEnd()} }`;

/** A field on one line: a value, or a group in braces with the labels of its members behind. */
function line(key: string, schema: z.ZodType, given: unknown, depth: number): string[] {
  const shape = shapeOf(schema);
  if (!shape) return [pad(depth) + pair(key, value(schema, given)) + noteOf(label(key, schema))];
  const members = Object.entries(shape);
  // A group of lists, or of many members, has a line for each.
  const isLong = members.length > 6 || members.some(([, member]) => shapeOf(member));
  if (isLong)
    return [
      `${pad(depth)}${key}:${noteOf(label(key, schema))}`,
      ...members.flatMap(([name, member]) => line(name, member, at(given, name), depth + 1)),
    ];
  const inside = members.map(([name, member]) => pair(name, value(member, at(given, name))));
  const labels = members.map(([name, member]) => label(name, member)).join('、');
  return [`${pad(depth)}${key}: ${braces(inside)}${noteOf(label(key, schema), '：', labels)}`];
}

/** Figures of the forms, one line a row in the order of the form; what is added up by itself is left out. */
function figures(key: string, schema: z.ZodType, depth: number, heads: { shown: string }): string[] {
  const { title = '', form, band, column, unit, ordinal, row: isRow, absent } = metaOfField(schema);
  if (isFigure(schema)) {
    // A blank total is one that was left open; it is added up where it is left out.
    const computed = absent === 'computed';
    const note = noteOf(
      title,
      column && `，${column}`,
      column?.includes(`单位：${unit}`) ? '' : `（${unit}）`,
      computed ? '：合计，不填则自动相加' : '',
    );
    return [`${pad(depth)}${computed ? '# ' : ''}${key}:${note}`];
  }
  const members = Object.entries(shapeOf(schema) ?? {});
  if (!isRow) {
    const inner = members.flatMap(([name, member]) => figures(name, member, depth + 1, heads));
    const name = [form, band, title].filter((word, i, all) => word && all.indexOf(word) === i).join(' ');
    return [`${pad(depth)}${key}:${noteOf(name)}`, ...inner];
  }
  const cells = members.filter(([, member]) => metaOfField(member).absent !== 'computed');
  if (cells.length === 0) return [];
  const head = cells.map(([, member]) => metaOfField(member).title).join('、');
  const under = `${pad(depth)}# 每行依次为：${head}（${metaOfField(cells[0]?.[1] ?? schema).unit}）`;
  const heading = heads.shown === head ? [] : [under];
  heads.shown = head;
  const row = braces(cells.map(([name]) => `${name}:`));
  return [...heading, `${pad(depth)}${key}: ${row}${noteOf(band && `${band} `, ordinal, title)}`];
}

/** Parts that an agency may write itself: those that nobody else can write are there to be replaced. */
function ownTexts(edition: Edition, given: unknown): string[] {
  const parts = edition.parts.filter(({ heading, tables }) => heading || !tables);
  return parts.flatMap(({ name, heading = '第一个标题之前的文字', ownText }) => {
    const text = at(given, name);
    if (typeof text === 'string' && text.trim() !== '')
      return [
        `  ${name}: | # ${heading}：上年文字，请改写`,
        ...text.split('\n').map((each) => `    ${each.trim()}`.trimEnd()),
      ];
    return ownText ? [`  ${name}: ${OWN_TEXT} # ${heading}`] : [`  # ${name}: # ${heading}`];
  });
}

/**
 * A report of an edition to fill in, as YAML: a line for each row of its forms, with the official label and unit; every
 * figure is blank, totals are left out. It can be read as it is.
 */
export function skeleton(edition: Edition, start: SkeletonStart = {}): string {
  const { from, to } = edition.years;
  const { narrative, statistics, edition: id, year, ...rest } = reportSchema(edition).shape as Shape;
  const first = [`year: ${start.year ?? to ?? from} # 报告年度`];
  // The year says which edition it is; another one is named.
  if (start.year !== undefined && (start.year < from || start.year > (to ?? start.year)))
    first.push(`edition: '${edition.id}' # ${label('edition', id ?? z.string())}`);
  const fields = Object.entries(rest).map(([key, schema]) => line(key, schema, start[key], 0));
  const [agency = [], ...others] = fields;
  const own = ['title', 'date', 'signature', 'publication', 'units'].length;
  const heads = { shown: '' };
  const sections = [
    [...agency, ...first, ...others.slice(0, own).flat()],
    figures('statistics', statistics ?? z.unknown(), 0, heads),
    others.slice(own).flat(),
    ['narrative: # 自写文字，用标记书写；不写的部分由数据生成', ...ownTexts(edition, start.narrative)],
  ];
  const head = [
    `# ${edition.name}，${edition.id}年格式（${edition.basis}），适用于${from}—${to ?? '今'}年度。`,
    '# 数字：空着的是没有填写，零写 0，不适用写 n/a；带备注写 { value: 22, remark: 其中修订16件 }。',
    '# 合计不用填，自动相加；一行也可按次序写成 [1, 0, 0]。〔〕处换成实际内容；其余可以空着。',
  ];
  return `${[head, ...sections].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function* leaves(schema: z.ZodType): Generator<string> {
  const inner = unwrap(schema);
  if (isFigure(schema)) return;
  if (inner instanceof z.ZodObject)
    for (const member of Object.values(inner.shape as Shape)) yield* leaves(member);
  else if (inner instanceof z.ZodArray) yield* leaves(inner.element as z.ZodType);
  else if (inner instanceof z.ZodRecord) yield* leaves(inner.valueType as z.ZodType);
  else yield metaOfField(schema).title ?? '';
}

/** 〔机关全称〕: what a skeleton of the edition, this version's or an older one's, has in the place of words. */
export const skeletonWords = perObject(
  (edition: Edition): ReadonlySet<string> =>
    new Set([OWN_TEXT, mark('名称'), mark('YYYY-MM-DD'), ...[...leaves(reportSchema(edition))].map(mark)]),
);

import * as z from 'zod';
import { metaOf, unwrap } from './catalogue';
import type { Edition } from './edition';
import type { FigureMeta, GroupMeta } from './leaves';
import { reportSchema } from './report';

/** One line of the skeleton, with what stands below it. */
interface Entry {
  readonly key: string;
  /** YAML of the value; absent where children follow. */
  readonly value?: string;
  readonly note: string;
  readonly children: readonly Entry[];
  /** Stands in the file; otherwise commented out, with all below it. */
  readonly active: boolean;
  /** The children are those of the first item of a list. */
  readonly list?: boolean;
}

type Meta = Partial<FigureMeta & GroupMeta> & { readonly description?: string };

function figureEntry(key: string, meta: Meta): Entry {
  const column = meta.column ? `，${meta.column}` : '';
  const computed = meta.absent === 'computed';
  return {
    key,
    value: meta.absent === 'blank' ? 'null' : '0',
    note: `${meta.title}${column}（${meta.unit}）${computed ? '：合计，不填则自动相加' : ''}`,
    children: [],
    active: !computed,
  };
}

/** A value that shows what is to be written; it can be read, but nobody takes it for data. */
function placeholder(schema: z.ZodType, title: string): string {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return placeholder(inner.options[0] as z.ZodType, title);
  if (inner instanceof z.ZodEnum) return String(inner.options[0]);
  if (inner instanceof z.ZodNumber) return '0';
  if (inner instanceof z.ZodBoolean) return 'false';
  if (inner instanceof z.ZodISODate) return '〔YYYY-MM-DD〕';
  return title.startsWith('〔') ? title : `〔${title}〕`;
}

function noteOf(schema: z.ZodType, { form, band, title = '', description }: Meta): string {
  const inner = unwrap(schema);
  const choices = inner instanceof z.ZodEnum ? `可填 ${inner.options.join('、')}` : undefined;
  const name = [form, band, title].filter((word, i, all) => word && all.indexOf(word) === i).join(' ');
  return [name, description, choices].filter(Boolean).join('：');
}

/** Keys of a record: those that its schema lists, else one as an example. */
function recordKeys(record: z.ZodRecord): string[] {
  return record.keyType instanceof z.ZodEnum ? record.keyType.options.map(String) : ['〔名称〕'];
}

function entry(key: string, schema: z.ZodType): Entry {
  const meta = metaOf(schema) as Meta;
  if (meta.figure) return figureEntry(key, meta);
  const inner = unwrap(schema);
  const required = !(schema instanceof z.ZodOptional);
  const note = noteOf(schema, meta);
  if (inner instanceof z.ZodArray) {
    const item = entry('', inner.element as z.ZodType);
    return {
      key,
      note,
      children: item.children.length ? item.children : [item],
      active: required,
      list: true,
    };
  }
  const shape =
    inner instanceof z.ZodObject
      ? Object.entries(inner.shape as Record<string, z.ZodType>)
      : inner instanceof z.ZodRecord
        ? recordKeys(inner).map((name): [string, z.ZodType] => [name, inner.valueType as z.ZodType])
        : undefined;
  if (!shape)
    return { key, value: placeholder(schema, meta.title ?? key), note, children: [], active: required };
  const children = shape.map(([name, child]) => entry(name, child));
  // A record's entries are examples, however little their own schema lets them be absent.
  const active = required || (inner instanceof z.ZodObject && isFigures(children));
  return { key, note, children, active };
}

/** Groups of figures are optional in the schema, but what is to be filled in is exactly they. */
function isFigures(children: readonly Entry[]): boolean {
  return children.some(
    (child) => child.active && (child.children.length > 0 || /^(null|0)$/.test(child.value ?? '')),
  );
}

function print(item: Entry, indent: number, off: number | undefined, dash: boolean): string[] {
  const hide = off ?? (item.active ? undefined : indent);
  const mark = dash ? '- ' : '';
  const head = hide === undefined ? ' '.repeat(indent) : `${' '.repeat(hide)}# ${' '.repeat(indent - hide)}`;
  const name = item.key ? `${item.key}:` : '';
  const text = [name, item.value].filter(Boolean).join(' ');
  const inner = indent + (dash ? 2 : 0) + 2;
  return [
    `${head}${mark}${text}${item.note && item.key ? ` # ${item.note}` : ''}`,
    ...item.children.flatMap((child, i) =>
      item.list && i > 0
        ? print(child, inner + 2, hide, false)
        : print(child, inner, hide, item.list ?? false),
    ),
  ];
}

/** Parts that an agency may write itself, under the key `narrative`. */
const ownTexts = (edition: Edition): Entry[] =>
  edition.parts
    .filter(({ heading, tables }) => heading || !tables)
    .map(({ name, heading }) => ({
      key: name,
      value: '〔自写文字〕',
      note: heading ?? '第一个标题之前的文字',
      children: [],
      active: true,
    }));

/**
 * A report of an edition to fill in, as YAML: every figure with its official label and unit, matrices at 0, figures
 * that are to be filled in at null; totals and whatever may be left out are commented out. It can be read as it is.
 */
export function skeleton(edition: Edition): string {
  const { from, to } = edition.years;
  const { narrative, ...shape } = reportSchema(edition).shape as Record<string, z.ZodType>;
  const entries = Object.entries(shape).map(([key, schema]) => {
    const plain = entry(key, schema);
    if (key === 'year') return { ...plain, value: String(to ?? from) };
    return key === 'edition' ? { ...plain, value: `'${edition.id}'` } : plain;
  });
  if (narrative) entries.push({ ...entry('narrative', narrative), children: ownTexts(edition) });
  const lines = [
    `# ${edition.name}，${edition.id}年格式（${edition.basis}），适用于${from}—${to ?? '今'}年度。`,
    '# 数字：零写 0，没有填写写 null，不适用写 n/a；带备注写 { value: 22, remark: 其中修订16件 }。',
    '# 以 # 开头的项可以不填；要填，去掉该行和其下各行的 #。方括号〔〕处换成实际内容。',
    ...entries.flatMap((item) => ['', ...print(item, 0, undefined, false)]),
  ];
  return `${lines.join('\n')}\n`;
}

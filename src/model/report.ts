import * as z from 'zod';
import { perObject } from '../ground/remember';
import { type AgencyKind, agencyKinds } from './agency';
import { metaOf } from './catalogue';
import type { Edition } from './edition';
import type { Figures } from './figure';
import { brokenLine, date, line, text } from './leaves';

/** The keys that a report of every edition has. */
export const commonShape = {
  edition: line('格式', '报告格式的年份，如 2021；不填则由报告年度决定').optional(),
  agency: z
    .strictObject({
      name: brokenLine('机关全称', '在标题中的断行处可用 ｜ 或换行指明'),
      shortName: line('机关简称').optional(),
      selfReference: line('文中自称', '如 我委、我局；不填则用 本机关').optional(),
      kind: z.enum(agencyKinds).optional().meta({ title: '机关类别' }),
    })
    .meta({ title: '机关' }),
  // The year after, in which the report is published, has four digits as well.
  year: z.int().min(1949).max(9998).meta({ title: '报告年度' }),
  title: brokenLine('标题', '不填则为 机关全称＋年度＋报告名称；断行处可用 ｜ 或换行指明').optional(),
  date: date('成文日期').optional(),
  signature: z.boolean().optional().meta({ title: '署名', description: '为 true 时文末印署名和成文日期' }),
  publication: z
    .strictObject({
      index: line('索引号').optional(),
      disclosure: line('公开方式').optional(),
      publisher: line('发布机构').optional(),
      date: date('发布日期').optional(),
      url: line('网址').optional(),
    })
    .optional()
    .meta({ title: '发布信息', description: '不印在正文，写入文件属性' }),
  narrative: z.record(z.string().max(100), text('自写文字')).optional().meta({
    title: '自写文字',
    description: '部分名称 → 本机关自己的文字，用标记书写；[[数字路径]] 引用统计表中的数字',
  }),
  units: z.array(line('单位')).optional().meta({
    title: '应汇总的单位',
    description: '汇总报告应包括的单位名称，供核对各单位数字之和时发现缺少的单位',
  }),
} as const;

const common = z.strictObject(commonShape);

/** What every edition's reports have, as it is given; `statistics` and whatever else the edition has beside it. */
export type CommonInput = z.input<typeof common> & { statistics?: unknown; [key: string]: unknown };

/** A report that was read: everything validated, totals computed. Frozen. */
export interface Report {
  readonly edition: Edition;
  readonly agency: {
    readonly name: string;
    /** The name in lines, where whoever filled it in ended them. */
    readonly nameLines?: readonly string[];
    readonly shortName?: string;
    readonly selfReference?: string;
    readonly kind?: AgencyKind;
  };
  readonly year: number;
  readonly title?: string;
  /** The title in lines, where whoever filled it in ended them. */
  readonly titleLines?: readonly string[];
  /** 成文日期, YYYY-MM-DD. */
  readonly date?: string;
  readonly signature: boolean;
  readonly publication: Readonly<Record<string, string>>;
  /** Own texts by part. */
  readonly narrative: Readonly<Record<string, string>>;
  /** Names of the units whose figures this report adds up, where the report lists them. */
  readonly units?: readonly string[];
  readonly figures: Figures;
  /** The edition's own keys beside statistics: facts, signOff, asPublished … */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The input as it was given, a copy, for attaching to the files. */
  readonly input: unknown;
}

/** Whether a report is last year's of another: no other is compared with it. */
export const isYearBefore = (previous: Report, { year }: Report): boolean => previous.year === year - 1;

/** The whole schema of an edition's reports. */
export const reportSchema = perObject(
  (edition: Edition): z.ZodObject =>
    z
      .strictObject({ ...commonShape, ...edition.shape })
      .meta({ title: `${edition.name}（${edition.id}年格式）`, description: edition.basis }),
);

/** Metadata that JSON Schema has words for; a strict validator refuses a schema with others. */
const ANNOTATIONS = new Set(['title', 'description', 'examples']);

/** JSON Schema (2020-12) of an edition's reports, with Chinese titles, descriptions and units. */
export function jsonSchema(edition: Edition): Record<string, unknown> {
  const schema = z.toJSONSchema(reportSchema(edition), {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      for (const key of Object.keys(metaOf(zodSchema as unknown as z.ZodType)))
        if (!ANNOTATIONS.has(key)) delete (jsonSchema as Record<string, unknown>)[key];
    },
  }) as { readonly properties?: object };
  // An editor finds the schema of a JSON file by this key, which `readReport` passes over.
  return { ...schema, properties: { $schema: { type: 'string' }, ...schema.properties } };
}

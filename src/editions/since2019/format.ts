import type { AgencyKind } from '../../model/agency';
import type { Edition, LegalDates, Naming, Part, StatedByLaw, TitleFacts } from '../../model/edition';
import { words } from './words';

/** What the law has the report called (条例 第四十九条), under every format. */
export const name = '政府信息公开工作年度报告';

export const naming: Naming = {
  keywords: ['政府信息公开', '年度报告'],
  breakBefore: '政府信息公开',
  title: [['政府信息公开'], ['年度报告', '年报']],
  text: '{政府,政务,}信息公开{工作,}{年度,}{报告,年报,工作情况,情况}',
};

export const headings: Edition['headings'] = {
  problems: ['问题'],
  otherYears: ['问题', '改进', '打算', '计划'],
};

/** 机关 / 2023年 / 政府信息公开工作年度报告. */
export const title = ({ agency, year }: TitleFacts): readonly string[] => [agency.name, `${year}年`, name];

const departments: readonly AgencyKind[] = ['国务院部门', '部门'];

/** 条例（国务院令第711号）第四十九条: 部门 by 31 January, governments by 31 March. */
const dates: LegalDates = {
  periodStart: '01-01',
  periodEnd: '12-31',
  due: (kind) => ({
    date: departments.includes(kind) ? '01-31' : '03-31',
    basis: '《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条',
  }),
};

const OVERVIEW = '总体情况';
export const OTHER = '其他需要报告的事项';

/** The six parts (条例 第五十条), the same since 2019, behind a preamble. */
const parts: readonly Part[] = [
  { name: 'preamble' },
  { name: 'overview', heading: OVERVIEW },
  {
    name: 'disclosure',
    heading: '主动公开政府信息情况',
    variants: ['主动公开情况'],
    tables: ['disclosure'],
  },
  {
    name: 'requests',
    heading: '收到和处理政府信息公开申请情况',
    variants: ['收到和处理政府信息公开申请的情况'],
    tables: ['requests'],
  },
  {
    name: 'proceedings',
    heading: '政府信息公开行政复议、行政诉讼情况',
    variants: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
    ],
    tables: ['proceedings'],
  },
  {
    name: 'problems',
    heading: '存在的主要问题及改进情况',
    variants: [
      '存在问题及改进情况',
      '存在的主要问题和改进情况',
      '存在的主要问题及改进措施',
      '政府信息公开工作存在的主要问题及改进情况',
    ],
    ownText: true,
  },
  { name: 'other', heading: OTHER, variants: ['其他需要报告的情况', '需要报告的其他事项'] },
];

/** What no notice has changed since. */
export const format = {
  name,
  naming,
  title,
  dates,
  parts,
  fixedParts: true,
  headings,
  words,
} satisfies Partial<Edition>;

/** What the law has the text mention, where the tables have figures of it. */
export const disputes: readonly StatedByLaw[] = (
  [
    ['行政复议', ['复议'], ['reconsideration']],
    ['行政诉讼', ['诉讼', '应诉', '起诉', '败诉'], ['litigation.direct', 'litigation.afterReconsideration']],
  ] as const
).map(([name, words, rows]) => ({
  name,
  figures: rows.map((row) => `proceedings.${row}.total`),
  words: [...words, '行政争议', '行政案件'],
  basis: '《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条（三）',
}));

/** The five aspects of 总体情况 (both notices of the format), and what 条例第五十条（四） asks of governments. */
export const aspects = (notice: string): readonly StatedByLaw[] => [
  ...(
    [
      ['主动公开', ['公开政府信息', '公开信息', '发布']],
      ['依申请公开', ['申请']],
      ['政府信息管理', ['管理', '审核', '审查', '清理', '规范性文件']],
      ['平台建设', ['平台', '网站', '新媒体', '公众号', '专栏', '栏目', '公开栏']],
      ['监督保障', ['监督', '保障', '考核', '评议', '培训', '检查', '责任', '领导小组']],
    ] as const
  ).map(([name, others]) => ({ name, words: [name, ...others], basis: notice, part: OVERVIEW })),
  {
    name: '工作考核、社会评议、责任追究结果',
    words: ['考核', '评议', '追究', '问责', '追责'],
    basis: '《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条（四）',
    kinds: ['省级政府', '设区的市政府', '县级政府', '乡镇街道'],
    part: OVERVIEW,
  },
];

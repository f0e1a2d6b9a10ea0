import { Option } from 'commander';
import type { Locale } from '../findings/problem';
import { formatsWith } from '../render/formats';
import { USUAL_DPI } from '../render/png/dpi';
import { dpiOf, fontList, formatList, formats, localeOf, workersOf, yearOf } from './optionValues';
import { type Both, both } from './words';

/** An option as every command that has it has it. */
interface OptionEntry {
  readonly flag: string;
  /** What its value is called; an option without is a switch. */
  readonly value?: Both;
  readonly text: Both;
  readonly required?: boolean;
  /** Throws `wrong` where the value cannot be that of the option. */
  readonly read?: (value: string, before: unknown) => unknown;
}

const FILE = both('文件', 'file');
const FOLDER = both('文件夹', 'folder');

const endings = (property: 'review' | 'readData') => formatsWith(property).map((format) => `.${format}`);
const or = (list: readonly string[]): Both => both(list.join(' 或 '), list.join(' or '));
const readable = or(endings('readData'));
const reviewable = or(endings('review'));
const usual = formatsWith('byDefault').join(',');

/** Endings of the files that hold a report's data. */
export const withData = readable;

/** All options of all commands: what one is called and what it means is the same everywhere. */
const table = {
  previous: {
    flag: '--previous',
    value: FILE,
    text: both(
      '上一年度的报告（数据，或 import 能读的文件）：用于同比、跨年核对，在填报表旁供对照',
      "last year's report (data, or a file that import reads): for growth and carry-overs, beside the cells of a workbook",
    ),
  },
  earlier: {
    flag: '--earlier',
    value: FILE,
    text: both(
      '更早年度报告的数据，可重复：用于几年的图',
      'data of a report of an earlier year, may be repeated: for charts over years',
    ),
    read: (value, before) => [...((before as readonly string[] | undefined) ?? []), value],
  },
  units: {
    flag: '--units',
    value: both('文件夹或名单', 'folder or list'),
    text: both(
      '下级单位：报告所在的文件夹，或名单（.csv、.xlsx、.txt，写名称或文件）；核对汇总数，填报表每个单位一份，汇总时指出缺谁',
      'the units: the folder of their reports, or a list of names or files (.csv, .xlsx, .txt): sums are checked, each gets a workbook, aggregate says who is missing',
    ),
  },
  profile: {
    flag: '--profile',
    value: both('文件或名称', 'file or name'),
    text: both('版式的改动，或内置版式的名称', 'what departs from GB/T 9704, or the name of a profile'),
  },
  font: {
    flag: '--font',
    value: both('角色=路径', 'role=path'),
    text: both('自有字体，可重复', 'an own face, may be repeated'),
    read: fontList,
  },
  templates: { flag: '--templates', value: FOLDER, text: both('自有模板', 'own templates') },
  rules: {
    flag: '--rules',
    value: FILE,
    text: both(
      '核对规则的改动：关闭、改级、增加、已核（dismissed）',
      'rules off, re-graded, added, dismissed',
    ),
  },
  review: {
    flag: '--review',
    value: FILE,
    text: both(
      `另存带批注的审核稿，扩展名为 ${reviewable.zh}`,
      `also writes a copy with the findings as comments, ${reviewable.en}`,
    ),
  },
  strict: {
    flag: '--strict',
    text: both(
      '有错误就算没有完成：不写文件，退出码为 1',
      'errors keep files from being written, exit code 1',
    ),
  },
  json: { flag: '--json', text: both('输出一个 JSON 对象', 'prints one JSON object') },
  quiet: { flag: '--quiet', text: both('只输出错误', 'prints errors only') },
  locale: {
    flag: '--locale',
    value: both('语言', 'language'),
    text: both('输出的语言：zh（默认）或 en', 'language of the output: zh (the usual one) or en'),
    read: localeOf,
  },
  outFolder: {
    flag: '-o, --out',
    value: FOLDER,
    text: both(
      '放文件的文件夹，没有则新建；默认为当前文件夹',
      'folder for the files, made where there is none; else the current one',
    ),
  },
  comparison: {
    flag: '-o, --out',
    value: FILE,
    text: both(
      '写入 .xlsx、.docx、.html 或 .pdf；默认显示在终端上',
      'writes an .xlsx, .docx, .html or .pdf; else it is shown on the terminal',
    ),
  },
  batchFolder: {
    flag: '-o, --out',
    value: FOLDER,
    text: both(
      '放文件的文件夹，没有则新建；文件按输入的名称命名，另有 结果.json 和 结果.csv',
      'folder for the files, made where there is none; they are named by their inputs, with 结果.json and 结果.csv',
    ),
    required: true,
  },
  workers: {
    flag: '--workers',
    value: both('个数', 'number'),
    text: both(
      '同时生成的个数；默认为处理器的个数',
      'how many are made at once; else as many as there are processors',
    ),
    read: workersOf,
  },
  resume: {
    flag: '--resume',
    text: both(
      '略过已经生成、输入和选项都没有变化的',
      'skips what is there and was made from the same input and options',
    ),
  },
  newFile: {
    flag: '-o, --out',
    value: FILE,
    text: both(
      '写入文件，不覆盖已有的文件；默认为标准输出',
      'file to write, never over one that is there; else standard output',
    ),
  },
  formats: {
    flag: '-f, --formats',
    value: both('格式', 'formats'),
    text: both(
      `要生成的格式：${formats.zh}，几种之间用逗号隔开；默认 ${usual}`,
      `what to make: ${formats.en}, with commas between them; else ${usual}`,
    ),
    read: formatList,
  },
  name: {
    flag: '--name',
    value: both('名称', 'name'),
    text: both('文件名（不带扩展名）；默认为报告标题', 'name of the files, without ending; else the title'),
  },
  noAttachData: {
    flag: '--no-attach-data',
    text: both('文件中不附报告数据', "leaves the report's data out of the files"),
  },
  embedFonts: {
    flag: '--embed-fonts',
    text: both('Word 文件中嵌入字体', 'embeds the faces in the Word file'),
  },
  watch: {
    flag: '--watch',
    text: both(
      '数据、模板等有改动就重新生成，并说明改动了什么；按 Ctrl-C 结束',
      'makes the files again when data, templates … change, and says what changed; Ctrl-C ends',
    ),
  },
  dpi: {
    flag: '--dpi',
    value: both('数', 'number'),
    text: both(`PNG 每英寸的像素数；默认 ${USUAL_DPI}`, `pixels an inch of the PNG; else ${USUAL_DPI}`),
    read: dpiOf,
  },
  year: {
    flag: '--year',
    value: both('年度', 'year'),
    text: both(
      '报告年度，决定报告格式；不写则取自文件',
      'report year, which decides the edition; else that of the file',
    ),
    read: yearOf,
  },
  agency: {
    flag: '--agency',
    value: both('名称', 'name'),
    text: both('机关全称；不写则取自文件', 'full name of the agency; else that of the file'),
  },
  edition: {
    flag: '--edition',
    value: both('格式', 'edition'),
    text: both('报告格式，如 2021', 'edition of the report, such as 2021'),
    required: true,
  },
  likelyEdition: {
    flag: '--edition',
    value: both('格式', 'edition'),
    text: both('报告格式，如 2021；默认由年度决定', 'edition, such as 2021; else that of the year'),
  },
  workbookYear: {
    flag: '--year',
    value: both('年度', 'year'),
    text: both(
      '报告年度；默认为 --from 的年度，或 --previous 的下一年',
      'report year; else that of --from, or the one after --previous',
    ),
    read: yearOf,
  },
  from: {
    flag: '--from',
    value: FILE,
    text: both(
      '已有的数据，先填进去（YAML、JSON，或 import 能读的文件）',
      'data to begin with (YAML, JSON, or a file that import reads)',
    ),
  },
  parent: {
    flag: '--from',
    value: FILE,
    text: both(
      '本机关自己的数据：规章等不相加的数字、正文照样保留',
      "the parent's own data: figures that are not added (规章) and texts stay",
    ),
  },
  parentAgency: {
    flag: '--agency',
    value: both('名称', 'name'),
    text: both('汇总机关的全称', 'full name of the parent'),
  },
  parentYear: {
    flag: '--year',
    value: both('年度', 'year'),
    text: both('报告年度；默认为多数单位的年度', 'report year; else that of most units'),
    read: yearOf,
  },
  sumFile: {
    flag: '-o, --out',
    value: FILE,
    text: both(
      '写入的 .yaml 文件，旁边另写 .汇总.json 供 why 查阅；不覆盖已有的文件，除非 --from 就是它',
      'the .yaml to write, a .汇总.json for why beside it; never over one that is there, unless --from is the same',
    ),
    required: true,
  },
  trace: {
    flag: '--trace',
    value: FILE,
    text: both(
      '另写 .xlsx：每个数字由哪些单位相加',
      'also writes an .xlsx: which units each figure is the sum of',
    ),
  },
  workbook: {
    flag: '-o, --out',
    value: FILE,
    text: both(
      '写入的 .xlsx 文件，不覆盖已有的文件',
      'the .xlsx file to write, never over one that is there',
    ),
    required: true,
  },
  fromLast: {
    flag: '--from',
    value: FILE,
    text: both(
      '上一年度的报告（.docx、.pdf、.html、.xlsx 等）：机关、联系方式、正文作为起点，数字另存为上年数据',
      "last year's report (.docx, .pdf, .html, .xlsx …): agency, contact and texts to begin with, figures to a file",
    ),
  },
} as const satisfies Readonly<Record<string, OptionEntry>>;

export type OptionName = keyof typeof table;

/** What the commands that read a report share. */
export const ofReports = [
  'previous',
  'earlier',
  'units',
  'profile',
  'font',
  'templates',
  'rules',
  'review',
  'strict',
] as const satisfies readonly OptionName[];

/** An option for commander, in a language. */
export function optionIn(name: OptionName, locale: Locale): Option {
  const { flag, value, text, read, required }: OptionEntry = table[name];
  const option = new Option(value ? `${flag} <${value[locale]}>` : flag, text[locale]);
  if (read) option.argParser(read);
  return option.makeOptionMandatory(required === true);
}

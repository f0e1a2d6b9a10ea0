import type { OptionValues } from 'commander';
import type { Session } from './io';
import type { OptionName } from './options';
import { endingsWith } from './options/entry';
import { ofReports } from './options/ofReports';
import { type Both, both } from './words';

/** A command: its words, its options, its work. The work is loaded when it is called, so that --help costs nothing. */
export interface CommandEntry {
  readonly name: string;
  readonly text: Both;
  readonly argument?: { readonly name: Both; readonly text: Both; readonly many?: boolean };
  readonly options: readonly OptionName[];
  readonly run: (inputs: readonly string[], options: OptionValues, session: Session) => Promise<number>;
}

/** What the commands that read a report share. */
const reportOptions = Object.keys(ofReports) as readonly (keyof typeof ofReports)[];

const one = ([input = '']: readonly string[]): string => input;

/** What `nianbao` can do, in the order of its help. */
export const commandTable: readonly CommandEntry[] = [
  {
    name: 'generate',
    text: both('由数据生成报告', "makes a report's files from its data"),
    argument: {
      name: both('输入', 'input'),
      text: both(
        '报告数据（JSON 或 YAML），- 为标准输入',
        'data of a report (JSON or YAML), - for standard input',
      ),
      many: true,
    },
    options: [
      'outFolder',
      'formats',
      'name',
      ...reportOptions,
      'noAttachData',
      'embedFonts',
      'dpi',
      'watch',
      'json',
      'quiet',
      'locale',
    ],
    run: async (inputs, options, session) =>
      (await import('./commands/generate')).generateCommand(
        inputs,
        { attachData: true, ...options },
        session,
      ),
  },
  {
    name: 'check',
    text: both('核对数字和文字，不生成报告', 'checks figures and text, makes no report'),
    argument: {
      name: both('输入', 'input'),
      text: both(
        '报告数据（JSON 或 YAML），- 为标准输入',
        'data of a report (JSON or YAML), - for standard input',
      ),
    },
    options: [...reportOptions, 'json', 'locale'],
    run: async (inputs, options, session) =>
      (await import('./commands/check')).checkCommand(one(inputs), options, session),
  },
  {
    name: 'import',
    text: both('从已有的文件取出报告数据（YAML）', "takes a report's data out of other files (YAML)"),
    argument: {
      name: both('文件', 'file'),
      text: both(
        '.xlsx、.ods、.csv、.docx、.html、纯文本等，- 为标准输入；几个文件合为一份报告',
        '.xlsx, .ods, .csv, .docx, .html, plain text …, - for standard input; several files are one report',
      ),
      many: true,
    },
    options: ['newFile', 'year', 'agency', ...reportOptions, 'json', 'locale'],
    run: async (inputs, options, session) =>
      (await import('./commands/import')).importCommand(inputs, options, session),
  },
  {
    name: 'workbook',
    text: both('输出供填写的 Excel 文件（填报表）', 'makes the spreadsheet to fill in'),
    options: ['likelyEdition', 'workbookYear', 'from', 'workbook', ...reportOptions, 'locale'],
    run: async (_, options, session) =>
      (await import('./commands/workbook')).workbookCommand({ out: '', ...options }, session),
  },
  {
    name: 'schema',
    text: both('输出报告数据的 JSON Schema', "prints the JSON Schema of a report's data"),
    options: ['edition', 'newFile', 'locale'],
    run: async (_, options, session) =>
      (await import('./commands/schema')).schemaCommand({ edition: '', ...options }, session),
  },
  {
    name: 'init',
    text: both('输出待填写的报告数据（YAML）', 'prints the data of a report to fill in (YAML)'),
    options: ['year', 'agency', 'fromLast', 'likelyEdition', 'newFile', 'locale'],
    run: async (_, options, session) => (await import('./commands/init')).initCommand(options, session),
  },
  {
    name: 'extract',
    text: both(
      '从 nianbao 生成的 Word 或 PDF 中取出报告数据',
      "takes a report's data out of a Word or PDF file that nianbao made",
    ),
    argument: { name: both('文件', 'file'), text: endingsWith('readData') },
    options: ['newFile', 'locale'],
    run: async (inputs, options, session) =>
      (await import('./commands/extract')).extractCommand(one(inputs), options, session),
  },
  {
    name: 'aggregate',
    text: both('把各单位的报告相加为汇总报告的数据', "adds units' reports up into their parent's data"),
    argument: {
      name: both('文件夹或名单', 'folder or list'),
      text: both(
        '各单位报告所在的文件夹，或一行一个文件的名单；文件可以是数据，也可以是 import 能读的任何文件',
        "folder of the units' reports, or a list of files, one a line: data, or any file that import reads",
      ),
    },
    options: ['sumFile', 'units', 'parent', 'trace', 'parentAgency', 'parentYear', 'json', 'locale'],
    run: async (inputs, options, session) =>
      (await import('./commands/aggregate')).aggregateCommand(one(inputs), { out: '', ...options }, session),
  },
  {
    name: 'why',
    text: both(
      '说明汇总报告的一个数字来自哪些单位',
      'names the units behind a figure of an aggregated report',
    ),
    argument: {
      name: both('文件 字段', 'file figure'),
      text: both(
        'aggregate 写的数据和其中一个数字，如 全市.yaml requests.received.total',
        'data that aggregate wrote and a figure in it: city.yaml requests.received.total',
      ),
      many: true,
    },
    options: ['locale'],
    run: async (inputs, _, session) => (await import('./commands/why')).whyCommand(inputs, session),
  },
  {
    name: 'compare',
    text: both('把几年或几个单位的报告并列，算出增减', 'sets reports of several years or units side by side'),
    argument: {
      name: both('报告', 'report'),
      text: both(
        '两份以上，每份与前一份比；文件可以是数据，也可以是 import 能读的任何文件',
        'two or more, each against the one before it: data, or any file that import reads',
      ),
      many: true,
    },
    options: ['comparison', 'locale'],
    run: async (inputs, options, session) =>
      (await import('./commands/compare')).compareCommand(inputs, options, session),
  },
  {
    name: 'batch',
    text: both('生成很多份报告', 'makes many reports'),
    argument: {
      name: both('文件夹或名单', 'folder or list'),
      text: both(
        '放报告的文件夹，或一行一个文件的名单；文件可以是数据，也可以是 import 能读的任何文件',
        'a folder of reports, or a list of files, one a line: data, or any file that import reads',
      ),
    },
    options: [
      'batchFolder',
      'formats',
      'dpi',
      'workers',
      'resume',
      'profile',
      'font',
      'templates',
      'rules',
      'strict',
      'noAttachData',
      'embedFonts',
      'quiet',
      'locale',
    ],
    run: async (inputs, options, session) =>
      (await import('./commands/batch')).batchCommand(
        one(inputs),
        { attachData: true, out: '', ...options },
        session,
      ),
  },
  {
    name: 'doctor',
    text: both(
      '检查运行环境：Node、字体、可选的软件包',
      'looks what this machine has: Node, faces, optional packages',
    ),
    options: ['locale'],
    run: async (_, __, session) => (await import('./commands/doctor')).doctorCommand(session),
  },
];

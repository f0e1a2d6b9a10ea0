import { fontList } from '../optionValues';
import { both } from '../words';
import { endingsWith, FILE, FOLDER, type OptionTable } from './entry';

const reviewable = endingsWith('review');

/** What the commands that read a report share. */
export const ofReports = {
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
} as const satisfies OptionTable;

import { yearOf } from '../optionValues';
import { both } from '../words';
import { FILE, type OptionTable } from './entry';

/** Which report it is, and what its data begin with. */
export const sources = {
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
  fromLast: {
    flag: '--from',
    value: FILE,
    text: both(
      '上一年度的报告（.docx、.pdf、.html、.xlsx 等）：机关、联系方式、正文作为起点，数字另存为上年数据',
      "last year's report (.docx, .pdf, .html, .xlsx …): agency, contact and texts to begin with, figures to a file",
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
} as const satisfies OptionTable;

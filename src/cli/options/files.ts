import { formatsWith } from '../../render/formats';
import { USUAL_DPI } from '../../render/png/dpi';
import { dpiOf, formatList, formats } from '../optionValues';
import { both } from '../words';
import { FILE, FOLDER, type OptionTable } from './entry';

const usual = formatsWith('byDefault').join(',');

/** The files that are written, and what is in them. */
export const files = {
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
  newFile: {
    flag: '-o, --out',
    value: FILE,
    text: both(
      '写入文件，不覆盖已有的文件；默认为标准输出',
      'file to write, never over one that is there; else standard output',
    ),
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
  dpi: {
    flag: '--dpi',
    value: both('数', 'number'),
    text: both(`PNG 每英寸的像素数；默认 ${USUAL_DPI}`, `pixels an inch of the PNG; else ${USUAL_DPI}`),
    read: dpiOf,
  },
} as const satisfies OptionTable;

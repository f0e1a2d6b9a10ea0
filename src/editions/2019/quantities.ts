import type { Quantity } from '../../checks/quantity';
import { catalogueOf } from '../../model/catalogue';
import type { FigurePath } from '../../model/figure';
import { decision, requestQuantities } from '../shared/quantities';
import { statistics } from './statistics';

const R = 'requests.results';
const paths = [...catalogueOf(statistics).keys()];
const rowsOf = (group: string): FigurePath[] =>
  paths
    .filter((path) => path.startsWith(`${R}.${group}.`) && path.endsWith('.total'))
    .map((path) => path.slice(0, -'.total'.length));

const made = (code: string, name: string, word: string, group: string): Quantity => ({
  code: `disclosure.${code}.made`,
  name: `${name}本年新制作数量`,
  units: ['件', '部', '份', '个', '项'],
  says: new RegExp(
    `(?:新?制发|新?制定|新?制作|新?出台|新?印发)(?:了|的)?${word}(?:数量|数|共|共计|为)*#|(?:新?制发|新?制定|新?制作|新?出台|新?印发)(?:了)?#${word}`,
  ),
  unless: /[市区县省]政府|政府办|公开|备案|审查|清理|解读|其中|修[订改]|部门|累计/,
  figures: [[`${group}.made`]],
});

/** What a text may state of the figures of this edition. （六）其他处理 is one row. */
export const quantities: readonly Quantity[] = [
  ...requestQuantities({
    refused: rowsOf('refused'),
    unavailable: rowsOf('unavailable'),
    notProcessed: rowsOf('notProcessed'),
    other: [`${R}.other`],
  }),
  made('normative-documents', '规范性文件', '(?:行政)?规范性文件', 'disclosure.normativeDocuments'),
  made('regulations', '规章', '(?:政府|部门)?规章', 'disclosure.regulations'),
  decision('licensing', '行政许可', 'disclosure.licensing.decisions'),
  decision('penalties', '行政处罚', 'disclosure.penalties.decisions'),
  decision('enforcement', '行政强制', 'disclosure.enforcement.decisions'),
];

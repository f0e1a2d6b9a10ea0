import { catalogueOf } from '../../model/catalogue';
import type { FigurePath } from '../../model/figure';
import type { Quantity } from '../../model/quantity';
import { decision, requestQuantities } from '../since2019/quantities';
import { statistics } from './statistics';

const R = 'requests.results';
const paths = [...catalogueOf(statistics).keys()];
const rowsOf = (group: string): FigurePath[] =>
  paths
    .filter((path) => path.startsWith(`${R}.${group}.`) && path.endsWith('.total'))
    .map((path) => path.slice(0, -'.total'.length));

const UNITS = ['件', '部', '份', '个', '项'];

function documents(code: string, name: string, word: string, group: string): Quantity[] {
  const quantity = (key: string, what: string, verbs: string): Quantity => ({
    code: `disclosure.${code}.${key}`,
    name: `${name}${what}`,
    units: UNITS,
    says: new RegExp(
      `(?:${verbs})(?:了|的)?${word}(?:数量|数|共|共计|为|总数量?)*#|(?:${verbs})(?:了)?#${word}`,
    ),
    unless: /[市区县省]政府|政府办|备案|审查|清理|解读|修[订改]|部门|累计/,
    figures: [[`${group}.${key}`]],
  });
  return [
    quantity('made', '本年新制作数量', '新?制发|新?制定|新?制作|新?出台|新?印发'),
    quantity('newlyPublished', '本年新公开数量', '新公开'),
    quantity('allPublished', '对外公开总数量', '对外公开'),
  ];
}

/** What a text may state of the figures of this edition. （六）其他处理 is one row. */
export const quantities: readonly Quantity[] = [
  ...requestQuantities({
    refused: rowsOf('refused'),
    unavailable: rowsOf('unavailable'),
    notProcessed: rowsOf('notProcessed'),
    other: [`${R}.other`],
  }),
  ...documents('normative-documents', '规范性文件', '(?:行政)?规范性文件', 'disclosure.normativeDocuments'),
  ...documents('regulations', '规章', '(?:政府|部门)?规章', 'disclosure.regulations'),
  decision('licensing', '行政许可', 'disclosure.licensing.decisions'),
  decision('other-services', '其他对外管理服务事项', 'disclosure.otherServices.decisions'),
  decision('penalties', '行政处罚', 'disclosure.penalties.decisions'),
  decision('enforcement', '行政强制', 'disclosure.enforcement.decisions'),
  {
    code: 'disclosure.procurement.items',
    name: '政府集中采购项目数量',
    units: ['个', '项', '件', '次'],
    says: /政府集中采购(?:项目)?(?:数量|数|共|共计|为)*#|政府集中采购项目[^#]{0,4}#/,
    figures: [['disclosure.procurement.items']],
  },
  {
    code: 'disclosure.procurement.amount',
    name: '政府集中采购总金额',
    units: ['万元', '元'],
    scale: { 元: 0.0001 },
    says: /采购(?:总)?金额(?:共|共计|为|合计|达)*#/,
    under: /集中采购/,
    figures: [['disclosure.procurement.amount']],
  },
];

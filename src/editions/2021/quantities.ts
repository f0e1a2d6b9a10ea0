import { catalogueOf } from '../../model/catalogue';
import type { FigurePath } from '../../model/figure';
import type { Quantity } from '../../model/quantity';
import { decision, requestQuantities } from '../since2019/quantities';
import { statistics } from './statistics';

const R = 'requests.results';
const paths = [...catalogueOf(statistics).keys()];
/** Rows of a group of results: requests.results.refused.stateSecrets … */
const rowsOf = (group: string): FigurePath[] =>
  paths
    .filter((path) => path.startsWith(`${R}.${group}.`) && path.endsWith('.total'))
    .map((path) => path.slice(0, -'.total'.length));

const UNITS = ['件', '部', '份', '个', '项'];

function documents(code: string, name: string, group: string): Quantity[] {
  const word = name === '规章' ? '(?:政府|部门)?规章' : '(?:行政)?规范性文件';
  const quantity = (key: string, what: string, verbs: string, none?: boolean): Quantity => ({
    code: `disclosure.${code}.${key}`,
    name: `${name}${what}`,
    units: UNITS,
    says: new RegExp(
      `(?:${verbs})(?:了|的)?(?:各类)?${word}(?:数量|数|共|共计|为|总数|件数)*#|(?:${verbs})(?:了)?#(?:各类|局|本级|本单位|我局|部门)*${word}|${word}(?:本年)?(?:${verbs})(?:件数|数|数量|为|共)*#`,
    ),
    unless:
      /[市区县省]政府|政府办|公开(?:了)?#|主动公开|备案|审查|审核|清理|解读|修[订改]|拟|部门(?:制发|制定)|累计/,
    figures: [[`${group}.${key}`]],
    ...(none && { none: new RegExp(`(?:未|没有)(?:${verbs})(?:过)?(?:任何)?${word}$`) }),
  });
  return [
    quantity('issued', '本年制发件数', '新?制发|新?制定(?:并?(?:印发|出台|公布))?|新?出台|新?印发', true),
    quantity('repealed', '本年废止件数', '废止(?:和?失效)?', true),
    quantity('inForce', '现行有效件数', '现行有效|现有效'),
    // 制发规范性文件2件，废止10件，现行有效件数14件
    {
      ...quantity('inForce', '现行有效件数', '现行有效'),
      says: /^(?:现行有效|现有效)(?:件数|数量|数|的|共|为)*#/,
      under: new RegExp(word),
      notUnder: name === '规章' ? /规范性文件/ : /规章/,
    },
  ];
}

/** What a text may state of the figures of this edition. */
export const quantities: readonly Quantity[] = [
  ...requestQuantities({
    refused: rowsOf('refused'),
    unavailable: rowsOf('unavailable'),
    notProcessed: rowsOf('notProcessed'),
    other: rowsOf('other'),
  }),
  ...documents('normative-documents', '行政规范性文件', 'disclosure.normativeDocuments'),
  ...documents('regulations', '规章', 'disclosure.regulations'),
  decision('licensing', '行政许可', 'disclosure.licensing'),
  decision('penalties', '行政处罚', 'disclosure.penalties'),
  decision('enforcement', '行政强制', 'disclosure.enforcement'),
  {
    code: 'disclosure.fees',
    name: '行政事业性收费金额',
    units: ['万元', '元'],
    scale: { 元: 0.0001 },
    says: /行政事业性(?:收费|费用)(?:收入|金额|总额|共|共计|为|合计|项目)*#/,
    unless: /信息处理费|政府信息公开/,
    figures: [['disclosure.fees']],
  },
];

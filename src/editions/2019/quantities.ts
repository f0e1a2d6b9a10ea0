import { catalogueOf } from '../../model/catalogue';
import type { Quantity } from '../../model/quantity';
import { decision, quantitiesOf, requestQuantities, rowsIn } from '../since2019/quantities';
import { statistics } from './statistics';

const paths = [...catalogueOf(statistics).keys()];
const document = quantitiesOf('documents', 'disclosure');
const procurement = quantitiesOf('procurement', 'disclosure.procurement');

function documents(code: string, name: string, noun: string, group: string): Quantity[] {
  return [
    document(`${code}.made`, `${name}本年新制作数量`, `ISSUE ${noun} | NEW ${noun}`, [`${group}.made`]),
    document(`${code}.newlyPublished`, `${name}本年新公开数量`, `NEWLY_PUBLISHED ${noun}`, [
      `${group}.newlyPublished`,
    ]),
    document(`${code}.allPublished`, `${name}对外公开总数量`, `ALL_PUBLISHED ${noun}`, [
      `${group}.allPublished`,
    ]),
    {
      ...document(
        `${code}.told`,
        `${name}数量`,
        `${noun} | ${noun} PROACTIVE | ${noun} DISCLOSE`,
        ...['newlyPublished', 'allPublished', 'made'].map((row) => [`${group}.${row}`]),
      ),
      nounOnly: true,
    },
  ];
}

const decisions = (code: string, name: string, noun: string, group: string): Quantity[] => [
  decision(code, `${name}处理决定数量`, `${noun} | ${noun} DECISIONS`, [`disclosure.${group}.decisions`]),
  decision(`${code}.change`, `${name}事项本年增减`, `${noun} NEW`, [`disclosure.${group}.change`]),
];

/** What a text may state of the figures of this edition. （六）其他处理 is one row. */
export const quantities: readonly Quantity[] = [
  ...requestQuantities({
    refused: rowsIn(paths, 'refused'),
    unavailable: rowsIn(paths, 'unavailable'),
    notProcessed: rowsIn(paths, 'notProcessed'),
    other: ['requests.results.other'],
  }),
  ...documents('normative-documents', '规范性文件', 'NORMATIVE', 'disclosure.normativeDocuments'),
  ...documents('regulations', '规章', 'REGULATION', 'disclosure.regulations'),
  ...decisions('licensing', '行政许可', 'LICENSING', 'licensing'),
  ...decisions('other-services', '其他对外管理服务事项', 'OTHER_SERVICES', 'otherServices'),
  ...decisions('penalties', '行政处罚', 'PENALTIES', 'penalties'),
  ...decisions('enforcement', '行政强制', 'ENFORCEMENT', 'enforcement'),
  procurement('items', '政府集中采购项目数量', 'PROCUREMENT', ['disclosure.procurement.items']),
  procurement('amount', '政府集中采购总金额', 'AMOUNT PROCUREMENT', ['disclosure.procurement.amount']),
  {
    ...procurement('spent', '政府集中采购总金额', 'PURCHASES', ['disclosure.procurement.amount']),
    nounOnly: true,
  },
];

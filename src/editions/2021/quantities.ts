import { catalogueOf } from '../../model/catalogue';
import type { Quantity } from '../../model/quantity';
import { decision, quantitiesOf, requestQuantities, rowsIn } from '../since2019/quantities';
import { statistics } from './statistics';

const paths = [...catalogueOf(statistics).keys()];
const OTHER = 'requests.results.other';
const result = quantitiesOf('requests', 'requests.results');
const document = quantitiesOf('documents', 'disclosure');

function documents(code: string, name: string, noun: string, group: string): Quantity[] {
  return [
    document(`${code}.issued`, `${name}本年制发件数`, `ISSUE ${noun} | NEW ${noun}`, [`${group}.issued`]),
    document(`${code}.repealed`, `${name}本年废止件数`, `REPEAL ${noun}`, [`${group}.repealed`]),
    document(`${code}.inForce`, `${name}现行有效件数`, `IN_FORCE ${noun}`, [`${group}.inForce`]),
    // 清理后继续有效33件: those made this year are in force, too.
    {
      ...document(`${code}.kept`, `${name}现行有效件数`, `STILL_IN_FORCE ${noun}`, [`${group}.inForce`]),
      atMost: true,
    },
    {
      ...document(
        `${code}.told`,
        `${name}件数`,
        `${noun} | ${noun} PROACTIVE | ${noun} DISCLOSE`,
        [`${group}.issued`],
        [`${group}.inForce`],
      ),
      nounOnly: true,
    },
  ];
}

/** What a text may state of the figures of this edition. */
export const quantities: readonly Quantity[] = [
  ...requestQuantities({
    refused: rowsIn(paths, 'refused'),
    unavailable: rowsIn(paths, 'unavailable'),
    notProcessed: rowsIn(paths, 'notProcessed'),
    other: rowsIn(paths, 'other'),
  }),
  result('not-amended', '其他处理·申请人无正当理由逾期不补正', 'NOT_AMENDED', [`${OTHER}.notAmended.total`]),
  result('fee-not-paid', '其他处理·申请人逾期未按收费通知要求缴纳费用', 'FEE_NOT_PAID', [
    `${OTHER}.feeNotPaid.total`,
  ]),
  ...documents('normative-documents', '行政规范性文件', 'NORMATIVE', 'disclosure.normativeDocuments'),
  ...documents('regulations', '规章', 'REGULATION', 'disclosure.regulations'),
  decision('licensing', '行政许可处理决定数量', 'LICENSING', ['disclosure.licensing']),
  decision('penalties', '行政处罚处理决定数量', 'PENALTIES', ['disclosure.penalties']),
  decision('enforcement', '行政强制处理决定数量', 'ENFORCEMENT', ['disclosure.enforcement']),
  quantitiesOf('stateFees', 'disclosure')('fees', '行政事业性收费金额', 'STATE_FEES', ['disclosure.fees']),
];

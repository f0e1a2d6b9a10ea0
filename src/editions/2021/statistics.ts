import { cell, group, money } from '../../model/leaves';
import { proceedings } from '../since2019/proceedings';
import { requests, row } from '../since2019/requests';

/** The four bands of 表二, items of 条例 第二十条. */
const bands = {
  documents: '第二十条第（一）项',
  licensing: '第二十条第（五）项',
  enforcement: '第二十条第（六）项',
  fees: '第二十条第（八）项',
} as const;

const documents = (title: string) =>
  group(
    { title, band: bands.documents, row: true },
    {
      issued: cell('本年制发件数'),
      repealed: cell('本年废止件数'),
      inForce: cell('现行有效件数'),
    },
  );

const decisions = (title: string, band: string) =>
  cell(title).meta({ band, column: '本年处理决定数量', said: `${title}处理决定` });

/** 表二, the same row by row as the form. Unit: 件; fees of the whole body in 万元. */
const disclosure = group(
  { title: '主动公开政府信息情况', form: '表二' },
  {
    regulations: documents('规章'),
    normativeDocuments: documents('行政规范性文件'),
    licensing: decisions('行政许可', bands.licensing),
    penalties: decisions('行政处罚', bands.enforcement),
    enforcement: decisions('行政强制', bands.enforcement),
    fees: money('行政事业性收费', 'zero').meta({ band: bands.fees, column: '本年收费金额（单位：万元）' }),
  },
);

/** （六）其他处理: three rows since 2021. */
const otherResults = group(
  { title: '（六）其他处理', ordinal: '（六）' },
  {
    notAmended: row('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
    feeNotPaid: row('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
    other: row('3.其他'),
  },
);

/**
 * The figures of 表二, 表三 and 表四 (国办公开办函〔2021〕30号). A cell that is left out is 0, a total that is left
 * out is computed; `null` is a cell that somebody left open.
 */
export const statistics = group(
  { title: '统计表' },
  { disclosure, requests: requests(otherResults), proceedings },
);

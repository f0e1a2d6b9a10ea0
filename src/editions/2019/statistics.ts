import { cell, change, group, money } from '../../model/leaves';
import { proceedings } from '../since2019/proceedings';
import { requests, row } from '../since2019/requests';

/** The five bands of 表二, items of 条例 第二十条. */
const bands = {
  documents: '第二十条第（一）项',
  licensing: '第二十条第（五）项',
  enforcement: '第二十条第（六）项',
  fees: '第二十条第（八）项',
  procurement: '第二十条第（九）项',
} as const;

const documents = (title: string) =>
  group(
    { title, band: bands.documents, row: true },
    {
      made: cell('本年新制作数量'),
      newlyPublished: cell('本年新公开数量'),
      allPublished: cell('对外公开总数量'),
    },
  );

const items = { previousItems: cell('上一年项目数量', '项'), change: change('本年增/减', '项') };

const decisions = (title: string, band: string) =>
  group({ title, band, row: true, said: `${title}处理决定` }, { ...items, decisions: cell('处理决定数量') });

/** 表二 of the trial format. 本年增/减 is signed; 采购总金额 is in 万元. */
const disclosure = group(
  { title: '主动公开政府信息情况', form: '表二' },
  {
    regulations: documents('规章'),
    normativeDocuments: documents('规范性文件'),
    licensing: decisions('行政许可', bands.licensing),
    otherServices: decisions('其他对外管理服务事项', bands.licensing),
    penalties: decisions('行政处罚', bands.enforcement),
    enforcement: decisions('行政强制', bands.enforcement),
    fees: group({ title: '行政事业性收费', band: bands.fees, row: true }, items),
    procurement: group(
      { title: '政府集中采购', band: bands.procurement, row: true },
      { items: cell('采购项目数量'), amount: money('采购总金额', 'zero') },
    ),
  },
);

/** The figures of 表二, 表三 and 表四 (国办公开办函〔2019〕60号): （六）其他处理 is one row. */
export const statistics = group(
  { title: '统计表' },
  { disclosure, requests: requests(row('（六）其他处理')), proceedings },
);

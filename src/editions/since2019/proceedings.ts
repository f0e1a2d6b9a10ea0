import { cell, group, total } from '../../model/leaves';

const outcomes = (title: string) =>
  group(
    { title, row: true },
    {
      upheld: cell('结果维持'),
      corrected: cell('结果纠正'),
      other: cell('其他结果'),
      pending: cell('尚未审结'),
      total: total('总计', '件'),
    },
  );

/** 表四: three times five outcomes, unchanged since 2019. Unit: 件. */
export const proceedings = group(
  { title: '政府信息公开行政复议、行政诉讼情况', form: '表四' },
  {
    reconsideration: outcomes('行政复议'),
    litigation: group(
      { title: '行政诉讼', band: '行政诉讼' },
      {
        direct: outcomes('未经复议直接起诉'),
        afterReconsideration: outcomes('复议后起诉'),
      },
    ),
  },
);

import { importReport, makeWorkbook, type ReportInput } from '../../src';
import { at } from '../../src/model/figures';

it.each([2016, 2020, 2023])(
  'facts under free names are asked for in %i, filled in and read back',
  async (year) => {
    const own = { 热线: '12345 平台', 培训场次: 12, 栏目: ['要闻', '通知'] };
    const data = { agency: { name: '示例县水利局' }, year, facts: { other: own } } as unknown as ReportInput;
    const { bytes } = await makeWorkbook({ data });
    const read = await importReport(bytes as Uint8Array, { name: '填报表.xlsx' });
    expect(at(read.data, 'facts.other')).toEqual(own);
  },
);

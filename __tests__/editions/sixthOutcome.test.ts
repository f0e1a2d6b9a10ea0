import { edition2021 } from '../../src/editions/2021';
import { statistics } from '../../src/editions/2021/statistics';
import { tablesOf } from '../../src/editions/since2019/tables';
import { parseReport } from '../../src/index';
import type { Edition } from '../../src/model/edition';
import { cell, group, total } from '../../src/model/leaves';
import { checkReport, composeDocument } from '../../src/stages';
import { textOf } from './reports';

const outcomes = (title: string) =>
  group(
    { title, row: true },
    {
      upheld: cell('结果维持'),
      corrected: cell('结果纠正'),
      other: cell('其他结果'),
      pending: cell('尚未审结'),
      withdrawn: cell('申请人撤回'),
      total: total('总计', '件'),
    },
  );
const { disclosure, requests } = statistics.unwrap().shape;
const widened = group(
  { title: '统计表' },
  {
    disclosure,
    requests,
    proceedings: group(
      { title: '政府信息公开行政复议、行政诉讼情况', form: '表四' },
      {
        reconsideration: outcomes('行政复议'),
        litigation: group(
          { title: '行政诉讼', band: '行政诉讼' },
          { direct: outcomes('未经复议直接起诉'), afterReconsideration: outcomes('复议后起诉') },
        ),
      },
    ),
  },
);
const { forms, rules } = tablesOf(widened);
const edition: Edition = {
  ...edition2021,
  shape: { ...edition2021.shape, statistics: widened },
  forms,
  rules,
};

test('an outcome more in the schema is a column more in 表四: heads, widths and sums follow', () => {
  const form = forms.find(({ name }) => name === 'proceedings');
  expect(form?.columns).toHaveLength(18);
  expect(form?.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156);
  const [kinds = [], first = [], second = []] = form?.rows ?? [];
  expect(kinds.map(({ text, colSpan }) => [text, colSpan])).toEqual([
    ['行政复议', 6],
    ['行政诉讼', 12],
  ]);
  expect([...first, ...second].filter(({ text }) => text === '申请人撤回')).toHaveLength(3);

  const { report } = parseReport(
    {
      agency: { name: '示例县水利局' },
      year: 2023,
      statistics: { proceedings: { reconsideration: { upheld: 1, withdrawn: 2, total: 4 } } },
    },
    { editions: [edition] },
  );
  const messages = report ? checkReport(report).map(({ message }) => message) : [];
  expect(messages.filter((message) => message.includes('申请人撤回'))).toEqual([
    expect.stringContaining('3'),
  ]);
});

test('the default text names it, and what the text says of it is right', () => {
  const { report } = parseReport(
    {
      agency: { name: '示例县水利局' },
      year: 2023,
      statistics: {
        proceedings: {
          reconsideration: { upheld: 1, withdrawn: 2 },
          litigation: { direct: { withdrawn: 3 } },
        },
      },
    },
    { editions: [edition] },
  );
  if (!report) throw new Error('unreadable');
  const { document } = composeDocument(report);
  expect(textOf(document)).toContain(
    '被申请行政复议3件，其中结果维持1件、申请人撤回2件；被提起行政诉讼3件，均为未经复议直接起诉',
  );
  const wrong = checkReport(report, { document, editions: [edition] }).filter(
    ({ severity }) => severity !== 'info',
  );
  expect(wrong.map(({ message }) => message)).toEqual([]);
});

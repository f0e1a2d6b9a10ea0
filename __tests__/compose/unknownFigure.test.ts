import { builtInEditions } from '../../src/editions';
import type { Edition } from '../../src/model/edition';
import { composeDocument, parseReport } from '../../src/stages';

it('a form that names a figure which its edition does not have is a mistake of the edition, not a blank cell', () => {
  const [edition] = builtInEditions;
  const [form] = edition?.forms ?? [];
  if (!edition || !form) throw new Error('no form');
  const row = [{ role: 'figure', figure: 'no.such', colSpan: form.columns.length }] as const;
  const wrong: Edition = { ...edition, forms: [{ ...form, rows: [...form.rows, row] }] };
  const { report } = parseReport({ agency: { name: '示例市' }, year: 2017 }, { editions: [wrong] });
  if (!report) throw new Error('unreadable');
  expect(() => composeDocument(report)).toThrow('no figure no.such');
});

import * as fc from 'fast-check';
import { composeDocument, parseReport } from '../../src';
import { parseMarkup } from '../../src/compose/narrative/markup';
import { figureCells, neighbour, typedText, typedValue } from '../../web/cells';
import { begun, valueAt, withValue } from '../../web/data';
import { beginning, edited, ended, redone, undone } from '../../web/history';
import { blockOf, foundIn, isOfNumbers, numbersOf, putDown } from '../../web/pasted';
import { shownOf, sourceOf } from '../../web/texts';

const gridOf = (year: number, name: string) => {
  const { report } = parseReport({ agency: { name: '示例县水利局' }, year });
  if (!report) throw new Error('it can be read');
  const table = composeDocument(report).document.blocks.find((b) => b.type === 'table' && b.name === name);
  if (table?.type !== 'table') throw new Error(name);
  return table.grid;
};
const requests = figureCells(gridOf(2023, 'requests'));

test.each([
  ['12', 12],
  ['59237.2449', '59237.2449'],
  ['/', 'n/a'],
  ['22（其中修订16件）', { value: 22, remark: '其中修订16件' }],
  ['', undefined],
  ['007', '007'],
  ['一', '一'],
])('%s is typed and shown again as it was', (text, value) => {
  expect(typedValue(text)).toEqual(value);
  expect(typedText(value)).toBe(text);
});

test.each([
  ['1,234', 1234],
  ['1234,567', 1234567], // while more is typed
  ['１，２３４．５', '1234.5'],
  ['１２', 12],
  ['1,23', '1,23'],
  ['12件', '12件'],
])('%s is taken as a spreadsheet takes it', (text, value) => {
  expect(typedValue(text)).toEqual(value);
});

test('arrows lead along rows and columns and back, to the nearest figure of the next row', () => {
  const from = 'requests.received.naturalPersons';
  expect(neighbour(requests, from, 'right')?.figure).toBe('requests.received.businesses');
  expect(neighbour(requests, from, 'down')?.figure).toBe('requests.carriedOver.naturalPersons');
  expect(neighbour(requests, from, 'up')).toBeUndefined();
  expect(neighbour(requests, from, 'left')).toBeUndefined();
  for (const { figure } of requests) {
    const below = neighbour(requests, figure, 'down');
    if (below) expect(neighbour(requests, below.figure, 'up')?.figure).toBe(figure);
  }
  const disclosure = figureCells(gridOf(2023, 'disclosure'));
  expect(neighbour(disclosure, 'disclosure.normativeDocuments.inForce', 'down')?.figure).toBe(
    'disclosure.licensing',
  );
});

test('a block goes down from its cell, with commas, slashes and blanks, and not beyond the table', () => {
  const block = blockOf('1,024\t/\r\n\t3\r\n');
  expect(isOfNumbers(block)).toBe(true);
  expect(putDown(requests, 'requests.received.others', block)).toEqual([
    ['requests.received.others', 1024],
    ['requests.received.total', 'n/a'],
    ['requests.carriedOver.others', undefined],
    ['requests.carriedOver.total', 3],
  ]);
  expect(putDown(requests, 'requests.carriedForward.total', blockOf('1\t2\n3'))).toEqual([
    ['requests.carriedForward.total', 1],
  ]);
  expect(isOfNumbers(blockOf('自然人\t3'))).toBe(false);
});

test.each([
  ['heads above', '自然人\t总计\r\n1\t2\r\n3\t4\r\n'],
  ['labels beside', '某项\t1\t2\r\n另一项\t3\t4\r\n'],
  ['both, of two rows and two columns', '\t\t申请人\t\r\n\t\t自然人\t总计\r\n甲\t子\t1\t2\r\n\t丑\t3\t4\r\n'],
])('a block of unknown labels goes down without them: %s', (_, text) => {
  expect(numbersOf(blockOf(text))).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('of an import only what was found is taken', () => {
  const statistics = { a: { b: null, c: 3, d: { value: 1, remark: '注' } }, e: 'n/a' };
  expect(foundIn(statistics)).toEqual([
    ['a.c', 3],
    ['a.d', { value: 1, remark: '注' }],
    ['e', 'n/a'],
  ]);
});

const keys = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 });

test('data are edited without changing what was there; what is emptied goes, with its groups', () => {
  fc.assert(
    fc.property(keys, fc.integer(), (path, value) => {
      const before = begun(2023);
      const after = withValue(before, ['statistics', ...path], value);
      expect(before).toEqual(begun(2023));
      expect(valueAt(after, ['statistics', ...path])).toBe(value);
      expect(withValue(after, ['statistics', ...path], undefined)).toEqual(before);
    }),
  );
  const list = withValue(begun(2023), ['facts', 'items', '0', 'amount'], 5);
  expect(list.facts).toEqual({ items: [{ amount: 5 }] });
  expect(withValue(list, ['facts', 'items', '0'], undefined)).toEqual(begun(2023));
});

test('strokes at one place are one step until it is left; undoing and redoing lose nothing', () => {
  const stroke = (history: ReturnType<typeof beginning>, value: number, place: string) =>
    edited(history, withValue(history.present, ['statistics', place], value), place);
  let history = stroke(stroke(beginning(begun(2023)), 1, 'a'), 12, 'a');
  expect(history.past).toHaveLength(1);
  history = stroke(ended(history), 123, 'a');
  expect(history.past).toHaveLength(2);
  const last = stroke(history, 4, 'b');
  expect(redone(redone(redone(undone(undone(undone(last))))))).toMatchObject({
    present: last.present,
    future: [],
  });
  expect(undone(undone(undone(undone(last)))).present).toEqual(begun(2023));
});

test('a default text taken over reads as it did', () => {
  const source = '== 主动公开。 || 全年0件。\n正文\n+ 一项\n= 标题\n::note 注\n\\= 照印';
  const { blocks } = parseMarkup(source, { whole: false });
  expect(parseMarkup(sourceOf(blocks), { whole: true }).blocks).toEqual(blocks);
  expect(shownOf(blocks)[0]).toBe('主动公开。全年0件。');
});

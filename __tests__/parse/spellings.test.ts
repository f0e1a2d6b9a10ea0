import fc from 'fast-check';
import { parseReport } from '../../src/stages';

const agency = { name: '示例县水利局' };
const read = (rest: object, edition: object = { year: 2023 }) => parseReport({ agency, ...edition, ...rest });
const codes = (rest: object) => read(rest).findings.map(({ code, path }) => `${code} ${path}`);
const value = (rest: object, path: string) => read(rest).report?.figures.get(path)?.value;
const received = (given: unknown) => ({ statistics: { requests: { received: given } } });
const PATH = 'requests.received.naturalPersons';

it.each(['95', '９５', ' 95 ', '+95'])('%j is the number 95, and that is told', (typed) => {
  const rest = received({ naturalPersons: typed });
  expect(value(rest, PATH)).toBe('95');
  expect(codes(rest)).toEqual([`shape.spelling statistics.${PATH}`]);
  expect(read(rest).findings[0]).toMatchObject({ severity: 'info', blocking: false, cells: [PATH] });
});

it.each(['九十五', '95件', '9 5', '9.5', ''])('%j is no number for certain', (typed) => {
  expect(codes(received({ naturalPersons: typed }))).toContain(`shape.figure statistics.${PATH}`);
});

it('amounts keep their decimals', () => {
  const rest = { statistics: { disclosure: { fees: '１２.５０' } } };
  expect(value(rest, 'disclosure.fees')).toBe('12.50');
  expect(codes(rest)).toEqual(['shape.spelling statistics.disclosure.fees']);
  expect(codes({ statistics: { disclosure: { fees: '12.50' } } })).toEqual([]);
});

it.each([
  '2024年1月20日',
  '2024-1-20',
  '2024/01/20',
  '2024.1.20',
  '２０２４年１月２０日',
  '2024-01-20',
  '20240120',
  20240120,
])('%j is a date', (date) => {
  expect(read({ date }).report?.date).toBe('2024-01-20');
});

it.each(['2024年13月1日', '2024-2-30', '1月20日', '20241320', '2024120'])('%j is none', (date) => {
  expect(codes({ date })).toContain('shape.date date');
});

it('the edition may be a number, the year may stand in quotes', () => {
  expect(read({}, { year: 2023, edition: 2021 }).report?.edition.id).toBe('2021');
  expect(read({}, { year: '2023' }).report?.year).toBe(2023);
});

it('a row is a list in the order of the form, with or without its total, or a line pasted from a table', () => {
  const others = 'requests.received.others';
  const total = 'requests.received.total';
  for (const given of [[3402, 99, 0, 4, 5, 1], [3402, 99, 0, 4, 5, 1, 3511], '3402\t99\t0\t4\t5\t1']) {
    expect(value(received(given), others)).toBe('1');
    expect(value(received(given), total)).toBe('3511');
    expect(codes(received(given))).toEqual([]);
  }
  expect(
    read(received('3402\t\t0\t4\t5\t1')).report?.figures.get('requests.received.businesses')?.state,
  ).toBe('blank');
  expect(codes(received([1, 2, 3]))).toEqual(['shape.row statistics.requests.received']);
  expect(codes({ statistics: { requests: [1, 2, 3, 4] } })).toEqual(['shape.type statistics.requests']);
});

it('what may be left out may be left blank', () => {
  const rest = { title: null, publication: null, facts: { contact: { phone: null }, problems: null } };
  expect(codes(rest)).toEqual([]);
});

it('numbers as they are stay as they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => {
      expect(value(received({ naturalPersons: n }), PATH)).toBe(String(n));
      expect(value(received({ naturalPersons: String(n) }), PATH)).toBe(String(n));
    }),
    { numRuns: 20 },
  );
});

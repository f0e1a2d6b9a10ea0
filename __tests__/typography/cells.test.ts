import type { GridCell } from '../../src/document/grid';
import type { Table, TableStyle } from '../../src/document/nodes';
import { loadFaces } from '../../src/stages';
import { breakLines } from '../../src/typography/breakLines';
import { gbt9704 } from '../../src/typography/gbt9704';
import { createShaper } from '../../src/typography/shape';
import { columnEdges } from '../../src/typography/table/columns';
import { keptRows } from '../../src/typography/table/keptRows';
import { remarkLines } from '../../src/typography/table/remark';
import { setCell } from '../../src/typography/table/setCell';
import { setTable } from '../../src/typography/table/setTable';
import { shrunkFigures } from '../../src/typography/table/shrunk';
import { tighten } from '../../src/typography/table/tighten';
import { plainTable } from '../layout/fixtures';

const faces = loadFaces();
const shape = createShaper(faces, { missing: () => {}, substituted: () => {} });
const setting = { profile: gbt9704, faces, shape };
const style: TableStyle = {
  headSize: 10,
  labelSize: 10,
  figureSize: 12,
  rowHeight: 20,
  pitch: 1.5,
  padX: 3,
  padY: 2,
  rule: 0.5,
};
const cellOf = (more: Partial<GridCell>): GridCell => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  colSpan: 1,
  role: 'label',
  text: '甲乙',
  align: 'left',
  vertical: false,
  indent: 0,
  ...more,
});
const set = (width: number, more: Partial<GridCell>) => {
  const { size, padX, pitch, need, lines, remark } = setCell(cellOf(more), width, style, setting);
  const texts = lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
  return { size, padX, pitch, need, texts, x: lines.map(({ runs }) => runs[0]?.x), remark };
};

test('a label breaks, and shrinks only where one character has no room', () => {
  expect(set(26, {})).toMatchObject({ size: 10, padX: 3, pitch: 15, need: 19, texts: ['甲乙'], x: [3] });
  expect(set(25.9, {})).toMatchObject({ size: 10, need: 34, texts: ['甲', '乙'] });
  expect(set(12, {})).toMatchObject({ size: 10, padX: 1 });
  expect(set(8, {})).toMatchObject({ size: 8, padX: 0 });
  expect(set(3, {})).toMatchObject({ size: 5, padX: 0 });
  // An indent takes at most what is left of half the column.
  expect(set(60, { indent: 1 }).x).toEqual([13]);
  expect(set(30, { indent: 3 }).x).toEqual([15, 15]);
  expect(set(60, { align: 'right' }).x).toEqual([37]);
});

test('a figure shrinks before it is torn, its unit may go down', () => {
  const [digit = 0] = shape('1', { ...gbt9704.roles.tableFigure, size: 12 }).map(({ advance }) => advance);
  const room = 6 * digit + 6;
  expect(set(room, { role: 'figure', text: '123456' })).toMatchObject({ size: 12, texts: ['123456'] });
  const less = set(room - 1, { role: 'figure', text: '123456' });
  expect(less).toMatchObject({ size: 11.5, texts: ['123456'] });
  expect(set(room, { role: 'figure', text: '123456件次' })).toMatchObject({
    size: 12,
    texts: ['123456', '件次'],
  });
  expect(set(12, { role: 'figure', text: '123456' })).toMatchObject({ size: 2, texts: ['123456'] });
  // The digits of a label are no figure.
  expect(set(30, { text: '123456' }).size).toBe(10);
});

test('a remark is small print below its figure, on one line where that can be read', () => {
  const wide = set(100, { role: 'figure', text: '5', remark: '（其中16件）' });
  expect(wide).toMatchObject({ texts: ['5', '（其中16件）'], remark: { size: 9, pitch: 13.5 }, need: 35.5 });
  const narrow = set(50, { role: 'figure', text: '5', remark: '（其中16件）' });
  expect(narrow.remark?.size).toBeLessThan(9);
  expect(narrow.texts).toHaveLength(2);
  const tight = set(26, { role: 'figure', text: '5', remark: '（其中16件）' });
  expect(tight.remark?.size).toBe(6);
  expect(tight.remark && remarkLines(tight.remark)).toEqual(tight.texts.slice(1));
  expect(tight.texts.slice(1).join('')).toBe('（其中16件）');
  // Neither inside the number nor before what it counts.
  expect(tight.texts.some((line) => line.includes('16件'))).toBe(true);
});

test('a vertical stub has one character a line, its marks turned', () => {
  const stub = set(20, { vertical: true, role: 'stub', text: '（一）“甲” 、…' });
  expect(stub.texts).toEqual([...'︵一︶﹃甲﹄︑︙']);
  expect(stub).toMatchObject({ pitch: 11, need: 8 * 11 + 24 });
});

const table = (cells: readonly Partial<GridCell>[], rows: number, more: object = {}): Table => {
  const plain = plainTable(2, 2);
  return {
    ...plain,
    style,
    grid: { ...plain.grid, rows, headRows: 1, columns: [20, 60, 60], cells: cells.map(cellOf), ...more },
  };
};

test('a row is as high as its highest cell, what a cell over rows lacks goes to its last row', () => {
  const long = '甲'.repeat(20);
  const { heights } = setTable(
    table(
      [
        { row: 0, column: 1, text: '头', role: 'head' },
        { row: 1, column: 0, rowSpan: 2, text: long },
        { row: 1, column: 1 },
        { row: 2, column: 1, text: `${long}${long}` },
        { row: 3, column: 0, rowSpan: 2 },
      ],
      5,
    ),
    setting,
  );
  // 56.7 pt hold five characters of 10 pt: four lines of 15 pt.
  expect(heights).toEqual([20, 20, 49, 20, 20]);
});

test('rows give way between text and rules, heights of cells over rows with them', () => {
  const whole = setTable(
    table(
      [
        { row: 0, text: '甲'.repeat(9) },
        { row: 1, rowSpan: 2, text: '甲'.repeat(20) },
      ],
      3,
    ),
    setting,
  );
  expect(tighten(whole, 0)).toBe(whole);
  const tight = tighten(whole, 0.6);
  expect(tight.style).toMatchObject({ rowHeight: 19.4, padY: 1.7 });
  const near = (values: readonly number[]) => values.map((value) => Math.round(value * 1000) / 1000);
  expect(near(whole.heights)).toEqual([34, 20, 44]);
  expect(near(tight.heights)).toEqual([33.4, 19.4, 44]);
  expect(near(tight.cells.map(({ need }) => need))).toEqual([33.4, 63.4]);
  expect(tight.covering.map((row) => row.map(({ need }) => near([need])[0]))).toEqual([
    [33.4],
    [63.4],
    [63.4],
  ]);
  const none = tighten({ ...whole, style: { ...style, padY: 0.1 } }, 0.6);
  expect(none.style.padY).toBe(0);
});

test('figures that had to shrink are told, no others', () => {
  const figures = setTable(
    table(
      [
        { role: 'figure', text: '12', figure: 'a.b', column: 0 },
        { role: 'figure', text: '12345678901', figure: 'a.c', column: 0, row: 1 },
        { role: 'figure', text: '-1,234567890123456789012', figure: 'a.d', column: 0, row: 2 },
        { role: 'figure', text: '12345678901', column: 0, row: 3 },
      ],
      4,
    ),
    setting,
  );
  expect(shrunkFigures(figures).map(({ code, cells, params }) => [code, cells, params?.digits])).toEqual([
    ['figure.shrunk', ['a.c'], 11],
  ]);
});

test('columns are on whole twips, and no wider than the 版心', () => {
  const of = (columns: readonly number[]) => columnEdges(table([], 1, { columns }), gbt9704);
  expect(of([20, 60])).toEqual([0, 56.7, 226.75]);
  expect(of([156])).toEqual([0, 442.2]);
  expect(of([156, 156])).toEqual([0, 221.1, 442.2]);
});

test('rows that stay with the next: heads, items of bands, three at either end, short stubs', () => {
  const kept = (roles: readonly GridCell['role'][], more: readonly Partial<GridCell>[] = []) =>
    [
      ...keptRows(
        setTable(
          table([...roles.map((role, row) => ({ row, column: 1, role })), ...more], roles.length),
          setting,
        ),
      ),
    ].sort((a, b) => a - b);
  const labels = (count: number) => Array<GridCell['role']>(count).fill('label');
  expect(kept(['head', ...labels(9)])).toEqual([0, 1, 2, 7, 8]);
  expect(kept(['head', ...labels(4), 'head', ...labels(4)])).toEqual([0, 1, 2, 5, 7, 8]);
  expect(kept(['head', 'band', 'label', 'label', 'band', 'label'])).toEqual([0, 1, 2, 4]);
  expect(kept(['corner', 'band', 'label', 'band', 'label'])).toEqual([0, 1, 3]);
  // The stub needs 49 pt on either side of a page's end: three rows of 20.
  const stub = { row: 3, column: 0, rowSpan: 7, text: '甲'.repeat(15) };
  expect(kept(['head', ...labels(12)], [stub])).toEqual([0, 1, 2, 3, 4, 7, 8, 10, 11]);
});

test('a string longer than its line is broken where 避头尾 allows, or at the edge', () => {
  const atoms = (text: string) => shape(text, { face: 'fangsong', latin: 'roman', size: 10 });
  const lines = (text: string, width: number) =>
    breakLines(atoms(text), { width }).map(({ start, end, last }) => [
      atoms(text)
        .slice(start, end)
        .map((atom) => atom.text)
        .join(''),
      last,
    ]);
  const parts = (text: string, width: number) => lines(text, width).map(([line]) => line);
  expect(parts('aaaaaaaaaa,,aaaa', 46)).toEqual(['aaaaaaaaa', 'a,,aaaa']);
  expect(parts('aaaaaaaaa(aa', 43.5)).toEqual(['aaaaaaaaa', '(aa']);
  expect(parts('aaaaaaa,,,,,,,,,,,aaa', 50)).toEqual(['aaaaaaa,,,,,,,', ',,,,aaa']);
  expect(lines('！！！！！', 30)).toEqual([
    ['！！！', false],
    ['！！', true],
  ]);
  expect(lines('甲\n', 30)).toEqual([
    ['甲', true],
    ['', true],
  ]);
  expect(lines('甲  \n乙', 30)).toEqual([
    ['甲', true],
    ['乙', true],
  ]);
  expect(lines('', 30)).toEqual([]);
});

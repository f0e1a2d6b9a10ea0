import type { Annotation } from '../../src/document/nodes';
import { reviewLayout } from '../../src/layout';
import type { Fill, Run } from '../../src/layout/page';
import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { documentOf, paragraph, plainTable, sentences } from './fixtures';

const options = { profile: gbt9704, faces: loadFaces() };
const text = sentences[4] ?? '';
const plain = plainTable(6, 3);
const cells = plain.grid.cells.map((cell) => {
  if (cell.row === 2 && cell.column === 1) return { ...cell, figure: 'a.b' };
  return cell.row === 3 && cell.column === 2 ? { ...cell, figure: 'a.blank', text: '' } : cell;
});
const document = documentOf(paragraph(text), { ...plain, grid: { ...plain.grid, cells } });
const laid = layoutDocument(document, options);
const { layout } = laid;
const on = (target: Annotation['target'], words = '此处有误'): Annotation => ({
  target,
  author: '核对',
  text: words,
});
const review = (...annotations: Annotation[]) =>
  reviewLayout(laid, document, annotations, {
    ...options,
    heading: `核对意见（共${annotations.length}条）`,
  });

const fills = (marked: typeof layout): Fill[] =>
  marked.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'fill' ? [item] : [])));
const runs = (marked: typeof layout): Run[] =>
  marked.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'run' ? [item] : [])));

/** Characters whose middle lies in a fill. */
const covered = (fill: Fill): string =>
  runs(layout)
    .filter((run) => run.baseline > fill.y && run.baseline < fill.y + fill.height + 0.1)
    .flatMap((run) => {
      const each = run.advance / Array.from(run.text).length;
      return Array.from(run.text).filter((_, i) => {
        const middle = run.x + each * (i + 0.5);
        return middle > fill.x && middle < fill.x + fill.width;
      });
    })
    .join('');

test('without remarks the layout is the same', () => {
  expect(review()).toBe(layout);
});

test.each(['11398件', '网络申请', '2016年提高1.02个百分点', '……收取'])(
  '“%s” is marked where it stands, over line ends too',
  (words) => {
    const start = text.indexOf(words);
    const marked = review(on({ block: 0, start, end: start + words.length }));
    expect(
      fills(marked)
        .filter(({ colour }) => colour === 'FFF0A0')
        .map(covered)
        .join(''),
    ).toBe(words);
  },
);

test('the cell of a figure is marked, a blank one too', () => {
  const [figure, blank] = ['a.b', 'a.blank'].map((path) => fills(review(on({ figure: path })))[0]);
  expect(figure && covered(figure)).toBe('2');
  expect(blank && covered(blank)).toBe('');
  expect(blank?.x).toBeGreaterThan(370);
  expect((blank?.y ?? 0) - (figure?.y ?? 0)).toBeCloseTo(20, 0);
});

test('remarks are numbered and listed on pages behind, numbered on', () => {
  const marked = review(
    on({ figure: 'a.b' }, '甲'),
    on({ figure: 'a.b' }, '乙'),
    on({ figure: 'unknown' }, '丙'),
  );
  const texts = runs(marked).map((run) => run.text);
  expect(texts).toContain('1,2');
  expect(marked.pages).toHaveLength(layout.pages.length + 1);
  expect(texts.join('')).toContain('核对意见（共3条）1.甲2.乙3.丙');
  expect(texts.at(-1)).toBe(`— ${marked.pages.length} —`);
});

import { readProfile } from '../../src/parse/profile';
import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { sample } from '../fixtures/amount';
import { exampleDocuments, generatedDocuments, type NamedDocument } from './reports';
import { plain, runningPages, sameLines } from './same-lines';
import { layOutAsWord } from './word-layout';

const faces = loadFaces();

/** Our pages beside those that docx/layout makes of the Word file; `wordProfile` is the file's where it is not ours. */
function beside({ document }: NamedDocument, profile = gbt9704, wordProfile = profile) {
  const { layout, hints } = layoutDocument(document, { profile, faces });
  const word = layOutAsWord(document, wordProfile, hints).map(({ lines }) =>
    lines.map(({ text }) => plain(text)),
  );
  return { pages: [layout.pages.length, word.length], ...sameLines(runningPages(layout), [word]) };
}

const samples = [3, 5, 7].map((seed) => generatedDocuments[seed - 1]?.() as NamedDocument);

describe.each(sample([...exampleDocuments, ...samples], 3))('$name', (named) => {
  test('Word sets the same pages and lines (docx/layout)', () => {
    const { pages, of, any, differences } = beside(named);
    expect(pages[1]).toBe(pages[0]);
    expect({ share: any / of >= 0.95, differences }).toEqual({ share: true, differences });
    expect(of).toBeGreaterThan(30);
  });
});

test.each([
  ['wide margins', { page: { left: 45, right: 45 }, charactersPerLine: 21 }],
  [
    'a higher page and other faces',
    { page: { top: 30, bottom: 30 }, pitch: 30, roles: { tableFigure: { latin: 'heiti' } } },
  ],
])('under a profile of its own, with %s, Word sets the same pages and lines', (_, changes) => {
  const { profile } = readProfile(changes);
  for (const named of sample(exampleDocuments, 1)) {
    const { pages, of, any, differences } = beside(named, profile);
    expect(pages[1]).toBe(pages[0]);
    expect({ share: any / of >= 0.95, differences }).toEqual({ share: true, differences });
  }
});

test('another measure, another pitch, a line too many are noticed', () => {
  const [example] = exampleDocuments as [NamedDocument];
  const profileOf = (change: object) => readProfile(change).profile;
  const narrow = beside(example, profileOf({ page: { right: 45 } }), gbt9704);
  expect(narrow.any / narrow.of).toBeLessThan(0.9);
  const loose = beside(example, profileOf({ pitch: 31 }), gbt9704);
  expect(loose.any / loose.of).toBeLessThan(0.9);
  const ours = [['甲', '乙'], ['丙']];
  expect(sameLines(ours, [[['甲'], ['乙', '丙']]])).toMatchObject({ of: 3, any: 2, differences: ['1 ≠ 乙'] });
  expect(
    sameLines(ours, [
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]),
  ).toMatchObject({ any: 3, surplus: 1 });
});

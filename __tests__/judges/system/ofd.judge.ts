import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { millimetresOf } from '../../../src/ground/units';
import { charactersOf, type OfdCharacter, pagesOf, readOfd } from '../ofd';
import { exampleNames, type Made, makeExample } from './made';
import { readPages } from './pages';

/** Characters that show something, by what they are. */
function byText(characters: readonly Pick<OfdCharacter, 'text' | 'x' | 'y'>[]) {
  const found = new Map<string, { x: number; y: number }[]>();
  for (const { text, x, y } of characters)
    if (text.trim() !== '') found.set(text, [...(found.get(text) ?? []), { x, y }]);
  return found;
}

describe.each(exampleNames)('%s', (name) => {
  let made: Made;
  beforeAll(async () => {
    made = await makeExample(name, { formats: ['pdf', 'ofd'] });
  });
  afterAll(() => rmSync(made.folder, { recursive: true, force: true }));

  it('OFD: every character stands where mutool finds it in the PDF, within 0.01 mm', () => {
    const ofd = pagesOf(readOfd(readFileSync(join(made.folder, 'report.ofd'))));
    const pdf = readPages(made.pdf);
    expect(ofd).toHaveLength(pdf.length);
    pdf.forEach((page, i) => {
      const here = byText((ofd[i]?.objects ?? []).flatMap(charactersOf));
      const there = byText(
        page.glyphs.map(({ text, x, y }) => ({ text, x: millimetresOf(x), y: millimetresOf(y) })),
      );
      const counts = (map: typeof here) => [...map].map(([text, { length }]) => `${text} ${length}`).sort();
      expect(counts(here)).toEqual(counts(there));
      for (const [text, places] of there)
        for (const { x, y } of places) {
          const near = here.get(text)?.some((at) => Math.hypot(at.x - x, at.y - y) < 0.01);
          expect([i + 1, text, x, y, near]).toEqual([i + 1, text, x, y, true]);
        }
    });
  });
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runsOf } from '../../../src/layout/paintOrder';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { chartDocuments } from '../charts';
import { layOutAsWord } from '../word-layout';
import { type Files, filesOf } from './files';
import { readPages } from './pages';
import { asLibreOffice } from './word';

/** How far from its place in the PDF a text of a chart may stand in the Word file, pt. */
const NEAR = 1.5;

describe.each(chartDocuments)('$name', ({ document }) => {
  let files: Files;
  beforeAll(async () => {
    files = await filesOf(document);
  });
  afterAll(() => rmSync(files.folder, { recursive: true, force: true }));

  it('stands in Word as in the PDF: the same pages, each text of a chart in its place', () => {
    const { layout, hints, docx, folder } = files;
    const office = readPages(asLibreOffice(docx, join(folder, 'word')));
    const word = layOutAsWord(document, gbt9704, hints);
    expect([office.length, word.length]).toEqual([layout.pages.length, layout.pages.length]);
    let characters = 0;
    layout.pages.forEach((page, i) => {
      const runs = runsOf(page).filter(
        ({ from }) => document.blocks[from.block]?.type === 'chart' && !from.piece,
      );
      for (const { text, x, baseline } of runs) {
        characters += text.length;
        const [first] = text;
        const near = office[i]?.glyphs.some(
          (glyph) =>
            glyph.text.normalize('NFKC') === first &&
            Math.abs(glyph.x - x) < NEAR &&
            Math.abs(glyph.y - baseline) < NEAR,
        );
        expect([i + 1, text, x, baseline, near]).toEqual([i + 1, text, x, baseline, true]);
      }
    });
    expect(characters).toBeGreaterThan(50);
  });
});

import { rmSync } from 'node:fs';
import { exampleNames, type Made, makeExample } from './made';
import { readPages } from './pages';
import { parity } from './parity';
import { facesEmbedded, inkEverywhere, mutoolDraw, preflight, qpdfCheck } from './pdf';
import { tool } from './tools';
import { asLibreOffice, readBack } from './word';

describe.each(exampleNames)('%s', (name) => {
  let made: Made;
  let rendered: string;
  beforeAll(async () => {
    made = await makeExample(name);
    rendered = asLibreOffice(made.docx, `${made.folder}/word`);
  });
  afterAll(() => rmSync(made.folder, { recursive: true, force: true }));

  it.each(Object.entries({ qpdfCheck, mutoolDraw, facesEmbedded, inkEverywhere, preflight }))(
    'PDF: %s',
    (_, judge) => {
      expect(judge(made.pdf)).toEqual([]);
    },
  );

  it('PDF: poppler has nothing to say', () => {
    for (const reader of ['pdftotext', 'pdfinfo'])
      expect(tool(reader, made.pdf, ...(reader === 'pdftotext' ? ['-'] : [])).stderr).toBe('');
  });

  it('Word: python-docx reads back what was written', () => {
    expect(readBack(made.docx, made.document)).toEqual([]);
  });

  it('Word: LibreOffice sets the same page', () => {
    const { pages, running, cells, ruleDistance, lostRules, differences } = parity(made.pdf, rendered);
    const share = ({ same, of }: { same: number; of: number }) => (of ? same / of : 1);
    console.info(
      `${name}: ${pages[0]} pages; running lines ${running.same}/${running.of}, cells ${cells.same}/${cells.of}, rules within ${ruleDistance.toFixed(2)} pt\n${differences.join('\n')}`,
    );
    expect(pages).toEqual([made.pages, made.pages]);
    expect(share(running)).toBeGreaterThanOrEqual(0.95);
    expect(share(cells)).toBeGreaterThanOrEqual(0.98);
    expect({ lostRules, near: ruleDistance <= 0.5 }).toEqual({ lostRules: 0, near: true });
    expect(readPages(rendered)).toHaveLength(made.pages);
  });
});

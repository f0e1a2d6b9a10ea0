import { chartTexts, chartWords } from '../../../src/document/chart';
import { emfOf } from '../../../src/render/docx/chart/emf';
import { drawChart } from '../../../src/typography/chart/drawChart';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { chartDocuments, chartsIn } from '../../judges/charts';
import { readEmf, textsOfEmf } from '../../judges/emf';
import { wordOf } from '../../judges/hints';
import { openPackage } from '../../judges/package';
import { all } from '../../judges/xml';

const [RECTANGLE] = [43];

describe.each(chartDocuments)('$name', ({ document }) => {
  const charts = chartsIn(document);

  it('is a picture with its words in the Word file, each with a part of its own', async () => {
    const word = await openPackage(await wordOf(document));
    const text = word.xml('word/document.xml');
    if (!text) throw new Error('no text');
    expect(all(text, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual(charts.map(chartWords));
    const numbers = all(text, 'wp:docPr').map(({ attributes }) => attributes.id);
    expect(new Set(numbers).size).toBe(charts.length);
    const relations = word.xml('word/_rels/document.xml.rels');
    const targets = new Map(
      all(relations as NonNullable<typeof relations>, 'Relationship').map(({ attributes }) => [
        attributes.Id,
        `word/${attributes.Target}`,
      ]),
    );
    const parts = all(text, 'a:blip').map(({ attributes }) => targets.get(attributes['r:embed']));
    expect(parts).toHaveLength(charts.length);
    for (const part of parts) expect(word.names).toContain(part);
    for (const part of parts)
      expect(word.text('[Content_Types].xml')).toContain(`ContentType="image/x-emf" PartName="/${part}"`);
  });

  it('draws what the pages draw, and nothing outside', () => {
    for (const chart of charts) {
      const drawing = drawChart(chart, 442.2);
      const emf = emfOf(drawing, gbt9704);
      expect(textsOfEmf(emf).join('')).toBe(drawing.texts.map(({ text }) => text).join(''));
      expect([...textsOfEmf(emf).join('')].sort()).toEqual([...chartTexts(chart).join('')].sort());
      const boxes = readEmf(emf).filter(({ type }) => type === RECTANGLE);
      expect(boxes).toHaveLength(drawing.fills.length + drawing.rules.length);
      for (const { data } of boxes) {
        const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) => data.readInt32LE(at));
        expect([left >= -5, top >= -5, right > left, bottom > top]).toEqual([true, true, true, true]);
        expect([right <= 20 * drawing.width + 5, bottom <= 20 * drawing.height + 5]).toEqual([true, true]);
      }
    }
  });
});

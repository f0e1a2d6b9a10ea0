import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakPart } from '../package';
import { type Made, makeExample } from './made';
import { parity } from './parity';
import { facesEmbedded, inkEverywhere, mutoolDraw, preflight, qpdfCheck, textOf } from './pdf';
import { tool } from './tools';
import { asLibreOffice, readBack } from './word';

/** A judge that CI relies on must fail on a file that is broken for it: none of these may pass by saying nothing. */
let made: Made;
let rendered: string;
beforeAll(async () => {
  made = await makeExample('2014-taizhou-2017');
  rendered = asLibreOffice(made.docx, join(made.folder, 'word'));
});
afterAll(() => rmSync(made.folder, { recursive: true, force: true }));

/** The PDF with its streams in plain text, changed in place: the same length, so that every offset still holds. */
function broken(change: (plain: string) => string): string {
  const plain = join(made.folder, 'plain.pdf');
  tool('qpdf', '--stream-data=uncompress', '--object-streams=disable', made.pdf, plain);
  const before = readFileSync(plain, 'latin1');
  const after = change(before);
  if (after === before) throw new Error('the break does not break');
  const path = join(made.folder, 'broken.pdf');
  writeFileSync(path, after, 'latin1');
  return path;
}

describe('PDF', () => {
  it('the file taken apart and put together again is still right', () => {
    const path = broken((text) => text.replace('%PDF-1.7', '%PDF-1.6'));
    for (const judge of [qpdfCheck, mutoolDraw, facesEmbedded, inkEverywhere])
      expect(judge(path)).toEqual([]);
  });

  it('qpdf notices a file that was cut off', () => {
    const path = join(made.folder, 'cut.pdf');
    writeFileSync(path, readFileSync(made.pdf).subarray(0, -400));
    expect(qpdfCheck(path)).not.toEqual([]);
  });

  it('mutool notices a damaged stream', () => {
    const bytes = readFileSync(made.pdf);
    const at = bytes.indexOf('stream', bytes.indexOf('/Type /Page'));
    bytes.fill(0x55, at + 60, at + 160);
    const path = join(made.folder, 'damaged.pdf');
    writeFileSync(path, bytes);
    expect(mutoolDraw(path)).not.toEqual([]);
  });

  it('pdffonts notices a face that is not embedded, and one without ToUnicode', () => {
    expect(facesEmbedded(broken((text) => text.replace('/FontFile2', '/FontFileX')))).not.toEqual([]);
    expect(facesEmbedded(broken((text) => text.replace('/ToUnicode', '/ToUnicodX')))).not.toEqual([]);
  });

  it('the look at the ink notices pages without any', () => {
    const faults = inkEverywhere(broken((text) => text.replace(/\bTj\b/g, '  ')));
    expect(faults).toContain('page 1 is blank');
  });

  it('it notices one glyph without outline, although the text can be copied', () => {
    const path = broken((text) => {
      // A face begins with its table directory; glyf holds the outlines, of which the second half is emptied.
      const start = text.indexOf('stream\n\u0000\u0001\u0000\u0000') + 'stream\n'.length;
      const number = (at: number) => [0, 1, 2, 3].reduce((sum, i) => sum * 256 + text.charCodeAt(at + i), 0);
      const entry = text.indexOf('glyf', start);
      const [offset, length] = [start + number(entry + 8), number(entry + 12)];
      const from = offset + (length >> 1);
      const to = offset + length;
      return text.slice(0, from) + '\u0000'.repeat(to - from) + text.slice(to);
    });
    expect(facesEmbedded(path)).toEqual([]);
    expect(textOf(path)).toBe(textOf(made.pdf));
    expect(inkEverywhere(path).join('\n')).toMatch(/no ink under/);
  });

  it('Preflight notices a missing output intent and a face without widths', () => {
    expect(preflight(broken((text) => text.replace('/OutputIntents', '/OutputIntentX')))).not.toEqual([]);
    expect(preflight(broken((text) => text.replace('/CIDToGIDMap', '/CIDToGIDMaX')))).not.toEqual([]);
  });
});

describe('Word', () => {
  const change = async (pattern: RegExp, by: string, part = 'word/document.xml'): Promise<string> => {
    const path = join(made.folder, 'broken.docx');
    const bytes = await breakPart(readFileSync(made.docx), part, (text) => text.replace(pattern, by));
    writeFileSync(path, bytes);
    return path;
  };

  it('python-docx notices a changed figure, a lost character, another paper', async () => {
    expect(readBack(made.docx, made.document)).toEqual([]);
    expect(readBack(await change(/>492</, '>493<'), made.document)).not.toEqual([]);
    expect(readBack(await change(/政府/, '政'), made.document)).not.toEqual([]);
    expect(readBack(await change(/w:w="11906"/, 'w:w="12240"'), made.document)).not.toEqual([]);
  });

  it('LibreOffice refuses a file that is no Word file', () => {
    const path = join(made.folder, 'none.docx');
    writeFileSync(path, readFileSync(made.docx).subarray(0, 2000));
    expect(() => asLibreOffice(path, join(made.folder, 'none'), 30)).toThrow();
  });

  it('parity notices another line pitch, another measure, a torn number, a rule that moved', async () => {
    const share = ({ same, of }: { same: number; of: number }) => same / of;
    const { pdf } = await makeExample('2014-taizhou-2017', { formats: ['pdf'], profile: { pitch: 27 } });
    expect(share(parity(pdf, rendered).running)).toBeLessThan(0.9);
    const wide = asLibreOffice(
      await change(/w:spacing w:val="-6"/g, 'w:spacing w:val="0"', 'word/styles.xml'),
      made.folder,
    );
    expect(share(parity(made.pdf, wide).running)).toBeLessThan(0.9);
    const torn = asLibreOffice(await change(/>1-12</, '>1-1</w:t><w:br/><w:t>2<'), made.folder);
    expect(parity(made.pdf, torn).differences).not.toEqual(parity(made.pdf, rendered).differences);
    const moved = asLibreOffice(
      await change(/<w:trHeight w:val="\d+"/g, '<w:trHeight w:val="420"'),
      made.folder,
    );
    const { ruleDistance, lostRules } = parity(made.pdf, moved);
    expect(ruleDistance > 0.5 || lostRules > 0).toBe(true);
  });
});

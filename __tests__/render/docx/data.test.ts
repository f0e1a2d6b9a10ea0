import fc from 'fast-check';
import JSZip from 'jszip';
import { readDataFromDocx } from '../../../src/stages';
import { runs } from '../../fixtures/amount';
import { wordOf } from '../../judges/hints';
import { documentOf } from './fixtures';

const render = (data?: string) => wordOf(documentOf({ type: 'paragraph', text: '文' }), { data });

test('any JSON comes back as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async (value) => {
      const json = JSON.stringify(value, null, 2);
      const back = readDataFromDocx(await render(json));
      expect(JSON.parse(back ?? '')).toEqual(JSON.parse(json));
    }),
    { numRuns: runs(60) },
  );
});

test.each([']]>', '<![CDATA[x]]>', '</report>', '&amp;&#10;', '\uFFFE\uFFFF', '\r\n\t', '𬭎'])(
  'so does %j',
  async (text) => {
    const back = readDataFromDocx(await render(JSON.stringify({ text })));
    expect(JSON.parse(back ?? '')).toEqual({ text });
  },
);

test('it is found where Word puts it when it saves', async () => {
  const zip = await JSZip.loadAsync(await render('{"a":1}'));
  const item = (await zip.file('customXml/item1.xml')?.async('string')) ?? '';
  zip.file('customXml/item1.xml', '<b:Sources xmlns:b="urn:other"/>');
  zip.file('customXml/item3.xml', item.replace(/#38;/g, 'amp;'));
  expect(readDataFromDocx(await zip.generateAsync({ type: 'uint8array', compression: 'STORE' }))).toBe(
    '{"a":1}',
  );
});

test('nothing where there is none', async () => {
  expect(readDataFromDocx(await render())).toBeUndefined();
});

test('a file that is no Word file is refused', () => {
  expect(() => readDataFromDocx(new TextEncoder().encode('{}'))).toThrow('zip');
});

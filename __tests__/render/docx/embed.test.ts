import JSZip from 'jszip';
import { glyphOf, readFace } from '../../../src/faces/face';
import { readSfnt } from '../../../src/faces/sfnt';
import { obfuscate } from '../../../src/render/docx/embed';
import { loadFaces } from '../../../src/stages';
import { wordOf } from '../../judges/hints';
import { lintWord } from '../../judges/word-lint';
import { all, type Element, parse } from '../../judges/xml';
import { narrative } from './fixtures';
import { the } from './read';

const faces = loadFaces();
const docx = wordOf(narrative, { faces });

async function embedded() {
  const zip = await JSZip.loadAsync(await docx);
  const text = async (name: string) => parse(await the(zip.file(name) ?? undefined).async('string'));
  const table = await text('word/fontTable.xml');
  const targets = new Map(
    (await text('word/_rels/fontTable.xml.rels')).children.map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  const fonts = all(table, 'w:font').flatMap((font: Element) =>
    all(font, 'w:embedRegular').map((face) => ({ font, face })),
  );
  return Promise.all(
    fonts.map(async ({ font, face }) => {
      const part = the(zip.file(`word/${targets.get(face.attributes['r:id'])}`) ?? undefined);
      const bytes = obfuscate(await part.async('uint8array'), the(face.attributes['w:fontKey']));
      return { name: the(font.attributes['w:name']), bytes };
    }),
  );
}

test('the faces lie in the file under their official names, with what the document prints', async () => {
  const files = await embedded();
  expect(files.map(({ name }) => name).sort()).toEqual(
    ['Times New Roman', '仿宋_GB2312', '宋体', '方正小标宋简体', '楷体_GB2312', '黑体'].sort(),
  );
  const has = (name: string, text: string) => {
    const face = readFace(readSfnt(the(files.find((each) => each.name === name)).bytes), name);
    return [...text].every((character) => glyphOf(face, the(character.codePointAt(0))) !== 0);
  };
  expect(has('仿宋_GB2312', '年，我局认真贯彻落实《》“”——……～')).toBe(true);
  expect(has('Times New Roman', '0123456789GB/T%.')).toBe(true);
  expect(has('黑体', '一、总体情况')).toBe(true);
  expect(has('楷体_GB2312', '领导重视')).toBe(true);
  expect(has('仿宋_GB2312', '鑫')).toBe(false);
  for (const { name, bytes } of files) {
    const table = the(readSfnt(bytes).tables.get('name'));
    expect(Buffer.from(table).includes(Buffer.from(name, 'utf16le').swap16())).toBe(true);
  }
});

test('a report with its faces is no heavier than 700 KB, and sound', async () => {
  const bytes = await docx;
  expect(bytes.length).toBeLessThan(700 * 1024);
  expect(await lintWord(bytes)).toEqual([]);
});

test('the keys come from the faces, so the bytes stay the same', async () => {
  const again = await wordOf(narrative, { faces: loadFaces() });
  expect(Buffer.from(again).equals(Buffer.from(await docx))).toBe(true);
});

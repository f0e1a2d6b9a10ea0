import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { parse } from 'yaml';
import { extractData, generate, importReport, type ReportInput } from '../../../src';
import { millimetresOf } from '../../../src/ground/units';
import { layOut } from '../../../src/layout';
import { runsOf } from '../../../src/layout/paintOrder';
import { renderOfd } from '../../../src/render/ofd/renderOfd';
import { loadFaces } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { sample } from '../../fixtures/amount';
import { chartDocuments } from '../../judges/charts';
import { charactersOf, judgeOfd, type OfdParts, pagesOf, readOfd } from '../../judges/ofd';
import { exampleDocuments } from '../../judges/reports';
import { all, parse as parseXml } from '../../judges/xml';
import { documentOf, paragraph, requestsTable } from '../../layout/fixtures';

const faces = loadFaces();
const make = (document: (typeof exampleDocuments)[number]['document'], data?: string) => {
  const { layout } = layOut(document, { profile: gbt9704, faces });
  return { layout, bytes: renderOfd(layout, { properties: document.properties, faces, document, data }) };
};

const turned = documentOf(paragraph('文'), { ...requestsTable(), landscape: true });

describe.each(
  sample([...exampleDocuments, ...chartDocuments, { name: 'a landscape page', document: turned }], 4).map(
    ({ name, document }) => [name, document] as const,
  ),
)('%s', (_, document) => {
  const { layout, bytes } = make(document, '{"a":"文"}');
  const parts = readOfd(bytes);

  it('holds nothing that a reader would stumble over', () => {
    expect(judgeOfd(parts)).toEqual([]);
  });

  it('has each run of the pages in its place, within 0.01 mm', () => {
    const pages = pagesOf(parts);
    expect(pages).toHaveLength(layout.pages.length);
    layout.pages.forEach((page, i) => {
      const objects = (pages[i]?.objects ?? []).filter(({ name }) => name === 'ofd:TextObject');
      const runs = runsOf(page);
      expect(objects).toHaveLength(runs.length);
      runs.forEach((run, at) => {
        const characters = charactersOf(objects[at] as (typeof objects)[number]);
        expect(characters.map(({ text }) => text).join('')).toBe(run.text);
        const [first, last] = [characters[0], characters.at(-1)];
        expect(Math.abs((first?.x ?? 0) - millimetresOf(run.x))).toBeLessThan(0.01);
        expect(Math.abs((first?.y ?? 0) - millimetresOf(run.baseline))).toBeLessThan(0.01);
        const end = run.turned ? run.baseline : run.x;
        const before = run.turned ? (last?.y ?? 0) : (last?.x ?? 0);
        // The last character is at most one em before the end of its run.
        expect(before).toBeLessThan(millimetresOf(end + run.advance) + 0.01);
        expect(before).toBeGreaterThan(millimetresOf(end + run.advance - run.size - run.spacing) - 0.01);
      });
    });
  });

  it('is the same again', () => {
    expect(Buffer.from(make(document, '{"a":"文"}').bytes).equals(bytes)).toBe(true);
  });
});

const [{ document }] = exampleDocuments as [(typeof exampleDocuments)[number]];
const example = readOfd(make(document, '{}').bytes);
const PAGE = 'Doc_0/Pages/Page_0/Content.xml';
const RULED =
  Object.keys(example).find((place) => strFromU8(example[place] as Uint8Array).includes('StrokeColor')) ?? '';

/** The parts with one of them changed. */
const broken = (place: string, change: (xml: string) => string): OfdParts => {
  const before = strFromU8(example[place] as Uint8Array);
  const after = change(before);
  if (after === before) throw new Error('the break does not break');
  return { ...example, [place]: strToU8(after) };
};
const without = (place: string): OfdParts =>
  Object.fromEntries(Object.entries(example).filter(([name]) => name !== place));
const swap = (pattern: RegExp, by: string) => (xml: string) => xml.replace(pattern, by);

const breaks: readonly (readonly [string, OfdParts])[] = [
  ['a page that is not there', without('Doc_0/Pages/Page_1/Content.xml')],
  ['a face that is not there', without('Doc_0/Res/font_1.ttf')],
  ['a part that nothing names', { ...example, 'Doc_0/more.xml': strToU8('<a/>') }],
  ['a number that stands twice', broken(PAGE, swap(/(TextObject ID=")\d+/, '$11'))],
  ['a number beyond the last', broken('Doc_0/Document.xml', swap(/<ofd:MaxUnitID>\d+/, '<ofd:MaxUnitID>9'))],
  ['text in a face that is not there', broken(PAGE, swap(/Font="\d+"/, 'Font="99"'))],
  ['text in a face that does not have it', broken(PAGE, swap(/(<ofd:TextCode [^>]*>)./, '$1龘'))],
  ['a distance too few', broken(PAGE, swap(/DeltaX="g \d+/, 'DeltaX="g 1'))],
  ['a distance too many', broken(PAGE, swap(/DeltaX="/, 'DeltaX="5 '))],
  ['text outside its page', broken(PAGE, swap(/(TextObject ID="\d+" Boundary=")[\d.]+/, '$1205'))],
  ['text outside its box', broken(PAGE, swap(/<ofd:TextCode X="0"/, '<ofd:TextCode X="-3"'))],
  ['a colour that is none', broken(RULED, swap(/Color Value="[^"]*"/, 'Color Value="0 0 300"'))],
  ['an outline to nowhere', broken('Doc_0/Document.xml', swap(/PageID="\d+"/, 'PageID="9999"'))],
  [
    'a structure of nothing',
    broken('Doc_0/Tags/CustomTag.xml', swap(/(<ofd:ObjectRef PageRef="\d+">)\d+/, '$14')),
  ],
  [
    'elements in another order',
    broken('OFD.xml', swap(/(<ofd:Title>.*<\/ofd:Title>)(<ofd:Author>.*<\/ofd:Author>)/, '$2$1')),
  ],
  [
    'an element that the standard does not have',
    broken(PAGE, swap(/<ofd:TextCode /, '<ofd:Link/><ofd:TextCode ')),
  ],
  ['an attribute that is missing', broken(PAGE, swap(/ Size="[\d.]+"/, ''))],
  ['an attribute that the standard does not have', broken(PAGE, swap(/ Size="/, ' Href="http://a" Size="'))],
];

test.each(sample(breaks, 6))('the judge notices %s', (_, parts) => {
  expect(judgeOfd(parts)).not.toEqual([]);
});

test('the structure names the path of every figure, and what is printed for it', () => {
  const { layout, bytes } = make(document);
  const parts = readOfd(bytes);
  const text = new Map(
    pagesOf(parts).flatMap(({ objects }) =>
      objects.map(
        (each) =>
          [
            each.attributes.ID,
            charactersOf(each)
              .map(({ text: c }) => c)
              .join(''),
          ] as const,
      ),
    ),
  );
  const cells = all(parseXml(strFromU8(parts['Doc_0/Tags/CustomTag.xml'] as Uint8Array)), 'cell');
  const said = new Map(
    cells.map((cell) => [
      cell.attributes.figure,
      all(cell, 'ofd:ObjectRef')
        .map(({ text: id }) => text.get(id) ?? '')
        .join(''),
    ]),
  );
  const figures = document.blocks.flatMap((block) =>
    block.type === 'table' ? block.grid.cells.filter(({ figure }) => figure !== undefined) : [],
  );
  expect(layout.pages.length).toBeGreaterThan(1);
  expect(figures.length).toBeGreaterThan(50);
  for (const { figure, text: printed } of figures)
    expect([figure, said.get(figure)]).toEqual([figure, printed]);
});

test('rare characters, and what XML reads as markup, stay text', () => {
  const hostile = '文<b>&amp;"𬭎𬭎字';
  const { bytes } = make({
    ...documentOf(paragraph(hostile)),
    properties: { ...document.properties, title: hostile },
  });
  const parts = readOfd(bytes);
  expect(judgeOfd(parts)).toEqual([]);
  const printed = pagesOf(parts).flatMap(({ objects }) => objects.flatMap(charactersOf));
  expect(printed.map(({ text }) => text).join('')).toContain(hostile);
});

describe('as a format', () => {
  const input = parse(
    readFileSync(join(__dirname, '../../../examples/2021-suqian-2023.yaml'), 'utf8'),
  ) as ReportInput;

  it('gives its data back, also where another program has written the file again', async () => {
    const { files } = await generate(input, { formats: ['ofd'] });
    expect(files.map(({ format }) => format)).toEqual(['ofd']);
    const bytes = files[0]?.bytes ?? new Uint8Array();
    expect(await extractData(bytes)).toEqual(input);
    const moved = Object.fromEntries(
      Object.entries(readOfd(bytes)).map(([place, part]) => [
        place.replace('Doc_0', 'Doc_7').replace('report.json', 'Attach_0.json'),
        place.endsWith('Attachments.xml')
          ? strToU8(strFromU8(part).replace('/Doc_0/Attachs/report.json', 'Attach_0.json'))
          : part,
      ]),
    );
    expect(await extractData(zipSync(moved))).toEqual(input);
    expect((await importReport(bytes, { name: 'a.ofd' })).data).toEqual(input);
  });

  it('has no data where none are wanted', async () => {
    const { files } = await generate(input, { formats: ['ofd'], attachData: false });
    const bytes = files[0]?.bytes ?? new Uint8Array();
    expect(judgeOfd(readOfd(bytes))).toEqual([]);
    expect(await extractData(bytes)).toBeUndefined();
  });
});

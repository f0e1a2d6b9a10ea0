import { loadFaces } from '../../src/stages';
import { documentOf, narrative, reviewsGrid, tableOf } from '../render/docx/fixtures';
import { chartDocuments } from './charts';
import { wordOf } from './hints';
import { officeVersions, validateOpenXml } from './open-xml';
import { breakPart } from './package';

const annotations = [
  { target: { figure: 'requests.r5.c4' }, author: '核对', text: '合计不平' },
  { target: { block: 3, start: 2, end: 9 }, author: '核对', text: '名称有误' },
  { target: { block: 3, start: 5, end: 12 }, author: '核对', text: '交叠' },
];
const faces = loadFaces();
const docx = wordOf(narrative, { annotations, data: '{"a":"]]>"}' });

test.each(officeVersions)('a whole report with comments and data is valid for %s', async (version) => {
  expect(await validateOpenXml(await docx, version)).toEqual([]);
});

test('so is one that begins and ends with a landscape table', async () => {
  const table = tableOf('t', reviewsGrid(), { landscape: true });
  const bytes = await wordOf(documentOf(table, table));
  expect(await validateOpenXml(bytes, 'Microsoft365')).toEqual([]);
});

test('so is one that holds its faces', async () => {
  expect(await validateOpenXml(await wordOf(narrative, { faces }), 'Microsoft365')).toEqual([]);
});

test('so is one with charts', async () => {
  const [{ document }] = chartDocuments.slice(-1) as [(typeof chartDocuments)[number]];
  expect(await validateOpenXml(await wordOf(document), 'Microsoft365')).toEqual([]);
});

test.each([
  [
    'an element out of order',
    /(<w:overflowPunct [^>]*\/>)(<w:autoSpaceDE [^>]*\/>)/,
    '$2$1',
    'word/styles.xml',
  ],
  ['a value that does not exist', /w:val="tbRlV"/, 'w:val="down"', 'word/document.xml'],
])('it notices %s', async (_, pattern, by, part) => {
  const broken = await breakPart(await docx, part, (text) => text.replace(pattern, by));
  expect(await validateOpenXml(broken, 'Microsoft365')).not.toEqual([]);
});

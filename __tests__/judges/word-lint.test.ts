import { sample } from '../fixtures/amount';
import { narrative } from '../render/docx/fixtures';
import { wordOf } from './hints';
import { breakPart } from './package';
import { lintWord } from './word-lint';

const annotations = [
  { target: { figure: 'requests.r5.c4' }, author: '核对', text: '合计不平' },
  { target: { block: 3, start: 2, end: 9 }, author: '核对', text: '名称有误' },
];

const docx = wordOf(narrative, { annotations, data: '{}' });

test('a whole report is clean', async () => {
  expect(await lintWord(await docx)).toEqual([]);
});

const document = 'word/document.xml';
const styles = 'word/styles.xml';
const drop =
  (pattern: RegExp) =>
  (text: string): string =>
    text.replace(pattern, '');
const put =
  (pattern: RegExp, by: string) =>
  (text: string): string =>
    text.replace(pattern, by);

const breaks: readonly (readonly [string, string, (text: string) => string | undefined, RegExp])[] = [
  [
    'a cell without paragraph',
    document,
    drop(/(?<=<\/w:tcPr>)<w:p>.*?<\/w:p>/),
    /does not end with a paragraph/,
  ],
  ['a cell too many', document, put(/<w:tc>.*?<\/w:tc>/, '$&$&'), /columns, grid has/],
  ['a grid that is not the width', document, put(/<w:gridCol w:w="\d+"/, '<w:gridCol w:w="99"'), /grid \d+/],
  ['a merge of nothing', document, put(/<w:vMerge w:val="restart"\/>/, ''), /continues nothing/],
  ['a row that may split', document, drop(/<w:cantSplit\/>/), /may split/],
  [
    'a style that is not there',
    document,
    put(/w:pStyle w:val="Heading1"/, 'w:pStyle w:val="Heading9"'),
    /undefined style/,
  ],
  ['a raw line end', document, put(/(<w:t [^>]*>[^<]*)(<\/w:t>)/, '$1\n$2'), /line end/],
  ['a control character', document, put(/(<w:t [^>]*>)/, '$1\u0001'), /forbidden character/],
  ['U+FFFE', document, put(/(<w:t [^>]*>)/, '$1\uFFFE'), /forbidden character/],
  ['quotes without the hint', document, drop(/<w:rFonts w:hint="eastAsia"\/>/g), /no w:hint/],
  ['a comment that ends nowhere', document, drop(/<w:commentRangeEnd [^>]*\/>/), /no w:commentRangeEnd/],
  ['a comment on nothing', 'word/comments.xml', drop(/<w:comment .*?<\/w:comment>/), /has no comment/],
  ['a field that stays open', 'word/footer1.xml', drop(/<w:fldChar w:fldCharType="end"\/>/), /not closed/],
  ['another field', 'word/footer1.xml', put(/PAGE/, 'NUMPAGES'), /other than PAGE/],
  ['hanging punctuation', styles, drop(/<w:overflowPunct w:val="0"\/>/), /overflowPunct/],
  ['automatic space', styles, drop(/<w:autoSpaceDN w:val="0"\/>/), /autoSpaceDN/],
  ['widow control', styles, drop(/<w:widowControl w:val="0"\/>/), /widowControl/],
  ['a theme font', styles, put(/w:eastAsia="仿宋_GB2312"/, 'w:eastAsiaTheme="minorEastAsia"'), /theme font/],
  ['a slot left open', styles, drop(/(?<=w:styleId="Heading1".*?) w:cs="[^"]*"/), /four slots/],
  ['no 避头尾', 'word/settings.xml', drop(/<w:noLineBreaksBefore [^>]*\/>/), /noLineBreaksBefore/],
  ['no altName', 'word/fontTable.xml', drop(/<w:altName [^>]*\/>/), /no altName/],
  [
    'a face that is not listed',
    'word/fontTable.xml',
    drop(/<w:font w:name="黑体">.*?<\/w:font>/),
    /not in the font table/,
  ],
  ['a part that is gone', 'customXml/itemProps1.xml', () => undefined, /missing part/],
  [
    'a relationship that is gone',
    'word/_rels/document.xml.rels',
    drop(/<Relationship [^>]*footer1[^>]*>/),
    /dangling/,
  ],
  ['no content type', '[Content_Types].xml', drop(/<Override [^>]*footer1[^>]*>/), /no content type/],
];

test.each(sample(breaks, 8))('notices %s', async (_, part, change, complaint) => {
  const broken = await breakPart(await docx, part, change);
  expect((await lintWord(broken)).join('\n')).toMatch(complaint);
});

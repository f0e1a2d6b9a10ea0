import { strToU8, zipSync } from 'fflate';
import { importReport } from '../../src';
import { remembered } from '../fixtures/remembered';
import { check, type HostileCase, hostile, made } from './engine';

/*
 * Inputs as long as they are taken, or longer, of one thing again and again: what reads them must take time that grows
 * with their length.
 */

const small = 'agency: { name: 示例县水利局 }\nyear: 2023\n';
const yaml = (rest: string): string => small + rest;
const N = (n: number, make: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join('');

function imp(name: string, code: string, file: string, make: () => Uint8Array): HostileCase {
  const bytes = remembered(make);
  const run = async () => {
    const { findings } = await importReport(bytes(), { name: file });
    return { codes: findings.map((finding) => finding.code), files: 0 };
  };
  return hostile(`import: ${name}`, code, run, 'heavy', bytes);
}
const html = (name: string, code: string, text: () => string): HostileCase =>
  imp(name, code, 'a.html', () => strToU8(text()));

const z = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });
const xl = (sheet: string, more: Record<string, string> = {}, book = '<sheet name="甲" r:id="rId1"/>') =>
  z({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${book}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="s.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });
const wd = (body: string) =>
  z({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` });
const od = (body: string) =>
  z({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<d xmlns:t="t">${body}</d>`,
  });

const rows200 = N(
  20000,
  (i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="J${i + 1}"><v>1</v></c></row>`,
);

const imports: readonly HostileCase[] = [
  html(
    '100,000 attributes on one tag',
    'import.too-large',
    () => `<html><p ${N(100_000, (i) => `a${i}=1 `)}>`,
  ),
  html(
    'a million attributes on many tags',
    'import.nothing',
    () => `<html>${N(20_000, (i) => `<p ${N(50, (k) => `a${k}${i} `)}>`)}`,
  ),
  html(
    '100,000 attributes on an end tag',
    'import.too-large',
    () => `<html><p></p ${N(100_000, (i) => `a${i}=1 `)}>`,
  ),
  html(
    '100,000 second bodies with an attribute',
    'import.nothing',
    () => `<html><body>${N(100_000, (i) => `<body a${i}>`)}`,
  ),
  html(
    '100,000 paragraphs that a table puts before itself',
    'import.too-large',
    () => `<html><table>${'<p>甲</p>'.repeat(100_000)}`,
  ),
  html(
    '100,000 texts that a table puts before itself',
    'import.nothing',
    () => `<html><table>${'甲<tr>'.repeat(100_000)}`,
  ),
  html('bold over paragraphs', 'import.too-large', () => `<html>${'<b><p>甲</b>'.repeat(50_000)}`),
  html('links in links', 'import.too-deep', () => `<html>${'<a><div>甲'.repeat(30_000)}`),
  html(
    '500 spans with line ends around 7 MB',
    'import.nothing',
    () =>
      `<html>${'<p><span>甲</span>\n<span>'}${'<span>\n<span>x</span>\n'.repeat(200)}${'甲'.repeat(2.2e6)}`,
  ),
  html(
    '400 terms in terms around 7 MB',
    'import.nothing',
    () => `<html>${'<dl><dt><div>'.repeat(120)}${'甲'.repeat(2.2e6)}`,
  ),
  html('8 MB of one comment', 'import.nothing', () => `<html><!--${'-'.repeat(7.9e6)}`),
  html('8 MB of open comments', 'import.nothing', () => `<html>${'<!--'.repeat(1.9e6)}`),
  // 8 MB take 1.4 s; in jest 5 s, as each look at a global of the tokenizer's goes through a context.
  html('5 MB of ampersands', 'import.nothing', () => `<html>${'&'.repeat(5e6)}`),
  html(
    'a million entities',
    'import.nothing',
    () => `<html><p>${'&CounterClockwiseContourIntegral;'.repeat(230_000)}`,
  ),
  html('8 MB of <', 'import.nothing', () => `<html>${'<'.repeat(7.9e6)}`),
  html('8 MB in a title', 'import.nothing', () => `<html><title>${'<'.repeat(7.9e6)}`),
  html('8 MB in a script', 'import.nothing', () => `<html><script>${'</'.repeat(3.9e6)}`),
  html('8 MB in preformatted lines', 'import.nothing', () => `<html><pre>${' \n'.repeat(3.9e6)}`),
  html(
    '8 MB of blanks between hanzi',
    'import.nothing',
    () => `<html><p>甲${' '.repeat(4e6)}乙${'\n'.repeat(3.5e6)}x`,
  ),
  html('select in select', 'import.nothing', () => `<html>${'<select><option>'.repeat(70_000)}`),
  html('forms in tables', 'import.too-deep', () => `<html>${'<table><form><tr><td>'.repeat(30_000)}`),
  html('templates in templates', 'import.too-deep', () => `<html>${'<template>'.repeat(100_000)}`),
  html('frames', 'import.too-deep', () => `<html>${'<frameset>'.repeat(100_000)}`),
  html('svg in math', 'import.too-deep', () => `<html>${'<svg><desc><math><mi>'.repeat(40_000)}`),
  html('100,000 end tags', 'import.nothing', () => `<html>${'<div>'.repeat(500)}${'</x>'.repeat(1.5e6)}`),
  html('a million </p>', 'import.nothing', () => `<html>${'</p>'.repeat(1.9e6)}`),
  html('a million <br>', 'import.nothing', () => `<html>${'<br>'.repeat(140_000)}`),
  html('raised in raised', 'import.nothing', () => `<html>${'<sup>'.repeat(500)}${'1'.repeat(7e6)}`),
  html(
    'a table of 200 columns and 900 rows',
    'import.too-large',
    () => `<html><table>${`<tr>${'<td>总计'.repeat(200)}`.repeat(900)}`,
  ),
  html(
    'cells of labels',
    'import.too-large',
    () => `<html><table>${`<tr>${'<td>（一）予以公开'.repeat(100)}`.repeat(1900)}`,
  ),
  imp('a sheet that 100,000 names share', 'import.nothing', 'a.xlsx', () =>
    xl(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      {},
      N(100_000, (i) => `<sheet name="n${i}" r:id="rId1"/>`),
    ),
  ),
  imp('1,000 names of a sheet of 1 MB', 'import.too-large', 'a.xlsx', () =>
    xl(
      N(20_000, (i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`),
      {},
      N(1000, (i) => `<sheet name="n${i}" r:id="rId1"/>`),
    ),
  ),
  imp('3,000 merged areas of the whole sheet', 'import.too-large', 'a.xlsx', () =>
    xl(
      `${rows200}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2999)}</mergeCells><sheetData>`,
    ),
  ),
  imp('100,000 attributes of a cell', 'import.too-large', 'a.xlsx', () =>
    xl(`<row r="1"><c r="A1" ${N(100_000, (i) => `a${i}="1" `)}><v>1</v></c></row>`),
  ),
  imp('a million attributes of a row', 'import.too-large', 'a.xlsx', () =>
    xl(`<row r="1" ${N(1_000_000, (i) => `a${i}="1" `)}></row>`),
  ),
  imp('2 million shared texts', 'import.too-large', 'a.xlsx', () =>
    xl('<row r="1"><c r="A1" t="s"><v>1</v></c></row>', {
      'xl/s.xml': `<sst>${'<si><t>x</t></si>'.repeat(1.8e6)}</sst>`,
    }),
  ),
  imp('5 million empty elements', 'import.too-large', 'a.xlsx', () => xl('<c/>'.repeat(5e6))),
  imp('a value of 30 MB', 'import.nothing', 'a.xlsx', () =>
    xl(`<row r="1"><c r="A1"><v>${'1'.repeat(30e6)}</v></c></row>`),
  ),
  imp('values beyond numbers', 'import.nothing', 'a.xlsx', () =>
    xl(
      N(
        2000,
        (i) =>
          `<row r="${i + 1}"><c r="A${i + 1}"><v>1e${i}</v></c><c r="B${i + 1}"><v>1e-${i}</v></c></row>`,
      ),
    ),
  ),
  imp('200,000 relations', 'import.too-large', 'a.xlsx', () =>
    xl(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      {
        'xl/_rels/workbook.xml.rels': `<Relationships>${N(200_000, (i) => `<Relationship Id="r${i}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>`)}</Relationships>`,
      },
      N(100_000, (i) => `<sheet name="n${i}" r:id="q${i}"/>`),
    ),
  ),
  imp('a path of 100,000 steps', 'import.nothing', 'a.xlsx', () =>
    xl('', {
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${'../a/'.repeat(1e6)}"/></Relationships>`,
    }),
  ),
  imp('200,000 comments on cells', 'import.nothing', 'a.xlsx', () =>
    xl('<row r="1"><c r="A1"><v>1</v></c></row>', {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="a" Type="x/comments" Target="c.xml"/></Relationships>',
      'xl/worksheets/c.xml': `<comments><authors>${'<author>甲</author>'.repeat(1000)}</authors>${N(200_000, (i) => `<comment ref="A${i}" authorId="1"><t>甲:\n</t></comment>`)}</comments>`,
    }),
  ),
  imp('merged cells down 100,000 rows', 'import.nothing', 'a.docx', () =>
    wd(`<w:tbl>${'<w:tr><w:tc><w:vMerge w:val="restart"/><w:p/></w:tc></w:tr>'.repeat(100_000)}</w:tbl>`),
  ),
  imp('40 tables in tables, each with rows', 'import.too-large', 'a.docx', () =>
    wd(
      `${'<w:tbl><w:tr><w:tc>'.repeat(39)}${'<w:p><w:t>甲</w:t></w:p>'.repeat(100_000)}${'</w:tc></w:tr></w:tbl>'.repeat(39)}`,
    ),
  ),
  imp('cells that go on below, 200 columns', 'import.too-large', 'a.docx', () =>
    wd(`<w:tbl>${`<w:tr>${'<w:tc><w:vMerge/></w:tc>'.repeat(200)}</w:tr>`.repeat(3000)}</w:tbl>`),
  ),
  imp('3 million empty paragraphs', 'import.too-large', 'a.docx', () => wd('<w:p/>'.repeat(3e6))),
  imp('a million runs', 'import.too-large', 'a.docx', () =>
    wd(`<w:p>${'<w:r><w:t>甲</w:t></w:r>'.repeat(1e6)}</w:p>`),
  ),
  imp('a row of 100,000 cells', 'import.too-large', 'a.docx', () =>
    wd(`<w:tbl><w:tr>${'<w:tc/>'.repeat(100_000)}</w:tr></w:tbl>`),
  ),
  imp('cells before the grid', 'import.too-large', 'a.docx', () =>
    wd(`<w:tbl><w:tr>${'<w:gridBefore w:val="1e9"/>'.repeat(100_000)}</w:tr></w:tbl>`),
  ),
  imp('30 MB of instructions', 'import.nothing', 'a.docx', () => wd('<?x y?>'.repeat(4e6))),
  imp('30 MB of references to characters', 'import.nothing', 'a.docx', () =>
    wd(`<w:t>${'&#x4e2d;'.repeat(3.5e6)}</w:t>`),
  ),
  imp('30 MB of white space', 'import.nothing', 'a.docx', () => wd(' '.repeat(30e6))),
  imp('30 MB of ]]', 'import.markup', 'a.docx', () => wd(`<w:t>${']]'.repeat(15e6)}`)),
  imp('100 Word files of one another', 'import.nothing', 'a.docx', () =>
    z({
      'word/document.xml': '<w:document/>',
      ...Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`word/d${i}.xml`, 'x'.repeat(200_000)])),
    }),
  ),
  imp('100,000 tables of calc', 'import.nothing', 'a.ods', () =>
    od(N(100_000, (i) => `<t:table t:name="n${i}"/>`)),
  ),
  imp('repeated cells beyond the columns', 'import.too-large', 'a.ods', () =>
    od(
      `<t:table t:name="n">${`<t:table-row t:number-rows-repeated="1000">${'<t:table-cell t:number-columns-repeated="1000" o:value-type="float" o:value="1"/>'.repeat(400)}</t:table-row>`}</t:table>`,
    ),
  ),
  imp('repeated cells far off', 'import.nothing', 'a.ods', () =>
    od(
      `<t:table t:name="n">${`<t:table-row t:number-rows-repeated="1000"><t:table-cell t:number-columns-repeated="300"/>${'<t:table-cell t:number-columns-repeated="1000" o:value-type="float" o:value="1"/>'.repeat(20_000)}</t:table-row>`}</t:table>`,
    ),
  ),
  imp('50,000 merged areas of calc', 'import.too-large', 'a.ods', () =>
    od(
      `<t:table t:name="n">${N(15_000, () => '<t:table-row><t:table-cell t:number-rows-spanned="20000" t:number-columns-spanned="200" o:value-type="float" o:value="1"/></t:table-row>')}</t:table>`,
    ),
  ),
  imp('notes in notes', 'import.markup', 'a.ods', () =>
    od(
      `<t:table t:name="n"><t:table-row><t:table-cell>${'<o:annotation>'.repeat(200)}${'<p>甲</p>'.repeat(200_000)}`,
    ),
  ),
  imp('blanks of calc', 'import.nothing', 'a.ods', () =>
    od(
      `<t:table t:name="n"><t:table-row><t:table-cell><p>${'<s t:c="100"/>'.repeat(300_000)}</p></t:table-cell></t:table-row></t:table>`,
    ),
  ),
  imp('a million commas', 'import.too-large', 'a.csv', () => strToU8(','.repeat(8e6))),
  imp('one open quote', 'import.too-large', 'a.csv', () => strToU8(`"${'a,\n'.repeat(2.6e6)}`)),
  imp('8 MB of quotes', 'import.too-large', 'a.csv', () => strToU8('"'.repeat(8e6))),
  imp('3,000 lines of 2,500 characters', 'import.too-large', 'a.txt', () =>
    strToU8(`${'（一）予以公开 12 '.repeat(100)}\n`.repeat(2900)),
  ),
  imp('a line of numbers of 8 MB', 'import.too-large', 'a.txt', () =>
    strToU8(`本年新收${' 12'.repeat(2.6e6)}`),
  ),
  imp('a line of colons of 8 MB', 'import.too-large', 'a.txt', () => strToU8('发布机构：'.repeat(530_000))),
  imp('GBK of 8 MB', 'import.too-large', 'a.txt', () => Buffer.alloc(8e6, Uint8Array.from([0xd6, 0xd0]))),
];

const texts: readonly HostileCase[] = [
  check('32 MB of list items', () => '- 1\n'.repeat(8e6), 'input.too-large', 'heavy'),
  check('32 MB of comments', () => '#\n'.repeat(16e6), 'input.too-large', 'heavy'),
  check('32 MB of line ends', () => '\n'.repeat(32e6), 'input.too-large', 'heavy'),
  check('10 million documents', () => '---\n'.repeat(8e6), 'input.too-large', 'heavy'),
  check('32 MB of question marks', () => '? '.repeat(16e6), 'input.too-large', 'heavy'),
  check('32 MB of ampersands', () => '&'.repeat(32e6), 'input.too-large', 'heavy'),
  check('an open quote of 32 MB', () => `a: "${'a '.repeat(15e6)}`, 'input.too-large', 'heavy'),
  check('32 MB of escapes', () => `a: "${'\\x41'.repeat(8e6 - 10)}"`, 'input.too-large', 'heavy'),
  check('a block of 32 MB', () => `a: |\n${' a\n'.repeat(10e6)}`, 'input.too-large', 'heavy'),
  check('a folded text of 15 MB of lines', () => `a: >\n${' a\n'.repeat(5e6)}`, 'input.too-large', 'heavy'),
  check('a plain text of 32 MB in lines', () => `a: ${'b\n  '.repeat(8e6 - 10)}`, 'input.too-large', 'heavy'),
  check('a key of 30 MB', () => `${'a'.repeat(30e6)}: 1`, 'input.too-large', 'heavy'),
  check('a million tags', () => `%TAG ! x\n`.repeat(2e6), 'input.too-large', 'heavy'),
  check('flow maps in keys', () => `${'{a: '.repeat(200_000)}`, 'input.syntax', 'heavy'),
  check('tabs', () => '\t'.repeat(32e6), 'input.too-large', 'heavy'),
  check('carriage returns', () => 'a: 1\r'.repeat(5e6), 'input.too-large', 'heavy'),
  check(
    '100,000 keys of JSON',
    () => `{${N(100_000, (i) => `"k${i}":1,`)}"year":2023}`,
    'shape.missing',
    'heavy',
  ),
  check(
    '3 million keys of JSON',
    () => `{${N(2_000_000, (i) => `"k${i}":1,`)}"year":2023}`,
    'input.too-large',
    'heavy',
  ),
  check(
    '16 million ones',
    () => `{"agency":{"name":"局"},"year":2023,"facts":[${'1,'.repeat(15e6)}1]}`,
    'input.too-large',
    'heavy',
  ),
  check(
    '400,000 ones',
    () => `{"agency":{"name":"局"},"year":2023,"facts":[${'1,'.repeat(400_000)}1]}`,
    'shape.length',
    'heavy',
  ),
  check(
    'JSON 200,000 objects deep',
    () => `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
    'shape.missing',
    'heavy',
  ),
  check('JSON 2 million objects deep', () => `${'{"a":'.repeat(2e6)}`, 'input.too-large', 'heavy'),
  check('a number of 30 million digits', () => `{"year":${'1'.repeat(30e6)}}`, 'input.too-large', 'heavy'),
  check('30 MB of escapes in JSON', () => `{"year":"${'\\u4e2d'.repeat(5e6)}"}`, 'input.too-large', 'heavy'),
  check('two byte order marks', () => `\ufeff\ufeff${small}`, 'text.to-fill-in'),
  check(
    'surrogates in UTF-8',
    () => Buffer.from([...Buffer.from('{"year":"'), 0xed, 0xa0, 0x80, ...Buffer.from('"}')]),
    'input.encoding',
  ),
  check('an escape sequence in a key', () => yaml('"\\e]0;x\\a": 1\n'), 'shape.unknown-key'),
  check('aliases of scalars', () => yaml(`x: &a 1\ny: [${'*a,'.repeat(900)}]`), 'input.alias'),
  check(
    'anchors again and again',
    () => yaml(`x: [${'&a 1,'.repeat(30_000)}]`),
    'shape.unknown-key',
    'heavy',
  ),
  check(
    '40,000 merge keys',
    () => yaml(`x: &x {a: 1}\ny:\n${N(900, (i) => `  k${i}: {<<: *x}\n`)}`),
    'input.alias',
  ),
];

/** A third of what a report may have: it is read within the time on a busy machine, too. */
const MOST = 60_000;

const own = (name: string, text: () => string): HostileCase => {
  const problems = () => {
    const whole = text();
    const share = MOST / (whole.length + 40 * whole.split('\n').length);
    return whole.slice(0, Math.floor(whole.length * Math.min(1, share))).replace(/[\ud800-\udbff]$/, '');
  };
  const data = () => ({ agency: { name: '示例县水利局' }, year: 2023, narrative: { problems: problems() } });
  return made(`own text: ${name}`, data, 'printed', 'heavy');
};

const ownTexts: readonly HostileCase[] = [
  own('20,000 references', () => '[[requests.received.total]]'.repeat(18_000)),
  own('100,000 open references', () => '[['.repeat(200_000)),
  own('URLs', () => 'http://www.example.gov.cn/a?b=c&d=e#f '.repeat(12_000)),
  own('one URL of 400,000', () => `http://www.example.gov.cn/${'a/b?c=d&'.repeat(50_000)}`),
  own('mail addresses', () => 'a@b.gov.cn '.repeat(40_000)),
  own('emoji of families', () => '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(30_000)),
  own('joiners', () => '\u{1f468}\u200d'.repeat(100_000)),
  own('flags', () => '\u{1f1e8}\u{1f1f3}'.repeat(100_000)),
  own('Hangul letters', () => '\u1100'.repeat(300_000)),
  own('Arabic', () => 'السلام عليكم '.repeat(30_000)),
  own('Tibetan', () => 'བོད་ཡིག '.repeat(30_000)),
  own('Devanagari viramas', () => '\u0915\u094d'.repeat(100_000)),
  own('ideographic descriptions', () => '⿰'.repeat(200_000)),
  own('variation selectors', () => `甲${'\ufe0f'.repeat(200_000)}`),
  own('variation of ideographs', () => '甲\u{e0100}'.repeat(100_000)),
  own('tags', () => `甲${'\u{e0061}'.repeat(100_000)}`),
  own('interlinear notes', () => '\ufff9甲\ufffa乙\ufffb'.repeat(30_000)),
  own('soft hyphens', () => 'ab\u00ad'.repeat(100_000)),
  own('no-break spaces', () => '甲\u00a0'.repeat(40_000)),
  own('quotation marks', () => '“'.repeat(300_000)),
  own('nested titles', () => `${'《'.repeat(100_000)}甲${'》'.repeat(100_000)}`),
  own('sentences without end', () => '其中'.repeat(200_000)),
  own('lists of lists', () => '其中：公开1件，不公开2件；'.repeat(8_000)),
  own('enumerations', () => '公开1件、'.repeat(90_000)),
  own('growth', () => '同比增长5%，较上年减少3件，'.repeat(30_000)),
  own('years', () => '2023年1月1日至2023年12月31日，'.repeat(20_000)),
  own('numbers in words', () => '一千二百三十四万五千六百七十八'.repeat(30_000)),
  own('numbers with commas', () => '1,234,'.repeat(80_000)),
  own('one number with commas', () => `收到申请${'1,234,567,'.repeat(40_000)}件`),
  own('decimals', () => `增长${'1.'.repeat(200_000)}%`),
  own('dashes', () => '—'.repeat(400_000)),
  own('dots', () => '…'.repeat(400_000)),
  own('full stops', () => '。'.repeat(400_000)),
  own('run-in headings', () => '== 甲 || 乙\n'.repeat(40_000)),
  own('items', () => '+ 甲\n++ 乙\n'.repeat(40_000)),
  own('notes', () => '::note 甲\n'.repeat(60_000)),
  own('one title of 490,000', () => `= ${'甲'.repeat(190_000)}`),
  own('placeholders', () => '〔待填写〕'.repeat(90_000)),
  own('names of bodies', () => '市民政局、县财政局、'.repeat(45_000)),
  own('sentences of the lexicon', () =>
    '收到政府信息公开申请12件，予以公开3件，不予公开4件。'.repeat(18_000),
  ),
  own('radicals', () => '⼯⼒'.repeat(200_000)),
  own('traditional', () => '請公開資訊'.repeat(90_000)),
  own('words of the list of spelling', () => '帐号按装'.repeat(100_000)),
];

export const longInputs: readonly HostileCase[] = [...imports, ...texts, ...ownTexts];

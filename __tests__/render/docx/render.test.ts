import fc from 'fast-check';
import type { Block, Table } from '../../../src/document/nodes';
import { renderDocx } from '../../../src/render/docx';
import { layoutDocument, loadFaces } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { spacingOf } from '../../../src/typography/measures';
import { runs } from '../../fixtures/amount';
import { hintsOf, wordOf } from '../../judges/hints';
import { lintWord } from '../../judges/word-lint';
import { all, child, val } from '../../judges/xml';
import {
  cell,
  documentOf,
  longParagraph,
  narrative,
  requestsGrid,
  reviewsGrid,
  tableOf,
  tableStyle,
} from './fixtures';
import { readWord, textOf, the } from './read';

const profile = gbt9704;
const read = async (...blocks: Block[]) => readWord(await wordOf(documentOf(...blocks)));
const report = wordOf(narrative);

const printed = (block: Block): string => {
  if (block.type === 'title') return block.lines.join('\n');
  if (block.type === 'heading') return block.number + block.text;
  if (block.type === 'note') return block.text;
  if (block.type !== 'paragraph') return '';
  return `${block.runIn ? block.runIn.number + block.runIn.text : ''}${block.number ?? ''}${block.text}`;
};

describe('text', () => {
  test('every block is printed, in order, in its style', async () => {
    const { paragraphs } = await readWord(await report);
    const texts = paragraphs.map(({ text }) => text).filter(Boolean);
    for (const block of narrative.blocks) if (printed(block)) expect(texts).toContain(printed(block));
    const styleOf = (text: string) => paragraphs.find((each) => each.text.startsWith(text))?.style;
    expect(styleOf('某市教育局\n')).toBe('Title');
    expect(styleOf('一、总体情况')).toBe('Heading1');
    expect(styleOf('（二）依申请公开')).toBe('Heading2');
    expect(styleOf('1.申请的受理情况')).toBe('Heading3');
    expect(styleOf('（1）办理')).toBe('Heading4');
    expect(styleOf('（一）领导重视')).toBe('BodyText');
    expect(styleOf('政府信息公开情况统计表')).toBe('TableCaption');
    expect(styleOf('填报单位')).toBe('TableLead');
    expect(styleOf('注：')).toBe('NoteText');
    expect(styleOf('某市教育局')).toBe('Title');
  });

  test('a run-in heading wears the linked character style, and nothing else does', async () => {
    const { paragraphs, file } = await read(longParagraph);
    const runs = all(the(paragraphs[0]).element, 'w:r');
    const styled = runs.filter((run) => val(child(child(run, 'w:rPr'), 'w:rStyle')) === 'Heading2Char');
    expect(styled.map(textOf).join('')).toBe('（一）领导重视，责任明确。');
    const style = all(the(file.xml('word/styles.xml')), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === 'Heading2Char',
    );
    expect(val(child(style, 'w:link'))).toBe('Heading2');
  });

  test('line ends become elements, tabs spaces; what XML forbids is left out', async () => {
    const text = 'a\nb\tc\u0000\u0008\uFFFE\uFFFF\uD800d\uDC00e𬭎\u200B\uFEFF';
    const { paragraphs } = await read({ type: 'paragraph', text });
    expect(paragraphs[0]?.text).toBe('a\nb cde𬭎'); // a tab would jump to a stop of Word's
  });

  test('any text at all gives a sound file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        async (body, figure) => {
          const grid = { columns: [156], rows: 1, headRows: 0, cells: [cell(0, 0, figure, 'figure')] };
          const document = documentOf({ type: 'paragraph', text: body }, tableOf('t', grid));
          expect(await lintWord(await wordOf(document, { data: JSON.stringify(body) }))).toEqual([]);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  test('a mark between digits is set in the Chinese face by name', async () => {
    const { paragraphs } = await read({ type: 'paragraph', text: '称“2017”年' });
    const run = all(the(paragraphs[0]).element, 'w:r').find((each) => textOf(each) === '”');
    expect(child(child(run, 'w:rPr'), 'w:rFonts')?.attributes).toMatchObject({
      'w:ascii': '仿宋_GB2312',
      'w:hint': 'eastAsia',
    });
  });
});

describe('tables', () => {
  test.each([
    ['表三', requestsGrid()],
    ['表四', reviewsGrid()],
  ])('%s reads back cell by cell', async (_, grid) => {
    const { tables } = await read(tableOf('t', grid));
    const cells = the(tables[0]).map(({ element: _element, ...rest }) => rest);
    expect(cells).toEqual(
      grid.cells.map(({ row, column, rowSpan, colSpan, text }) => ({ row, column, rowSpan, colSpan, text })),
    );
  });

  test('columns add up to 156 mm whatever their widths', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 15 }),
        async (parts) => {
          const sum = parts.reduce((a, b) => a + b, 0);
          const columns = parts.map((part) => (part * 156) / sum);
          const cells = columns.map((_, column) => cell(0, column, '1', 'figure'));
          const { body } = await read(tableOf('t', { columns, rows: 1, headRows: 0, cells }));
          const widths = all(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
          expect(widths.reduce((a, b) => a + b, 0)).toBe(8844);
          widths.forEach((width, at) => {
            expect(Math.abs(width - (the(columns[at]) * 1440) / 25.4)).toBeLessThan(1.01);
          });
        },
      ),
      { numRuns: runs(30) },
    );
  });

  test('the head repeats and stays with the body; a vertical stub is upright', async () => {
    const { body } = await read(tableOf('t', requestsGrid()));
    const rows = all(body, 'w:tr');
    const heads = rows.filter((row) => child(child(row, 'w:trPr'), 'w:tblHeader'));
    expect(heads).toEqual(rows.slice(0, 3));
    expect(heads.every((row) => all(row, 'w:keepNext').length === all(row, 'w:p').length)).toBe(true);
    const upright = all(body, 'w:tc').filter((each) => val(all(each, 'w:textDirection')[0]) === 'tbRlV');
    expect(upright).toHaveLength(22);
    expect(all(the(upright[0]), 'w:p').map(textOf)).toEqual(['三、本年度办理结果']);
  });

  test('a row of one line is as high as the style says, by its text alone', async () => {
    const grid = { columns: [156], rows: 1, headRows: 0, cells: [cell(0, 0, '7', 'figure')] };
    const { body } = await read(
      tableOf('t', grid, { style: { ...tableStyle, figureSize: 12, rowHeight: 30 } }),
    );
    const spacing = all(body, 'w:tc').flatMap((each) => all(each, 'w:spacing'))[0]?.attributes;
    const margins = ['w:top', 'w:bottom'].map((side) => Number(all(body, side).at(-1)?.attributes['w:w']));
    const rule = 10;
    const lines = ['w:before', 'w:line', 'w:after'].map((name) => Number(spacing?.[name]));
    expect([...lines, ...margins, rule].reduce((a, b) => a + b, 0)).toBe(600);
  });

  test('a figure too long for its column is set smaller, not torn', async () => {
    const cells = [cell(0, 0, '123456789', 'figure'), cell(0, 1, '12345', 'figure')];
    const grid = { columns: [14, 142], rows: 1, headRows: 0, cells };
    const { body } = await read(tableOf('t', grid));
    const sizes = all(body, 'w:tc').map((each) => Number(val(all(each, 'w:sz')[0]) ?? 24) / 2);
    expect(sizes[1]).toBe(tableStyle.figureSize);
    expect(9 * 0.5 * the(sizes[0])).toBeLessThanOrEqual((14 * 72) / 25.4 - 2 * tableStyle.padX);
    expect(sizes[0]).toBeGreaterThan(6.5);
  });

  test('tables that touch are kept apart, and none leaves an empty line behind', async () => {
    const { paragraphs, body } = await read(tableOf('a', reviewsGrid()), tableOf('b', reviewsGrid()), {
      type: 'paragraph',
      text: '后文。',
    });
    expect(body.children.map(({ name }) => name)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
    expect(paragraphs.map(({ style }) => style)).toEqual(['Hairline', 'BodyText']);
  });
});

describe('pages', () => {
  const breaks = (paragraphs: Awaited<ReturnType<typeof read>>['paragraphs']) =>
    paragraphs.filter(({ element }) => all(element, 'w:pageBreakBefore').length).map(({ text }) => text);

  test('page breaks belong to the block behind them, no empty paragraph', async () => {
    const newPage = { caption: '统计表', newPage: true } satisfies Partial<Table>;
    const { paragraphs } = await read(
      { type: 'paragraph', text: '一' },
      { type: 'pageBreak' },
      { type: 'paragraph', text: '二' },
      tableOf('t', reviewsGrid(), newPage),
      { type: 'heading', level: 1, number: '三、', text: '标题' },
      tableOf('u', reviewsGrid(), { newPage: true }),
    );
    expect(breaks(paragraphs)).toEqual(['二', '统计表', '三、标题']);
    expect(paragraphs.filter(({ text, style }) => !text && style !== 'Hairline')).toEqual([]);
  });

  test('a landscape table is a section of its own, with its heading', async () => {
    const { body } = await read(
      { type: 'paragraph', text: '一' },
      { type: 'heading', level: 1, number: '二、', text: '标题' },
      tableOf('t', reviewsGrid(), { landscape: true }),
      { type: 'paragraph', text: '三' },
    );
    const sizes = all(body, 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait');
    expect(sizes).toEqual(['portrait', 'landscape', 'portrait']);
    const section = body.children.findIndex((each) => textOf(each) === '二、标题');
    expect(all(the(body.children[section - 1]), 'w:sectPr')).toHaveLength(1);
  });

  test('A4 and the margins of the profile, page numbers outside', async () => {
    const { body, file } = await readWord(await report);
    expect(all(body, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(all(body, 'w:pgMar')[0]?.attributes).toMatchObject({
      'w:top': '2098',
      'w:right': '1474',
      'w:bottom': '1984',
      'w:left': '1587',
      'w:footer': '1417',
    });
    const footer = (part: string) => the(all(the(file.xml(part)), 'w:p')[0]);
    expect(['word/footer1.xml', 'word/footer2.xml'].map((part) => val(all(footer(part), 'w:jc')[0]))).toEqual(
      ['right', 'left'],
    );
    expect(textOf(footer('word/footer1.xml'))).toBe('—  —');
    expect(file.text('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  test('署名 右空二字, counted in characters; the longer of the two lines keeps two from the edge', async () => {
    const rights = async (agency: string, date: string) => {
      const { paragraphs } = await read(
        { type: 'paragraph', text: '文' },
        { type: 'signature', agency, date },
      );
      return paragraphs
        .filter(({ style }) => style === 'SignOff')
        .map(({ element }) => {
          const { 'w:right': right, 'w:rightChars': characters } = all(element, 'w:ind')[0]?.attributes ?? {};
          expect(val(all(element, 'w:jc')[0])).toBe('right');
          expect(Number(characters) / 100).toBeCloseTo(Number(right) / 320, 1);
          return Number(right) / 20;
        });
    };
    const em = 16 + spacingOf(profile, 'signature');
    const date = 8 * 8 + 3 * em; // 2018年12月17日: figures keep their own spacing
    // The date begins two characters right of the 署名, wherever that ends.
    const [long = 0, longDate = 0] = await rights('某市经济和信息化委员会办公室', '2018年12月17日');
    expect(long).toBeCloseTo(32, 1);
    expect(longDate).toBeCloseTo(14 * em - date, 0);
    const [short = 0, shortDate = 0] = await rights('某局', '2018年12月17日');
    expect(shortDate).toBeCloseTo(32, 1);
    expect(short).toBeCloseTo(date + 64 - 2 * em, 0);
  });
});

test('a 署名 wider than a line wraps between words, at the same ones in both files', async () => {
  const signature: Block = {
    type: 'signature',
    agency: '中国（江苏）自由贸易试验区苏州片区管理委员会自然资源和规划建设局',
    date: '2024年1月17日',
  };
  const lines = ['中国（江苏）自由贸易试验区', '苏州片区管理委员会自然资源和规划建设局'];
  const { paragraphs } = await read({ type: 'paragraph', text: '文' }, signature);
  const [name, date] = paragraphs.filter(({ style }) => style === 'SignOff').map(({ element }) => element);
  expect(paragraphs.map(({ text }) => text)).toContain(lines.join('\n'));
  expect(all(the(name), 'w:ind')[0]?.attributes['w:rightChars']).toBe('200');
  expect(all(the(name), 'w:keepLines')).toHaveLength(1);
  const { layout, hints } = layoutDocument(documentOf(signature), { profile, faces: loadFaces() });
  const runs = layout.pages[0]?.items.flatMap((item) =>
    item.kind === 'run' && item.from.piece ? [item] : [],
  );
  expect(runs?.filter(({ from }) => from.piece === 'agency').map(({ text }) => text)).toEqual(lines);
  const own = {
    ...signature,
    agencyLines: ['中国（江苏）自由贸易试验区苏州片区', '管理委员会自然资源和规划建设局'],
  };
  const broken = layoutDocument(documentOf(own), { profile, faces: loadFaces() }).hints.signatures;
  expect(broken.get(0)?.lines).toEqual(own.agencyLines);
  // The date goes by the last line of the name: its first character is two right of that line's.
  const [last, dated] = [runs?.[1], runs?.find(({ from }) => from.piece === 'date')];
  expect((dated?.x ?? 0) - (last?.x ?? 0)).toBeCloseTo(32, 0);
  expect(Number(all(the(date), 'w:ind')[0]?.attributes['w:right'])).toBe(
    Math.round((hints.signatures.get(0)?.date ?? 0) * 20),
  );
});

describe('the file', () => {
  test('says of itself what the document says', async () => {
    const { file } = await readWord(await report);
    const core = file.text('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>某市教育局2023年政府信息公开工作年度报告</dc:title>');
    expect(core).toContain(
      '<dc:creator>某市教育局</dc:creator><cp:keywords>政府信息公开; 年度报告; 2023</cp:keywords>',
    );
    expect(core).toContain('<cp:lastModifiedBy>某市教育局</cp:lastModifiedBy>');
    expect(core.match(/2024-01-17T00:00:00Z/g)).toHaveLength(2);
  });

  test('the same bytes again, at whatever time', async () => {
    const annotations = [{ target: { block: 3, start: 0, end: 4 }, author: '核对', text: '某处' }];
    const options = { annotations, data: '{"a":1}' };
    const first = await wordOf(narrative, options);
    jest.useFakeTimers({ advanceTimers: true, now: new Date('2031-07-05T23:59:58Z') });
    try {
      expect(Buffer.from(await wordOf(narrative, options)).equals(Buffer.from(first))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  test('leaves the document as it was', async () => {
    const frozen = JSON.stringify(narrative);
    const deep = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      Object.freeze(value);
      Object.values(value).forEach(deep);
    };
    const copy = JSON.parse(frozen);
    deep(copy);
    await wordOf(copy);
    expect(JSON.stringify(copy)).toBe(frozen);
  });

  test('an unknown node is named', async () => {
    const document = documentOf({ type: 'picture' } as unknown as Block);
    await expect(renderDocx(document, { profile, hints: hintsOf(documentOf()) })).rejects.toThrow('picture');
  });

  test('the theme names the faces of the profile: no Calibri, no 等线 for WPS to miss', async () => {
    const { file } = await readWord(await report);
    const faces = [...(file.text('word/theme/theme1.xml') ?? '').matchAll(/typeface="([^"]*)"/g)].map(
      ([, face]) => face,
    );
    expect(new Set(faces)).toEqual(new Set(['Times New Roman', '黑体', '仿宋_GB2312']));
  });
});

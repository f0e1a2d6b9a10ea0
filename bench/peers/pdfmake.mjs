// pdfmake on its own, as one writes it: the same text, tables and faces, its own lines and pages.
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { document, faces, root } from '../material.mjs';

const headFaces = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong', 4: 'fangsong' };

function table({ grid, style, caption, lead, foot, newPage }) {
  const rows = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns.length }, () => ''));
  for (const cell of grid.cells)
    rows[cell.row][cell.column] = {
      text: cell.vertical ? [...cell.text].join('\n') : cell.text,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      alignment: cell.align,
      fontSize: style.figureSize,
      font: cell.role === 'head' ? 'heiti' : 'songti',
    };
  const small = (text) => ({ text, font: 'songti', fontSize: 12 });
  return [
    ...(caption
      ? [
          {
            text: caption,
            font: 'biaosong',
            fontSize: 22,
            alignment: 'center',
            ...(newPage && { pageBreak: 'before' }),
          },
        ]
      : []),
    ...(lead ? [small(lead)] : []),
    {
      table: {
        headerRows: grid.headRows,
        dontBreakRows: true,
        widths: grid.columns.map((mm) => (mm * 72) / 25.4 - 6),
        body: rows,
      },
      layout: {
        hLineWidth: () => style.rule,
        vLineWidth: () => style.rule,
        paddingLeft: () => 3,
        paddingRight: () => 3,
        paddingTop: () => style.padY,
        paddingBottom: () => style.padY,
      },
    },
    ...foot.map((pieces) => small(pieces.join('　'))),
  ];
}

const body = (text) => ({ text, alignment: 'justify', leadingIndent: 32 });

function content(block) {
  switch (block.type) {
    case 'title':
      return { text: block.lines.join('\n'), font: 'biaosong', fontSize: 22, alignment: 'center' };
    case 'heading':
      return { ...body(block.number + block.text), font: headFaces[block.level] };
    case 'paragraph': {
      const { runIn, number = '', text } = block;
      return body([
        ...(runIn ? [{ text: runIn.number + runIn.text, font: headFaces[runIn.level] }] : []),
        number + text,
      ]);
    }
    case 'table':
      return table(block);
    case 'signature':
      return [block.agency, block.date].map((text) => ({ text, alignment: 'right' }));
    default:
      return { text: block.text ?? '' };
  }
}

export async function plainPdfmake() {
  pdfmake.setFonts(
    Object.fromEntries(Object.entries(faces).map(([id, [, path]]) => [id, { normal: join(root, path) }])),
  );
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const { blocks } = document();
  return async () => {
    const definition = {
      pageSize: 'A4',
      pageMargins: [79, 105, 74, 99],
      defaultStyle: { font: 'fangsong', fontSize: 16, lineHeight: 1.2 },
      footer: (page) => ({ text: `— ${page} —`, alignment: 'center', font: 'songti', fontSize: 14 }),
      content: blocks.flatMap(content),
    };
    return { bytes: (await pdfmake.createPdf(definition).getBuffer()).length };
  };
}

// docx on its own: a program that builds the same word/document.xml by docx's classes, element by element. What to
// build is read from our Word file beforehand; that the result is the same is asserted, that it costs is measured.
import assert from 'node:assert';
import { DOMParser } from '@xmldom/xmldom';
import * as docx from 'docx';
import PizZip from 'pizzip';
import { wordFile } from '../material.mjs';

const elements = (node, name) =>
  [...(node?.childNodes ?? [])].filter((child) => child.nodeType === 1 && (!name || child.nodeName === name));
const first = (node, name) => elements(node, name)[0];
const attribute = (node, name) => node?.getAttribute(`w:${name}`) ?? undefined;
const number = (node, name) => {
  const value = attribute(node, name);
  return value === undefined || value === null || value === '' ? undefined : Number(value);
};
/** Without what is undefined: docx writes some options that are there without a value. */
const given = (options) => Object.fromEntries(Object.entries(options).filter(([, v]) => v !== undefined));

function runOptions(run) {
  const properties = first(run, 'w:rPr');
  const fonts = first(properties, 'w:rFonts');
  const children = elements(run).flatMap((child) => {
    if (child.nodeName === 'w:t') return [child.textContent];
    if (child.nodeName === 'w:tab') return [{ tab: true }];
    if (child.nodeName === 'w:br') return [{ line: true }];
    return [];
  });
  const slots = ['ascii', 'cs', 'eastAsia', 'hAnsi', 'hint'];
  const style = first(properties, 'w:rStyle');
  const size = first(properties, 'w:sz');
  const spacing = first(properties, 'w:spacing');
  const language = first(properties, 'w:lang');
  return {
    children,
    ...given({
      style: style && attribute(style, 'val'),
      size: size && number(size, 'val'),
      characterSpacing: spacing && (number(spacing, 'val') || 0.5), // docx takes 0 for absent, and rounds down
      font:
        fonts && given(Object.fromEntries(slots.map((slot) => [slot, attribute(fonts, slot) || undefined]))),
      language: language && { value: attribute(language, 'val'), eastAsia: attribute(language, 'eastAsia') },
    }),
  };
}

function paragraphOptions(paragraph) {
  const p = first(paragraph, 'w:pPr');
  const spacing = first(p, 'w:spacing');
  const indent = first(p, 'w:ind');
  const tabs = first(p, 'w:tabs');
  const mark = first(first(p, 'w:rPr'), 'w:sz');
  const jc = first(p, 'w:jc');
  return {
    runs: elements(paragraph, 'w:r').map(runOptions),
    options: given({
      style: attribute(first(p, 'w:pStyle'), 'val'),
      keepNext: first(p, 'w:keepNext') && true,
      pageBreakBefore: first(p, 'w:pageBreakBefore') && true,
      wordWrap: first(p, 'w:wordWrap') && true,
      spacing:
        spacing &&
        given({
          before: number(spacing, 'before'),
          after: number(spacing, 'after'),
          line: number(spacing, 'line'),
          lineRule: attribute(spacing, 'lineRule') || undefined,
        }),
      indent:
        indent &&
        given({
          left: number(indent, 'left'),
          leftChars: number(indent, 'leftChars'),
          right: number(indent, 'right'),
          rightChars: number(indent, 'rightChars'),
          firstLine: number(indent, 'firstLine'),
          firstLineChars: number(indent, 'firstLineChars'),
        }),
      tabStops:
        tabs && elements(tabs).map((tab) => ({ type: attribute(tab, 'val'), position: number(tab, 'pos') })),
      alignment: jc && attribute(jc, 'val'),
      run: mark && { size: number(mark, 'val') },
    }),
  };
}

function cellOptions(cell) {
  const p = first(cell, 'w:tcPr');
  const merge = first(p, 'w:vMerge');
  const direction = first(p, 'w:textDirection');
  const shading = first(p, 'w:shd');
  const span = first(p, 'w:gridSpan');
  return {
    paragraphs: elements(cell, 'w:p').map(paragraphOptions),
    options: given({
      width: { size: number(first(p, 'w:tcW'), 'w'), type: 'dxa' },
      columnSpan: span && number(span, 'val'),
      verticalMerge: merge && attribute(merge, 'val'),
      shading: shading && {
        fill: attribute(shading, 'fill'),
        color: attribute(shading, 'color'),
        type: attribute(shading, 'val'),
      },
      textDirection: direction && attribute(direction, 'val'),
      verticalAlign: attribute(first(p, 'w:vAlign'), 'val'),
    }),
  };
}

function tableOptions(table) {
  const p = first(table, 'w:tblPr');
  const border = (name) => {
    const rule = first(first(p, 'w:tblBorders'), `w:${name}`);
    return { style: attribute(rule, 'val'), color: attribute(rule, 'color'), size: number(rule, 'sz') };
  };
  const margin = (name) => number(first(first(p, 'w:tblCellMar'), `w:${name}`), 'w');
  return {
    options: given({
      width: { size: number(first(p, 'w:tblW'), 'w'), type: 'dxa' },
      alignment: first(p, 'w:jc') && attribute(first(p, 'w:jc'), 'val'),
      indent: first(p, 'w:tblInd') && { size: number(first(p, 'w:tblInd'), 'w'), type: 'dxa' },
      columnWidths: elements(first(table, 'w:tblGrid')).map((column) => number(column, 'w')),
      layout: 'fixed',
      margins: {
        marginUnitType: 'dxa',
        top: margin('top'),
        bottom: margin('bottom'),
        left: margin('left'),
        right: margin('right'),
      },
      borders: {
        top: border('top'),
        bottom: border('bottom'),
        left: border('left'),
        right: border('right'),
        insideHorizontal: border('insideH'),
        insideVertical: border('insideV'),
      },
    }),
    rows: elements(table, 'w:tr').map((row) => {
      const properties = first(row, 'w:trPr');
      const height = first(properties, 'w:trHeight');
      return {
        cells: elements(row, 'w:tc').map(cellOptions),
        options: given({
          cantSplit: first(properties, 'w:cantSplit') && true,
          tableHeader: first(properties, 'w:tblHeader') && true,
          height: height && { value: number(height, 'val'), rule: attribute(height, 'hRule') },
        }),
      };
    }),
  };
}

/** The styles as a user of docx writes them: faces, sizes, spacing, indents. */
function styleOptions(style) {
  const p = first(style, 'w:pPr');
  const r = first(style, 'w:rPr');
  const fonts = first(r, 'w:rFonts');
  const spacing = first(p, 'w:spacing');
  const indent = first(p, 'w:ind');
  return {
    id: attribute(style, 'styleId'),
    name: attribute(first(style, 'w:name'), 'val'),
    ...given({ basedOn: attribute(first(style, 'w:basedOn'), 'val') || undefined }),
    quickFormat: true,
    run: given({
      size: number(first(r, 'w:sz'), 'val'),
      characterSpacing: number(first(r, 'w:spacing'), 'val'),
      font: fonts && {
        ascii: attribute(fonts, 'ascii'),
        cs: attribute(fonts, 'cs'),
        eastAsia: attribute(fonts, 'eastAsia'),
        hAnsi: attribute(fonts, 'hAnsi'),
      },
    }),
    ...(p && {
      paragraph: given({
        alignment: attribute(first(p, 'w:jc'), 'val') || undefined,
        indent: indent && given({ firstLine: number(indent, 'firstLine') }),
        spacing:
          spacing &&
          given({ line: number(spacing, 'line'), lineRule: attribute(spacing, 'lineRule') || undefined }),
      }),
    }),
  };
}

/** docx exports no line break of its own, and a run in a run ends the outer one. */
class Break extends docx.XmlComponent {
  constructor() {
    super('w:br');
  }
}

const runChild = (child) => (child.tab ? new docx.Tab() : child.line ? new Break() : child);
const run = ({ children, ...options }) => new docx.TextRun({ ...options, children: children.map(runChild) });
const paragraph = ({ runs, options }) => new docx.Paragraph({ ...options, children: runs.map(run) });
const table = ({ options, rows }) =>
  new docx.Table({
    ...options,
    rows: rows.map(
      (row) =>
        new docx.TableRow({
          ...row.options,
          children: row.cells.map(
            (cell) => new docx.TableCell({ ...cell.options, children: cell.paragraphs.map(paragraph) }),
          ),
        }),
    ),
  });

const footer = (alignment) =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        style: 'Footer',
        alignment,
        children: [new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

const build = ({ blocks, paragraphStyles, characterStyles, page }) =>
  docx.Packer.toBuffer(
    new docx.Document({
      evenAndOddHeaderAndFooters: true,
      styles: { paragraphStyles, characterStyles },
      sections: [
        {
          properties: { page },
          footers: { default: footer('right'), even: footer('left') },
          children: blocks.map((block) => (block.rows ? table(block) : paragraph(block))),
        },
      ],
    }),
  );

/** What is in the body: the rest (relations, declarations of name spaces) is docx's own in both files. */
const bodyOf = (zip) => /<w:body>[\s\S]*(?=<w:sectPr>)/.exec(zip.file('word/document.xml').asText())[0];

export async function bareDocx() {
  const zip = new PizZip(wordFile());
  const parse = (part) => new DOMParser().parseFromString(zip.file(part).asText(), 'text/xml');
  const body = first(parse('word/document.xml').documentElement, 'w:body');
  const styles = elements(parse('word/styles.xml').documentElement, 'w:style');
  const ofType = (type) => styles.filter((style) => attribute(style, 'type') === type).map(styleOptions);
  const section = first(body, 'w:sectPr');
  const [size, margin] = [first(section, 'w:pgSz'), first(section, 'w:pgMar')];
  const given = {
    blocks: elements(body)
      .filter(({ nodeName }) => nodeName !== 'w:sectPr')
      .map((block) => (block.nodeName === 'w:tbl' ? tableOptions(block) : paragraphOptions(block))),
    paragraphStyles: ofType('paragraph'),
    characterStyles: ofType('character'),
    page: {
      size: { width: number(size, 'w'), height: number(size, 'h') },
      margin: Object.fromEntries(
        ['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'].map((edge) => [
          edge,
          number(margin, edge),
        ]),
      ),
    },
  };
  assert.strictEqual(bodyOf(new PizZip(await build(given))), bodyOf(zip));
  return async () => ({ bytes: (await build(given)).length });
}

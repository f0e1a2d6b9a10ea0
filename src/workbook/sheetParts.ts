import { type Book, type Cell, type Entry, fixed, type Look, reference, type Sheet } from './book';

/*
 * A sheet in the terms of Office Open XML (ECMA-376, 18.3): styles, merged cells, validations, conditional formats. All
 * of it plain data, so that the library that writes them can be exchanged.
 */

const edge = { style: 'thin', color: { rgb: '000000' } } as const;
const EDGES = { top: edge, right: edge, bottom: edge, left: edge };
/** GB 2312 in the numbering of faces' character sets. */
const CHARSET = 134;

const filled = (rgb: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } }) as const;

export const styleOf = (look: Look) => ({
  font: {
    name: look.font,
    size: look.size,
    charset: CHARSET,
    ...(look.color && { color: { rgb: look.color } }),
  },
  ...(look.fill && { fill: filled(look.fill) }),
  ...(look.border && { border: EDGES }),
  alignment: {
    horizontal: look.align ?? 'left',
    vertical: look.vertical ?? 'center',
    wrapText: true,
    ...(look.indent && { indent: look.indent }),
    ...(look.stacked && { textRotation: 255 }),
  },
  numFmt: look.asText ? '@' : 'General',
  protection: { locked: !look.open },
});

export const rangeOf = ({ row, column, rowSpan = 1, colSpan = 1 }: Cell) => ({
  startRow: row,
  startCol: column,
  endRow: row + rowSpan - 1,
  endCol: column + colSpan - 1,
});

const GROUNDS = { hard: ['FFFFFF', 'C00000'], soft: ['000000', 'FFD966'] } as const;

/** 不平 on red; on yellow where it may rightly be so. */
export const verdictFormats = ({ verdicts = [] }: Sheet) =>
  verdicts.map(({ row, column, soft }, i) => {
    const [rgb, ground] = GROUNDS[soft ? 'soft' : 'hard'];
    const range = reference(row, column);
    const style = { font: { color: { rgb } }, fill: filled(ground) };
    return { type: 'expression', formula: `LEFT(${range},2)="不平"`, priority: i + 1, range, style } as const;
  });

const validation = ({ row, column }: Cell, { choices, formula, message }: Entry) => ({
  range: reference(row, column),
  ...(choices
    ? { type: 'list' as const, values: [...choices] }
    : { type: 'custom' as const, formula1: formula }),
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop' as const,
  errorTitle: '不能这样填',
  errorMessage: message,
});

export const validationsOf = ({ cells }: Sheet) =>
  cells.flatMap((cell) => (cell.rule ? [validation(cell, cell.rule)] : []));

/** Widths of columns count in digits of the default face, 11 pt: 8 dots of 96 an inch. */
const DIGIT = 6;
export const DEFAULT_FONT = { name: '宋体', size: 11, charset: CHARSET };

export const columnsOf = ({ columns }: Sheet) =>
  columns.map((width) => ({ width: Math.round((width / DIGIT) * 100) / 100 }));

/** Inches. */
const MARGINS = { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 };

/** A4, as wide as the page. */
export const pageOf = ({ printed, repeated, landscape }: Sheet) => ({
  paperSize: 'a4' as const,
  orientation: landscape ? ('landscape' as const) : ('portrait' as const),
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: MARGINS,
  printArea: `${fixed(0, 0)}:${fixed(printed.rows - 1, printed.columns - 1)}`,
  ...(repeated && { printTitlesRow: repeated.map((row) => `$${row + 1}`).join(':') }),
});

export const propertiesOf = ({ title, author, created }: Book) => {
  const at = new Date(created);
  return { title, creator: author, created: at, modified: at };
};

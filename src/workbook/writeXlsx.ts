import type * as hucre from 'hucre/xlsx';
import { writeXlsx as write } from 'hucre/xlsx';
import { NO_CHARACTERS } from '../ground/characters';
import { address, type Book, type Cell, type Sheet } from './book';
import * as parts from './sheetParts';

const clean = (value: Cell['value']): Cell['value'] =>
  typeof value === 'string' ? value.replace(NO_CHARACTERS, '') : value;

/** Every cell by its place; what a merged one covers has its look. Texts are texts, whatever they begin with. */
function places(cells: readonly Cell[]): Map<string, Partial<hucre.Cell>> {
  const all = new Map<string, Partial<hucre.Cell>>();
  for (const cell of cells) {
    const { startRow, startCol, endRow, endCol } = parts.rangeOf(cell);
    const style = parts.styleOf(cell.look);
    for (let row = startRow; row <= endRow; row++)
      for (let column = startCol; column <= endCol; column++)
        all.set(`${row},${column}`, { value: null, style });
    const { formula, note } = cell;
    const value = clean(cell.value);
    all.set(`${startRow},${startCol}`, {
      style,
      ...(formula === undefined ? { value } : { value: null, formula, formulaResult: value }),
      ...(note !== undefined && { comment: { author: '', text: note } }),
    });
  }
  return all;
}

const PROTECTION = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
};

const sheetOf = (sheet: Sheet): hucre.WriteSheet => ({
  name: sheet.name,
  rows: [],
  cells: places(sheet.cells),
  columns: parts.columnsOf(sheet),
  rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
  merges: sheet.cells.filter(({ rowSpan = 1, colSpan = 1 }) => rowSpan * colSpan > 1).map(parts.rangeOf),
  dataValidations: parts.validationsOf(sheet),
  conditionalRules: parts.verdictFormats(sheet),
  protection: PROTECTION,
  ...(sheet.frozenRows && { freezePane: { rows: sheet.frozenRows } }),
  pageSetup: parts.pageOf(sheet),
  headerFooter: { oddFooter: '&C第&P页，共&N页' },
});

const namesOf = ({ name: sheet, cells }: Sheet): hucre.WriteOptions['namedRanges'] & object =>
  cells.flatMap(({ name, row, column }) =>
    name === undefined ? [] : [{ name, range: address(sheet, row, column) }],
  );

/** The book as .xlsx. The only file that knows the library; its bytes depend on the book alone. */
export const writeXlsx = (book: Book): Promise<Uint8Array> =>
  write({
    sheets: book.sheets.map(sheetOf),
    namedRanges: book.sheets.flatMap(namesOf),
    defaultFont: parts.DEFAULT_FONT,
    properties: parts.propertiesOf(book),
  });

import { fieldName } from '../import/named/names';
import type { Edition } from '../model/edition';
import { type Field, fieldsOf } from '../model/fieldList';
import { address, type Cell, reference, type Sheet } from './book';
import { type Given, linesOf, ROW, textsOf } from './factLines';
import { looks } from './looks';
import { rowHeights } from './rowHeights';

export const FACTS = '基本情况和文字';

const COLUMNS = [150, 330, 190, 240];

/** Kinds of fields that a cell can hold. */
const isAsked = ({ path }: Field): boolean => path[0] !== 'narrative' && path[0] !== 'edition';

export interface FactsSheet {
  readonly sheet: Sheet;
  /** The cell of a field, as formulas of other sheets name it, and what it shows. */
  readonly find: (
    path: string,
  ) => { readonly address: string; readonly value: string | number | null } | undefined;
}

/** The facts and the texts of a report, a line each. */
export function factsSheet(edition: Edition, given: Given): FactsSheet {
  const fields = fieldsOf(edition).filter(isAsked);
  const parts = edition.parts.filter(({ heading, tables }) => heading !== undefined || !tables);
  const lines = [
    ...fields.flatMap((field) => linesOf(field, given)),
    ...parts.flatMap((part) => textsOf(part, given)),
  ];
  const width = given.previous === undefined ? 3 : 4;
  const cells: Cell[] = ['项目', '填写', '说明', '上年度，供对照']
    .slice(0, width)
    .map((value, column) => ({ row: 0, column, value, look: looks.head }));
  const least: number[] = [ROW];
  const found = new Map<string, { address: string; value: string | number | null }>();
  let row = 1;
  let section = '';
  for (const line of lines) {
    if (line.section !== section) {
      section = line.section;
      cells.push({ row, column: 0, colSpan: 3, value: section, look: looks.section });
      least[row++] = ROW;
    }
    const { name, value, rule, look } = line;
    cells.push(
      { row, column: 0, value: line.label, look: looks.label },
      { row, column: 1, value, look, name, ...(rule && { rule: rule(reference(row, 1)) }) },
      { row, column: 2, value: line.remark, look: looks.remark },
    );
    if (width > 3) cells.push({ row, column: 3, value: line.before, look: looks.remark });
    found.set(name, { address: address(FACTS, row, 1), value });
    least[row++] = line.height;
  }
  const columns = COLUMNS.slice(0, width);
  // Last year's text is for looking up, its own row would grow beyond a screen.
  const heights = rowHeights(
    cells.filter(({ column }) => column < 3),
    columns,
    row,
    ROW,
  );
  for (const [at, height] of heights) heights.set(at, Math.max(height, least[at] ?? ROW));
  return {
    sheet: {
      name: FACTS,
      columns,
      heights,
      cells,
      frozenRows: 1,
      repeated: [0, 0],
      printed: { rows: row, columns: 3 },
    },
    find: (path) => found.get(fieldName(path.split('.'))),
  };
}

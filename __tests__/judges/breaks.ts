import type { Grid } from '../../src/document/grid';
import type { Document } from '../../src/document/nodes';
import type { Layout } from '../../src/layout/page';
import { AGENCY } from './sweep';

/** The part of a table that one page prints: the rows of its grid, repeated heads among them. */
export interface PrintedPart {
  readonly page: number;
  readonly rows: readonly number[];
}

/** What is on the pages of a document, whoever set it. */
export interface Printed {
  /** For each table its parts, page by page. */
  readonly tables: readonly (readonly PrintedPart[])[];
  /** For each page its text, the page number left out. */
  readonly pages: readonly string[];
}

/** The fewest rows that may be on a page before or behind the others. */
const FEWEST = 3;

/** Rows of which all cells have a role. */
const rowsOf = ({ cells, rows }: Grid, role: string): number[] =>
  Array.from({ length: rows }, (_, row) => row).filter((row) => {
    const own = cells.filter((cell) => cell.row === row);
    return own.length > 0 && own.every((cell) => cell.role === role);
  });

function brokenTable(grid: Grid, parts: readonly PrintedPart[]): string[] {
  const bands = rowsOf(grid, 'band');
  return parts.flatMap(({ page, rows }, i) => {
    const body = rows.filter((row) => row >= grid.headRows);
    const first = body[0] ?? -1;
    const heads = rows.length - body.length;
    const faults: string[] = [];
    if (parts.length > 1 && body.length < FEWEST) faults.push(`${body.length} rows`);
    if (heads !== grid.headRows) faults.push(`${heads} of ${grid.headRows} heads`);
    if (i > 0 && bands.length > 0 && !bands.includes(first)) faults.push(`item split before row ${first}`);
    return faults.map((fault) => `page ${page}: ${fault}`);
  });
}

const SIGN_OFF = new RegExp(`^${AGENCY}\\d{4}年\\d+月\\d+日$`);

/** Where tables break as they must not, and where a sign-off stands alone. */
export function badBreaks({ blocks }: Document, { tables, pages }: Printed): string[] {
  const grids = blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
  const lost = grids.length === tables.length ? [] : [`${tables.length} tables, not ${grids.length}`];
  const alone = pages.flatMap((text, i) =>
    SIGN_OFF.test(text) || /^\d{4}年\d+月\d+日$/.test(text) ? [`page ${i + 1}: sign-off alone`] : [],
  );
  return [...lost, ...grids.flatMap((grid, i) => brokenTable(grid, tables[i] ?? [])), ...alone];
}

/** What our own pages print. */
export function printedByLayout({ blocks }: Document, { pages }: Layout): Printed {
  const tables = blocks.flatMap((block, index) => {
    if (block.type !== 'table') return [];
    const single = new Set(
      block.grid.cells.filter(({ rowSpan }) => rowSpan === 1).map(({ row, column }) => `${row},${column}`),
    );
    const parts = pages.map(({ number, items }) => {
      const rows = items.flatMap(({ kind, from }) =>
        kind === 'run' && from.block === index && from.cell && single.has(from.cell.join())
          ? [from.cell[0]]
          : [],
      );
      // A head of cells that all span rows shows in the rows below it.
      const heads = rows.length > 0 && rows.some((row) => row < block.grid.headRows);
      const all = heads ? [...rows, ...Array.from({ length: block.grid.headRows }, (_, row) => row)] : rows;
      return { page: number, rows: [...new Set(all)].sort((a, b) => a - b) };
    });
    return [parts.filter(({ rows }) => rows.length > 0)];
  });
  const texts = pages.map(({ items }) =>
    items.flatMap((item) => (item.kind === 'run' && item.from.block >= 0 ? [item.text] : [])).join(''),
  );
  return { tables, pages: texts };
}

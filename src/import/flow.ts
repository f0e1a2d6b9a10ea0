import { type ListedCell, layTable } from './layTable';
import { isText, type SourceBlock, type SourceTable } from './source';
import { Unreadable } from './unreadable';

interface OpenCell {
  readonly spans: Omit<ListedCell, 'text'>;
  readonly flow: SourceBlock[];
}

interface OpenTable {
  readonly rows: OpenCell[][];
}

/** Takes a document's events in reading order. */
export interface Flow {
  readonly text: (text: string) => void;
  /** Ends the paragraph at hand, if there is one. */
  readonly paragraph: () => void;
  readonly openTable: () => void;
  readonly closeTable: () => void;
  readonly row: () => void;
  readonly openCell: (spans?: Omit<ListedCell, 'text'>) => void;
  readonly closeCell: () => void;
  readonly blocks: () => readonly SourceBlock[];
}

/** Tables within tables; pages that are laid out by tables go some ten deep. */
const DEPTH = 40;

const listed = ({ spans, flow }: OpenCell): ListedCell => ({
  ...spans,
  text: flow
    .filter(isText)
    .map(({ text }) => text)
    .join('\n'),
});

/**
 * Paragraphs and tables of a document, tables in tables taken apart: a table of one cell is a box around what it
 * holds; a cell with a table of several cells in it only lays out the page, what it holds goes on as the document
 * does; every other cell is its text. No cell takes over what an inner table says. `shown` makes of a paragraph's
 * text what its page shows.
 */
export function createFlow(shown: (text: string) => string = (text) => text): Flow {
  const body: SourceBlock[] = [];
  const tables: OpenTable[] = [];
  const cells: (OpenCell | undefined)[] = [];
  let count = 0;
  let words = '';

  const into = (): SourceBlock[] => cells.at(-1)?.flow ?? body;
  const paragraph = (): void => {
    if (words === '') return;
    const text = shown(words).trim();
    words = '';
    if (text) into().push({ type: 'text', text });
  };

  function emit(rows: readonly OpenCell[][]): void {
    if (rows.length === 0) return;
    if (rows.every((row) => row.length === 1)) {
      // Cells one below the other are lines of text.
      for (const { flow } of rows.flat()) into().push(...flow);
      return;
    }
    const table: SourceTable = {
      type: 'table',
      name: { zh: `第${++count}个表格`, en: `table ${count}` },
      cellNames: 'numbers',
      rows: layTable(rows.map((row) => row.map(listed))),
    };
    into().push(table);
  }

  function closeTable(): void {
    paragraph();
    const table = tables.pop();
    cells.pop();
    if (!table) return;
    const rows = table.rows.filter((row) => row.length > 0);
    if (rows.length === 1 && rows[0]?.length === 1) {
      for (const block of rows[0][0]?.flow ?? []) into().push(block);
      return;
    }
    let plain: OpenCell[][] = [];
    for (const row of rows) {
      const lays = row.some(({ flow }) => flow.some((block) => block.type === 'table'));
      if (!lays) {
        plain.push(row);
        continue;
      }
      emit(plain);
      plain = [];
      for (const { flow } of row) for (const block of flow) into().push(block);
    }
    emit(plain);
  }

  return {
    text: (text) => {
      words += text;
    },
    paragraph,
    openTable: () => {
      paragraph();
      if (tables.length >= DEPTH) throw new Unreadable('too-deep', `${DEPTH}层`);
      tables.push({ rows: [] });
      cells.push(undefined);
    },
    closeTable,
    row: () => tables.at(-1)?.rows.push([]),
    openCell: (spans = {}) => {
      paragraph();
      const table = tables.at(-1);
      if (!table) return;
      const cell: OpenCell = { spans, flow: [] };
      if (table.rows.length === 0) table.rows.push([]);
      table.rows.at(-1)?.push(cell);
      cells[cells.length - 1] = cell;
    },
    closeCell: () => {
      paragraph();
      if (tables.length > 0) cells[cells.length - 1] = undefined;
    },
    blocks: () => {
      paragraph();
      return body;
    },
  };
}

import { createFlow, type Flow } from '../flow';
import type { Contents } from '../source';
import { Unreadable } from '../unreadable';
import { type Attributes, byName, isOn, readXml } from '../xml';
import { raised } from './raised';

/** What is in the file and not on the page, and pictures with their own text. */
const SKIPPED = new Set([
  'drawing',
  'pict',
  'object',
  'del',
  'moveFrom',
  'instrText',
  'txbxContent',
  'Fallback',
]);

interface OpenCell {
  colSpan: number;
  merge: 'none' | 'start' | 'continue';
}

interface Cell extends OpenCell {
  readonly events: readonly ((flow: Flow) => void)[];
}

/** A table is known by its end only: a cell that is merged downward says so in the rows below it. */
interface OpenTable {
  readonly rows: Cell[][];
  cell?: OpenCell;
  /** The row at hand is deleted, which nobody has accepted yet. */
  isDeleted?: boolean;
  events: ((flow: Flow) => void)[];
}

/** How many rows down the cells go on that begin at a column. */
function rowSpan(rows: readonly (readonly Cell[])[], row: number, column: number): number {
  let span = 1;
  for (let next = row + 1; next < rows.length; next++) {
    let at = 0;
    const below = rows[next]?.find(({ colSpan }) => {
      const here = at === column;
      if (!here) at += colSpan;
      return here;
    });
    if (below?.merge !== 'continue') break;
    span++;
  }
  return span;
}

function replay(rows: readonly (readonly Cell[])[], flow: Flow): void {
  flow.openTable();
  rows.forEach((cells, row) => {
    flow.row();
    let column = 0;
    for (const { events, merge, colSpan } of cells) {
      if (merge !== 'continue') {
        flow.openCell({ colSpan, rowSpan: merge === 'start' ? rowSpan(rows, row, column) : 1 });
        for (const event of events) event(flow);
        flow.closeCell();
      }
      column += colSpan;
    }
  });
  flow.closeTable();
}

/** Reads the main part of a Word file: paragraphs and tables, as the page shows them without the marks of review. */
export function readDocx(parts: ReadonlyMap<string, Uint8Array>): Contents {
  const main = parts.get('word/document.xml');
  if (!main) throw new Unreadable('archive');
  const flow = createFlow();
  const tables: OpenTable[] = [];
  let skipped = 0;
  let inText = false;
  let isRaised = false;
  let isUnseen = false;
  let inRowProperties = false;
  const send = (event: (flow: Flow) => void): void => {
    const table = tables.at(-1);
    if (table) table.events.push(event);
    else event(flow);
  };

  const unseen = ({ val = '1' }: Attributes): void => {
    isUnseen ||= isOn(val);
  };

  const open: Readonly<Record<string, (attributes: Attributes) => void>> = {
    tbl: () => tables.push({ rows: [], events: [] }),
    tr: () => tables.at(-1)?.rows.push([]),
    gridBefore: ({ val }) => {
      const colSpan = Number(val) || 1;
      tables.at(-1)?.rows.at(-1)?.push({ colSpan, merge: 'none', events: [] });
    },
    tc: () => {
      const table = tables.at(-1);
      if (table) Object.assign(table, { cell: { colSpan: 1, merge: 'none' }, events: [] });
    },
    gridSpan: ({ val }) => {
      const cell = tables.at(-1)?.cell;
      if (cell) cell.colSpan = Math.min(Math.max(1, Number(val) || 1), 200);
    },
    vMerge: ({ val }) => {
      const cell = tables.at(-1)?.cell;
      if (cell) cell.merge = val === 'restart' ? 'start' : 'continue';
    },
    r: () => {
      isRaised = false;
      isUnseen = false;
    },
    vertAlign: ({ val }) => {
      isRaised = val === 'superscript';
    },
    strike: unseen,
    dstrike: unseen,
    vanish: unseen,
    trPr: () => {
      inRowProperties = true;
    },
    t: () => {
      inText = true;
    },
    tab: () => send((to) => to.text('\t')),
    br: () => send((to) => to.paragraph()),
    noBreakHyphen: () => send((to) => to.text('-')),
  };
  const close: Readonly<Record<string, () => void>> = {
    p: () => send((to) => to.paragraph()),
    t: () => {
      inText = false;
    },
    trPr: () => {
      inRowProperties = false;
    },
    tr: () => {
      const table = tables.at(-1);
      if (table?.isDeleted) table.rows.pop();
      if (table) table.isDeleted = false;
    },
    tc: () => {
      const table = tables.at(-1);
      if (!table?.cell) return;
      table.rows.at(-1)?.push({ ...table.cell, events: table.events });
      table.events = [];
    },
    tbl: () => {
      const table = tables.pop();
      if (table) send((to) => replay(table.rows, to));
    },
  };

  const [opened, closed] = [byName(open), byName(close)];
  readXml(main, {
    open: (name, attributes) => {
      const table = tables.at(-1);
      if (name === 'del' && inRowProperties && table) table.isDeleted = true;
      if (skipped > 0 || SKIPPED.has(name)) skipped++;
      else opened(name, attributes);
    },
    close: (name) => {
      if (skipped > 0) skipped--;
      else closed(name);
    },
    text: (text) => {
      if (!inText || skipped > 0 || isUnseen) return;
      const shown = isRaised ? raised(text) : text;
      send((to) => to.text(shown));
    },
  });
  return { blocks: flow.blocks() };
}

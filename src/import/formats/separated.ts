import { linesOf } from '../../ground/written';
import { layTable, MOST_CELLS } from '../layTable';
import type { Contents, SourceTable } from '../source';
import { Unreadable } from '../unreadable';

const BLANK: string[] = [];

/** Cells of a text with a separator (RFC 4180): a cell in quotes may hold separators, line ends and doubled quotes. */
function separated(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let count = 0;
  let quoted = false;
  const end = () => {
    row.push(cell);
    cell = '';
  };
  // Spreadsheets write a million blank rows behind the last one; more cells than any form has are not worth holding.
  const endRow = () => {
    end();
    const blank = row.every((text) => text.trim() === '');
    if (!blank) count += row.length;
    if (count > MOST_CELLS) throw new Unreadable('too-large', `${MOST_CELLS}格`);
    rows.push(blank ? BLANK : row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const c = text[at] as string;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[at + 1] === '"') {
        cell += c;
        at++;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === separator) end();
    else if (c === '\n' || (c === '\r' && text[at + 1] !== '\n')) endRow();
    else if (c !== '\r') cell += c;
  }
  endRow();
  return rows;
}

const MARKS = ['\t', ',', ';', '|'] as const;

/** The separator of a text: the one that most of its lines have, the more to the left in the list the better. */
export function separatorOf(text: string): string | undefined {
  const lines = linesOf(text.slice(0, 20_000)).filter(Boolean);
  const used = MARKS.map((mark) => ({ mark, lines: lines.filter((line) => line.includes(mark)).length }));
  const best = used.reduce((a, b) => (b.lines > a.lines ? b : a));
  return best.lines * 2 > lines.length ? best.mark : undefined;
}

/** A csv or tsv file: one table, its rows named by their lines only. Every row is as wide as the widest. */
export function readSeparated(text: string, separator: string): Contents {
  const rows = separated(text, separator);
  const last = rows.findLastIndex((cells) => cells !== BLANK);
  const used = rows.slice(0, last + 1);
  const table: SourceTable = {
    type: 'table',
    name: { zh: '', en: '' },
    cellNames: 'letters',
    rows: layTable(used.map((cells) => cells.map((cell) => ({ text: cell })))),
  };
  return { blocks: [table] };
}

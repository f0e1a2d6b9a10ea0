import type { NodeRef } from '../../document/nodes';
import type { SetCell } from '../../typography/table/setCell';
import type { PageItem } from '../page';
import { cellBaselines } from './cellBaselines';
import type { PagedTable } from './paged';

/** Merges neighbouring stretches for which `drawn` holds into lines from one edge to another. */
function stretches(count: number, drawn: (i: number) => boolean): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    if (!drawn(i)) continue;
    const last = found[found.length - 1];
    if (last && last[1] === i) last[1] = i + 1;
    else found.push([i, i + 1]);
  }
  return found;
}

/**
 * Fills, rules and text of the given rows, one below the other, the repeated head among them. A cell that goes on
 * beyond these rows is closed at their edge, and its text is in the middle of the part that shows. `first` is
 * the first row that no earlier page shows.
 */
export function paintRows(table: PagedTable, rows: readonly number[], first: number): PageItem[] {
  const { block, source, style } = table;
  const edges = table.edges.map((edge) => table.left + edge);
  // The uppermost rule lies within the table's height, as does the lowest: Word's tables are one rule higher than
  // their rows.
  const tops = [style.rule / 2];
  for (const row of rows) tops.push((tops[tops.length - 1] ?? 0) + (table.heights[row] ?? 0));
  const columns = source.grid.columns.length;
  const owners = rows.map((row) => {
    const owner: (SetCell | undefined)[] = new Array(columns);
    for (const cell of table.covering[row] ?? [])
      owner.fill(cell, cell.cell.column, cell.cell.column + cell.cell.colSpan);
    return owner;
  });
  const at = (row: number, column: number) => owners[row]?.[column]?.cell;
  const from: NodeRef = { block };
  const fills: PageItem[] = [];
  const text: PageItem[] = [];
  const drawn = new Set<SetCell>();
  rows.forEach((row, i) => {
    for (const set of table.covering[row] ?? []) {
      if (drawn.has(set)) continue;
      drawn.add(set);
      let end = i;
      while (end < rows.length && rows[end] === row + end - i && (rows[end] ?? 0) < set.row + set.rowSpan)
        end++;
      const x = edges[set.cell.column] ?? 0;
      const width = (edges[set.cell.column + set.cell.colSpan] ?? 0) - x;
      const y = tops[i] ?? 0;
      const height = (tops[end] ?? 0) - y;
      const cell: NodeRef = { block, cell: [set.cell.row, set.cell.column] };
      if (set.cell.fill) fills.push({ kind: 'fill', x, y, width, height, colour: set.cell.fill, from: cell });
      const baselines = cellBaselines(set, height);
      const again = set.row < first && { again: true as const };
      set.lines.forEach(({ runs }, k) => {
        for (const run of runs) {
          text.push({
            kind: 'run',
            ...run,
            x: x + run.x,
            ...again,
            baseline: y + (baselines[k] ?? 0),
            from: cell,
          });
        }
      });
    }
  });
  const rules: PageItem[] = [];
  const rule = (x1: number, y1: number, x2: number, y2: number): void => {
    rules.push({ kind: 'rule', x1, y1, x2, y2, width: style.rule, from });
  };
  tops.forEach((y, i) => {
    for (const [a, b] of stretches(
      columns,
      (column) => i === 0 || i === rows.length || at(i - 1, column) !== at(i, column),
    )) {
      rule(edges[a] ?? 0, y, edges[b] ?? 0, y);
    }
  });
  edges.forEach((x, i) => {
    for (const [a, b] of stretches(
      rows.length,
      (row) => i === 0 || i === columns || at(row, i - 1) !== at(row, i),
    )) {
      rule(x, tops[a] ?? 0, x, tops[b] ?? 0);
    }
  });
  return [...fills, ...rules, ...text];
}

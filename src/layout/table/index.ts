import type { SetTable } from '../../typography/table/setTable';
import { tighten } from '../../typography/table/tighten';
import type { Rows } from '../flow';
import type { Setting } from '../lines';
import { bodyStart, breakAfter } from './breaks';
import { pagedTable } from './paged';
import { paintRows } from './paint';

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The grid of a table as rows to be placed page by page. */
export function tableRows(table: SetTable, block: number, setting: Setting): Rows {
  const set = pagedTable(table, block, setting.area.height, 4 * setting.profile.pitch);
  const heads = range(0, set.headRows);
  return {
    kind: 'rows',
    block,
    table,
    kept: set.kept,
    tail: 0,
    fit: (from, height, fresh) => {
      const next = breakAfter(set, from, height, fresh);
      if (next === undefined) return undefined;
      const rows = [...heads, ...range(bodyStart(set, from), next)];
      const sum = rows.reduce((total, row) => total + (set.heights[row] ?? 0), set.style.rule);
      return { from, next, done: next >= set.heights.length, rows, height: sum };
    },
    paint: ({ rows, from }) => paintRows(set, rows, from),
    tighter: (by) => tableRows(tighten(table, by), block, setting),
  };
}

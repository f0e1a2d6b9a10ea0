import type { SetTable } from '../../typography/table/setTable';
import type { Rows } from '../flow';
import type { Setting } from '../lines';
import { bodyStart, breakAfter } from './breaks';
import { pagedTable } from './paged';
import { paintRows } from './paint';

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The grid of a table as rows to be placed page by page. */
export function tableRows(table: SetTable, block: number, { area, profile }: Setting): Rows {
  const set = pagedTable(table, block, area.height, 4 * profile.pitch);
  const heads = range(0, set.headRows);
  return {
    kind: 'rows',
    block,
    rows: set.heights.length,
    kept: set.kept,
    tail: 0,
    part: (from, height, fresh) => {
      const to = breakAfter(set, from, height, fresh);
      if (to === undefined) return undefined;
      const painted = paintRows(set, [...heads, ...range(bodyStart(set, from), to)], from);
      return { next: to, done: to >= set.heights.length, ...painted };
    },
  };
}

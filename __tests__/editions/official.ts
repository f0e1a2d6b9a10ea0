import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A cell that the official form prints, by its place; figures are left out. */
export interface OfficialCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
}

interface Band {
  band: string;
  columns: string[];
  rows: string[];
  spans?: number[];
}

interface RequestRow {
  id: string;
  label: string;
  group: string | null;
}

const forms = JSON.parse(readFileSync(join(__dirname, '../fixtures/forms.json'), 'utf8'));
const table3 = forms['2021'].table3;
const table4 = forms['2021'].table4.columns;

const at = (row: number, column: number, text: string, rowSpan = 1, colSpan = 1): OfficialCell => ({
  row,
  column,
  rowSpan,
  colSpan,
  text,
});

/** 表二: bands over four columns; where a band has fewer columns the last one is the wide one. */
export function disclosureCells(edition: '2019' | '2021'): OfficialCell[] {
  const cells: OfficialCell[] = [];
  let row = 0;
  for (const { band, columns, rows } of forms[edition].table2 as Band[]) {
    cells.push(at(row++, 0, band, 1, 4));
    columns.forEach((text, i) => {
      cells.push(at(row, i, text, 1, i === columns.length - 1 ? 5 - columns.length : 1));
    });
    row++;
    for (const label of rows) cells.push(at(row++, 0, label));
  }
  return cells;
}

/** 表三: head, corner, stubs and labels. In 2019 （六）其他处理 is one row without parts. */
export function requestCells(edition: '2019' | '2021'): OfficialCell[] {
  const { 申请人情况: columns } = table3.columns;
  const organisations = columns[1].法人或其他组织 as string[];
  const cells = [
    at(0, 0, table3.corner, 3, 3),
    at(0, 3, '申请人情况', 1, 7),
    at(1, 3, columns[0], 2),
    at(1, 4, '法人或其他组织', 1, 5),
    at(1, 9, columns[2], 2),
    ...organisations.map((text, i) => at(2, 4 + i, text)),
  ];
  const other = table3.stub['（六）'];
  let rows = table3.rows as RequestRow[];
  if (edition === '2019') {
    const first = rows.findIndex((row) => row.group === other);
    rows = rows.filter((row) => row.group !== other);
    rows = rows.toSpliced(first, 0, { id: 'other', label: other, group: '三' });
  }
  const inResults = rows.filter((row) => row.group !== null).length;
  rows.forEach(({ label, group }, i) => {
    const row = 3 + i;
    const before = rows[i - 1]?.group ?? null;
    if (group === null) cells.push(at(row, 0, label, 1, 3));
    else {
      if (before === null) cells.push(at(row, 0, table3.stub.三, inResults, 1));
      if (group === '三') cells.push(at(row, 1, label, 1, 2));
      else {
        if (before !== group) cells.push(at(row, 1, group, rows.filter((r) => r.group === group).length));
        cells.push(at(row, 2, label));
      }
    }
  });
  return cells;
}

/** 表四: three head rows over fifteen columns. */
export function proceedingCells(): OfficialCell[] {
  const litigation = table4.行政诉讼 as Record<string, string[]>;
  return [
    at(0, 0, '行政复议', 1, 5),
    at(0, 5, '行政诉讼', 1, 10),
    ...(table4.行政复议 as string[]).map((text, i) => at(1, i, text, 2)),
    ...Object.keys(litigation).map((text, i) => at(1, 5 + 5 * i, text, 1, 5)),
    ...Object.values(litigation)
      .flat()
      .map((text, i) => at(2, 5 + i, text)),
  ];
}

/** 统计表: three columns; a heading row has —— for its figure. */
export function statisticsCells(): OfficialCell[] {
  const { columns, rows } = forms['2014'] as {
    columns: string[];
    rows: { label: string; unit: string; heading: boolean }[];
  };
  return [
    ...columns.map((text, i) => at(0, i, text)),
    ...rows.flatMap(({ label, unit, heading }, i) => [
      at(i + 1, 0, label),
      at(i + 1, 1, unit),
      ...(heading ? [at(i + 1, 2, '——')] : []),
    ]),
  ];
}

/** The official cells of every form of an edition, by the form's name. */
export const officialCells: Record<string, Record<string, OfficialCell[]>> = {
  '2014': { statistics: statisticsCells() },
  '2019': {
    disclosure: disclosureCells('2019'),
    requests: requestCells('2019'),
    proceedings: proceedingCells(),
  },
  '2021': {
    disclosure: disclosureCells('2021'),
    requests: requestCells('2021'),
    proceedings: proceedingCells(),
  },
};

import { all, child, type Element, val } from './xml';

const number = (element: Element | undefined, attribute: string): number =>
  Number(element?.attributes[attribute] ?? 0);

const rowsOf = (table: Element): Element[] => table.children.filter(({ name }) => name === 'w:tr');

const cellsOf = (row: Element): Element[] => row.children.filter(({ name }) => name === 'w:tc');

/** Grid, spans, widths and cells of one w:tbl. */
export function lintTables(table: Element): string[] {
  const grid = all(table, 'w:gridCol').map((column) => number(column, 'w:w'));
  const total = grid.reduce((sum, width) => sum + width, 0);
  const width = child(child(table, 'w:tblPr'), 'w:tblW');
  const problems: string[] = [];
  if (width?.attributes['w:type'] !== 'dxa' || number(width, 'w:w') !== total) {
    problems.push(`w:tblW ${width?.attributes['w:w']} ${width?.attributes['w:type']}, grid ${total}`);
  }
  if (grid.some((column) => column <= 0)) problems.push('column without width');
  let open: boolean[] = grid.map(() => false);
  let head = true;
  rowsOf(table).forEach((row, index) => {
    const properties = child(row, 'w:trPr');
    const isHead = child(properties, 'w:tblHeader') !== undefined;
    if (isHead && !head) problems.push(`row ${index}: head below the body`);
    head &&= isHead;
    if (!child(properties, 'w:cantSplit')) problems.push(`row ${index}: may split`);
    const next = grid.map(() => false);
    let column = 0;
    for (const cell of cellsOf(row)) {
      const where = `row ${index} column ${column}`;
      const settings = child(cell, 'w:tcPr');
      const span = Number(val(child(settings, 'w:gridSpan')) ?? 1);
      const merge = child(settings, 'w:vMerge');
      const spanned = grid.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      if (number(child(settings, 'w:tcW'), 'w:w') !== spanned)
        problems.push(`${where}: width differs from the grid`);
      if (merge && val(merge) !== 'restart' && !open[column])
        problems.push(`${where}: w:vMerge continues nothing`);
      if (cell.children.at(-1)?.name !== 'w:p') problems.push(`${where}: cell does not end with a paragraph`);
      for (let at = column; at < column + span; at++) next[at] = merge !== undefined;
      column += span;
    }
    if (column !== grid.length) problems.push(`row ${index}: ${column} columns, grid has ${grid.length}`);
    open = next;
  });
  return problems;
}

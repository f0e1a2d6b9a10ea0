import type { Grid, GridCell } from '../src/document/grid';

export type FigureCell = GridCell & { readonly figure: string };

export const figureCells = ({ cells }: Grid): FigureCell[] =>
  cells.filter((cell): cell is FigureCell => cell.figure !== undefined);

/** What is typed into a cell: a number, / for what does not apply, a remark in brackets behind a number. */
export function typedText(value: unknown): string {
  if (value === 'n/a') return '/';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  const { value: number, remark } = (value ?? {}) as { value?: unknown; remark?: unknown };
  return number === undefined ? '' : `${number}（${remark}）`;
}

const NUMBER = /^[-+]?\d+(?:,\d{3})*(?:\.\d+)?$/;

/** As a spreadsheet takes it: full-width digits are digits, commas between thousands are no part of the number. */
function plain(text: string): number | string {
  const narrow = text.replace(/[０-９．，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  if (!NUMBER.test(narrow)) return text;
  const number = narrow.replaceAll(',', '');
  return String(Number(number)) === number && Number.isSafeInteger(Number(number)) ? Number(number) : number;
}

/** The value of a cell; undefined for an empty one. What is no number stays as typed, and a finding says so. */
export function typedValue(typed: string): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (text === '/' || text === '／') return 'n/a';
  const [, number, remark] = /^([^（(]+)[（(](.*?)[）)]?$/.exec(text) ?? [];
  if (number === undefined) return plain(text);
  return remark ? { value: plain(number.trim()), remark } : plain(number.trim());
}

/** Whether a cell holds a figure, or nothing: no label. */
export function isFigure(text: string): boolean {
  const value = typedValue(text);
  return value === undefined || value === 'n/a' || NUMBER.test(String(value));
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const middle = ({ column, colSpan }: GridCell): number => column + colSpan / 2;

/** The cell that an arrow leads to; undefined at the edge of the table. */
export function neighbour(
  cells: readonly FigureCell[],
  from: string,
  direction: Direction,
): FigureCell | undefined {
  const here = cells.findIndex(({ figure }) => figure === from);
  const cell = cells[here];
  if (!cell) return undefined;
  if (direction === 'left' || direction === 'right') {
    const next = cells[here + (direction === 'left' ? -1 : 1)];
    return next?.row === cell.row ? next : undefined;
  }
  const beyond = cells.filter(({ row }) => (direction === 'up' ? row < cell.row : row > cell.row));
  const rows = beyond.map(({ row }) => row);
  const row = direction === 'up' ? Math.max(...rows) : Math.min(...rows);
  const away = (each: GridCell): number => Math.abs(middle(each) - middle(cell));
  return beyond.filter((each) => each.row === row).sort((a, b) => away(a) - away(b))[0];
}

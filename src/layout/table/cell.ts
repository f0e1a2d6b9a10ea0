import type { GridCell } from '../../document/grid';
import type { TableStyle } from '../../document/nodes';
import { breakLines } from '../../typography/breakLines';
import { cellPitch, cellRoles, cellSize, wholeTwips } from '../../typography/measures';
import { type LineRun, setLine } from '../../typography/setLine';
import type { Atom, TextStyle } from '../../typography/shape';
import type { Setting } from '../lines';
import { verticalText } from './vertical';

/** A cell with its lines composed. All lengths in pt. */
export interface SetCell {
  readonly cell: GridCell;
  /** Rows that it covers in the table as set; a row higher than a page counts as several. */
  readonly row: number;
  readonly rowSpan: number;
  /** Runs of each line; x counts from the cell's left edge. */
  readonly lines: readonly (readonly LineRun[])[];
  readonly pitch: number;
  /** Height that its text needs from rule to rule, padding included. */
  readonly need: number;
}

/** Type does not get smaller than this to fit a narrow column. */
const SMALLEST = 5;

/** Distance of the characters of a vertical stub, in their size. */
const STACK = 1.1;

const widest = (atoms: readonly Atom[]): number =>
  atoms.reduce((most, atom) => Math.max(most, atom.advance), 0);
const whole = (atoms: readonly Atom[]): number => atoms.reduce((sum, atom) => sum + atom.advance, 0);

/** Breaks a cell's text into lines of its column; a figure shrinks before it is torn. */
export function setCell(
  cell: GridCell,
  width: number,
  style: TableStyle,
  block: number,
  setting: Setting,
): SetCell {
  const role = setting.profile.roles[cellRoles[cell.role]];
  const shape = setting.shape(block);
  const text = cell.vertical ? verticalText(cell.text, role.face, setting.faces) : cell.text;
  const asked = cellSize(style, cell);
  const atomsAt = (size: number): Atom[] =>
    shape(text, { face: role.face, latin: role.latin, size } satisfies TextStyle);
  let size = asked;
  let atoms = atomsAt(size);
  const padX = Math.min(style.padX, Math.max(0, (width - widest(atoms)) / 2));
  const room = () => width - 2 * padX - Math.min(cell.indent * size, Math.max(0, width / 2 - padX));
  const least = cell.role === 'figure' && /^[-\d.]+$/.test(cell.text) ? whole(atoms) : widest(atoms);
  if (least > room() && least > 0) {
    size = Math.max(SMALLEST, Math.floor(((size * room()) / least) * 2) / 2);
    atoms = atomsAt(size);
  }
  const measure = { width: room() };
  const left = width - padX - measure.width;
  const align = cell.vertical ? 'center' : cell.align;
  const lines = breakLines(atoms, measure).map((line) =>
    setLine(atoms, line, align, measure).map((run) => ({ ...run, x: run.x + left })),
  );
  const pitch = cell.vertical ? wholeTwips(size * STACK) : cellPitch(style, size);
  return {
    cell,
    row: cell.row,
    rowSpan: cell.rowSpan,
    lines,
    pitch,
    need: wholeTwips(Math.max(1, lines.length) * pitch + 2 * style.padY),
  };
}

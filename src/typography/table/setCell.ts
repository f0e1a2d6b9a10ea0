import type { GridCell } from '../../document/grid';
import type { TableStyle } from '../../document/nodes';
import type { FaceSet } from '../../faces/faceSet';
import { breakLines, type LineSpan } from '../breakLines';
import { cellPitch, cellRoles, cellSize, wholeTwips } from '../measures';
import type { Profile, RoleStyle } from '../profile';
import { type LineRun, setLine } from '../setLine';
import type { Atom, Shaper } from '../shape';
import { type SetRemark, setRemark } from './remark';
import { verticalText } from './vertical';

/** What cells are set with. */
export interface CellSetting {
  readonly profile: Profile;
  readonly faces: FaceSet;
  readonly shape: Shaper;
}

/** A line of a cell. */
export interface CellLine {
  /** x counts from the cell's left edge. */
  readonly runs: readonly LineRun[];
  readonly pitch: number;
}

/** A cell with its lines composed. All lengths in pt. */
export interface SetCell {
  readonly cell: GridCell;
  /** Rows that it covers in the table as set; a row higher than a page counts as several. */
  readonly row: number;
  readonly rowSpan: number;
  readonly width: number;
  /** Between the rules at its sides and its text; less than the table's where not one character had room. */
  readonly padX: number;
  /** Of its text; the table's own unless the column is too narrow for that. */
  readonly size: number;
  /** Of its text. */
  readonly pitch: number;
  readonly lines: readonly CellLine[];
  /** Its remark, whose lines are the last of `lines`. */
  readonly remark?: SetRemark;
  /** Height that its text needs from rule to rule, padding included. */
  readonly need: number;
}

/** Labels do not get smaller than this to fit a narrow column; they break anywhere instead. */
const SMALLEST_LABEL = 5;
/** A figure gets as small as a Word file can have it before it is torn. */
const SMALLEST_FIGURE = 1;

/** Distance of the characters of a vertical stub, in their size. */
const STACK = 1.1;

const widest = (atoms: readonly Atom[]): number =>
  atoms.reduce((most, atom) => Math.max(most, atom.advance), 0);

const whole = (atoms: readonly Atom[]): number => atoms.reduce((sum, atom) => sum + atom.advance, 0);

/** The stretch of a cell's text that is never torn: the number of a figure, else each character. */
function unbroken({ role, text }: GridCell, atoms: readonly Atom[]): number {
  const number = role === 'figure' ? (/^-?[\d.]+/.exec(text)?.[0] ?? '') : '';
  return Math.max(whole(atoms.slice(0, number.length)), widest(atoms));
}

/** The largest size in half points, as Word counts, at which `least` (measured at `size`) fits into `room`. */
function fitted(size: number, least: number, room: number, smallest: number): number {
  if (least <= room) return size;
  return Math.min(size, Math.max(smallest, Math.floor(((size * room) / least) * 2) / 2));
}

/** Breaks a cell's text into lines of its column; a figure shrinks before it is torn. */
export function setCell(cell: GridCell, width: number, style: TableStyle, setting: CellSetting): SetCell {
  const role = setting.profile.roles[cellRoles[cell.role]];
  const text = cell.vertical ? verticalText(cell.text, role.face, setting.faces) : cell.text;
  const usual = cellSize(style, cell.role);
  const shaped = setting.shape(text, { ...role, size: usual });
  const padX = Math.min(style.padX, Math.max(0, (width - widest(shaped)) / 2));
  const room = (size: number) =>
    width - 2 * padX - Math.min(cell.indent * size, Math.max(0, width / 2 - padX));
  const smallest = cell.role === 'figure' ? SMALLEST_FIGURE : SMALLEST_LABEL;
  const size = fitted(usual, unbroken(cell, shaped), room(usual), smallest);
  const atoms = size === usual ? shaped : setting.shape(text, { ...role, size });
  const measure = { width: room(size) };
  const left = width - padX - measure.width;
  const align: RoleStyle['align'] = cell.vertical ? 'center' : cell.align;
  const pitch = cell.vertical ? wholeTwips(size * STACK) : cellPitch(style, size);
  const runsOf = (all: readonly Atom[], line: LineSpan) =>
    setLine(all, line, align, measure).map((run) => ({ ...run, x: run.x + left }));
  const remark = cell.remark ? setRemark(cell.remark, measure.width, role, style, setting.shape) : undefined;
  const lines: CellLine[] = [
    ...breakLines(atoms, measure).map((line) => ({ runs: runsOf(atoms, line), pitch })),
    ...(remark?.lines ?? []).map((line) => ({
      runs: runsOf(remark?.atoms ?? [], line),
      pitch: remark?.pitch ?? 0,
    })),
  ];
  const height = lines.reduce((sum, line) => sum + line.pitch, 0);
  const ends = cell.vertical ? 2 * size : 0; // a vertical line keeps one character off either end
  const need = wholeTwips(Math.max(pitch, height) + ends + 2 * style.padY);
  const { row, rowSpan } = cell;
  return { cell, row, rowSpan, width, padX, size, pitch, lines, ...(remark && { remark }), need };
}

import type { NodeRef } from '../document/nodes';
import { advanceOf } from '../faces/face';
import type { FaceSet } from '../faces/faceSet';
import { areaOf } from '../typography/measures';
import type { Laid, LayoutOptions } from './layoutDocument';
import type { Layout, Run } from './page';
import { runsOf } from './paintOrder';

/** A rectangle on a page, by its index, that a remark is about. */
export interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly from: NodeRef;
}

/** The stretch of a run between two of its characters, as a rectangle around the ink. */
function stretch(run: Run, from: number, to: number, page: number, faces: FaceSet): Place {
  const characters = Array.from(run.text);
  const width = (start: number, end: number) =>
    characters
      .slice(start, end)
      .reduce(
        (sum, character) =>
          sum + advanceOf(faces.face(run.face), character.codePointAt(0) ?? 0) * run.size + run.spacing,
        0,
      );
  const x = run.x + width(0, from);
  return {
    page,
    x,
    y: run.baseline - 0.92 * run.size,
    width: width(from, to) - run.spacing,
    height: 1.1 * run.size,
    from: run.from,
  };
}

/** Where a stretch of a block's text is printed: the printed characters are found in the text one after another. */
export function placesOfText(
  layout: Layout,
  block: number,
  text: string,
  start: number,
  end: number,
  faces: FaceSet,
) {
  const places: Place[] = [];
  let at = 0;
  layout.pages.forEach((page, index) => {
    for (const run of runsOf(page)) {
      if (run.from.block !== block || run.from.cell) continue;
      let first = -1;
      let last = -1;
      Array.from(run.text).forEach((character, i) => {
        const found = character === '〓' ? at : text.indexOf(character, at);
        const here = found < 0 ? at : found;
        if (here >= start && here < end) {
          if (first < 0) first = i;
          last = i + 1;
        }
        at = here + (character === '〓' ? 1 : character.length);
      });
      if (first >= 0) places.push(stretch(run, first, last, index, faces));
    }
  });
  return places;
}

/** The place of the cell of a figure; a blank one is found by the rest of its row. */
export function placesOfFigure({ layout, hints }: Laid, figure: string, { profile }: LayoutOptions): Place[] {
  const places: Place[] = [];
  hints.tables.forEach(({ source, left, edges }, block) => {
    const cell = source.grid.cells.find((candidate) => candidate.figure === figure);
    if (!cell) return;
    const start = areaOf(profile, source.landscape).x + left;
    const edge = (column: number) => start + (edges[column] ?? 0);
    layout.pages.forEach((page, index) => {
      const row = runsOf(page).filter((run) => run.from.block === block && run.from.cell?.[0] === cell.row);
      const own = row.filter((run) => run.from.cell?.[1] === cell.column);
      const runs = own.length > 0 ? own : row.slice(-1);
      if (runs.length === 0) return;
      const top = Math.min(...runs.map((run) => run.baseline - run.size));
      const bottom = Math.max(...runs.map((run) => run.baseline + 0.25 * run.size));
      const x = edge(cell.column) + 1;
      const width = edge(cell.column + cell.colSpan) - 1 - x;
      const from = { block, cell: [cell.row, cell.column] as const };
      places.push({ page: index, x, y: top, width, height: bottom - top, from });
    });
  });
  return places;
}

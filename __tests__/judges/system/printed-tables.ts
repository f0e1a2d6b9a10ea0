import { cellText, type Grid, type GridCell } from '../../../src/document/grid';
import type { Document } from '../../../src/document/nodes';
import type { Printed, PrintedPart } from '../breaks';
import { plain } from '../same-lines';
import type { Glyph, ReadPage, Ruling } from './pages';

/** A table, or the part of one that is on one page: the places of the rules between its rows. */
interface Part {
  readonly page: ReadPage;
  readonly number: number;
  readonly left: number;
  readonly ys: readonly number[];
}

const NEAR = 1.2;

/** Places of rules, each once. */
function places(rules: readonly Ruling[]): number[] {
  const result: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (result.length === 0 || at - (result.at(-1) as number) > NEAR) result.push(at);
  return result;
}

const crosses = (rules: readonly Ruling[], at: number, place: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) < NEAR && rule.from < place && rule.to > place);

/** Tables of a page from top to bottom: rows are joined by the rule at their left edge. */
function partsOf(page: ReadPage, number: number): Part[] {
  const left = Math.min(...page.vertical.map(({ at }) => at));
  const parts: { ys: number[] }[] = [];
  let before: number | undefined;
  for (const y of places(page.horizontal)) {
    const joined = before !== undefined && crosses(page.vertical, left, (before + y) / 2);
    if (!joined) parts.push({ ys: [] });
    parts.at(-1)?.ys.push(y);
    before = y;
  }
  return parts.filter(({ ys }) => ys.length > 1).map(({ ys }) => ({ page, number, left, ys }));
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** What is printed inside a box, in reading order. */
function textIn({ glyphs }: ReadPage, { x0, x1, y0, y1 }: Box): string {
  const inside = glyphs.filter(({ x, end, y, size }) => {
    const [across, down] = [(x + end) / 2, y - size / 3];
    return across > x0 && across < x1 && down > y0 && down < y1;
  });
  const rows: Glyph[][] = [];
  for (const glyph of [...inside].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && glyph.y - (row[0] as Glyph).y < 2) row.push(glyph);
    else rows.push([glyph]);
  }
  return plain(rows.flatMap((row) => row.sort((a, b) => a.x - b.x).map(({ text }) => text)).join(''));
}

/** What is wrong with the rules around and inside a box. */
function rulesAround(
  { horizontal, vertical }: ReadPage,
  box: Box,
  edges: readonly number[],
  ys: readonly number[],
): string[] {
  const [across, down] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const faults: string[] = [];
  for (const y of [box.y0, box.y1])
    if (!crosses(horizontal, y, across)) faults.push(`no rule at ${y.toFixed(1)}`);
  for (const x of [box.x0, box.x1])
    if (!crosses(vertical, x, down)) faults.push(`no rule at x ${x.toFixed(1)}`);
  // Just beside the middle: a rule of a neighbour may end there.
  for (const y of ys)
    if (y > box.y0 + NEAR && y < box.y1 - NEAR && crosses(horizontal, y, across))
      faults.push(`rule at ${y.toFixed(1)} inside`);
  for (const x of edges)
    if (x > box.x0 + NEAR && x < box.x1 - NEAR && crosses(vertical, x, down))
      faults.push(`rule at x ${x.toFixed(1)} inside`);
  return faults;
}

const MM = 72 / 25.4;

/** What each part of a cell must print, one part a page: figures and labels once, heads on every page, stubs as they are. */
function wrongTexts(cell: GridCell, texts: readonly string[], head: boolean, parts: number): string[] {
  const expected = plain(cellText(cell).replace(/\n/g, ''));
  const full = texts.filter((text) => text === expected).length;
  const empty = texts.filter((text) => text === '').length;
  const where = `${cell.row},${cell.column} ${expected}: ${texts.join(' | ')}`;
  if (expected === '') return empty === texts.length ? [] : [`not empty ${where}`];
  if (head) return full === parts && texts.length === parts ? [] : [`head ${where}`];
  if (cell.rowSpan === 1) return full === 1 && texts.length === 1 ? [] : [`wrong ${where}`];
  return full >= 1 && full + empty === texts.length ? [] : [`stub ${where}`];
}

/** A table taken apart by pages; heads are taken to be repeated, which {@link printedOtherwise} reads after. */
interface Reading {
  readonly parts: readonly (PrintedPart & { readonly part: Part })[];
  readonly faults: readonly string[];
}

function readParts(left: Part[], { rows, headRows }: Grid, table: number): Reading {
  const parts: (PrintedPart & { part: Part })[] = [];
  for (let done = 0; done < rows; ) {
    const part = left.shift();
    if (!part) return { parts, faults: [`table ${table}: rows from ${done} are not printed`] };
    const heads = done === 0 ? [] : Array.from({ length: headRows }, (_, row) => row);
    const printed = part.ys.slice(1).map((_, i) => heads[i] ?? done + i - heads.length);
    if (printed.length <= heads.length || (printed.at(-1) as number) >= rows)
      return { parts, faults: [`table ${table}, page ${part.number}: ${printed.length} rows`] };
    parts.push({ page: part.number, rows: printed, part });
    done = (printed.at(-1) as number) + 1;
  }
  return { parts, faults: [] };
}

export const gridsOf = ({ blocks }: Document): readonly Grid[] =>
  blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));

const PAGE_NUMBER = /—\d+—$/;

/** What pages that an engine has made of a document print; tables in the order of the document. */
export function printedByOffice(document: Document, pages: readonly ReadPage[]): Printed {
  const left = pages.flatMap((page, i) => partsOf(page, i + 1));
  const texts = pages.map(({ glyphs }) => {
    const ordered = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x);
    return plain(ordered.map(({ text }) => text).join('')).replace(PAGE_NUMBER, '');
  });
  return { tables: gridsOf(document).map((grid, i) => readParts(left, grid, i + 1).parts), pages: texts };
}

/**
 * Reads tables back from the places of rules and characters, cell by cell, and says what differs from the grids: a text,
 * a span, a rule, a row too many or too few. Grids in the order in which they are printed, also where a page breaks them.
 */
export function printedOtherwise(pages: readonly ReadPage[], grids: readonly Grid[]): string[] {
  const left = pages.flatMap((page, i) => partsOf(page, i + 1));
  const faults: string[] = [];
  for (const [index, grid] of grids.entries()) {
    const table = index + 1;
    const reading = readParts(left, grid, table);
    faults.push(...reading.faults);
    if (reading.faults.length > 0) return faults;
    const texts = new Map<GridCell, string[]>();
    for (const { part, rows } of reading.parts) {
      const edges = [part.left];
      for (const width of grid.columns) edges.push((edges.at(-1) as number) + width * MM);
      for (const cell of grid.cells) {
        const seen = rows.flatMap((row, i) => (row >= cell.row && row < cell.row + cell.rowSpan ? [i] : []));
        if (seen.length === 0) continue;
        const box: Box = {
          x0: edges[cell.column] as number,
          x1: edges[cell.column + cell.colSpan] as number,
          y0: part.ys[seen[0] as number] as number,
          y1: part.ys[(seen.at(-1) as number) + 1] as number,
        };
        const place = `table ${table}, page ${part.number}, cell ${cell.row},${cell.column}`;
        faults.push(...rulesAround(part.page, box, edges, part.ys).map((fault) => `${place}: ${fault}`));
        texts.set(cell, [...(texts.get(cell) ?? []), textIn(part.page, box)]);
      }
    }
    for (const cell of grid.cells) {
      const wrong = wrongTexts(cell, texts.get(cell) ?? [], cell.row < grid.headRows, reading.parts.length);
      faults.push(...wrong.map((fault) => `table ${table}: ${fault}`));
    }
  }
  return [...faults, ...left.map(({ number }) => `page ${number}: a table too many`)];
}

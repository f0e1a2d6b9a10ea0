import type { Annotation, Document } from '../document/nodes';
import type { Finding } from './finding';

const AUTHOR = '核对';

/** Figures that a table of the document shows. */
function shownFigures(document: Document): ReadonlySet<string> {
  const tables = document.blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
  return new Set(tables.flatMap((grid) => grid.cells.flatMap((cell) => cell.figure ?? [])));
}

/**
 * Remarks for a review copy (author 核对), in the order of the findings: one on the offending cell or stretch of
 * text. A finding on the whole of a report, or on a figure that no table shows, has no place and makes none.
 */
export function annotate(findings: readonly Finding[], document: Document): Annotation[] {
  const shown = shownFigures(document);
  return findings.flatMap(({ span, cells, message }): Annotation[] => {
    const remark = { author: AUTHOR, text: message };
    if (span) {
      const { block, start, end } = span;
      return document.blocks[block] ? [{ target: { block, start, end }, ...remark }] : [];
    }
    const figure = cells.find((path) => shown.has(path));
    return figure === undefined ? [] : [{ target: { figure }, ...remark }];
  });
}

import type { Annotation, Document } from '../document/nodes';
import type { Finding } from '../findings/finding';
import { labels } from '../findings/labels';
import type { Locale } from '../findings/problem';

/** Figures that a table of the document shows. */
function shownFigures(document: Document): ReadonlySet<string> {
  const tables = document.blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
  return new Set(tables.flatMap((grid) => grid.cells.flatMap((cell) => cell.figure ?? [])));
}

/** The title stands for the whole report. */
function onTitle(document: Document): Annotation['target'] | undefined {
  const block = document.blocks.findIndex(({ type }) => type === 'title');
  const title = document.blocks[block];
  return title?.type === 'title' ? { block, start: 0, end: title.lines.join('').length } : undefined;
}

/**
 * Remarks for a review copy, in the order of the findings: one on the offending cell or stretch of
 * text; a finding on the whole of a report, or on a figure that no table shows, is on the title.
 */
export function annotate(
  findings: readonly Finding[],
  document: Document,
  locale: Locale = 'zh',
): Annotation[] {
  const shown = shownFigures(document);
  const whole = onTitle(document);
  return findings.flatMap(({ span, cells, message }): Annotation[] => {
    const figure = cells.find((path) => shown.has(path));
    const target = span && document.blocks[span.block] ? span : figure === undefined ? whole : { figure };
    if (!target) return [];
    const place = 'block' in target ? { block: target.block, start: target.start, end: target.end } : target;
    return [{ target: place, author: labels[locale].author, text: message }];
  });
}

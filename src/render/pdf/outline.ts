import type { Layout } from '../../layout/page';
import type { KitDocument, OutlineNode } from './kit';

/** Distance at which a heading shows below the upper edge of the window, pt. */
const ABOVE = 8;

/**
 * ISO 32000-1 12.3.3: a closed item with items below it counts them with a minus, the root counts what shows.
 * pdfkit leaves the root's out, which validators of PDF/A miss.
 */
function count(node: OutlineNode, sign: 1 | -1): void {
  if (node.children.length > 0) node.outlineData.Count = sign * node.children.length;
  for (const child of node.children) count(child, -1);
}

/** Bookmarks, nested by level, each at its own height on the page. */
export function addOutline(document: KitDocument, { outline, pages }: Layout): void {
  const open: { level: number; node: OutlineNode }[] = [];
  for (const entry of outline) {
    while ((open[open.length - 1]?.level ?? 0) >= entry.level) open.pop();
    const parent = open[open.length - 1]?.node ?? document.outline;
    const page = pages[entry.page - 1];
    const node = parent.addItem(entry.text, {
      pageNumber: entry.page - 1,
      top: Math.max(0, entry.y - ABOVE),
      left: page?.width ?? 0, // pdfkit counts it from the right edge
      expanded: false,
    });
    open.push({ level: entry.level, node });
  }
  count(document.outline, 1);
}

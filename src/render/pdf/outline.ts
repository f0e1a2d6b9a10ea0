import type { Layout } from '../../layout/page';
import type { PdfKitDocument } from './kit';
import { number, text } from './leaves';

/** Distance at which a heading shows below the upper edge of the window, pt. */
const ABOVE = 8;

/** Bookmarks, nested by level, each at its own height on the page (pdfmake's own go to the head of the page). */
export function addOutline(document: PdfKitDocument, { outline, pages }: Layout): void {
  const open: { level: number; node: PdfKitDocument['outline'] }[] = [];
  for (const entry of outline) {
    while ((open[open.length - 1]?.level ?? 0) >= entry.level) open.pop();
    const parent = open[open.length - 1]?.node ?? document.outline;
    const page = pages[number(entry.page) - 1];
    const node = parent.addItem(text(entry.text), {
      pageNumber: number(entry.page) - 1,
      top: Math.max(0, number(entry.y) - ABOVE),
      left: page?.width ?? 0, // pdfkit counts it from the right edge
      expanded: true,
    });
    open.push({ level: entry.level, node });
  }
}

import type { Layout, OutlineEntry } from '../../layout/page';
import { element, mm } from './xml';

interface Branch {
  readonly entry: OutlineEntry;
  readonly branches: Branch[];
}

/** Entries nested by their levels. */
function nested(entries: readonly OutlineEntry[]): readonly Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const entry of entries) {
    while ((open[open.length - 1]?.entry.level ?? 0) >= entry.level) open.pop();
    const branch: Branch = { entry, branches: [] };
    (open[open.length - 1]?.branches ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

function branchXml({ entry, branches }: Branch, pageIds: readonly number[]): string {
  const { text, page, y } = entry;
  const place = { Type: 'XYZ', PageID: pageIds[page - 1], Left: 0, Top: mm(Math.max(0, y)), Zoom: 0 };
  const jump = element('Goto', {}, element('Dest', place));
  return element(
    'OutlineElem',
    { Title: text, ...(branches.length > 0 && { Count: branches.length, Expanded: 'false' }) },
    element('Actions', {}, element('Action', { Event: 'CLICK' }, jump)),
    ...branches.map((branch) => branchXml(branch, pageIds)),
  );
}

/** The outline (大纲), each entry at its own height on its page (GB/T 33190, 7.8). */
export function outlinesXml({ outline }: Layout, pageIds: readonly number[]): string {
  if (outline.length === 0) return '';
  return element('Outlines', {}, ...nested(outline).map((branch) => branchXml(branch, pageIds)));
}

import type { Link, Page, Run } from '../../layout/page';
import { number } from '../place';
import type { KitDocument, Reference } from './kit';
import type { Structure } from './paint';
import { type Tag, tag } from './tags/tag';

/** Elements of links, which lie among the words of the element that they are in. */
export type LinkTags = (link: Link, within: Tag) => Tag;

export function linkTags(): LinkTags {
  const known = new Map<Link, Tag>();
  return (link, within) => {
    const element = known.get(link) ?? tag('Link');
    if (!known.has(link)) within.content.push(element);
    known.set(link, element);
    return element;
  };
}

/** Runs of one address that follow each other on a line are one area. */
function areasOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const areas: Run[][] = [];
  for (const run of runs) {
    if (!run.link) continue;
    const last = areas.at(-1);
    const before = last?.at(-1);
    if (before && before.link === run.link && before.baseline === run.baseline) last?.push(run);
    else areas.push([run]);
  }
  return areas;
}

/** Ascent and descent of a line of text, in em: high enough to be hit. */
const ABOVE = 0.88;
const BELOW = 0.22;

/** The annotation of one area (ISO 32000-1, 12.5.6.5); printed as the rest is, as PDF/A wants it (F 4). */
function annotationOf(
  document: KitDocument,
  area: readonly Run[],
  target: string,
  height: number,
): Reference {
  const left = Math.min(...area.map(({ x }) => x));
  const right = Math.max(...area.map(({ x, advance }) => x + advance));
  const baseline = height - (area[0]?.baseline ?? 0);
  const size = Math.max(...area.map((run) => run.size));
  return document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [left, baseline - BELOW * size, right, baseline + ABOVE * size].map(number),
    Border: [0, 0, 0],
    F: 4,
    Contents: new String(target),
    A: { S: 'URI', URI: new String(target) },
  });
}

/** The areas of a page that lead somewhere. */
export function addLinks(
  document: KitDocument,
  page: Page,
  runs: readonly Run[],
  structure: Structure | undefined,
): void {
  for (const area of areasOf(runs)) {
    const [first] = area;
    if (!first?.link) continue;
    const annotation = annotationOf(document, area, first.link.target, page.height);
    const within = structure?.plan.of(first);
    if (structure && within) structure.writer.annotate(structure.links(first.link, within), annotation);
    document.page.annotations.push(annotation);
    annotation.end();
  }
}

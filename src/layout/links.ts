import { blockText } from '../document/blockText';
import type { Document } from '../document/nodes';
import { advanceOf } from '../faces/face';
import type { FaceSet } from '../faces/faceSet';
import { addressesIn } from '../ground/address';
import type { Layout, Link, Page, PageItem, Run } from './page';

/** The link at each character of a block, blanks left out: a line's end may have taken one away. */
function linksOf(text: string): readonly (Link | undefined)[] {
  const at: (Link | undefined)[] = Array.from({ length: text.length });
  for (const { start, end, target } of addressesIn(text)) at.fill({ target }, start, end);
  return at.filter((_, i) => text[i]?.trim() !== '');
}

/** A run cut where a link begins or ends; `links` are those of its characters, blanks included. */
function cut(run: Run, links: readonly (Link | undefined)[], faces: FaceSet): readonly Run[] {
  if (links.every((link) => link === undefined)) return [run];
  const face = faces.face(run.face);
  const pieces: Run[] = [];
  let x = run.x;
  let from = 0;
  const { text, size, spacing } = run;
  while (from < text.length) {
    let to = from + 1;
    while (to < text.length && links[to] === links[from]) to++;
    const part = text.slice(from, to);
    const advance = [...part].reduce(
      (sum, c) => sum + advanceOf(face, c.codePointAt(0) ?? 0) * size + spacing,
      0,
    );
    const link = links[from];
    pieces.push({ ...run, text: part, x, advance, ...(link && { link }) });
    x += advance;
    from = to;
  }
  return pieces;
}

/** The links of the characters of a run, and how far into its block the next run begins; no address holds a blank. */
function linksWithin({ text }: Run, links: readonly (Link | undefined)[], from: number) {
  let next = from;
  const own = Array.from({ length: text.length }, (_, i) =>
    text[i]?.trim() === '' ? undefined : links[next++],
  );
  return { own, next };
}

/** Runs know the address that they are part of: web and e-mail addresses in paragraphs and notes. */
export function withLinks(layout: Layout, { blocks }: Document, faces: FaceSet): Layout {
  const links = new Map(
    blocks.flatMap((block, i) => {
      if (block.type !== 'paragraph' && block.type !== 'note') return [];
      const found = linksOf(blockText(block));
      return found.some((link) => link !== undefined) ? [[i, found] as const] : [];
    }),
  );
  if (links.size === 0) return layout;
  const read = new Map<number, number>();
  const linked = (item: PageItem): readonly PageItem[] => {
    const { block } = item.from;
    const of = item.kind === 'run' ? links.get(block) : undefined;
    if (item.kind !== 'run' || !of) return [item];
    const { own, next } = linksWithin(item, of, read.get(block) ?? 0);
    read.set(block, next);
    return cut(item, own, faces);
  };
  return {
    ...layout,
    pages: layout.pages.map((page): Page => ({ ...page, items: page.items.flatMap(linked) })),
  };
}

import { blockText } from '../document/blockText';
import type { Annotation, Block, Document } from '../document/nodes';
import { advanceOf } from '../faces/face';
import type { FaceSet } from '../faces/faceSet';
import { round } from '../typography/setLine';
import { NOWHERE } from './flow';
import { type Laid, type LayoutOptions, layOut } from './layoutDocument';
import type { Fill, Layout, PageItem, Run } from './page';
import { type Place, placesOfFigure, placesOfText } from './reviewPlaces';

/** Light enough for black text on it, RRGGBB. */
const MARK = 'FFF0A0';
const LABEL = 'FFC266';
const LABEL_SIZE = 7;
const LABEL_FACE = 'roman';

interface ReviewOptions extends LayoutOptions {
  /** Printed above the list of remarks. */
  readonly heading: string;
}

/** Number of a remark: a small label at the upper left corner of its first mark. */
function label({ x, y, from }: Place, text: string, faces: FaceSet): PageItem[] {
  const advance = Array.from(text).reduce(
    (sum, character) => sum + advanceOf(faces.face(LABEL_FACE), character.codePointAt(0) ?? 0) * LABEL_SIZE,
    0,
  );
  const fill: Fill = {
    kind: 'fill',
    x: round(x - 1),
    y: round(y - 0.8 * LABEL_SIZE),
    width: round(advance + 2),
    height: LABEL_SIZE,
    colour: LABEL,
    from,
  };
  const run: Run = {
    kind: 'run',
    text,
    face: LABEL_FACE,
    size: LABEL_SIZE,
    x: round(x),
    baseline: round(y + 0.06 * LABEL_SIZE),
    advance: round(advance),
    spacing: 0,
    from,
  };
  return [fill, run];
}

/** The remarks one below the other, on pages of their own behind the document. */
function listPages(
  annotations: readonly Annotation[],
  document: Document,
  { heading, ...options }: ReviewOptions,
  pages: number,
): Layout {
  const blocks: Block[] = [
    { type: 'heading', level: 1, number: '', text: heading },
    ...annotations.map(({ text }, i): Block => ({ type: 'paragraph', number: `${i + 1}.`, text })),
  ];
  const list = layOut({ properties: document.properties, blocks }, { ...options, pagesBefore: pages });
  const ours = list.layout.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => ({ ...item, from: NOWHERE })),
  }));
  return { pages: ours, outline: list.layout.outline };
}

/**
 * The review copy of a layout: each remark's place marked and numbered, the remarks listed on pages behind it.
 * A remark whose place is not printed is in the list only. `options` are those of the layout.
 */
export function reviewLayout(
  laid: Laid,
  document: Document,
  annotations: readonly Annotation[],
  options: ReviewOptions,
): Layout {
  const { layout } = laid;
  if (annotations.length === 0) return layout;
  const { faces } = options;
  const below: Fill[][] = layout.pages.map(() => []);
  const above: PageItem[][] = layout.pages.map(() => []);
  const labels = new Map<string, { place: Place; numbers: number[] }>();
  annotations.forEach(({ target }, i) => {
    const block = 'block' in target ? document.blocks[target.block] : undefined;
    const places =
      'figure' in target
        ? placesOfFigure(laid, target.figure, options)
        : placesOfText(layout, target.block, block ? blockText(block) : '', target.start, target.end, faces);
    for (const { page, x, y, width, height, from } of places) {
      below[page]?.push({
        kind: 'fill',
        x: round(x),
        y: round(y),
        width: round(width),
        height: round(height),
        colour: MARK,
        from,
      });
    }
    const [first] = places;
    if (!first) return;
    const key = `${first.page} ${round(first.x)} ${round(first.y)}`;
    const known = labels.get(key) ?? { place: first, numbers: [] };
    known.numbers.push(i + 1);
    labels.set(key, known);
  });
  for (const { place, numbers } of labels.values())
    above[place.page]?.push(...label(place, numbers.join(','), faces));
  const marked = layout.pages.map((page, i) => {
    const fills = page.items.filter((item) => item.kind === 'fill');
    const rest = page.items.filter((item) => item.kind !== 'fill');
    return { ...page, items: [...fills, ...(below[i] ?? []), ...rest, ...(above[i] ?? [])] };
  });
  const list = listPages(annotations, document, options, layout.pages.length);
  return { pages: [...marked, ...list.pages], outline: [...layout.outline, ...list.outline] };
}

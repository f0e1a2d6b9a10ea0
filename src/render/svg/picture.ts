import { channels } from '../../ground/colour';
import type { Page, PageItem, Run } from '../../layout/page';
import { drawnItems, runsOf } from '../../layout/paintOrder';
import { number } from '../place';

function colour(rrggbb: string): string {
  channels(rrggbb); // none but a colour
  return `#${rrggbb}`;
}

/** How the text of a page is written: as text, or as outlines. */
export interface Lettering {
  /** Stands before everything: a style, definitions. */
  readonly head: string;
  readonly run: (run: Run) => string;
}

type Drawn = Exclude<PageItem, Run>;

type Handlers = {
  readonly [Kind in Drawn['kind']]: (item: Extract<PageItem, { kind: Kind }>) => string;
};

const handlers: Handlers = {
  rule: ({ x1, y1, x2, y2, width, colour: ink = '000000' }) => {
    const ends = `x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}"`;
    return `<line ${ends} stroke="${colour(ink)}" stroke-width="${number(width)}" stroke-linecap="square"/>`;
  },
  fill: ({ x, y, width, height, colour: ink }) => {
    const box = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
    return `<rect ${box} fill="${colour(ink)}"/>`;
  },
};

function drawnSvg(item: Drawn): string {
  // The table of handlers is typed over the union: each item goes to its own.
  const handle = handlers[item.kind] as (item: Drawn) => string;
  return handle(item);
}

/** A page as SVG, in points. Throws TypeError where a place of the layout is no finite number. */
export function pageSvg(page: Page, { head, run }: Lettering): string {
  const [width, height] = [number(page.width), number(page.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" xml:lang="zh-CN">`,
    head,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...drawnItems(page).map(drawnSvg),
    ...runsOf(page).map(run),
    '</svg>\n',
  ].join('\n');
}

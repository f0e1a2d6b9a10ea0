import type { FaceId } from '../../faces/faceId';
import type { FaceSet } from '../../faces/faceSet';
import { escapeXml } from '../../ground/escapeXml';
import type { Layout, Page, PageItem, Run } from '../../layout/page';
import { drawnItems, runsOf } from '../../layout/paintOrder';
import type { Profile } from '../../typography/profile';
import { ownFamily, quoted } from '../css/family';
import { fontFace } from '../css/fontFace';

export interface SvgOptions {
  readonly profile: Profile;
  /** Each page carries these faces as data; without them it names those of the system. */
  readonly faces?: FaceSet;
}

/** Three decimals of a point, as the layout has them. */
function number(value: number): number {
  if (!Number.isFinite(value))
    throw new TypeError(`a place on the page must be a finite number, got ${value}`);
  return Math.round(value * 1000) / 1000;
}

function colour(rrggbb: string): string {
  if (!/^[0-9a-f]{6}$/i.test(rrggbb)) throw new TypeError(`a colour must be RRGGBB, got ${rrggbb}`);
  return `#${rrggbb}`;
}

function textSvg({ text, face, size, x, baseline, spacing, turned }: Run): string {
  const [left, down] = [number(x), number(baseline)];
  const turn = turned ? ` transform="rotate(90 ${left} ${down})"` : '';
  const gap = spacing === 0 ? '' : ` letter-spacing="${number(spacing)}"`;
  const place = `x="${left}" y="${down}" font-size="${number(size)}"${gap}${turn}`;
  return `<text class="${ownFamily(face)}" ${place}>${escapeXml(text)}</text>`;
}

type Handlers = {
  readonly [Kind in PageItem['kind']]: (item: Extract<PageItem, { kind: Kind }>) => string;
};

const handlers: Handlers = {
  run: textSvg,
  rule: ({ x1, y1, x2, y2, width, colour: ink = '000000' }) => {
    const ends = `x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}"`;
    return `<line ${ends} stroke="${colour(ink)}" stroke-width="${number(width)}" stroke-linecap="square"/>`;
  },
  fill: ({ x, y, width, height, colour: ink }) => {
    const box = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
    return `<rect ${box} fill="${colour(ink)}"/>`;
  },
};

function itemSvg(item: PageItem): string {
  // The table of handlers is typed over the union: each item goes to its own.
  const handle = handlers[item.kind] as (item: PageItem) => string;
  return handle(item);
}

/** The faces of a page: their names, and the faces themselves where there are some. */
function styleOf(page: Page, { profile, faces }: SvgOptions): string {
  const used = new Map<FaceId, Set<number>>();
  for (const { face, text } of runsOf(page)) {
    const codes = used.get(face) ?? new Set();
    for (const character of text) codes.add(character.codePointAt(0) ?? 0);
    used.set(face, codes);
  }
  const rules = [...used].flatMap(([id, codes]) => [
    ...(faces ? fontFace(id, faces.face(id), codes) : []),
    `.${ownFamily(id)}{font-family:${[ownFamily(id), ...profile.fontNames[id]].map(quoted).join(',')}}`,
  ]);
  return `<style>text{white-space:pre}${rules.join('')}</style>`;
}

/**
 * Each page as a picture of its own, in SVG: text that can be selected, rules, fills, in points. The same layout gives
 * the same text. Throws TypeError where a place of the layout is no finite number.
 */
export const renderSvg = ({ pages }: Layout, options: SvgOptions): string[] =>
  pages.map((page) => {
    const [width, height] = [number(page.width), number(page.height)];
    const items = [...drawnItems(page), ...runsOf(page)].map(itemSvg);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" xml:lang="zh-CN">`,
      styleOf(page, options),
      `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
      ...items,
      '</svg>\n',
    ].join('\n');
  });

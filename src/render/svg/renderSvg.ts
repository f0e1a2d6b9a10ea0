import type { FaceId } from '../../faces/faceId';
import type { FaceSet } from '../../faces/faceSet';
import { escapeXml } from '../../ground/escapeXml';
import type { Layout, Page, Run } from '../../layout/page';
import { runsOf } from '../../layout/paintOrder';
import type { Profile } from '../../typography/profile';
import { ownFamily, quoted } from '../css/family';
import { fontFace } from '../css/fontFace';
import { number } from '../place';
import { pageSvg } from './picture';

/** Of `renderSvg`. */
export interface SvgOptions {
  readonly profile: Profile;
  /** Each page carries these faces as data; without them it names those of the system. */
  readonly faces?: FaceSet;
}

function textSvg({ text, face, size, x, baseline, spacing, turned }: Run): string {
  const [left, down] = [number(x), number(baseline)];
  const turn = turned ? ` transform="rotate(90 ${left} ${down})"` : '';
  const gap = spacing === 0 ? '' : ` letter-spacing="${number(spacing)}"`;
  const place = `x="${left}" y="${down}" font-size="${number(size)}"${gap}${turn}`;
  return `<text class="${ownFamily(face)}" ${place}>${escapeXml(text)}</text>`;
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
  pages.map((page) => pageSvg(page, { head: styleOf(page, options), run: textSvg }));

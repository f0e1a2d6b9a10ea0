import { advanceOf, drawing } from '../../faces/face';
import type { FaceId } from '../../faces/faceId';
import type { FaceSet } from '../../faces/faceSet';
import { fontFileFor } from '../../faces/subset';
import type { Layout, Page, Run } from '../../layout/page';
import { runsOf } from '../../layout/paintOrder';
import { usedFaces } from '../../layout/usedFaces';
import { number } from '../place';
import type { Lettering } from '../svg/picture';

interface OutlinedFont {
  readonly glyphForCodePoint: (code: number) => { readonly path: { readonly toSVG: () => string } };
}

/** The outline of a character as path data, in the units of its face; '' for one that draws nothing. */
type Outline = (face: FaceId, code: number) => string;

/** The outlines of all that the pages show. */
export async function outlinesOf(layout: Layout, faces: FaceSet): Promise<Outline> {
  const { create } = (await import('fontkit')) as { create: (file: Uint8Array) => OutlinedFont };
  const fonts = new Map<FaceId, OutlinedFont>();
  for (const [id, { face, codes }] of usedFaces(layout, faces))
    fonts.set(
      id,
      drawing(face, () => create(fontFileFor(face, codes))),
    );
  return (id, code) =>
    drawing(faces.face(id), () => fonts.get(id)?.glyphForCodePoint(code).path.toSVG() ?? '');
}

const codesOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

const nameOf = (face: FaceId, code: number): string => `${face}-${code.toString(16)}`;

/** Text as the outlines of its characters, each in its place: whoever draws the picture needs no faces. */
export function outlined(page: Page, faces: FaceSet, outline: Outline): Lettering {
  const paths = new Map<string, string>();
  for (const { face, text } of runsOf(page))
    for (const code of codesOf(text)) {
      const name = nameOf(face, code);
      if (!paths.has(name)) paths.set(name, outline(face, code));
    }
  const run = ({ text, face: id, size, spacing, x, baseline, turned }: Run): string => {
    const face = faces.face(id);
    const scale = size / face.unitsPerEm;
    let along = 0;
    const glyphs = codesOf(text).map((code) => {
      const name = nameOf(id, code);
      const use = `<use href="#${name}" transform="scale(${scale} ${-scale}) translate(${along / scale} 0)"/>`;
      along += advanceOf(face, code) * size + spacing;
      return paths.get(name) ? use : '';
    });
    const turn = turned ? ' rotate(90)' : '';
    return `<g transform="translate(${number(x)} ${number(baseline)})${turn}">${glyphs.join('')}</g>`;
  };
  const definitions = [...paths].flatMap(([name, path]) =>
    path ? [`<path id="${name}" d="${path}"/>`] : [],
  );
  return { head: `<defs>${definitions.join('')}</defs>`, run };
}

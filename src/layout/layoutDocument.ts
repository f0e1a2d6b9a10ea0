import { blockText } from '../document/blockText';
import { chartCaption, chartTexts } from '../document/chart';
import type { Block, Document } from '../document/nodes';
import type { FaceSet } from '../faces/faceSet';
import type { Problem } from '../findings/problem';
import { codePoints, printable } from '../ground/characters';
import { perObject } from '../ground/remember';
import { graphemes } from '../typography/characters';
import { turnedArea, typeArea } from '../typography/measures';
import type { Profile } from '../typography/profile';
import { createShaper, facesOf, type Substitute } from '../typography/shape';
import { shrunkFigures } from '../typography/table/shrunk';
import { documentFlow } from './documentFlow';
import type { Setting } from './lines';
import type { Layout, PageHints } from './page';
import { paginate } from './paginate';

export interface LayoutOptions {
  readonly profile: Profile;
  readonly faces: FaceSet;
  /** Pages that are before the first one; default 0. */
  readonly pagesBefore?: number;
}

export interface Laid {
  readonly layout: Layout;
  /** For the Word file, which flows. */
  readonly hints: PageHints;
}

export interface LaidOut extends Laid {
  readonly problems: readonly Problem[];
}

/**
 * Sets a document: lines, rows, pages and page numbers by the rules of the profile (GB/T 9704). Lengths in pt,
 * origin of a page upper left; deterministic. A character that no face has is printed as 〓 and becomes a problem
 * `face.missing-character`.
 */
export function layOut(document: Document, { profile, faces, pagesBefore }: LayoutOptions): LaidOut {
  const missing = new Map<string, { block: number; count: number }>();
  let current = -1;
  const substitutes = new Map<string, Map<string, Substitute>>();
  const shape = createShaper(faces, {
    missing: (character) => {
      const known = missing.get(character);
      missing.set(character, { block: known?.block ?? current, count: (known?.count ?? 0) + 1 });
    },
    substituted: (style, character, substitute) => {
      const known = substitutes.get(facesOf(style)) ?? new Map<string, Substitute>();
      substitutes.set(facesOf(style), known.set(character, substitute));
    },
  });
  const setting: Setting = {
    profile,
    faces,
    area: typeArea(profile),
    shape: (block) => {
      current = block;
      return shape;
    },
  };
  const turned: Setting = { ...setting, area: turnedArea(profile) };
  const { blocks } = document;
  const { flow, ...kept } = documentFlow(blocks, setting, turned);
  const { layout, tables } = paginate(flow, profile, setting.shape(-1), pagesBefore);
  const placed = [...tables];
  const hints: PageHints = {
    ...kept,
    substitutes,
    tables: new Map(placed.map(([block, { table }]) => [block, table])),
    keptRows: new Map(placed.map(([block, rows]) => [block, rows.kept])),
  };
  const printed = perObject((block: Block) => textsOf(block).map(printable));
  const problems = [
    ...[...missing].map(([character, { block: index, count }]) => {
      const block = blocks[index];
      return missingCharacter(character, block ? printed(block) : [], index, count);
    }),
    ...[...hints.tables.values()].flatMap(shrunkFigures),
  ];
  return { layout, problems, hints };
}

/** The texts of a block, a table's one by one. */
function textsOf(block: Block): readonly string[] {
  if (block.type === 'chart') return [...chartTexts(block), chartCaption(block)];
  if (block.type !== 'table') return [blockText(block)];
  const { caption = '', lead = '', grid, foot } = block;
  return [caption, lead, ...grid.cells.map(({ text }) => text), ...foot.flat()];
}

/** How much of a text is shown on either side of a character. */
const AROUND = 8;

/** The words around a character, for whoever has to find it. */
function wordsAround(character: string, texts: readonly string[]): string {
  const found = texts.find((text) => text.includes(character));
  if (found === undefined) return '';
  const at = found.indexOf(character);
  const before = graphemes(found.slice(Math.max(0, at - 4 * AROUND), at)).slice(-AROUND);
  const from = at + character.length;
  const after = graphemes(found.slice(from, from + 4 * AROUND)).slice(0, AROUND);
  return `${before.join('')}${character}${after.join('')}`.replaceAll('\n', ' ');
}

const missingCharacter = (
  character: string,
  texts: readonly string[],
  index: number,
  count: number,
): Problem => ({
  code: 'face.missing-character',
  severity: 'error',
  path: index >= 0 ? `blocks[${index}]` : '',
  where: wordsAround(character, texts),
  actual: `${character} ${codePoints(character)}`,
  params: { character, count },
});

import { blockText } from '../document/blockText';
import type { Block, Document } from '../document/nodes';
import { placements } from '../document/placement';
import type { FaceSet } from '../faces/faceSet';
import type { Problem } from '../findings/problem';
import { graphemes, printable } from '../typography/characters';
import { turnedArea, typeArea } from '../typography/measures';
import type { Profile } from '../typography/profile';
import { createShaper } from '../typography/shape';
import { type SetTable, setTable } from '../typography/table/setTable';
import { shrunkFigures } from '../typography/table/shrunk';
import { headingBoxes, noteBoxes, paragraphBoxes, signatureBoxes, titleBoxes } from './blocks';
import { type FlowItem, heightOf, withTail } from './flow';
import type { Setting } from './lines';
import type { Layout, PageHints } from './page';
import { paginate } from './paginate';
import { tableFlow } from './tableBoxes';

export interface LayoutOptions {
  readonly profile: Profile;
  readonly faces: FaceSet;
  /** Pages that stand before the first one; default 0. */
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

function blockFlow(
  block: Block,
  index: number,
  setting: Setting,
  parted: boolean,
  tables: Map<number, SetTable>,
): FlowItem[] {
  switch (block.type) {
    case 'title':
      return titleBoxes(block, index, setting);
    case 'heading':
      return headingBoxes(block, index, setting);
    case 'paragraph':
      return paragraphBoxes(block, index, setting);
    case 'table': {
      const table = setTable(block, { ...setting, shape: setting.shape(index) });
      tables.set(index, table);
      return tableFlow(table, index, setting, parted);
    }
    case 'note':
      return noteBoxes(block, index, setting);
    case 'signature':
      return signatureBoxes(block, index, setting);
    case 'pageBreak':
      return []; // what follows begins a page
  }
}

/** A paragraph of at most half a page goes with the sign-off as a whole: what w:keepNext makes of it in LibreOffice. */
const WHOLE = 11;
/** Of a longer one, and where the paragraph has but one line, so many lines go. */
const LAST_LINES = 2;

/**
 * The sign-off is never alone on a page: the last rows of a table go with it, or the last lines of the text. `start`
 * is where the block before it begins in the flow.
 */
function keepBefore(flow: FlowItem[], start: number, signOff: readonly FlowItem[]): void {
  const last = flow[flow.length - 1];
  if (last?.kind === 'rows') flow[flow.length - 1] = withTail(last, heightOf(signOff));
  const lines = flow.length - start;
  const first = flow.length - (lines <= WHOLE ? Math.max(lines, LAST_LINES) : LAST_LINES);
  for (let i = flow.length - 1; i >= Math.max(0, first); i--) {
    const item = flow[i];
    if (item?.kind !== 'box') return;
    flow[i] = { ...item, keep: true };
  }
}

/**
 * Sets a document: lines, rows, pages and page numbers by the rules of the profile (GB/T 9704). Lengths in pt,
 * origin of a page upper left; deterministic. A character that no face has is printed as 〓 and becomes a problem
 * `face.missing-character`.
 */
export function layOut(document: Document, { profile, faces, pagesBefore }: LayoutOptions): LaidOut {
  const missing = new Map<string, { block: number; count: number }>();
  let current = -1;
  const shape = createShaper(faces, (character) => {
    const known = missing.get(character);
    missing.set(character, { block: known?.block ?? current, count: (known?.count ?? 0) + 1 });
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
  const flow: FlowItem[] = [];
  const ends: number[] = [];
  const tables = new Map<number, SetTable>();
  const placed = placements(blocks);
  blocks.forEach((block, index) => {
    const { landscape = false, startsPage = false, parted = false } = placed[index] ?? {};
    if (startsPage || (index === 0 && landscape)) flow.push({ kind: 'newPage', landscape });
    const items = blockFlow(block, index, landscape ? turned : setting, parted, tables);
    if (block.type === 'signature') keepBefore(flow, ends[index - 2] ?? 0, items);
    for (const item of items) flow.push(item);
    ends.push(flow.length);
  });
  const layout = paginate(flow, profile, setting.shape(-1), pagesBefore);
  const problems = [
    ...[...missing].map(([character, { block, count }]) =>
      missingCharacter(character, blocks[block], block, count),
    ),
    ...[...tables.values()].flatMap(shrunkFigures),
  ];
  return {
    layout,
    problems,
    hints: { tables, keptRows: keptRowsIn(flow), keptBlocks: keptBlocksIn(flow, ends) },
  };
}

const keptRowsIn = (flow: readonly FlowItem[]): PageHints['keptRows'] =>
  new Map(flow.flatMap((item) => (item.kind === 'rows' ? [[item.block, item.kept] as const] : [])));

/** Blocks whose last line never ends a page, and whether they stay in one piece; `ends`: how far the flow goes with each. */
function keptBlocksIn(flow: readonly FlowItem[], ends: readonly number[]): PageHints['keptBlocks'] {
  const kept = new Map<number, 'end' | 'whole'>();
  ends.forEach((end, block) => {
    const items = flow.slice(ends[block - 1] ?? 0, end);
    const keeps = items.map((item) => item.kind === 'box' && item.keep);
    if (keeps.at(-1)) kept.set(block, keeps.every(Boolean) ? 'whole' : 'end');
  });
  return kept;
}

/** A block in a few words of its own. */
const wordsOf = (block: Block | undefined): string =>
  block?.type === 'table' ? (block.caption ?? block.name) : block ? blockText(block) : '';

function missingCharacter(
  character: string,
  block: Block | undefined,
  index: number,
  count: number,
): Problem {
  const words = graphemes(printable(wordsOf(block)));
  const codes = Array.from(
    character,
    (part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
  return {
    code: 'face.missing-character',
    severity: 'warning',
    path: index >= 0 ? `blocks[${index}]` : '',
    where: words.length > 16 ? `${words.slice(0, 16).join('')}…` : words.join(''),
    actual: `${character} ${codes}`,
    params: { character, count },
  };
}

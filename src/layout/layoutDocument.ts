import { blockText } from '../document/blockText';
import type { Block, Document } from '../document/nodes';
import { tablesBelow } from '../document/tablesBelow';
import type { FaceSet } from '../faces/faceSet';
import type { Finding } from '../findings/finding';
import { type Locale, type Problem, toFinding } from '../findings/problem';
import { graphemes, printable } from '../typography/characters';
import { turnedArea, typeArea } from '../typography/measures';
import type { Profile } from '../typography/profile';
import { createShaper } from '../typography/shape';
import { type SetTable, setTable } from '../typography/table/setTable';
import { shrunkFigures } from '../typography/table/shrunk';
import { headingBoxes, noteBoxes, paragraphBoxes, signatureBoxes, titleBoxes } from './blocks';
import type { Box, FlowItem } from './flow';
import type { Setting } from './lines';
import type { Layout, PageHints } from './page';
import { pageStarts } from './pageStarts';
import { paginate } from './paginate';
import { tableFlow } from './tableBoxes';

export interface LayoutOptions {
  readonly profile: Profile;
  readonly faces: FaceSet;
  /** Language of the findings; default Chinese. */
  readonly locale?: Locale;
  /** What findings call the place of a figure, by its path; default: the path. */
  readonly placeOf?: (figure: string) => string;
  /** Pages that stand before the first one; default 0. */
  readonly pagesBefore?: number;
}

export interface LaidOut {
  readonly layout: Layout;
  readonly findings: readonly Finding[];
  /** For the Word file, which flows. */
  readonly hints: PageHints;
}

function blockFlow(block: Block, index: number, setting: Setting, tables: Map<number, SetTable>): FlowItem[] {
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
      return tableFlow(table, index, setting);
    }
    case 'note':
      return noteBoxes(block, index, setting);
    case 'signature':
      return signatureBoxes(block, index, setting);
    case 'pageBreak':
      return [{ kind: 'newPage', landscape: false }];
  }
}

/** The sign-off is never alone on a page: the two lines before it go with it, or the last row of a table. */
function keepLastLines(flow: FlowItem[], signOff: readonly FlowItem[]): void {
  const last = flow[flow.length - 1];
  if (last?.kind === 'rows') {
    const tail = signOff.reduce((sum, item) => sum + (item.kind === 'box' ? item.height : 0), 0);
    flow[flow.length - 1] = { ...last, tail, kept: [...last.kept, last.rows - 1] };
  }
  for (let i = flow.length - 1; i >= 0 && i >= flow.length - 2; i--) {
    const item = flow[i];
    if (item?.kind !== 'box') return;
    flow[i] = { ...item, keep: true };
  }
}

/** Word parts two tables that touch by a paragraph of 1 pt. */
const hairline: Box = { kind: 'box', height: 1, items: [], keep: true };

/**
 * Sets a document: lines, rows, pages and page numbers by the rules of the profile (GB/T 9704). Lengths in pt,
 * origin of a page upper left; deterministic. A character that no face has is printed as 〓 and becomes a finding
 * `face.missing-character`; findings of `faces` itself are not repeated here.
 */
export function layoutDocument(
  document: Document,
  { profile, faces, locale, placeOf, pagesBefore }: LayoutOptions,
): LaidOut {
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
  const tables = new Map<number, SetTable>();
  let landscape = false;
  const below = tablesBelow(blocks);
  blocks.forEach((block, index) => {
    const table = below[index];
    const wants = table?.landscape ?? false;
    const previous = blocks[index - 1];
    if (wants !== landscape || (table?.newPage && previous?.type !== 'heading')) {
      flow.push({ kind: 'newPage', landscape: wants });
      landscape = wants;
    } else if (previous?.type === 'table' && block.type === 'table' && previous.foot.length === 0) {
      if (block.caption === undefined && block.lead === undefined) flow.push(hairline);
    }
    const items = blockFlow(block, index, wants ? turned : setting, tables);
    if (block.type === 'signature') keepLastLines(flow, items);
    for (const item of items) flow.push(item);
  });
  const layout = paginate(flow, profile, setting.shape(-1), pagesBefore);
  const problems = [
    ...[...missing].map(([character, { block, count }]) =>
      missingCharacter(character, blocks[block], block, count),
    ),
    ...[...tables.values()].flatMap((table) => shrunkFigures(table, placeOf)),
  ];
  const keptRows = new Map(
    flow.flatMap((item) => (item.kind === 'rows' ? [[item.block, item.kept] as const] : [])),
  );
  return {
    layout,
    findings: problems.map((problem) => toFinding(problem, locale)),
    hints: { tables, pageStarts: pageStarts(document, layout, profile), keptRows },
  };
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

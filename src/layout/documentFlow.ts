import type { Block } from '../document/nodes';
import { placements } from '../document/placement';
import { type SignaturePlace, setSignature } from '../typography/signature';
import { setTable } from '../typography/table/setTable';
import { headingBoxes, noteBoxes, paragraphBoxes, signatureBoxes, titleBoxes } from './blocks';
import { chartBoxes } from './chartBoxes';
import { type FlowItem, heightOf, withTail } from './flow';
import type { Setting } from './lines';
import type { PageHints } from './page';
import { tableFlow } from './tableBoxes';

function blockFlow(
  block: Block,
  index: number,
  setting: Setting,
  parted: boolean,
  signatures: Map<number, SignaturePlace>,
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
      return tableFlow(table, index, setting, parted);
    }
    case 'chart':
      return chartBoxes(block, index, setting);
    case 'note':
      return noteBoxes(block, index, setting);
    case 'signature': {
      const signature = setSignature(block, setting.profile, setting.shape(index));
      if (signature.place) signatures.set(index, signature.place);
      return signatureBoxes(signature, index, setting);
    }
    case 'pageBreak':
      return []; // what follows begins a page
  }
}

/**
 * A paragraph of at most so many lines goes with the sign-off as a whole: that is what LibreOffice makes of w:keepNext,
 * and less than half a page stays blank. Of a longer one Word takes the last lines; LibreOffice knows no way.
 */
const WHOLE = 10;
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

const settingsIn = (flow: readonly FlowItem[]): PageHints['settings'] =>
  new Map(
    flow.flatMap((item) =>
      item.kind === 'box' && item.setting ? [[item.setting.block, item.setting] as const] : [],
    ),
  );

/** A document as it is to be stacked on pages. */
interface DocumentFlow {
  readonly flow: readonly FlowItem[];
  readonly signatures: PageHints['signatures'];
  readonly keptBlocks: PageHints['keptBlocks'];
  readonly settings: PageHints['settings'];
}

/** `turned` is for landscape pages. */
export function documentFlow(blocks: readonly Block[], setting: Setting, turned: Setting): DocumentFlow {
  const flow: FlowItem[] = [];
  const ends: number[] = [];
  const signatures = new Map<number, SignaturePlace>();
  const placed = placements(blocks);
  blocks.forEach((block, index) => {
    const { landscape = false, startsPage = false, parted = false } = placed[index] ?? {};
    if (startsPage || (index === 0 && landscape)) flow.push({ kind: 'newPage', landscape });
    const items = blockFlow(block, index, landscape ? turned : setting, parted, signatures);
    if (block.type === 'signature') keepBefore(flow, ends[index - 2] ?? 0, items);
    for (const item of items) flow.push(item);
    ends.push(flow.length);
  });
  return { flow, signatures, keptBlocks: keptBlocksIn(flow, ends), settings: settingsIn(flow) };
}

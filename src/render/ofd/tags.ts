import { chartWords } from '../../document/chart';
import { cellKey, cellText, type GridCell } from '../../document/grid';
import { isHead, scopeOf } from '../../document/heads';
import type { Block, Document, Table } from '../../document/nodes';
import type { Run } from '../../layout/page';
import { fromBeside, REPORT_TAG } from './places';
import { DECLARATION, element, OFD_PREFIX, part, plainElement, textElement } from './xml';

const NAMESPACE = 'urn:nianbao:report';

/** A text object, and the page that it is on. */
export interface Tagged {
  readonly run: Run;
  readonly id: number;
  readonly page: number;
}

/** The objects of a block by what they belong to: a cell, a piece, the heading of a paragraph, or the block itself. */
type Objects = (key: string) => string;

const HEADING = 'heading';

function keyOf({ from: { cell, piece }, heading }: Run): string {
  if (cell) return cellKey(...cell);
  return piece ?? (heading ? HEADING : '');
}

function cellXml(cell: GridCell, objects: Objects): string {
  const { row, column, rowSpan, colSpan, figure } = cell;
  const span = (value: number) => (value > 1 ? value : undefined);
  const scope = isHead(cell) ? scopeOf(cell) : undefined;
  return plainElement(
    isHead(cell) ? 'head' : 'cell',
    { row, column, rowSpan: span(rowSpan), colSpan: span(colSpan), scope, figure },
    ...(cellText(cell) === '' ? [] : [objects(cellKey(row, column))]),
  );
}

function tableXml({ name, grid, caption, lead, foot }: Table, objects: Objects): string {
  const piece = (tag: string, key: string) => plainElement(tag, {}, objects(key));
  return plainElement(
    'table',
    { name },
    ...(caption === undefined ? [] : [piece('caption', 'caption')]),
    ...(lead === undefined ? [] : [piece('lead', 'lead')]),
    ...grid.cells.map((cell) => cellXml(cell, objects)),
    ...foot.map((_, line) => piece('foot', `foot${line}`)),
  );
}

type Handlers = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, objects: Objects) => string;
};

const handlers: Handlers = {
  title: (_, objects) => plainElement('title', {}, objects('')),
  heading: ({ level }, objects) => plainElement('heading', { level }, objects('')),
  paragraph: ({ runIn }, objects) =>
    plainElement(
      'paragraph',
      {},
      ...(runIn ? [plainElement('heading', { level: runIn.level }, objects(HEADING))] : []),
      objects(''),
    ),
  table: tableXml,
  chart: (chart, objects) =>
    plainElement(
      'chart',
      { name: chart.name, words: chartWords(chart) },
      objects(''),
      plainElement('title', {}, objects('caption')),
    ),
  note: (_, objects) => plainElement('note', {}, objects('')),
  signature: (_, objects) =>
    plainElement(
      'signature',
      {},
      plainElement('agency', {}, objects('agency')),
      plainElement('date', {}, objects('date')),
    ),
  pageBreak: () => '',
};

/** References to the objects of each block; what is printed again on a later page is left out. */
function objectsByBlock(tagged: readonly Tagged[]): (block: number) => Objects {
  const known = new Map<number, Map<string, string>>();
  for (const { run, id, page } of tagged) {
    if (run.again) continue;
    const ofBlock = known.get(run.from.block) ?? new Map<string, string>();
    const key = keyOf(run);
    const reference = element('ObjectRef', { PageRef: page }, String(id));
    ofBlock.set(key, (ofBlock.get(key) ?? '') + reference);
    known.set(run.from.block, ofBlock);
  }
  return (block) => (key) => known.get(block)?.get(key) ?? '';
}

/**
 * The structure of the report over the objects of its pages (GB/T 33190, 16): blocks, tables, the cells of these with
 * the paths of their figures.
 */
export function customTag({ blocks }: Document, tagged: readonly Tagged[]): string {
  const objectsOf = objectsByBlock(tagged);
  const content = blocks.map((block, index) => {
    // The table of handlers is typed over the union: each block goes to its own.
    const handle = handlers[block.type] as (block: Block, objects: Objects) => string;
    return handle(block, objectsOf(index));
  });
  return DECLARATION + plainElement('report', { xmlns: NAMESPACE, ...OFD_PREFIX }, ...content);
}

/** The part that names it. */
export const customTags = (): string => {
  const place = textElement('FileLoc', fromBeside(REPORT_TAG));
  return part('CustomTags', {}, element('CustomTag', { NameSpace: NAMESPACE }, place));
};

import { blockText, bodyText, headText } from '../../document/blockText';
import type { Block, Heading, Level } from '../../document/nodes';
import { type Placement, placements } from '../../document/placement';
import { chartHtml } from './chart';
import { element, type Html, join, lookOf, type Styling, text } from './element';
import { tableHtml } from './table';

interface Place {
  readonly index: number;
  readonly styling: Styling;
  /** Of the text on paper, pt. */
  readonly width: number;
  /** The heading that the block is under. */
  readonly under: Heading | undefined;
}

/** The title is h1, 一、 is h2. */
const tagOf = (level: Level): string => `h${level + 1}`;

type Handlers = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, place: Place) => Html[];
};

const handlers: Handlers = {
  title: ({ lines }, { styling }) => {
    const pieces = lines.map((line) => element('span', lookOf('titleLine', styling), text(line)));
    return [element('h1', lookOf('title', styling), ...pieces)];
  },
  heading: (block, { styling }) => [
    element(tagOf(block.level), lookOf(`heading${block.level}`, styling), text(blockText(block))),
  ],
  paragraph: (block, { styling }) => {
    const { runIn } = block;
    const body = text(bodyText(block));
    if (!runIn) return [element('p', lookOf('paragraph', styling), body)];
    return [
      element(
        'div',
        lookOf('runIn', styling),
        element(tagOf(runIn.level), lookOf(`runInHeading${runIn.level}`, styling), text(headText(block))),
        element('p', lookOf('runInText', styling), body),
      ),
    ];
  },
  table: (table, { index, styling, under }) => [tableHtml(table, index, under?.text ?? table.name, styling)],
  chart: (chart, { styling, width }) => [chartHtml(chart, width, styling)],
  note: ({ text: words }, { styling }) => [element('p', lookOf('note', styling), text(words))],
  signature: ({ agency, date }, { styling }) => [
    element('p', lookOf('signature', styling), text(agency)),
    element('p', lookOf('signature', styling), text(date)),
  ],
  pageBreak: () => [],
};

/** A block that begins a page, or is on a turned one, says so for print. */
function onPaper(pieces: Html[], styling: Styling, placement: Placement | undefined): Html[] {
  if (styling === 'inline' || pieces.length === 0) return pieces;
  const inside = placement?.landscape ? [element('div', lookOf('turned', styling), ...pieces)] : pieces;
  return placement?.startsPage ? [element('div', lookOf('pageTop', styling), ...inside)] : inside;
}

/** The blocks of a document as HTML, in its order. */
export function blocksHtml(blocks: readonly Block[], width: number, styling: Styling): Html {
  let under: Heading | undefined;
  const placed = placements(blocks);
  const pieces = blocks.flatMap((block, index) => {
    if (block.type === 'heading') under = block;
    // The table of handlers is typed over the union: each block goes to its own.
    const handle = handlers[block.type] as (block: Block, place: Place) => Html[];
    return onPaper(handle(block, { index, width, styling, under }), styling, placed[index]);
  });
  return join(...pieces);
}

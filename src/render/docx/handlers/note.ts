import { Paragraph } from 'docx';
import type { Note } from '../../../document/nodes';
import { namedFaces } from '../fonts';
import { type Handler, keeping } from '../handler';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';

export const note: Handler<Note> = (block, place, context) => [
  new Paragraph({
    style: styleIds.note,
    ...keeping(context.hints.keptBlocks.get(place.index)),
    pageBreakBefore: place.startsPage,
    children: runsOf(
      [{ text: block.text, faces: namedFaces(context, 'note') }],
      context.marks.ofBlock(place.index),
    ),
  }),
];

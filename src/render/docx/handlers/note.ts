import { Paragraph } from 'docx';
import type { Note } from '../../../document/nodes';
import { chineseOnly } from '../fonts';
import { type Handler, keeping } from '../handler';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';

export const note: Handler<Note> = (block, place, { profile, marks, hints }) => [
  new Paragraph({
    style: styleIds.note,
    ...keeping(hints.keptBlocks.get(place.index)),
    pageBreakBefore: place.startsPage,
    children: runsOf(
      [{ text: block.text, chinese: chineseOnly(profile, profile.roles.note) }],
      marks.ofBlock(place.index),
    ),
  }),
];

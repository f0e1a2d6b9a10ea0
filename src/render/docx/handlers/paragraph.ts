import { Paragraph as WordParagraph } from 'docx';
import type { Paragraph } from '../../../document/nodes';
import { chineseOnly } from '../fonts';
import { type Handler, keeping } from '../handler';
import { headingCharacterStyle, headingRole, styleIds } from '../styleIds';
import { type Piece, runsOf } from '../text';

/** A run-in heading is body text whose first words wear the heading's linked character style. */
export const paragraph: Handler<Paragraph> = (block, place, { profile, marks, hints }) => {
  const { runIn } = block;
  const pieces: Piece[] = [
    { text: (block.number ?? '') + block.text, chinese: chineseOnly(profile, profile.roles.body) },
  ];
  if (runIn) {
    pieces.unshift({
      text: runIn.number + runIn.text,
      style: headingCharacterStyle(runIn.level),
      chinese: chineseOnly(profile, profile.roles[headingRole(runIn.level)]),
    });
  }
  return [
    new WordParagraph({
      style: styleIds.body,
      ...keeping(hints.keptBlocks.get(place.index)),
      pageBreakBefore: place.startsPage,
      children: runsOf(pieces, marks.ofBlock(place.index)),
    }),
  ];
};

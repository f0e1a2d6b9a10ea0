import { Paragraph as WordParagraph } from 'docx';
import { bodyText, headText } from '../../../document/blockText';
import type { Paragraph } from '../../../document/nodes';
import { headingRole } from '../../../typography/profile';
import { namedFaces } from '../fonts';
import { type Handler, keeping } from '../handler';
import { headingCharacterStyle, styleIds } from '../styleIds';
import { type Piece, runsOf } from '../text';
import { breakingWords } from '../words';

/** A run-in heading is body text whose first words wear the heading's linked character style. */
export const paragraph: Handler<Paragraph> = (block, place, context) => {
  const { marks, hints } = context;
  const { runIn } = block;
  const setting = hints.settings.get(place.index);
  const pieces: Piece[] = [{ text: bodyText(block), faces: namedFaces(context, 'body') }];
  if (runIn) {
    pieces.unshift({
      text: headText(block),
      style: headingCharacterStyle(runIn.level),
      faces: namedFaces(context, headingRole(runIn.level)),
    });
  }
  return [
    new WordParagraph({
      style: styleIds.body,
      ...breakingWords(setting),
      ...keeping(hints.keptBlocks.get(place.index)),
      pageBreakBefore: place.startsPage,
      children: runsOf(pieces, marks.ofBlock(place.index), setting),
    }),
  ];
};

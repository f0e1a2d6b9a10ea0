import { Paragraph } from 'docx';
import type { Signature } from '../../../document/nodes';
import { namedFaces } from '../fonts';
import type { Handler } from '../handler';
import { indented } from '../indent';
import { withLineEnds } from '../marks';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';

/**
 * One empty line behind the text, then both lines, never parted by a page break. They are so many characters off the
 * right edge (w:rightChars): that holds when the clerk changes the name.
 */
export const signature: Handler<Signature> = (block, place, context) => {
  const { profile, marks, hints } = context;
  const { size } = profile.roles.signature;
  const { lines = [block.agency], agency = 0, date = 0 } = hints.signatures.get(place.index) ?? {};
  const faces = namedFaces(context, 'signature');
  const paragraph = (lines: readonly string[], right: number, from: number, keepNext: boolean): Paragraph => {
    const { length } = lines.join('');
    const own = marks
      .ofBlock(place.index)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }))
      .filter(({ start, end }) => start < length && end > 0)
      .map((mark) => withLineEnds(mark, lines));
    return indented(
      {
        style: styleIds.signature,
        ...(keepNext && { keepNext: true }),
        ...(lines.length > 1 && { keepLines: true }),
        children: runsOf([{ text: lines.join('\n'), faces }], own),
      },
      { side: 'right', pt: right, size },
    );
  };
  return [
    new Paragraph({ style: styleIds.body, keepNext: true, pageBreakBefore: place.startsPage }),
    paragraph(lines, agency, 0, true),
    paragraph([block.date], date, block.agency.length, false),
  ];
};

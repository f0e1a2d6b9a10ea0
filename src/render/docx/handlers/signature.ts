import { Paragraph } from 'docx';
import type { Signature } from '../../../document/nodes';
import { namedFaces } from '../fonts';
import type { Handler } from '../handler';
import { indented } from '../indent';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';

/**
 * One empty line behind the text, then both lines, never parted by a page break. They stand so many characters off the
 * right edge (w:rightChars): that holds when the clerk changes the name.
 */
export const signature: Handler<Signature> = (block, place, context) => {
  const { profile, marks, hints } = context;
  const { size } = profile.roles.signature;
  const indents = hints.signatures.get(place.index);
  const faces = namedFaces(context, 'signature');
  const line = (text: string, right: number, from: number, keepNext: boolean): Paragraph =>
    indented(
      {
        style: styleIds.signature,
        ...(keepNext ? { keepNext: true } : {}),
        children: runsOf(
          [{ text, faces }],
          marks
            .ofBlock(place.index)
            .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }))
            .filter(({ start, end }) => start < text.length && end > 0),
        ),
      },
      { side: 'right', pt: right, size },
    );
  return [
    new Paragraph({ style: styleIds.body, keepNext: true, pageBreakBefore: place.startsPage }),
    line(block.agency, indents?.agency ?? 0, 0, true),
    line(block.date, indents?.date ?? 0, block.agency.length, false),
  ];
};

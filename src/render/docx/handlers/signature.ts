import { AlignmentType, Paragraph } from 'docx';
import type { Signature } from '../../../document/nodes';
import { signaturePlace, spacingOf, typeArea } from '../../../typography/measures';
import { advance } from '../advance';
import { chineseOnly } from '../fonts';
import type { Handler } from '../handler';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';
import { twips } from '../units';

/** One empty line behind the text, then both lines, never parted by a page break. */
export const signature: Handler<Signature> = (block, place, { profile, marks }) => {
  const { size } = profile.roles.signature;
  const spacing = spacingOf(profile, 'signature');
  const edges = signaturePlace(
    advance(block.agency, size, spacing),
    advance(block.date, size, spacing),
    typeArea(profile).width,
    size,
  );
  const chinese = chineseOnly(profile, profile.roles.signature);
  const line = (text: string, edge: number, from: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      style: styleIds.signature,
      ...(keepNext ? { keepNext: true } : {}),
      alignment: AlignmentType.LEFT,
      indent: { left: twips(edge), firstLine: 0, firstLineChars: 0 },
      children: runsOf(
        [{ text, chinese }],
        marks
          .ofBlock(place.index)
          .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }))
          .filter(({ start, end }) => start < text.length && end > 0),
      ),
    });
  return [
    new Paragraph({ style: styleIds.body, keepNext: true, pageBreakBefore: place.startsPage }),
    line(block.agency, edges.agency, 0, true),
    line(block.date, edges.date, block.agency.length, false),
  ];
};

import { Paragraph } from 'docx';
import type { Heading } from '../../../document/nodes';
import { chineseOnly } from '../fonts';
import type { Handler } from '../handler';
import { headingRole, styleIds } from '../styleIds';
import { runsOf } from '../text';

/** GB/T 9704 7.3.3. The number is plain text: Word's list numbers vanish from extracted text. */
export const heading: Handler<Heading> = (block, place, { profile, marks }) => {
  const role = headingRole(block.level);
  const chinese = chineseOnly(profile, profile.roles[role]);
  return [
    new Paragraph({
      style: styleIds[role],
      pageBreakBefore: place.startsPage,
      children: runsOf([{ text: block.number + block.text, chinese }], marks.ofBlock(place.index)),
    }),
  ];
};

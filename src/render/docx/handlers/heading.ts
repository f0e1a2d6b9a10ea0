import { Paragraph } from 'docx';
import type { Heading } from '../../../document/nodes';
import { headingRole } from '../../../typography/profile';
import { namedFaces } from '../fonts';
import type { Handler } from '../handler';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';
import { breakingWords } from '../words';

/** GB/T 9704 7.3.3. The number is plain text: Word's list numbers vanish from extracted text. */
export const heading: Handler<Heading> = (block, place, context) => {
  const role = headingRole(block.level);
  const setting = context.hints.settings.get(place.index);
  return [
    new Paragraph({
      style: styleIds[role],
      ...breakingWords(setting),
      pageBreakBefore: place.startsPage,
      children: runsOf(
        [{ text: block.number + block.text, faces: namedFaces(context, role) }],
        context.marks.ofBlock(place.index),
        setting,
      ),
    }),
  ];
};

import { Paragraph } from 'docx';
import type { Title } from '../../../document/nodes';
import { namedFaces } from '../fonts';
import type { Handler } from '../handler';
import { withLineEnds } from '../marks';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';

/** GB/T 9704 7.3.1: the title in its lines, then one empty line. The lines are one paragraph, so one title. */
export const title: Handler<Title> = ({ lines }, place, context) => [
  new Paragraph({
    style: styleIds.title,
    pageBreakBefore: place.startsPage,
    children: runsOf(
      [{ text: lines.join('\n'), faces: namedFaces(context, 'title') }],
      context.marks.ofBlock(place.index).map((mark) => withLineEnds(mark, lines)),
    ),
  }),
  new Paragraph({ style: styleIds.body, keepNext: true }),
];

import { Paragraph } from 'docx';
import type { Title } from '../../../document/nodes';
import { chineseOnly } from '../fonts';
import type { Handler } from '../handler';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';

/** GB/T 9704 7.3.1: the title in its lines, then one empty line. The lines are one paragraph, so one title. */
export const title: Handler<Title> = (block, place, { profile, marks }) => [
  new Paragraph({
    style: styleIds.title,
    pageBreakBefore: place.startsPage,
    children: runsOf(
      [{ text: block.lines.join('\n'), chinese: chineseOnly(profile, profile.roles.title) }],
      marks.ofBlock(place.index),
    ),
  }),
  new Paragraph({ style: styleIds.body, keepNext: true }),
];

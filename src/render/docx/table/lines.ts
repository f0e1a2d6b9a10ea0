import { Paragraph, TabStopType } from 'docx';
import type { Role } from '../../../typography/profile';
import { namedFaces } from '../fonts';
import type { WordContext } from '../handler';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';
import { twips } from '../units';

interface LineOptions {
  readonly role: Role;
  readonly startsPage?: boolean;
}

/** Caption or lead: a line of its own above the table. */
export const lineAbove = (text: string, { role, startsPage }: LineOptions, context: WordContext): Paragraph =>
  new Paragraph({
    style: styleIds[role],
    pageBreakBefore: startsPage,
    children: runsOf([{ text, faces: namedFaces(context, role) }]),
  });

/** A line below the table (审核人 … 填报日期 …), its pieces in columns set by tab stops. */
export function footLine(
  pieces: readonly string[],
  edges: readonly number[] | undefined,
  keepNext: boolean,
  context: WordContext,
): Paragraph {
  const faces = namedFaces(context, 'tableFoot');
  const line = edges
    ? pieces.map((text, i) => ({ text, faces, ...(i > 0 && { tabbed: true }) }))
    : [{ text: pieces.join('\u3000'), faces }];
  return new Paragraph({
    style: styleIds.tableFoot,
    ...(keepNext ? { keepNext: true } : {}),
    ...(edges && edges.length > 1
      ? { tabStops: edges.slice(1).map((edge) => ({ type: TabStopType.LEFT, position: twips(edge) })) }
      : {}),
    children: runsOf(line),
  });
}

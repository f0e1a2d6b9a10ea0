import { Paragraph, TabStopType } from 'docx';
import type { Role } from '../../../typography/profile';
import { advance } from '../advance';
import { chineseOnly } from '../fonts';
import type { WordContext } from '../handler';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';
import { twips } from '../units';

/**
 * Left edges in pt of pieces spread over a width: the first flush left, the last flush right, equal space between.
 * Undefined where they do not fit on one line; then they follow one another, one em apart, and wrap.
 */
export function spread(pieces: readonly string[], size: number, width: number): number[] | undefined {
  const widths = pieces.map((piece) => advance(piece, size));
  const taken = widths.reduce((sum, each) => sum + each, 0);
  const gap = pieces.length > 1 ? (width - taken) / (pieces.length - 1) : 0;
  if (pieces.length > 1 ? gap < size / 2 : taken > width) return undefined;
  let edge = 0;
  return widths.map((each) => {
    const left = edge;
    edge += each + gap;
    return left;
  });
}

interface LineOptions {
  readonly role: Role;
  readonly startsPage?: boolean;
}

/** Caption or lead: a line of its own above the table. */
export const lineAbove = (
  text: string,
  { role, startsPage }: LineOptions,
  { profile }: WordContext,
): Paragraph =>
  new Paragraph({
    style: styleIds[role],
    pageBreakBefore: startsPage,
    children: runsOf([{ text, chinese: chineseOnly(profile, profile.roles[role]) }]),
  });

/** A row of pieces below the table (审核人 … 填报日期 …), set apart by tab stops. */
export function footLine(pieces: readonly string[], width: number, { profile }: WordContext): Paragraph {
  const role = profile.roles.tableFoot;
  const edges = spread(pieces, role.size, width);
  return new Paragraph({
    style: styleIds.tableFoot,
    ...(edges && edges.length > 1
      ? { tabStops: edges.slice(1).map((edge) => ({ type: TabStopType.LEFT, position: twips(edge) })) }
      : {}),
    children: runsOf([{ text: pieces.join(edges ? '\t' : '\u3000'), chinese: chineseOnly(profile, role) }]),
  });
}

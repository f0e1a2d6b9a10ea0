import type { CellRole } from '../document/grid';
import type { TableStyle } from '../document/nodes';
import { pointsOf } from '../ground/units';
import type { Profile, Role } from './profile';

/** Word counts in twips. Whatever both files measure is rounded to them here, so that they cannot drift apart. */
const TWIPS_PER_POINT = 20;

/** Rounds a length in pt to whole twips. */
export const wholeTwips = (pt: number): number => Math.round(pt * TWIPS_PER_POINT) / TWIPS_PER_POINT;

/** Millimetres to pt, on whole twips. */
export const ptOfMm = (mm: number): number => wholeTwips(pointsOf(mm));

/** A rectangle on the page; origin upper left, pt. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The 版心 (GB/T 9704 5.2.1): 156 × 225 mm at 28/37 mm for the standard profile. */
export function typeArea({ page }: Profile): Box {
  return {
    x: ptOfMm(page.left),
    y: ptOfMm(page.top),
    width: ptOfMm(page.width - page.left - page.right),
    height: ptOfMm(page.height - page.top - page.bottom),
  };
}

/** The 版心 of turned paper: 订口 on top, 天头 on the right (GB/T 9704 clause 8). */
export function turnedArea({ page }: Profile): Box {
  return {
    x: ptOfMm(page.bottom),
    y: ptOfMm(page.left),
    width: ptOfMm(page.height - page.top - page.bottom),
    height: ptOfMm(page.width - page.left - page.right),
  };
}

/** The 版心 of the page that a block is on. */
export const areaOf = (profile: Profile, landscape: boolean): Box =>
  landscape ? turnedArea(profile) : typeArea(profile);

/** Lines of small print (填报单位, lines below a table, 注) are this many times their size apart. */
const SMALL_PITCH = 1.5;

/** Height of the page number's line, pt. */
const PAGE_NUMBER_PITCH = 16;

/**
 * From the lower edge of the paper to the line of the page number, mm: 25 mm for the standard's page, which puts the
 * dash 7 mm below the 版心 (GB/T 9704 7.5). It goes with the lower margin, so as not to be in the text.
 */
export const footerDistance = (bottom: number): number => Math.max(0, bottom - 10);

/** The least lower margin, mm: the page number's line is in it. */
export const LEAST_BOTTOM = 6;

const small: ReadonlySet<Role> = new Set([
  'lead',
  'tableHead',
  'tableBand',
  'tableLabel',
  'tableFigure',
  'tableFoot',
  'note',
  'chartTitle',
]);

/** Exact distance of baselines for a role, pt. Cells have a pitch of their own: {@link cellPitch}. */
export function pitchOf(profile: Profile, role: Role): number {
  if (role === 'title' || role === 'caption') return profile.titlePitch;
  if (role === 'pageNumber') return PAGE_NUMBER_PITCH;
  return small.has(role) ? wholeTwips(profile.roles[role].size * SMALL_PITCH) : profile.pitch;
}

/** Roles that are on the line of 28 characters. */
const running: ReadonlySet<Role> = new Set([
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  'signature',
]);

/**
 * Space added behind every character so that `charactersPerLine` fit a line: −0.3 pt for 28 characters of 16 pt in
 * 156 mm. −0.25 pt would do, but LibreOffice leaves it out behind the last character before a change of script, and a
 * line with a few figures then has no room: of 2,100 lines, many with figures, it broke 25 % differently from Word,
 * with −0.3 pt 6 %. Only running text carries it; it is in the paragraph style of the Word file.
 */
export function spacingOf(profile: Profile, role: Role): number {
  if (!running.has(role)) return 0;
  const room = typeArea(profile).width / profile.charactersPerLine - profile.roles.body.size;
  const twips = Math.floor(room * TWIPS_PER_POINT);
  return (twips < 0 ? twips - 1 : twips) / TWIPS_PER_POINT;
}

/** Characters of the title's size that a line holds: 20 of 2号 in 156 mm. */
export const titleCharacters = (profile: Profile): number =>
  Math.max(1, Math.floor(typeArea(profile).width / profile.roles.title.size));

/** First-line indent of a role in pt: 左空二字 is two full characters (w:firstLineChars 200 = 640 twips for 16 pt). */
export const indentOf = (profile: Profile, role: Role): number =>
  wholeTwips(profile.roles[role].indent * profile.roles[role].size);

/** Exact pitch of lines in a cell of the given size, pt. */
export const cellPitch = (style: TableStyle, size: number): number => wholeTwips(size * style.pitch);

/** Which role of the profile a cell is set in. */
export const cellRoles: Readonly<Record<CellRole, Role>> = {
  head: 'tableHead',
  band: 'tableBand',
  corner: 'tableLabel',
  stub: 'tableLabel',
  label: 'tableLabel',
  unit: 'tableLabel',
  figure: 'tableFigure',
};

/** Size in which a table sets its cells, pt: heads and bands, labels, figures have one each. */
export function cellSize(style: TableStyle, role: CellRole): number {
  if (role === 'figure') return style.figureSize;
  return role === 'head' || role === 'band' ? style.headSize : style.labelSize;
}

/**
 * Left edges of the pieces of a line below a table, pt: columns of equal width, as many as the longest line has
 * pieces, so that the pieces of all lines are below one another with room to write behind each. Undefined where a
 * piece is wider than its column; the pieces then follow one another, one em apart, and wrap.
 */
export function pieceEdges(
  widths: readonly number[],
  columns: number,
  width: number,
  size: number,
): number[] | undefined {
  const column = wholeTwips(width / columns);
  if (widths.some((piece) => piece > column - size / 2)) return undefined;
  return widths.map((_, i) => i * column);
}

import { channels } from '../../ground/colour';
import type { Fill, PageRule, Run } from '../../layout/page';
import { number } from '../place';

/** RRGGBB as the three components of DeviceRGB. */
const rgb = (colour: string): string =>
  channels(colour)
    .map((channel) => number(channel / 255))
    .join(' ');

/** Rectangles and lines are drawn in the page's own coordinates, from above: pdfkit turns them over. */
export const fillOperators = ({ x, y, width, height, colour }: Fill): string =>
  `${rgb(colour)} rg ${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`;

export const ruleOperators = ({ x1, y1, x2, y2, width, colour = '000000' }: PageRule): string =>
  `${rgb(colour)} RG ${number(width)} w ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`;

/** Which font, size and spacing are set: operators repeat what changes. */
interface TextState {
  font: string;
  spacing: string;
}

export const freshState = (): TextState => ({ font: '', spacing: '' });

/** One run, in coordinates that count from below: its font and spacing where they change, its place, its glyphs in hexadecimal digits. */
export function runOperators(
  { size, spacing, turned, x, baseline }: Run,
  glyphs: string,
  fontName: string,
  pageHeight: number,
  state: TextState,
): string {
  const font = `/${fontName} ${number(size)} Tf `;
  const gap = `${number(spacing)} Tc `;
  const place = `${number(x)} ${number(pageHeight - baseline)}`;
  const changes = (font === state.font ? '' : font) + (gap === state.spacing ? '' : gap);
  state.font = font;
  state.spacing = gap;
  return `${changes}${turned ? '0 -1 1 0' : '1 0 0 1'} ${place} Tm <${glyphs}> Tj`;
}

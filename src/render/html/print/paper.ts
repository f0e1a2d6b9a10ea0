import { pointsOf } from '../../../ground/units';
import { footerDistance, pitchOf } from '../../../typography/measures';
import type { Profile } from '../../../typography/profile';
import { family, quoted } from '../../css/family';
import { className } from '../element';

/** The paper: its size and margins, and the number of the page (GB/T 9704 7.5), odd ones right, even ones left. */
export function paperRules(profile: Profile): string[] {
  const { page, pageNumber, roles } = profile;
  const { width, height, top, right, bottom, left } = page;
  const [before = '', after = ''] = pageNumber.form.split('{n}');
  const { size, indent } = roles.pageNumber;
  const pitch = pitchOf(profile, 'pageNumber');
  // The line of the number ends above the edge of the paper, at the distance that the standard has.
  const above = pointsOf(bottom - footerDistance(bottom)) - pitch;
  const number = [
    `content:${quoted(before)} counter(page) ${quoted(after)}`,
    `font-family:${family(profile, 'pageNumber')}`,
    `font-size:${size}pt`,
    `line-height:${pitch}pt`,
    'vertical-align:top',
    `padding:${above}pt ${indent}em 0`,
  ].join(';');
  const sides =
    pageNumber.place === 'center'
      ? [`@page{@bottom-center{${number}}}`]
      : [`@page:right{@bottom-right{${number}}}`, `@page:left{@bottom-left{${number}}}`];
  return [
    `@page{size:${width}mm ${height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`,
    ...sides,
    // Turned paper: 订口 on top, 天头 on the right (GB/T 9704 clause 8).
    `@page nianbao-turned{size:${height}mm ${width}mm;margin:${left}mm ${top}mm ${right}mm ${bottom}mm}`,
    `.${className('turned')}{page:nianbao-turned}`,
  ];
}

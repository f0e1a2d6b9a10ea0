import { pitchOf, ptOfMm, typeArea } from '../typography/measures';
import type { Profile } from '../typography/profile';
import { setLine, widthOf } from '../typography/setLine';
import type { Shaper } from '../typography/shape';
import { NOWHERE } from './flow';
import { BASELINE } from './lines';
import { move } from './move';
import type { PageItem } from './page';

/** From the lower edge of the paper to the line of the page number, mm: the dash is then 7 mm below the 版心. */
const FOOTER_DISTANCE = 25;

/** GB/T 9704 7.5: — 1 —, one character in from the right on odd pages, from the left on even ones. */
export function pageNumberItems(
  number: number,
  profile: Profile,
  turned: boolean,
  shape: Shaper,
): PageItem[] {
  const { form, place } = profile.pageNumber;
  const style = profile.roles.pageNumber;
  const area = typeArea(profile);
  const atoms = shape(form.replace('{n}', String(number)), style);
  const width = widthOf(atoms, 0, atoms.length, 0);
  const inset = style.indent * style.size;
  const odd = number % 2 === 1;
  const x =
    area.x + (place === 'center' ? (area.width - width) / 2 : odd ? area.width - inset - width : inset);
  const pitch = pitchOf(profile, 'pageNumber');
  const foot = ptOfMm(turned ? profile.page.width : profile.page.height) - ptOfMm(FOOTER_DISTANCE);
  const runs = setLine(atoms, { start: 0, end: atoms.length, last: true }, 'left', { width: area.width });
  return runs.map((run) =>
    move({ kind: 'run', ...run, baseline: foot - pitch + BASELINE * pitch, from: NOWHERE }, x, 0),
  );
}

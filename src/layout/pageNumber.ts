import { footerDistance, pitchOf, ptOfMm, typeArea } from '../typography/measures';
import type { Profile } from '../typography/profile';
import { setLine, widthOf } from '../typography/setLine';
import type { Shaper } from '../typography/shape';
import { NOWHERE } from './flow';
import { BASELINE } from './lines';
import { move } from './move';
import type { PageItem } from './page';

/**
 * GB/T 9704 7.5: — 1 —, one character in from the right on odd pages, from the left on even ones. On a landscape page
 * it is where it is on the others (clause 8): the sheet is turned, its left edge on top, its foot at the left.
 */
export function pageNumberItems(
  number: number,
  profile: Profile,
  turned: boolean,
  shape: Shaper,
): PageItem[] {
  const { form, place } = profile.pageNumber;
  const style = profile.roles.pageNumber;
  const area = typeArea(profile);
  const atoms = shape(
    form.replace('{n}', () => String(number)),
    style,
  );
  const width = widthOf(atoms, 0, atoms.length, { spacing: 0, latin: 0 });
  const inset = style.indent * style.size;
  const odd = number % 2 === 1;
  const left = place === 'center' ? (area.width - width) / 2 : odd ? area.width - inset - width : inset;
  const pitch = pitchOf(profile, 'pageNumber');
  const height = ptOfMm(profile.page.height);
  const baseline = height - ptOfMm(footerDistance(profile.page.bottom)) - pitch + BASELINE * pitch;
  const runs = setLine(atoms, { start: 0, end: atoms.length, last: true }, 'left', { width: area.width });
  return runs.map((run) => {
    const x = area.x + left + run.x;
    const at = turned ? { x: height - baseline, baseline: x, turned: true as const } : { x, baseline };
    return move({ kind: 'run', ...run, ...at, from: NOWHERE }, 0, 0);
  });
}

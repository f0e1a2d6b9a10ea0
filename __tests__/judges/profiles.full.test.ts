import type { Page } from '../../src/layout/page';
import { PROFILE_NAMES, type ProfileName } from '../../src/parse/namedProfiles';
import { readProfile } from '../../src/parse/profile';
import { layoutDocument, loadFaces } from '../../src/stages';
import { pitchOf, typeArea } from '../../src/typography/measures';
import { plain, runningPages, sameLines } from './same-lines';
import { measureSetting } from './setting';
import { variedDocument } from './varied';
import { layOutAsWord } from './word-layout';

const faces = loadFaces();

/** Each name has reports of its own, which nothing was tuned with. */
const REPORTS = 5;

const numberOn = ({ items }: Page): string =>
  items.flatMap((item) => (item.kind === 'run' && item.from.block < 0 ? [item.text] : [])).join('');

const bare: readonly ProfileName[] = ['number-bare'];
const total = { ends: 0, ragged: 0, of: 0, same: 0 };

test.each(PROFILE_NAMES.map((name, i) => [name, 8000 + 40 * i] as const))(
  'under %s the page is set as under the standard',
  (name, first) => {
    const { profile, problems } = readProfile(name);
    expect(problems).toEqual([]);
    expect(Math.floor(typeArea(profile).height / pitchOf(profile, 'body'))).toBe(22);
    for (let seed = first; seed < first + REPORTS; seed++) {
      const document = variedDocument(seed);
      const { layout, hints } = layoutDocument(document, { profile, faces });
      expect(numberOn(layout.pages[2] as Page)).toBe(bare.includes(name) ? '3' : '— 3 —');
      const { stretched, torn, ragged, ends } = measureSetting(document, layout, profile);
      expect([...stretched, ...torn]).toEqual([]);
      const word = layOutAsWord(document, profile, hints);
      const { of, any } = sameLines(runningPages(layout), [
        word.map(({ lines }) => lines.map(({ text }) => plain(text))),
      ]);
      total.ends += ends;
      total.ragged += ragged.length;
      total.of += of;
      total.same += any;
    }
  },
);

test('under all of them few lines are ragged, and Word sets the same lines', () => {
  expect(total.ends).toBeGreaterThan(PROFILE_NAMES.length * REPORTS * 40);
  expect(total.ragged / total.ends).toBeLessThanOrEqual(0.02);
  expect(total.same / total.of).toBeGreaterThanOrEqual(0.99);
});

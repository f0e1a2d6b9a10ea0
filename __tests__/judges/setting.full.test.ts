import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { measureSetting, type Setting } from './setting';
import { variedDocument } from './varied';

const faces = loadFaces();

const REPORTS = 60;
/** Not those that anything was tuned with. */
const FIRST = 7000;

const sum = (settings: readonly Setting[], count: (setting: Setting) => number): number =>
  settings.reduce((total, setting) => total + count(setting), 0);

test(`${REPORTS} reports full of addresses, figures and Latin words are set as a typesetter sets them`, () => {
  const settings = Array.from({ length: REPORTS }, (_, i) => {
    const document = variedDocument(FIRST + i);
    return measureSetting(document, layoutDocument(document, { profile: gbt9704, faces }).layout, gbt9704);
  });
  expect(settings.flatMap(({ stretched, torn }) => [...stretched, ...torn])).toEqual([]);
  const ends = sum(settings, (setting) => setting.ends);
  expect(ends).toBeGreaterThan(REPORTS * 40);
  expect(sum(settings, ({ ragged }) => ragged.length) / ends).toBeLessThanOrEqual(0.02);
  expect(sum(settings, ({ parted }) => parted.length) / ends).toBeLessThanOrEqual(0.01);
  const paragraphs = sum(settings, (setting) => setting.paragraphs);
  expect(sum(settings, ({ single }) => single.length) / paragraphs).toBeLessThanOrEqual(0.01);
});

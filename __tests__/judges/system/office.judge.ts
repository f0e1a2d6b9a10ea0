import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProfile } from '../../../src/parse/profile';
import { loadFaces } from '../../../src/stages';
import { breakLines } from '../../../src/typography/breakLines';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { typeArea } from '../../../src/typography/measures';
import { createShaper } from '../../../src/typography/shape';
import { plain } from '../same-lines';
import { variedDocument } from '../varied';
import { minimal, minimalFile } from './misreadings';
import { departures, type Named, officeParity, sumUp } from './office';
import { readPages } from './pages';
import { linesOf } from './parity';
import { allAsLibreOffice } from './word';

/** OFFICE=count takes so many reports under each profile (npm run parity takes 20), from seed FIRST on; CI takes a few. */
const COUNT = Number(process.env.OFFICE ?? 3);
const FIRST = Number(process.env.FIRST ?? 14000);

const own = (changes: object) => readProfile(changes).profile;
const profiles = {
  standard: gbt9704,
  'wide margins': own({ page: { left: 45, right: 45 }, charactersPerLine: 21 }),
  'another pitch, 27 characters': own({ page: { top: 30, bottom: 30 }, pitch: 30, charactersPerLine: 27 }),
};

test('LibreOffice sets the lines of reports full of addresses and figures, under profiles of one’s own, too', async () => {
  const list = Object.entries(profiles).flatMap(([name, profile], p) =>
    Array.from({ length: COUNT }, (_, i): Named => {
      const seed = FIRST + p * COUNT + i;
      return { name: `${name} ${seed}`, document: variedDocument(seed), profile };
    }),
  );
  const found = await officeParity(list);
  const table = Object.keys(profiles).map((name, p) => {
    const { lines, running, firstLines, unknown, departures } = sumUp(
      found.slice(p * COUNT, (p + 1) * COUNT),
    );
    const kinds = departures.map(({ misreading = 'unknown' }) => misreading).sort();
    const counts = [...new Set(kinds)].map(
      (kind) => `${kind} ${kinds.filter((each) => each === kind).length}`,
    );
    const figures = [lines, running, firstLines, unknown].map((figure) => `${figure.toFixed(1)} %`);
    return `${name}: lines ${figures[0]}, running text ${figures[1]}, first lines ${figures[2]}, without what is known ${figures[3]}; ${counts.join(', ')}`;
  });
  const { lines, running, firstLines, departures } = sumUp(found);
  const shown = departures.map(
    (each) => `${each.misreading ?? 'unknown'}: ${each.ours} | ${each.next} ≠ ${each.theirs}`,
  );
  console.info([...table, ...shown.sort()].join('\n'));
  expect(lines).toBeGreaterThanOrEqual(96);
  expect(running).toBeGreaterThanOrEqual(88);
  // Even with the known misreadings counted; without them it is nearly all.
  expect(firstLines).toBeGreaterThanOrEqual(95);
}, 900_000);

const folder = join(__dirname, '../../fixtures/office');

test('what LibreOffice is known to misread it does misread, each in a file of one paragraph', () => {
  const names = Object.keys(minimal);
  const out = mkdtempSync(join(tmpdir(), 'nianbao-judges-'));
  if (process.env.FILES === 'write') {
    mkdirSync(folder, { recursive: true });
    for (const [name, each] of Object.entries(minimal))
      writeFileSync(join(folder, `${name}.docx`), minimalFile(each));
  }
  for (const name of names)
    expect(readFileSync(join(folder, `${name}.docx`))).toEqual(
      Buffer.from(minimalFile(minimal[name] as never)),
    );
  const rendered = allAsLibreOffice(
    names.map((name) => join(folder, `${name}.docx`)),
    out,
  );
  const first = rendered.map((path) => readPages(path).flatMap((page) => linesOf(page))[0]?.text);
  rmSync(out, { recursive: true, force: true });
  const shape = createShaper(loadFaces(), { missing: () => {}, substituted: () => {} });
  for (const { text, spacing, right = 0, word } of Object.values(minimal)) {
    const atoms = shape(text, gbt9704.roles.body);
    const measure = { width: typeArea(gbt9704).width - right / 20, spacing: spacing / 20 };
    expect(text.slice(0, breakLines(atoms, measure)[0]?.end)).toBe(word);
  }
  expect(Object.fromEntries(names.map((name, i) => [name, first[i]]))).toEqual(
    Object.fromEntries(names.map((name) => [name, plain(minimal[name]?.office ?? '')])),
  );
});

test('a departure is the first line of a paragraph that ends elsewhere', () => {
  const found = departures(['甲乙丙', '丁戊', '己', '庚辛'], ['甲乙丙', '丁', '戊己', '庚辛']);
  expect(found.map(({ ours, theirs }) => [ours, theirs])).toEqual([['丁戊', '丁']]);
  expect(departures(['甲'], ['甲'])).toEqual([]);
});

import { generate } from '../../src';
import { finish } from '../../src/findings/finish';
import { PROFILE_NAMES } from '../../src/parse/namedProfiles';
import { readProfile } from '../../src/parse/profile';
import { composeDocument, layoutDocument, loadFaces, parseReport } from '../../src/stages';
import { footerDistance, titleCharacters } from '../../src/typography/measures';
import { openPackage } from '../judges/package';

const report = { agency: { name: '示例市' }, year: 2023, narrative: { problems: '问题。'.repeat(2000) } };
const faces = loadFaces();
const said = (input: unknown) => readProfile(input).problems.map(({ code, path }) => `${code} ${path}`);

describe('a profile', () => {
  it.each([
    ['lines over one another', { pitch: 12 }],
    ['a heading over the next line', { roles: { heading1: { size: 40 } } }],
    ['a title over its second line', { roles: { title: { size: 36 } } }],
    ['no room for the page number', { page: { bottom: 2 } }],
    ['no room for text', { page: { left: 100, right: 100 } }],
  ])('that leaves %s is refused', (_, profile) => {
    expect(said(profile)).toEqual(['profile.no-room profile']);
  });

  it('may be one that the library has, by its name', () => {
    const { profile, problems } = readProfile('gbt33476');
    expect(problems).toEqual([]);
    expect(profile).toMatchObject({ pitch: 29.45, charactersPerLine: 28, page: { top: 34.58, left: 28 } });
    expect(readProfile('gbt9704').profile).toEqual(readProfile(undefined).profile);
    expect(PROFILE_NAMES.flatMap(said)).toEqual([]);
  });

  it('of a name that there is not is refused with those that there are', async () => {
    const { findings } = await generate(report, { profile: 'gbt3347' as 'gbt33476', formats: [] });
    expect(findings.filter(({ blocking }) => blocking)).toMatchObject([
      { code: 'shape.value', path: 'profile', expected: expect.stringContaining('gbt33476') },
    ]);
  });

  it('is told how a page number is written', () => {
    const { problems } = readProfile({ pageNumber: { form: '{n}/{n}' } });
    expect(finish(problems)).toMatchObject([
      { code: 'shape.type', expected: '含一个 {n} 的文字，如 — {n} —' },
    ]);
  });

  it.each([10, 20, 25, 35, 45])(
    'with a lower margin of %i mm has the page number below the text in both files',
    async (bottom) => {
      const { profile } = readProfile({ page: { bottom } });
      const read = parseReport(report).report;
      if (!read) throw new Error('unreadable');
      const { layout } = layoutDocument(composeDocument(read).document, { profile, faces });
      const page = layout.pages[1];
      if (!page) throw new Error('no second page');
      const runs = page.items.flatMap((item) => (item.kind === 'run' ? [item] : []));
      const number = runs.filter(({ from }) => from.block < 0);
      const text = Math.max(...runs.filter(({ from }) => from.block >= 0).map((run) => run.baseline));
      expect(Math.min(...number.map((run) => run.baseline - run.size))).toBeGreaterThan(text);
      const { files } = await generate(report, { profile: { page: { bottom } }, formats: ['docx'] });
      const footer = / w:footer="(\d+)"/.exec(
        (await openPackage(files[0]?.bytes as Uint8Array)).text('word/document.xml') ?? '',
      )?.[1];
      expect(Number(footer)).toBe(Math.round((footerDistance(bottom) * 1440) / 25.4));
    },
  );

  it('breaks the title where the sense allows, whatever its size', async () => {
    const { profile } = readProfile({ roles: { title: { size: 26 } } });
    const read = parseReport({ agency: { name: '宿迁市人民政府' }, year: 2023 }).report;
    if (!read) throw new Error('unreadable');
    expect(titleCharacters(profile)).toBe(17);
    const lines = (room?: number) => {
      const [title] = composeDocument(read, { titleCharacters: room }).document.blocks;
      return title?.type === 'title' ? title.lines : [];
    };
    expect(lines(17)).toEqual(['宿迁市人民政府', '2023年政府信息公开工作年度报告']);
    expect(lines(1).every((line) => line.length <= 2)).toBe(true);
  });
});

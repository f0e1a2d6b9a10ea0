import { builtInEditions, generate, type ReportInput } from '../src';

const input: ReportInput = { agency: { name: '示例县水利局' }, year: 2023 };
const made = (options: unknown) => generate(input, options as never);

describe('an option that only a program gives is a TypeError that names it', () => {
  it.each<[unknown, string]>([
    [null, 'options must be an object, found null.'],
    ['pdf', 'options must be an object, found "pdf".'],
    [{ format: ['pdf'] }, 'options has no key "format". Did you mean "formats"?'],
    [{ formats: 'pdf' }, 'formats must be a list, found "pdf".'],
    [{ formats: ['PDF'] }, 'formats · item 1 must be one of docx, pdf, html, ofd, svg, png, found "PDF".'],
    [{ locale: 'fr' }, 'locale must be one of zh, en, found "fr".'],
    [{ editions: [] }, 'editions is missing.'],
    [{ editions: [{ id: '2030' }] }, 'editions · item 1 · name is missing.'],
    [
      { editions: [{ ...builtInEditions[0], title: 'x' }] },
      'editions · item 1 · title must be a function, found "x".',
    ],
    [{ strict: 'yes' }, 'strict must be true or false (no quotes), found "yes".'],
    [{ attachData: 1 }, 'attachData must be true or false (no quotes), found 1.'],
    [{ dpi: 1200 }, 'dpi must be at most 600, found 1200.'],
    [{ embedFonts: [] }, 'embedFonts must be true or false (no quotes), found a list.'],
    [{ review: null }, 'review must be true or false (no quotes), found null.'],
  ])('%j', async (options, message) => {
    await expect(made(options)).rejects.toThrow(new TypeError(message));
  });
});

test('an option that cannot even be read is a finding', async () => {
  const broken = {
    get page() {
      throw new Error('boom');
    },
  };
  const proxy = new Proxy({}, { ownKeys: () => [][0] as never });
  const { files, findings } = await made({ profile: broken, rules: { severity: proxy } });
  expect(findings.filter(({ blocking }) => blocking).map(({ code, path }) => [code, path])).toEqual([
    ['shape.type', 'profile'],
    ['shape.type', 'rules'],
  ]);
  expect(files).toEqual([]);
});

describe('an option that a user may hand over is a finding', () => {
  it.each<[unknown, string, string]>([
    [
      { templates: { 'overview.hbs': 5 } },
      'templates.overview.hbs',
      '模板 · overview.hbs应为文字，得到5：请加引号，写成 "5"。',
    ],
    [{ templates: 5 }, 'templates', '模板应为文件夹或各文件的文字，得到5。'],
    [{ templates: new URL('file:///t/') }, 'templates', '模板应为文件夹或各文件的文字，得到URL。'],
    [{ templates: new Map([['other.hbs', '']]) }, 'templates', '模板应为文件夹或各文件的文字，得到Map。'],
    [{ fonts: 'kaiti' }, 'fonts', '字体应为对象，得到"kaiti"。'],
    [{ fonts: { comic: 'x.ttf' } }, 'fonts.comic', '字体没有“comic”这一项。'],
    [{ previous: null }, 'previous', '上一年度报告应为一个对象，得到null。'],
    [
      { previous: { ...input, colour: 1 } },
      'previous.colour',
      expect.stringContaining('上一年度报告没有“colour”这一项。') as never,
    ],
    [{ units: {} }, 'units', '所属单位应为列表，得到对象。'],
    [{ units: [5] }, 'units.0', '第1个单位应为一个对象，得到5。'],
    [{ profile: [] }, 'profile', '版式应为对象，得到列表。'],
    [
      { profile: { colour: 1 } },
      'profile.colour',
      expect.stringContaining('版式没有“colour”这一项。') as never,
    ],
    [{ profile: { pitch: 1 } }, 'profile.pitch', '版式 · 行距应为不小于12，得到1。'],
    [{ rules: { off: 'sum.row' } }, 'rules.off', '核对规则 · off应为列表，得到"sum.row"。'],
    [
      { rules: { severity: { 'sum.row': 'fatal' } } },
      'rules.severity.sum.row',
      '核对规则 · severity · sum.row只能是error、warning、info，得到"fatal"。',
    ],
    [
      { rules: { add: [{ code: 'own', kind: 'sum', total: 'x' }] } },
      'rules.add.0.parts',
      '缺少核对规则 · add · 第1项 · parts。',
    ],
  ])('%j', async (options, path, message) => {
    const { files, findings } = await made(options);
    expect(files).toEqual([]);
    expect(findings.filter((f) => f.blocking)).toMatchObject([{ path, message }]);
  });

  it('beside what is wrong with the report', async () => {
    const { findings } = await generate({ ...input, year: 'x' } as never, { fonts: 5 as never });
    expect(findings.map((f) => f.path)).toEqual(['fonts', 'year']);
  });
});

it('no format gives findings alone; undefined is an option left out', async () => {
  const { files, pages, findings } = await made({ formats: [], strict: undefined, templates: undefined });
  expect([files, pages > 0, findings.length > 0]).toEqual([[], true, true]);
});

it('a rule of the caller’s on a figure that there is not is the caller’s mistake', async () => {
  const add = [{ code: 'own', kind: 'sum', total: 'x', parts: ['y'] }];
  await expect(made({ rules: { add } })).rejects.toThrow(
    new RangeError('Rule own: edition 2021 has no figure x'),
  );
});

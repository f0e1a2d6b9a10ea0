import { builtInEditions, type Finding, generate, parseReport } from '../../src';
import { inputWords } from '../../src/cli/input/words';
import { finish } from '../../src/findings/finish';
import { zh } from '../../src/findings/locales/zh';
import { zhChecks } from '../../src/findings/locales/zhChecks';
import { zhWords } from '../../src/findings/locales/zhWords';
import type { Word } from '../../src/findings/problem';
import { agencyKinds } from '../../src/model/agency';
import { catalogue } from '../../src/model/catalogue';
import { checkReport } from '../../src/stages';
import { statisticsOf } from '../checks/balanced';
import { area, narratives, office } from '../checks/narratives';
import { documentOf } from '../checks/textDocument';

const CHINESE = /[\u2e80-\u9fff\uff00-\uffef“”、。《》]/;
/** What the English sentences name as it is printed. */
const NAMED = /〔待填写〕|〓|〔〕|表三/g;

const own = { words: { zh: { ...inputWords.zh }, en: { ...inputWords.en } } };
for (const { words } of builtInEditions)
  for (const locale of ['zh', 'en'] as const) Object.assign(own.words[locale], words?.[locale]);

const term = { name: 'T', value: '1', against: '2' };
/** Every fact that a sentence may ask for. */
const facts = {
  ...{ name: 'N', key: 'K', known: ['a', 'b'], count: 2, places: ['P', 'Q', 'R', 'S', 'U'], year: 2023 },
  ...{ terms: [term, { ...term, name: 'L', minus: true }], unit: 'u', size: 1, usual: 2, before: '1' },
  ...{ said: 'S', found: 'F', sibling: term, part: 'p', base: 'b', now: 'n', id: '2019', own: '2021' },
  ...{ basis: 'B', kind: 'k', kinds: ['x', 'y'], fault: 'json', motto: 'm', detail: 'D' },
};

describe.each([...Object.keys({ ...zh, ...zhChecks, ...own.words.zh })])('%s', (code) => {
  const [inChinese, inEnglish] = (['zh', 'en'] as const).map((locale) => {
    const places = { where: 'W', expected: 'E', actual: 'A', delta: '+1' };
    return finish([{ code, severity: 'error', ...places, params: facts }], { locale, ...own })[0]?.message;
  });

  it('is a sentence in both languages, with nothing left open, and none holds a half of the other', () => {
    for (const message of [inChinese, inEnglish]) expect(message).not.toMatch(/undefined|\[object|\{\w+\}/);
    expect(inChinese).toMatch(/[。？）]$/);
    expect(inEnglish).toMatch(/[.?]\)?$/);
    expect(inEnglish?.replace(NAMED, '')).not.toMatch(CHINESE);
  });
});

it('the words of places and values are English in English', () => {
  const data = { n: 5, by: '-4%', from: 2014, to: 2018, title: '行距', key: 'pitch', line: 1, column: 2 };
  for (const say of Object.keys(zhWords) as Word['say'][]) {
    const where = { say, ...facts, ...data };
    const [finding] = finish([{ code: 'x', severity: 'info', where }], { locale: 'en' });
    expect(finding?.where).not.toBe('');
    expect(finding?.where).not.toMatch(CHINESE);
  }
});

/** Labels of the forms, names of parts and quantities, units: they stay as the forms and the law have them. */
const labels = builtInEditions.flatMap((edition) => [
  ...[...catalogue(edition).values()].flatMap(({ where, row, column, form, unit }) => [
    ...where.split(' · '),
    row.replace(/（[^（）]{5,}）/g, ''),
    ...[row, column ?? '', form, unit],
  ]),
  ...edition.parts.map(({ heading }) => heading ?? ''),
  ...(edition.quantities ?? []).map(({ name }) => name),
  ...(edition.statements ?? []).flatMap(({ name, basis }) => [name, basis]),
  ...edition.rules.flatMap((rule) => (rule.kind === 'heading' ? [rule.label] : [])),
]);
const known = [
  ...new Set([...labels, ...agencyKinds, office.agency.name, '信息处理费', ...'件条次份篇期场个项人元']),
]
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);

/** What is left of a sentence without quotations and labels. */
const bare = (message: string) =>
  known
    .reduce((text, label) => text.replaceAll(label, ''), message.replace(/"[^"]*"/g, '""'))
    .replace(NAMED, '')
    .replace(/[一二三四五六七八九]?（[一二三四五六七八九]）/g, '');

describe('what is handed over to be put into English is no Chinese', () => {
  const check = (findings: readonly Finding[]) => {
    for (const { message } of findings) expect(bare(message)).not.toMatch(CHINESE);
  };

  it('in the text', () => {
    const reports = { area: parseReport(area).report, office: parseReport(office).report };
    for (const { of, text, finds } of narratives) {
      const report = reports[of];
      if (!report || !finds) continue;
      const document = documentOf('Report of 2022', [text]);
      check(checkReport(report, { document, locale: 'en' }));
    }
  });

  /** The report of the county with other figures. */
  const change = (path: string, value: unknown) => {
    const given = [...(parseReport(area).report?.figures.values() ?? [])].map(
      (figure) => [figure.path, figure.value && Number(figure.value)] as const,
    );
    return { ...area, statistics: statisticsOf(new Map<string, unknown>([...given, [path, value]])) };
  };
  const received = 'requests.received.businesses';

  it.each<[string, object, object]>([
    ['a sum', change(received, 9), {}],
    ['blanks', change(received, null), {}],
    ['a blank total', change('requests.received.total', null), {}],
    ['n/a', change(received, 'n/a'), {}],
    ['a long figure', change(received, 9_007_199_254_740_991), {}],
    ['a unit in a cell', change(received, { value: 3, remark: '件' }), {}],
    ['shapes', change(received, { value: 'x', remark: '', note: 1 }), {}],
    ['a body', { ...change('disclosure.regulations.issued', 9), agency: { name: '示例镇' } }, {}],
    ['last year', area, { previous: { ...area, year: 2022, statistics: { disclosure: { licensing: 1 } } } }],
    ['another year', area, { previous: { ...area, year: 2020 } }],
    ['an unreadable last year', area, { previous: { year: 'x' } }],
    ['units', area, { units: [{ ...office, year: 2023 }, {}, { agency: { name: 'A' } }] }],
    ['units that are complete', { ...area, units: ['A'] }, { units: [office, office] }],
    ['years and editions', { ...area, year: 2012, edition: 'x' }, {}],
    ['another edition', { agency: area.agency, year: 2023, edition: '2019' }, {}],
    ['a profile', area, { profile: { pitch: 1, roles: { body: { size: 'x' } }, pageNumber: { form: '' } } }],
    ['a profile without room', area, { profile: { page: { left: 150 } } }],
    ['faces', area, { fonts: { kaiti: '/no/such.ttf' } }],
    ['facts', { ...area, facts: { processingFees: { received: '00' }, other: { 'a b': 1, c: {} } } }, {}],
    [
      'fees',
      { ...area, facts: { processingFees: { notices: 0, received: 4, items: [{ notices: 1, amount: 2 }] } } },
      {},
    ],
    ['own text', { ...area, narrative: { overview: '[[no]]\n::x', nowhere: 'x' }, signature: true }, {}],
    ['template syntax', area, { templates: { 'overview.hbs': '{{#if year}}{{/each}}', 'x.hbs': '' } }],
    ['template names', area, { templates: { 'overview.hbs': '{{nothing}}{{lookup a b}}{{agency}}' } }],
    ['a helper', area, { templates: { 'overview.hbs': '{{date year}}' } }],
    ['marks', area, { templates: { 'overview.hbs': '::x', 'requests.hbs': '' } }],
    ['parts', area, { templates: { 'parts.json': '[{"file": 5}]' } }],
    ['no JSON', area, { templates: { 'parts.json': '[' } }],
    ['a folder', area, { templates: '/no/such' }],
    ['a rare character', { ...area, title: 'Report \u{3134a}' }, {}],
  ])('in %s', async (_, input, options) => {
    const { findings } = await generate(input as never, { ...options, locale: 'en', formats: [] });
    expect(findings).not.toEqual([]);
    check(findings);
  });
});

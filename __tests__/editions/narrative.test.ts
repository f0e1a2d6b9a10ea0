import fc from 'fast-check';
import { composeDocument } from '../../src/stages';
import { runs } from '../fixtures/amount';
import { documentOf, examples, figuresOnly, reportOf, textOf } from './reports';

const six = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const headings = (text: string) => text.split('\n').filter((line) => /^[一二三四五六七八九]、/.test(line));
const of2021 = (statistics: object, more: object = {}) => ({
  agency: { name: '示例县农业农村局', selfReference: '我局', kind: '部门' },
  year: 2023,
  statistics,
  ...more,
});
const fees = (notices: number, notified: number | string, received: number | string) => ({
  facts: { processingFees: { notices, notified, received } },
});
const line = (text: string, start: RegExp) => text.split('\n').find((l) => start.test(l)) ?? '';

/** What a sentence made by machine betrays itself by. */
const broken =
  /undefined|null|NaN|\[object|\{\{|共件|(?<!\d)0[件条次篇]|，，|。。|，。|：。|；。|、、|（）|：；|其中[，。；]/;

describe.each(['2014', '2019', '2021'])('figures alone, %s', (id) => {
  const text = textOf(documentOf(figuresOnly[id]));

  test('nothing is left open but what an agency must write itself', () => {
    expect(text.match(/〔待填写〕/g)).toHaveLength(1);
    expect(text).toMatch(/存在的主要问题及改进情况\n〔待填写〕/);
    expect(text).not.toMatch(broken);
  });

  test('no heading stands over nothing', () => {
    const lines = text.split('\n');
    lines.forEach((l, i) => {
      if (/^[一二三四五六七八九]、/.test(l)) expect(lines[i + 1]).not.toMatch(/^([一二三四五六七八九]、|$)/);
    });
  });
});

test.each(['2019', '2021'])('the six parts of %s always stand, an empty report too', (id) => {
  const year = id === '2019' ? 2020 : 2023;
  expect(headings(textOf(documentOf(figuresOnly[id])))).toEqual(six);
  const empty = textOf(documentOf({ agency: { name: '示例县农业农村局' }, year }));
  expect(headings(empty)).toEqual(six);
  expect(empty).toContain('全年未收到政府信息公开申请');
  expect(empty).toContain('没有因政府信息公开工作被申请行政复议、提起行政诉讼');
  expect(empty.replace(/〔待填写〕/g, '')).not.toMatch(broken);
});

test('宿迁 2023: the text states the published figures', () => {
  const text = textOf(documentOf(examples.suqian));
  for (const words of [
    '新收政府信息公开申请3511件，上年结转96件，共3607件，其中自然人申请3493件、法人或其他组织申请114件',
    '办结3486件，其中予以公开1191件、部分公开328件、不予公开142件、无法提供1078件、不予处理406件、其他处理341件',
    '结转下年度继续办理121件',
    '制发规章2件、行政规范性文件109件',
    '行政事业性收费金额59237.2449万元',
    '被申请行政复议440件',
    '被提起行政诉讼113件，其中未经复议直接起诉24件、复议后起诉89件',
    '收费通知25件，通知收费总金额2950元，实际收取总金额2950元',
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(broken);
});

test('the aspects of 一 are numbered without a gap where some have no data', () => {
  const text = textOf(documentOf(of2021({ requests: { received: { naturalPersons: 2 } } })));
  expect(text.match(/^（[一二三四五]）.{2,5}/gm)).toEqual([
    '（一）主动公开。',
    '（二）依申请公开',
    '（三）监督保障。',
  ]);
});

test('one kind of applicant, one kind of result: said so, not enumerated', () => {
  const requests = { received: { businesses: 3 }, results: { granted: { businesses: 3 } } };
  const text = line(textOf(documentOf(of2021({ requests }))), /^（二）/);
  expect(text).toContain('新收政府信息公开申请3件，均为法人或其他组织申请');
  expect(text).toContain('办结3件，均为予以公开');
  expect(text).toContain('没有结转下年度继续办理的申请');
});

test('growth stands where last year is given, and nowhere else', () => {
  const now = of2021({ requests: { received: { naturalPersons: 9 } } });
  const last = { ...of2021({ requests: { received: { naturalPersons: 12 } } }), year: 2022 };
  expect(textOf(documentOf(now, last))).toContain('新收政府信息公开申请9件，同比下降25.0%');
  expect(textOf(documentOf(now))).not.toContain('同比');
  const none = { ...of2021({}), year: 2022 };
  expect(textOf(documentOf(now, none))).not.toContain('同比');
});

test('an open cell is not told as 0', () => {
  const statistics = { requests: { received: { total: null } }, disclosure: { fees: null } };
  const text = textOf(documentOf(of2021(statistics, fees(0, 0, 0))));
  expect(text).not.toContain('未收到政府信息公开申请');
  expect(text).not.toMatch(broken);
});

test('problems and measures go in pairs, last year’s before this year’s', () => {
  const facts = {
    problems: [
      { problem: '解读形式单一。', measure: '增加图解' },
      { problem: '培训不够', measure: '每季度培训一次。' },
    ],
    previousProblems: [{ problem: '公开不及时', measure: '按月通报' }],
  };
  const text = textOf(documentOf(of2021({}, { facts })));
  const part = text.slice(text.indexOf('五、'), text.indexOf('六、')).trim().split('\n');
  expect(part.slice(1)).toEqual([
    '针对2022年度报告提出的问题，2023年改进情况如下：针对公开不及时，按月通报。',
    '2023年，我局政府信息公开工作存在的主要问题：一是解读形式单一；二是培训不够。',
    '针对上述问题，主要从以下方面改进：一是增加图解；二是每季度培训一次。',
  ]);
});

test.each([
  [fees(0, 0, 0), '我局没有发出政府信息公开信息处理费收费通知，没有收取信息处理费。'],
  [fees(2, '300.5', 0), '收费通知2件，通知收费总金额300.5元，实际收取为零。'],
  [fees(2, 300, '100'), '收费通知2件，通知收费总金额300元，实际收取总金额100元。'],
])('the fee sentence %#', (more, words) => {
  expect(textOf(documentOf(of2021({}, more)))).toContain(words);
});

test('fees that were not given are an error, not 0', () => {
  const { findings } = composeDocument(reportOf(of2021({})));
  expect(findings.map((f) => [f.severity, f.code, f.message.replace(/^.*：|。$/g, '')])).toEqual([
    ['error', 'text.to-fill-in', expect.anything()],
    ['error', 'text.blank-figure', '发出收费通知数'],
    ['error', 'text.blank-figure', '通知收费总金额'],
    ['error', 'text.blank-figure', '实际收取总金额'],
  ]);
});

test('facts of the preamble and of the five aspects, each where it belongs', () => {
  const text = textOf(documentOf(examples.shili));
  expect(text.split('\n')[1]).toMatch(
    /^本报告根据.*由示例市示范区自然资源和规划局编制。全文由.*六部分组成。.*统计期限为2020年1月1日至2020年12月31日。.*电子版可在.*下载。.*联系（地址：.*，邮编：000000，电话：0000-1234567）。$/,
  );
  expect(text.match(/^（[一二三四五]）[^。]*/gm)).toEqual([
    '（一）主动公开',
    '（二）依申请公开',
    '（三）政府信息管理',
    '（四）政府信息公开平台建设',
    '（五）监督保障',
  ]);
  expect(text).not.toContain('〔待填写〕');
  expect(text).not.toMatch(broken);
});

test('whatever the figures, the sentences hold', () => {
  const cells = fc.record({
    naturalPersons: fc.nat(3),
    businesses: fc.constantFrom(0, 0, 1),
    others: fc.constantFrom(0, 0, 2),
  });
  const outcomes = fc.record({ upheld: fc.nat(1), pending: fc.nat(1) });
  const statistics = fc.record(
    {
      disclosure: fc.record({
        regulations: fc.record({ issued: fc.nat(1), repealed: fc.nat(1), inForce: fc.nat(1) }),
        normativeDocuments: fc.record({ issued: fc.nat(1), repealed: fc.nat(1), inForce: fc.nat(1) }),
        licensing: fc.nat(1),
        fees: fc.constantFrom(0, '0.5'),
      }),
      requests: fc.record({
        received: cells,
        carriedOver: cells,
        results: fc.record({
          granted: cells,
          refused: fc.record({ stateSecrets: cells }),
          other: fc.record({ other: cells }),
        }),
        carriedForward: cells,
      }),
      proceedings: fc.record({
        reconsideration: outcomes,
        litigation: fc.record({ direct: outcomes, afterReconsideration: outcomes }),
      }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(statistics, (figures) => {
      const text = textOf(documentOf(of2021(figures, fees(0, 0, 0))));
      expect(text).not.toMatch(broken);
      for (const l of text.split('\n').filter((l) => /^(（|2023年|本报告)/.test(l))) expect(l).toMatch(/。$/);
    }),
    { numRuns: runs(60) },
  );
});

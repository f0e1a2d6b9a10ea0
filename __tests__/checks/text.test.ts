import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Report } from '../../src/model/report';
import { checkReport, composeDocument, parseReport } from '../../src/stages';
import { runs } from '../fixtures/amount';
import { balanced, editions, reportOf } from './balanced';
import { checkText } from './finished';
import { listNarratives } from './listNarratives';
import { area, narratives as mixed, office } from './narratives';
import { documentOf } from './textDocument';

const read = (input: unknown): Report => parseReport(input).report as Report;
const reports = { area: read(area), office: read(office) };
const example = (name: string) => parse(readFileSync(join(__dirname, '../../examples', name), 'utf8'));
const TITLE = '示例县人民政府2023年政府信息公开工作年度报告';
const ABOUT_FIGURES = /^text\.(figure|sum|share|growth)$/;

/** Findings of plain lines, without those on parts that the lines do not have. */
const found = (lines: readonly string[], report = reports.area, title = TITLE) =>
  checkText(report, documentOf(title, lines)).filter(
    ({ code }) => !/^text\.(part-(missing|empty)|unsaid)$/.test(code),
  );

const narratives = [...mixed, ...listNarratives];

test('narratives: every wrong one is found, and nothing in the right ones', () => {
  const result = { found: 0, missed: [] as string[], false: [] as string[] };
  for (const { of, text, finds = [] } of narratives) {
    const codes = found([text], reports[of]).map((f) => f.code);
    for (const code of finds) codes.includes(code) ? result.found++ : result.missed.push(text);
    result.false.push(...codes.filter((code) => !finds.includes(code)).map((code) => `${code}: ${text}`));
  }
  const wrong = narratives.flatMap(({ finds = [] }) => finds);
  expect(result).toEqual({ found: wrong.length, missed: [], false: [] });
});

test('the span is the place of the number, counted on the printed text', () => {
  const document = {
    ...documentOf(TITLE, []),
    blocks: [
      {
        type: 'paragraph' as const,
        runIn: { level: 2 as const, number: '（二）', text: '依申请公开。' },
        text: '全年共新收政府信息公开申请731件。',
      },
    ],
  };
  const [finding] = checkText(reports.area, document).filter((f) => ABOUT_FIGURES.test(f.code));
  const printed = '（二）依申请公开。全年共新收政府信息公开申请731件。';
  expect(finding?.span?.text).toBe(printed.slice(finding?.span?.start, finding?.span?.end));
  expect(finding?.span?.text).toMatch(/731件$/);
  expect(finding).toMatchObject({
    actual: '731',
    expected: '713',
    delta: '+18',
    rules: ['requests.received'],
  });
});

test.each([
  ['示例市信访局', '市信访局'],
  ['示例市政务服务管理局', '示例市政务服务管理局'],
  ['示例市退役军人事务局', '示例市退役军人事务局'],
  ['示例市公安局示例区分局', '区公安分局'],
  ['示例州人民政府办公室', '州政府或州政府办公室'],
])('the name of %s says nothing of what it received', (name, subject) => {
  const report = read({ agency: { name }, year: 2023, statistics: office.statistics });
  const on = (text: string) => found([text], report).filter(({ code }) => ABOUT_FIGURES.test(code));
  expect(on(`2023年，${subject}受理政府信息公开申请9件。`)).toHaveLength(1);
  expect(on(`2023年，${subject}受理政府信息公开申请8件，行政复议机关维持原答复。`)).toEqual([]);
});

test('what earlier forms count, in their own words', () => {
  const counted = {
    2016: {
      disclosure: { published: 2864, normativeDocumentsPublished: 12 },
      organisation: { offices: 1, staff: 9, staffBy: { partTime: 7 } },
      meetings: { held: 6, trainings: 3, trainees: 214 },
    },
    2020: {
      disclosure: {
        penalties: { previousItems: 25, change: 3, decisions: 29 },
        licensing: { previousItems: 18, change: 2, decisions: 463 },
      },
    },
  };
  const on = (year: 2016 | 2020, text: string) =>
    found([text], read({ agency: { name: '示例市环境保护局' }, year, statistics: counted[year] })).filter(
      ({ code }) => ABOUT_FIGURES.test(code),
    );
  for (const [year, right, wrong] of [
    [2016, '全年向社会主动公开政府信息2864条。', '全年向社会主动公开政府信息2164条。'],
    [2016, '截至2016年底，累计主动公开政府信息4120条。', '截至2016年底，累计主动公开政府信息3864条。'],
    [2016, '公开信息2864条，其中主动公开规范性文件12件。', '公开信息2864条，其中主动公开规范性文件15件。'],
    [2016, '设有信息公开工作机构1个，由7名兼职人员负责。', '设有信息公开工作机构2个，由7名兼职人员负责。'],
    [2016, '由7名兼职人员具体负责信息公开工作。', '由5名兼职人员具体负责信息公开工作。'],
    [2016, '办公室有7名兼职人员负责查阅服务工作。', '办公室有5名兼职人员负责查阅服务工作。'],
    [2016, '召开政府信息工作会议6次，举办各类培训班3次。', '召开政府信息工作会议6次，举办各类培训班4次。'],
    [2020, '行政处罚事项新增3项，处理决定数量29件。', '行政处罚事项新增3项，处理决定数量26件。'],
    [2020, '行政许可463件；行政处罚事项新增3项。', '行政许可463件；行政处罚事项新增8项。'],
  ] as const) {
    expect([right, on(year, right)]).toEqual([right, []]);
    expect([wrong, on(year, wrong).length]).toEqual([wrong, 1]);
  }
});

test('taizhou 2017: the published contradictions, the wrong name, remedies for problems, disputes not told; nothing else', () => {
  const input = example('2014-taizhou-2017.yaml');
  const report = read(input);
  const { document } = composeDocument(report, {
    templates: join(__dirname, '../../examples/2014-taizhou-2017'),
  });
  const findings = checkText(report, document);
  expect(findings.map((f) => [f.code, f.cells[0]])).toEqual([
    ['text.title', undefined],
    ['text.figure', 'disclosure.channels.wechat'],
    ['text.figure', 'disclosure.channels.website'],
    ['text.measures-only', undefined],
    ['text.unsaid', 'reconsideration'],
  ]);
  expect(findings[1]?.message).toContain('3.政务微博公开政府信息数为66');
  expect(findings[2]).toMatchObject({ actual: '745', expected: '426' });
});

test('a list adds up to what its head names, not to the first number of the sentence before', () => {
  const answers = {
    alreadyPublished: 2,
    refused: 20,
    nonexistent: 8,
    toBeAmended: 4,
    otherChannels: 6,
    refusals: { publicSecurity: 18, otherLegalGrounds: 2 },
  };
  const report = read({
    agency: { name: '示例市人民政府', kind: '设区的市政府' },
    year: 2017,
    statistics: { requests: { received: 1, completed: 40, answered: 40, answers } },
  });
  const answered =
    '答复40件，其中属于已主动公开范围2件、不同意公开20件、申请信息不存在8件、告知作出更改补充4件、告知通过其他途径办理6件。';
  const reasons = (first: number) =>
    `${answered}不同意公开的理由为：危及国家安全、公共安全、经济安全和社会稳定${first}件、法律法规规定的其他情形2件。`;
  const codes = (line: string) =>
    found([line], report).flatMap(({ code }) => (ABOUT_FIGURES.test(code) ? [code] : []));
  expect(codes(reasons(18))).toEqual([]);
  expect(codes(reasons(17))).not.toEqual([]);
});

test('suqian 2023: no finding', () => {
  const report = read(example('2021-suqian-2023.yaml'));
  expect(checkReport(report, { document: composeDocument(report).document })).toEqual([]);
});

describe.each(editions.map((edition) => [edition.id, edition] as const))(
  'default text of edition %s',
  (_, edition) => {
    test('says what the tables say', () => {
      fc.assert(
        fc.property(balanced(edition), (values) => {
          const report = reportOf(edition, values);
          expect(checkReport(report, { document: composeDocument(report).document })).toEqual([]);
        }),
        { numRuns: runs(20) },
      );
    });

    test('is read: most of its figures contradict another report', () => {
      const [a, b] = fc
        .sample(balanced(edition), { seed: 7, numRuns: 2 })
        .map((v) => reportOf(edition, v)) as [Report, Report];
      const wrong = checkText(b, composeDocument(a).document).filter((f) => f.code === 'text.figure');
      expect(wrong.length).toBeGreaterThan(15);
    });
  },
);

describe('the text itself', () => {
  const heads = [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ];
  const sentence = '本机关认真贯彻落实条例的各项要求，扎实推进工作，但解读形式还不够丰富。';
  const whole = (change: (lines: string[]) => string[] = (l) => l) =>
    checkText(reports.area, documentOf(TITLE, change(heads.flatMap((head) => [head, sentence]))))
      .filter(({ code }) => code !== 'text.unsaid') // the sentence says nothing of the 74 disputes
      .map((f) => [f.code, f.expected ?? f.actual]);
  test('disputes that the tables have and the text does not tell of', () => {
    const told = (text: string) =>
      checkText(reports.area, documentOf(TITLE, ['一、总体情况', text])).filter(
        (f) => f.code === 'text.unsaid',
      );
    expect(told(sentence)).toMatchObject([
      { severity: 'info', actual: '61', message: expect.stringContaining('行政复议') },
      { severity: 'info', actual: '13', message: expect.stringContaining('行政诉讼') },
    ]);
    expect(told('依法办理行政复议案件。')).toMatchObject([{ message: expect.stringContaining('行政诉讼') }]);
    expect(told('依法办理行政复议、行政诉讼案件。')).toEqual([]);
  });

  test('all six parts', () => expect(whole()).toEqual([]));
  test('a part that is missing', () =>
    expect(whole((l) => l.filter((_, i) => i !== 6 && i !== 7))).toEqual([
      ['text.part-missing', '政府信息公开行政复议、行政诉讼情况'],
    ]));
  test('a wrong ordinal', () =>
    expect(whole((l) => l.map((s) => s.replace('四、', '五、')))).toEqual([['text.part-ordinal', '四']]));
  test('ordinals where a part is missing, and where the format fixes none', () => {
    const lost = (change: (line: string) => string) =>
      whole((l) => l.filter((_, i) => i !== 6 && i !== 7).map(change)).map(([code]) => code);
    expect(lost((s) => s.replace('五、', '四、').replace('六、', '五、'))).toEqual(['text.part-missing']);
    expect(lost((s) => s.replace('五、', '三、'))).toEqual(['text.part-missing', 'text.part-ordinal']);
    const old = read({ agency: { name: '示例县水利局' }, year: 2016, statistics: {} });
    const of2014 = (...lines: string[]) =>
      checkText(old, documentOf('示例县水利局2016年政府信息公开工作年度报告', lines))
        .filter(({ code }) => code === 'text.part-ordinal')
        .map(({ actual, expected }) => [actual, expected]);
    expect(of2014('一、概述', sentence, '二、主动公开政府信息情况', sentence)).toEqual([]);
    expect(of2014('一、概述', sentence, '三、收费及减免情况', sentence)).toEqual([['三', '二']]);
  });
  test('parts out of order', () =>
    expect(
      whole((l) => [...l.slice(0, 4), ...l.slice(6, 8), ...l.slice(4, 6), ...l.slice(8)]).map(([c]) => c),
    ).toContain('text.part-order'));
  test('accepted wordings are right, others are an info', () => {
    expect(whole((l) => l.map((s) => s.replace('存在的主要问题及改进情况', '存在问题及改进情况')))).toEqual(
      [],
    );
    expect(whole((l) => l.map((s) => s.replace('总体情况', '工作总体情况')))).toEqual([
      ['text.part-heading', '总体情况'],
    ]);
  });
  test('a part that is empty or 无', () => {
    expect(whole((l) => l.slice(0, -1)).map(([c]) => c)).toEqual(['text.part-empty']);
    expect(whole((l) => [...l.slice(0, -1), '无。'])).toEqual([['text.part-short', '无。']]);
  });

  test.each([
    ['统计期限自2022年1月1日起至2022年12月31日止。', 'text.period'],
    ['统计期限自2023年1月1日起至2023年11月30日止。', 'text.period'],
    ['现向社会公布示例县2022年政府信息公开工作年度报告。', 'text.year'],
    ['依据《中华人民共和国政府信息公开条例》（国办公开办函（2021）30号）编制。', 'text.citation'],
    ['依据国办公开办函[2021]30号编制。', 'text.citation'],
    ['依据国办公开办函〔2019〕60号编制。', 'text.outdated'],
    ['该部分以表格形式报告。', 'text.instruction'],
    ['2023年我局共收到申请XX件。', 'text.instruction'],
    ['2023年我局共主动公开条，其中动态12条。', 'text.instruction'],
    ['2023年共收到政府信息公开申请件，均已答复。', 'text.instruction'],
    ['主动公开情况（不超过300字）如下。', 'text.instruction'],
    ['公开动态20条、部门概况类信息条、政策14条。', 'text.instruction'],
    ['依据《中华人民共和国政府信息公开工作年度报告格式（试行）》编制。', 'text.outdated'],
    ['依据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕13号）编制。', 'text.basis'],
    ['依据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。', 'text.basis'],
    ['对外公开总数量12件。', 'text.other-edition'],
    [
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在问题及改进情况、其他需要报告的事项等六部分组成。',
      'text.part-list',
    ],
  ])('%s', (line, code) => expect(found([line]).map((f) => f.code)).toEqual([code]));

  test.each([
    '统计期限自2023年1月1日起至12月31日止。',
    '统计期限：2023年1月1日—2023年12月31日。',
    '根据《关于做好2022年政府信息公开工作年度报告编制工作的通知》（国办公开办函〔2021〕30号）编制。',
    '按规定及时发布2022年度政府信息公开年报。',
    '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况以及其他需要报告的事项六个部分。',
    '本报告由六部分组成。',
    '依据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。',
    '按照《政府网站与政务新媒体检查指标》（国办公开办函〔2020〕24号）检查。',
    '联系电话：0571-87052190，邮编：310025。',
    '按照公开条例，共收到依申请公开件713件，主动公开条目20条。',
    '2024年，我县将进一步提升政务公开水平。',
  ])('nothing in: %s', (line) => expect(found([line])).toEqual([]));

  test('last year’s opening and date in this year’s text', () => {
    expect(
      found(['一、总体情况', '2022年，我县深入推进政务公开工作，成效明显。']).map((f) => f.code),
    ).toEqual(['text.year']);
    expect(found(['一、总体情况', '截至2022年12月31日，县政府网站设置专栏。']).map((f) => f.code)).toEqual([
      'text.year',
    ]);
  });

  test('the name of the report and its year', () => {
    expect(found([sentence], reports.area, '示例县政务信息公开工作总结').map((f) => f.code)).toEqual([
      'text.title',
    ]);
    expect(found([sentence], reports.area, TITLE.replace('2023', '2022')).map((f) => f.code)).toEqual([
      'text.year',
    ]);
  });

  test('problems and measures that do not pair', () => {
    const part = (measures: string) => [
      '五、存在的主要问题及改进情况',
      '存在以下问题：一是解读形式单一。二是队伍不稳定。三是更新不及时。',
      `针对上述问题：${measures}`,
    ];
    expect(found(part('一是丰富形式。二是稳定队伍。')).map((f) => f.code)).toEqual(['text.pairs']);
    expect(found(part('一是丰富形式。二是稳定队伍。三是及时更新。'))).toEqual([]);
  });

  test('problems written as measures', () => {
    const part = (text: string) => found(['五、存在的主要问题及改进情况', text]).map((f) => f.code);
    expect(part('存在一些问题：一是进一步加大公开力度。二是强化队伍建设。')).toEqual(['text.measures-only']);
    expect(part('2024年，我局将继续加强组织领导，完善工作机制，提升公开水平。')).toEqual([
      'text.measures-only',
    ]);
    expect(part('公开的主动性有待加强。下一步将加强培训，完善机制。')).toEqual([]);
    expect(part('存在解读形式单一的问题，下一步将丰富解读形式，加强培训。')).toEqual([]);
  });

  test('last year’s figures in the middle of a paragraph that is about this year', () => {
    const year = (text: string) => found(['一、总体情况', text]).map((f) => [f.code, f.span?.text]);
    expect(year('健全登记、审核制度。2022年，共收到并办理依申请公开政府信息24件。')).toEqual([
      ['text.year', '2022年'],
    ]);
    expect(year('今年健全登记、审核制度。2022年，共收到依申请公开政府信息24件。')).toEqual([]);
    expect(year('健全登记、审核制度。2022年，共收到依申请公开政府信息24件，今年同比持平。')).toEqual([]);
  });

  test('numbers in the order of their names', () => {
    const wrong = (text: string) => found([text]).map((f) => [f.code, f.rules[0], f.expected]);
    expect(wrong('办理政府信息公开申请，予以公开、部分公开、不予公开分别为294件、101件、32件。')).toEqual([]);
    expect(wrong('办理政府信息公开申请，予以公开、部分公开和不予公开分别为294、110、32件。')).toEqual([
      ['text.figure', 'requests.results.partly-granted', '101'],
    ]);
    // Not as many numbers as names: anybody's guess.
    expect(wrong('办理政府信息公开申请，予以公开、部分公开分别为294、110、32件。')).toEqual([]);
  });

  test('growth against last year’s report', () => {
    const previous = read({
      ...area,
      year: 2022,
      statistics: { requests: { received: { naturalPersons: 505 } } },
    });
    const growth = (text: string) =>
      checkText(reports.area, documentOf(TITLE, [text]), { previous }).filter(
        (f) => f.code === 'text.growth',
      );
    expect(growth('全年新收政府信息公开申请713件，同比增长41.2%。')).toEqual([]);
    expect(growth('全年新收政府信息公开申请713件，同比增长31.2%。')[0]).toMatchObject({
      expected: '增加41.2%',
    });
    expect(growth('全年新收政府信息公开申请713件，较上年增加208件。')).toEqual([]);
    expect(growth('全年新收政府信息公开申请713件，较上年增加280件。')).toHaveLength(1);
    expect(growth('全年新收政府信息公开申请713件，增幅为41.2%（较上年）。')).toEqual([]);
    expect(growth('全年新收政府信息公开申请713件，较上年增长四成。')).toEqual([]);
    expect(growth('全年新收政府信息公开申请713件，同比增长约六成。')[0]).toMatchObject({
      expected: '增加4成',
    });
    expect(growth('全年新收政府信息公开申请713件，较上年翻一番。')[0]).toMatchObject({ expected: '1.4倍' });
    expect(growth('全年新收政府信息公开申请713件，多于上年（505件）。')).toEqual([]);
  });

  test('what hardly is the tables’ figure, whatever its words: a part, a class, one site’s, another’s', () => {
    const town = read({
      agency: { name: '示例县示例镇人民政府' },
      year: 2018,
      statistics: {
        disclosure: { published: 8326, channels: { website: 5210 } },
        response: { hotTopics: 0, channels: { onlineInterviews: 5, pressConferences: 0 } },
        requests: { answers: { granted: 0, partlyGranted: 0 } },
      },
    });
    const title = '示例县示例镇人民政府2018年政府信息公开工作年度报告';
    const figures = (text: string, report = town, of = title) =>
      found([text], report, of).flatMap(({ code, actual }) => (code === 'text.figure' ? [actual] : []));
    for (const text of [
      '2018年，我镇共主动公开各类政府信息12640条，扣除重复计算的政府信息后，主动公开政府信息8326条。',
      '全年在镇政府网站公开信息312条。',
      '在办公平台公开信息96条。',
      '镇领导参加《清风》在线访谈3次、《民声》在线访谈2次。',
      '公开的有会议纪要4条、新闻发布会3条、统计公报2条。',
      '2018年全县各级行政机关共收到申请90件。予以公开41件，部分公开7件。',
    ])
      expect([text, figures(text)]).toEqual([text, []]);
    expect(figures('2018年，我镇共主动公开政府信息8826条。')).toEqual(['8826']);
    expect(figures('全年在镇政府网站公开信息5120条。')).toEqual(['5120']);
    const area = (text: string) => figures(text, reports.area, TITLE);
    expect(area('全年收到公众来信，我局共收到信件73封，均已回复。')).toEqual([]);
    expect(area('行政强制事项30项，行政强制事项21件。')).toEqual([]);
    expect(area('全年作出行政强制决定2145件。')).toEqual(['2145']);
  });

  test('all of a number is of that before brackets; other ways to come are denied behind one that is stated', () => {
    const bureau = (text: string, businesses = 0) =>
      found(
        [text],
        read({
          agency: { name: '示例县水利局' },
          year: 2023,
          statistics: {
            requests: {
              received: { naturalPersons: 18 - businesses, businesses },
              carriedOver: { naturalPersons: 2 },
              results: { granted: { naturalPersons: 20 - businesses, businesses } },
            },
          },
        }),
      ).filter(({ code }) => code === 'text.figure').length;
    expect(bureau('全年共受理政府信息公开申请20件（含上年结转2件），申请人全部为公民。')).toBe(0);
    expect(bureau('全年共受理政府信息公开申请20件（含上年结转2件），申请人全部为公民。', 3)).toBe(1);
    expect(bureau('收到政府信息公开信函申请18件，均已办结。无网络、传真或其他形式的政府信息公开申请。')).toBe(
      0,
    );
    expect(bureau('全年召开会议4次。未收到政府信息公开申请。')).toBe(1);
  });

  test('another reading of a row or a number gives what is told', () => {
    for (const text of [
      '全年主动公开政府信息36条。在主动公开的36条信息中，其他类信息36条。',
      '一年来，通过网站公开信息96条，其中发布文件4条；新媒体平台11个，发布信息300余条；通过公示栏公开信息92条。',
      '政务大厅实行依申请办理事项1620个，全面承接41个“一件事”。',
    ])
      expect([text, found([text]).filter(({ code }) => ABOUT_FIGURES.test(code))]).toEqual([text, []]);
    const bureau = (text: string) =>
      found(
        [text],
        read({
          agency: { name: '示例县水利局' },
          year: 2023,
          statistics: {
            requests: {
              received: { naturalPersons: 12, businesses: 3, others: 4 },
              carriedOver: { naturalPersons: 2 },
              results: { granted: { naturalPersons: 14, businesses: 3, others: 4 } },
            },
          },
        }),
      ).filter(({ code }) => code === 'text.figure').length;
    expect(bureau('收到政府信息公开申请19件，其中自然人申请12件，商业企业申请3件，其他申请4件。')).toBe(0);
    expect(bureau('新受理政府信息公开申请19件（19件全部年内答复）。')).toBe(0);
    expect(bureau('新受理政府信息公开申请18件，均已答复。')).toBe(1);
  });

  test('what was dealt with in two parts, one of them carried over, is all of it', () => {
    const bureau = (text: string) =>
      found(
        [text],
        read({
          agency: { name: '示例县水利局' },
          year: 2023,
          statistics: {
            requests: {
              received: { naturalPersons: 19 },
              carriedOver: { naturalPersons: 2 },
              results: { granted: { naturalPersons: 21 } },
            },
          },
        }),
      ).filter(({ code }) => code === 'text.figure').length;
    expect(bureau('受理政府信息公开申请19件，受理答复19件，上年度结转答复2件。')).toBe(0);
    expect(bureau('收到政府信息公开申请19件，办理完毕19件；办理上年结转件2件。')).toBe(0);
    expect(bureau('收到政府信息公开申请19件，办理完毕18件；办理上年结转件2件。')).toBe(1);
    expect(bureau('受理政府信息公开申请19件，受理答复16件，上年度结转答复2件。')).toBe(1);
  });

  test('parts that no slip brings to their whole: far from it in a small or distant row, or given by the first of them', () => {
    const sums = (text: string) => found([text]).filter(({ code }) => code === 'text.sum').length;
    for (const text of [
      '政策文件类信息9条。规划计划类信息2条，主要公布各类计划。另外，还包括通知公告类信息21条，财政信息7条，统计信息8条。',
      '全年公开信息4034条，其中县直部门2657条、乡镇1377条，文件24条、公示92条、动态745条。',
      '开设专栏5个，其中意见征集3个、解读2个、访谈1个、回应5个。',
    ])
      expect([text, sums(text)]).toEqual([text, 0]);
    expect(sums('全年公开信息129条，其中文件9条、公示11条、动态647条。')).toBe(1);
    expect(sums('全年公开信息40条，其中文件13条、公示17条。')).toBe(1);
    expect(sums('全年公开信息4034条，其中县直部门2657条、乡镇1277条。')).toBe(1);
  });

  test('a long row that counts each in its own unit', () => {
    const sums = (text: string) => found([text]).filter(({ code }) => code === 'text.sum').length;
    const row = '其中工作动态268条、政策文件4条、行政权力117条、规划16条、在线回应19次、新闻发布会3场';
    expect(sums(`全年公开信息510条，${row}，其他信息83条。`)).toBe(0);
    expect(sums(`全年公开信息510条，${row}，其他信息93条。`)).toBe(1);
  });

  test('outcomes of one kind of lawsuit after the other; the last column of who asks; who asked the year before', () => {
    const town = (text: string) =>
      found(
        [text],
        read({
          agency: { name: '示例县示例镇人民政府' },
          year: 2023,
          statistics: {
            requests: {
              received: { naturalPersons: 148, businesses: 71, others: 25 },
              carriedOver: { naturalPersons: 62, businesses: 9, others: 2 },
              results: { granted: { naturalPersons: 210, businesses: 80, others: 27 } },
            },
            proceedings: {
              reconsideration: { upheld: 8, corrected: 9 },
              litigation: { direct: { upheld: 1 }, afterReconsideration: { upheld: 1 } },
            },
          },
        }),
        '示例县示例镇人民政府2023年政府信息公开工作年度报告',
      ).filter(({ code }) => code === 'text.figure').length;
    const suits = '行政复议17件，结果维持8件，被纠错9件。行政诉讼2件，其中未经复议直接起诉1件，结果维持1件';
    expect(town(`${suits}，复议后起诉1件，结果维持1件。`)).toBe(0);
    expect(town('行政复议17件，结果维持3件，被纠错9件。')).toBe(1);
    const asked =
      '共收到政府信息公开申请244宗，其中来自公民申请148宗，商业企业申请71宗，其他组织申请25宗；上年结转73宗';
    expect(town(`${asked}，其中来自公民申请62宗，商业企业申请9宗，其他组织申请2宗。`)).toBe(0);
    expect(town('共收到政府信息公开申请244宗，其中公民申请148宗，其他组织申请96宗。')).toBe(0);
    expect(town('共收到政府信息公开申请244宗，其中公民申请148宗，其他组织申请86宗。')).toBe(1);
  });

  test('how long answers took is beside what came of them', () => {
    const sums = (text: string) => found([text]).filter(({ code }) => code === 'text.sum').length;
    expect(sums('均按时答复，收到15件，其中依法延期1件，予以公开10件，不予公开3件，部分公开2件。')).toBe(0);
    expect(sums('收到网民留言15条，其中延期答复1条，公开答复10条，私信答复3条，电话答复2条。')).toBe(0);
  });

  test('last year’s figure beside this year’s, against last year’s report', () => {
    const previous = read({
      ...area,
      year: 2022,
      statistics: { requests: { received: { naturalPersons: 505 }, carriedOver: { naturalPersons: 7 } } },
    });
    const told = (text: string) =>
      checkText(reports.area, documentOf(TITLE, [text]), { previous }).flatMap(({ code, expected }) =>
        code === 'text.growth' ? [expected] : [],
      );
    for (const text of [
      '全年新收政府信息公开申请713件，上年为505件。',
      '全年新收政府信息公开申请713件（2022年为505件）。',
      '全年收到政府信息公开申请713件，上年为512件。',
      '全年新收政府信息公开申请713件，上年结转9件。',
      '全年新收政府信息公开申请713件，上年办理建议510件。',
      '全年新收政府信息公开申请713件，上年为5期。',
      '全年新收政府信息公开申请713件，上年约为510件。',
    ])
      expect([text, told(text)]).toEqual([text, []]);
    expect(told('全年新收政府信息公开申请713件，上年为515件。')).toEqual(['505件']);
    expect(told('全年新收政府信息公开申请713件（2022年为550件）。')).toEqual(['505件']);
  });

  test('growth from a figure that the sentence gives, of what no table has', () => {
    const growth = (text: string) =>
      checkText(reports.area, documentOf(TITLE, [text])).filter((f) => f.code === 'text.growth');
    expect(growth('全年主动公开政府信息1200条，比上年（1000条）增长20%。')).toEqual([]);
    expect(growth('全年主动公开政府信息1200条，比上年（1000条）增长30%。')[0]).toMatchObject({
      expected: '增加20%',
    });
    expect(growth('访问量由上年的1000次增加到1200次，增长30%。')).toHaveLength(1);
    // What changed may be both together.
    expect(growth('网站公开信息500条，微信200条，较上年的600条增加100条。')).toEqual([]);
  });

  test('two figures for one thing that no table has', () => {
    const twice = (text: readonly string[]) =>
      checkText(reports.area, documentOf(TITLE, [...text])).filter((f) => f.code === 'text.twice');
    const first = '2023年，全县共主动公开政府信息1200条。';
    expect(twice([first, '全年共主动公开政府信息1300条，其中动态900条、公告400条。'])[0]).toMatchObject({
      actual: '1300条',
      expected: '1200条',
    });
    for (const other of [
      '全年共主动公开政府信息1200条。',
      '全年共主动公开政府信息1300余条。',
      '全年通过微信公众号共主动公开政府信息300条。',
      '2022年共主动公开政府信息1100条。',
      '上半年共主动公开政府信息600条。',
      '累计主动公开政府信息9100条。',
      '各镇全年共主动公开政府信息300条。',
    ])
      expect(twice([first, other])).toEqual([]);
  });

  test('processing fees in words and amounts against the facts, for no table has them', () => {
    const fees = (text: string, processingFees: object = { notices: 2, notified: 300, received: 200 }) =>
      checkText(read({ ...area, facts: { processingFees } }), documentOf(TITLE, [text]))
        .filter((f) => f.code === 'text.figure')
        .map(({ path, expected }) => `${path?.split('.').at(-1)} ${expected}`);
    expect(fees('本年度发出收费通知2件，通知收费总金额300元，实际收取信息处理费0.02万元。')).toEqual([]);
    expect(fees('本年度发出收费通知3件，通知收费总金额400元，实际收取信息处理费210元。')).toEqual([
      'notices 2',
      'notified 300',
      'received 200',
    ]);
    expect(fees('依申请公开政府信息未收取任何费用。')).toEqual(['received 200']);
    expect(fees('未发出收费通知，未收取信息处理费。', { notices: 0, received: 0 })).toEqual([]);
    // Other fees than those for processing.
    expect(fees('没有收取检索、复制、邮寄等费用。')).toEqual([]);
  });

  test('learnt from the seventh set of published reports', () => {
    const wrong = (text: string) =>
      found([text], reports.area).filter(({ code }) => ABOUT_FIGURES.test(code));
    for (const right of [
      // An application for something else; some of those that came in; the base of a share in another unit.
      '2023年办理挖掘（占用）城市道路申请件77件。',
      '全年收到政府信息公开申请713件，其中网络平台收到600件。',
      '受理事项29例，其中网络收到25件，占比86%，来信收到4件，占比14%。',
      '主动公开政府信息21条：包含机构职能类1条、文件18条、动态类1条，其他文件1件，信用信息30件，检查信息16件。',
    ])
      expect(wrong(right)).toEqual([]);
    expect(wrong('2、全年收到政府信息公开申请714件。')).toHaveLength(1);
    expect(wrong('3、本年度未收到政府信息公开申请。')).toHaveLength(1);
    expect(wrong('未收到通过电话、来信等方式提出的政府信息公开申请。')).toHaveLength(1);
  });
});

import { edition2014 } from '../../src/editions/2014';
import { edition2019 } from '../../src/editions/2019';
import { edition2021 } from '../../src/editions/2021';
import type { Edition } from '../../src/model/edition';
import type { Report } from '../../src/model/report';
import type { Rule } from '../../src/model/rule';
import { checkReport, parseReport } from '../../src/stages';
import { reportOf } from './balanced';
import { checkFigures } from './finished';
import { area } from './narratives';

/*
 * What the checks of the figures say, whole: the place, the addends, the others that are meant, the sign. Blank forms
 * are left out.
 */
const of = (edition: Edition, values: object, more: object = {}): Report =>
  reportOf(edition, new Map(Object.entries(values)), more);
const full = (changes: object): Report => {
  const { report } = parseReport(area);
  const figures = [...(report?.figures.values() ?? [])].map(
    ({ path, value }) => [path, Number(value)] as const,
  );
  return of(edition2021, { ...Object.fromEntries(figures), ...changes });
};
const say = (report: Report, options: Parameters<typeof checkFigures>[1] = {}) =>
  checkFigures(report, options)
    .filter(({ code }) => code !== 'blank.form')
    .map(({ severity, code, cells, rules = [], message }) => [
      `${severity} ${code}`,
      `${cells.slice(0, 3).join(' ')}${cells.length > 3 ? ` +${cells.length - 3}` : ''}`,
      rules.join(' '),
      message,
    ]);

const results = (keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [`requests.results.${key}.total`, null]));

test('sums and balances', () => {
  expect(say(full({ 'requests.results.granted.naturalPersons': 300 }))).toEqual([
    [
      'error sum.cell',
      'requests.results.granted.naturalPersons requests.results.granted.total requests.results.granted.businesses +25',
      'requests.row.granted requests.column.naturalPersons',
      '表三 · 三（一）予以公开 · 自然人为300，应为290，多10：它所在的各个合计都不平（表三 · 三（一）予以公开 · 总计、表三 · 三（七）总计 · 自然人）。',
    ],
  ]);
  expect(say(full({ 'requests.carriedOver.naturalPersons': 40, 'requests.carriedOver.total': 40 }))).toEqual([
    [
      'error sum.balance',
      'requests.received.naturalPersons requests.carriedOver.naturalPersons requests.results.total.naturalPersons +1',
      'requests.balance.naturalPersons',
      '表三 · 自然人：勾稽关系不平，一、本年新收政府信息公开申请数量705＋二、上年结转政府信息公开申请数量40 与 （七）总计710＋四、结转下年度继续办理31 相差4。',
    ],
    [
      'error sum.balance',
      'requests.received.total requests.carriedOver.total requests.results.total.total +1',
      'requests.balance.total',
      '表三 · 总计：勾稽关系不平，一、本年新收政府信息公开申请数量713＋二、上年结转政府信息公开申请数量40 与 （七）总计718＋四、结转下年度继续办理31 相差4。',
    ],
  ]);
});

const own = (rule: object) => ({ rules: { add: [{ code: 'own', ...rule } as Rule] } });

test('rules of one’s own: figures of several rows and columns, on both sides, and of sums that are wrong', () => {
  const left = ['requests.received.naturalPersons', 'requests.received.businesses'];
  const right = ['requests.results.granted.businesses', 'requests.carriedForward.naturalPersons'];
  expect(say(full({}), own({ kind: 'balance', left, right })).map((f) => f[3])).toEqual([
    '表三：勾稽关系不平，自然人705＋商业企业3 与 （一）予以公开·商业企业1＋四、结转下年度继续办理·自然人31 相差676。',
  ]);
  const shared = {
    kind: 'balance',
    left: ['requests.received.total'],
    right: ['requests.received.naturalPersons', 'requests.carriedForward.total'],
  };
  const few = { 'requests.received.naturalPersons': 3, 'requests.carriedForward.naturalPersons': 2 };
  expect(say(of(edition2021, few), own(shared)).map(([, , rules]) => rules)).toEqual([
    'requests.balance.naturalPersons requests.balance.total',
    'own',
  ]);
  // The limit holds once the figure is put right.
  const limit = {
    kind: 'subset',
    part: 'requests.results.granted.naturalPersons',
    whole: 'requests.received.naturalPersons',
  };
  const wrong = full({ 'requests.results.granted.naturalPersons': 2900 });
  expect(say(wrong, own(limit)).map(([code, , rules]) => [code, rules])).toEqual([
    ['error sum.cell', 'requests.row.granted requests.column.naturalPersons own'],
  ]);
  const unknown = ['requests.nothing'];
  for (const rule of [
    { kind: 'balance', left: unknown, right: [] },
    { kind: 'balance', left: [], right: unknown },
    { kind: 'sum', total: 'requests.received.total', parts: unknown },
    { kind: 'notNegative', cells: unknown },
    { kind: 'between', value: 'requests.received.total', channels: unknown },
    { kind: 'chain', stock: 'requests.received.total', previous: [], plus: unknown, minus: [] },
    { kind: 'chain', stock: 'requests.received.total', previous: [], plus: [], minus: unknown },
  ])
    expect(() => say(full({}), own(rule))).toThrow(/own.*requests\.nothing/);
});

test('a balance that is only a warning clears no figure of being wrong', () => {
  const report = full({
    'requests.results.total.naturalPersons': 711,
    'requests.carriedForward.naturalPersons': 30,
    'requests.carriedForward.total': 30,
  });
  const severity = {
    'requests.balance.naturalPersons': 'warning',
    'requests.balance.total': 'warning',
  } as const;
  const codes = (options?: Parameters<typeof say>[1]) => say(report, options).map(([code]) => code);
  expect(codes({ rules: { severity } })).toEqual(['error sum.cell', 'warning sum.balance']);
  expect(codes()).toEqual(['error sum.balance', 'error sum.row', 'error sum.row']);
});

test('of two faults of the same size the places of all four sums are said', () => {
  const report = full({
    'requests.results.granted.naturalPersons': 291,
    'requests.results.unavailable.notHeld.businesses': 1,
  });
  expect(say(report).map((f) => f[3])).toEqual([
    '表三 · 三（一）予以公开 · 总计为294，各项相加为295（自然人291＋商业企业1＋法律服务机构3），少1。（同时不平：表三 · 三（七）总计 · 自然人、表三 · 三（七）总计 · 商业企业、表三 · 三（四）1.本机关不掌握相关政府信息 · 总计）',
  ]);
});

test('totals left blank, and what cannot be assessed for them', () => {
  const open = [
    'info sum.not-assessable',
    'requests.results.total.total',
    'requests.column.total',
    '表三有1处合计因空白而无法核对：三（七）总计 · 总计。',
  ];
  expect(say(full(results(['granted'])))).toEqual([
    [
      'error sum.blank-total',
      'requests.results.granted.total requests.results.granted.naturalPersons requests.results.granted.businesses +4',
      'requests.row.granted',
      '表三 · 三（一）予以公开 · 总计没有填写，而其各项相加为294（自然人290＋商业企业1＋法律服务机构3）。',
    ],
    open,
  ]);
  const three = ['granted', 'partlyGranted', 'unavailable.notHeld'];
  expect(say(full(results(three)))).toHaveLength(4);
  expect(say(full(results([...three, 'unavailable.notReadyMade'])))).toEqual([
    [
      'error sum.blank-total',
      'requests.results.granted.total requests.results.partlyGranted.total requests.results.unavailable.notHeld.total +1',
      'requests.row.granted requests.row.partlyGranted requests.row.unavailable.notHeld requests.row.unavailable.notReadyMade',
      '表三有4个合计没有填写：三（一）予以公开 · 总计应为294；三（二）部分公开（区分处理的，只计这一情形，不计其他情形） · 总计应为101；三（四）1.本机关不掌握相关政府信息 · 总计应为111；三（四）2.没有现成信息需要另行制作 · 总计应为2。',
    ],
    open,
  ]);
  const some = {
    'requests.received': 3,
    'requests.receivedBy.online': 5,
    'requests.answers.granted': 2,
    'requests.completed': 9,
    reconsideration: 4,
    'reconsiderationBy.upheld': 1,
  };
  expect(say(of(edition2014, some))).toEqual([
    [
      'error sum.row',
      'requests.received requests.receivedBy.inPerson requests.receivedBy.fax +2',
      'requests.received',
      '统计表 · 三（一）收到申请数为3，各项相加为5（3.网络申请数 5），少2。',
    ],
    [
      'info sum.not-assessable',
      'requests.completed reconsideration requests.answered',
      'requests.completed reconsideration requests.answered-completed',
      '统计表有3处合计因空白而无法核对：三（二）申请办结数；四、行政复议数量；三（三）申请答复数。',
    ],
  ]);
  const two = { 'requests.results.granted.researchInstitutions': null, 'requests.received.others': null };
  expect(say(full(two))).toEqual([
    [
      'warning blank.cell',
      'requests.received.others requests.results.granted.researchInstitutions',
      '',
      '表三有2处空白，没有数的应填0：一、本年新收政府信息公开申请数量 · 其他；三（一）予以公开 · 科研机构。',
    ],
  ]);
});

test('limits', () => {
  const channel = (key: string) => `disclosure.channels.${key}`;
  const channels = Object.fromEntries(
    ['gazette', 'website', 'weibo', 'wechat', 'other'].map((k) => [channel(k), 1]),
  );
  const published = '统计表 · 一（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）';
  const cells = 'disclosure.published disclosure.channels.gazette disclosure.channels.website +3';
  expect(say(of(edition2014, { ...channels, 'disclosure.published': 9, [channel('website')]: 2 }))).toEqual([
    [
      'warning limit.above-channels',
      cells,
      'disclosure.channels',
      `${published}为9，多于各渠道之和6（多3）。`,
    ],
  ]);
  expect(say(of(edition2014, { 'disclosure.published': 1, [channel('website')]: 2 }))).toEqual([
    [
      'warning limit.below-channel',
      cells,
      'disclosure.channels',
      `${published}为1，少于其中一个渠道的2（少1）。`,
    ],
  ]);
  expect(say(of(edition2014, { 'disclosure.published': 9, [channel('website')]: 2 }))).toEqual([]);
  expect(say(of(edition2014, { 'disclosure.published': 2, [channel('website')]: 2 }))).toEqual([]);
  const conferences = {
    'response.channels.pressConferences': 1,
    'response.channels.pressConferencesByLeaders': 2,
  };
  expect(say(of(edition2014, conferences))).toEqual([
    [
      'error limit.subset',
      'response.channels.pressConferencesByLeaders response.channels.pressConferences',
      'response.press-conferences',
      '统计表 · 二（二）1.其中：主要负责同志参加新闻发布会次数为2，大于统计表 · 二（二）1.参加或举办新闻发布会总次数的1（多1）。',
    ],
  ]);
  const fewer = { 'disclosure.licensing.previousItems': 3, 'disclosure.licensing.change': -4 };
  expect(say(of(edition2019, fewer))).toEqual([
    [
      'error limit.negative',
      'disclosure.licensing.previousItems disclosure.licensing.change',
      'disclosure.licensing.items-left',
      '表二 · 第二十条第（五）项 · 行政许可：上一年项目数量＋本年增/减为-1，不能小于0。',
    ],
  ]);
});

test('figures of heading rows, units in cells, 元 for 万元', () => {
  const values = { 'response.hotTopics': 2, 'response.channels.pressConferencesByLeaders': 3 };
  const asPublished = { response: 4, 'response.channels': '3', requests: 2 };
  expect(say(of(edition2014, values, { asPublished })).slice(1)).toEqual([
    [
      'warning heading.sum',
      'response.hotTopics response.channels.pressConferencesByLeaders response.channels.onlineInterviews +3',
      'heading.response',
      '统计表 · 二、回应解读情况是标题行，不填数字；来源文件印有4，其下各项相加为5（（一）回应公众关注热点或重大舆情数2＋其中：主要负责同志参加新闻发布会次数3），少1。',
    ],
    [
      'warning heading.sum',
      'requests.received',
      'heading.requests',
      '统计表 · 三、依申请公开情况是标题行，不填数字；来源文件印有2，其下各行都没有填写。',
    ],
    [
      'info heading.figure',
      'response.channels.pressConferences response.channels.pressConferencesByLeaders response.channels.onlineInterviews +3',
      'heading.response.channels',
      '统计表 · （二）通过不同渠道和方式回应解读的情况是标题行，不填数字，来源文件印有3。',
    ],
  ]);
  const remarked = (value: number, remark: string) => ({ value, remark });
  const units = {
    complaints: remarked(5, '（单位： 件）'),
    fees: remarked(251000, '元'),
    'meetings.held': remarked(3, '人次'),
    'meetings.trainings': remarked(1, '视频'),
  };
  expect(say(of(edition2014, units))).toEqual([
    [
      'error figure.unit',
      'fees',
      '',
      '统计表 · 七、依申请公开信息收取的费用为251000元：格内不写单位，表中的单位是万元。',
    ],
    [
      'warning figure.unit',
      'complaints',
      '',
      '统计表 · 六、举报投诉数量为5件：格内不写单位，表中的单位是件。',
    ],
    [
      'warning figure.unit',
      'meetings.held',
      '',
      '统计表 · 九（一）召开政府信息公开工作会议或专题会议数为3人次：格内不写单位，表中的单位是次。',
    ],
  ]);
  expect(
    checkReport(of(edition2021, { 'disclosure.fees': 200_000_000 })).map((f) => [f.severity, f.message]),
  ).toEqual([
    [
      'warning',
      '表二 · 第二十条第（八）项 · 行政事业性收费 · 本年收费金额（单位：万元）为200000000万元，像是以元计的数（200000000元为20000万元），请核实单位。',
    ],
  ]);
});

test.each([
  ['示例乡', '乡镇街道'],
  ['示例镇', '乡镇街道'],
  ['示例街道办事处', '乡镇街道'],
  ['示例乡人民政府', '乡镇街道'],
  ['示例县人民政府', '县级政府'],
  ['示例区人民政府', '县级政府'],
  ['示例旗人民政府', '县级政府'],
  ['示例市水利局', '部门'],
  ['国家税务总局示例市税务局', undefined],
  ['水利局', undefined],
  ['示例市人民政府', undefined],
])('规章 of %s are a question to a body of the kind %s', (name, kind) => {
  const report = of(edition2021, { 'disclosure.regulations.inForce': 1 }, { agency: { name } });
  expect(checkFigures(report).map((f) => [f.actual, f.message?.includes(kind ?? '')])).toEqual(
    kind ? [['1', true]] : [],
  );
});

test('the office of a government is entered as a 部门 and may have its 规章', () => {
  const of2021 = (name: string, kind = '部门') =>
    of(edition2021, { 'disclosure.regulations.inForce': 1 }, { agency: { name, kind } });
  const asCounty = checkFigures(of2021('示例县人民政府办公室', '县级政府'));
  expect(asCounty.map(({ code }) => code)).toEqual(['limit.competence']);
  expect(checkFigures(of2021('示例市人民政府办公室'))).toEqual([]);
  expect(checkFigures(of2021('示例市水利局')).map(({ code }) => code)).toEqual(['limit.competence']);
});

describe('against last year', () => {
  const agency = { name: '示例市人民政府' };
  const of2022 = (values: object, more: object = {}) =>
    of(edition2021, values, { year: 2022, agency, ...more });
  const of2023 = (values: object) => of(edition2021, values, { year: 2023, agency });
  const last = of2022({ 'requests.received.naturalPersons': 5, 'requests.carriedForward.naturalPersons': 5 });
  const carried = (values: Record<string, number>) => {
    const both = ['carriedOver', 'carriedForward'].flatMap((row) =>
      Object.entries(values).map(([column, n]) => [`requests.${row}.${column}`, n]),
    );
    return say(of2023(Object.fromEntries(both)), { previous: last });
  };

  test('结转', () => {
    expect(carried({ naturalPersons: 4, businesses: 1 })).toEqual([
      [
        'error previous.carry',
        'requests.carriedOver.naturalPersons requests.carriedOver.businesses',
        'requests.carried-over',
        '表三 · 二、上年结转政府信息公开申请数量与2022年度报告的结转不一致（自然人：上年5，本年4；商业企业：上年0，本年1）。',
      ],
    ]);
    expect(carried({ naturalPersons: 4 })).toEqual([
      [
        'error previous.carry',
        'requests.carriedOver.naturalPersons requests.carriedOver.total',
        'requests.carried-over',
        '表三 · 二、上年结转政府信息公开申请数量 · 自然人与2022年度报告的结转不一致（自然人：上年5，本年4；总计：上年5，本年4）。',
      ],
    ]);
  });

  test('现行有效, another body, another year', () => {
    const group = 'disclosure.normativeDocuments';
    const other = of2022({ [`${group}.inForce`]: 30 }, { agency: { name: '另一县财政局' } });
    expect(say(of2023({ [`${group}.inForce`]: 30, [`${group}.issued`]: 4 }), { previous: other })).toEqual([
      [
        'warning previous.chain',
        `${group}.inForce ${group}.issued ${group}.repealed`,
        `${group}.in-force`,
        '表二 · 第二十条第（一）项 · 行政规范性文件 · 现行有效件数为30，按上年推算应为34（上年现行有效件数30＋本年制发件数4－本年废止件数0），少4；如因修订、自然失效或口径变化，请核实。',
      ],
      [
        'warning previous.agency',
        '',
        '',
        '上一年度报告的机关是“另一县财政局”，本报告是“示例市人民政府”，请核实是否用错了文件（机关更名的除外）。',
      ],
    ]);
    const paths = checkFigures(of2023({}), { previous: of2022({}, { agency: { name: '另一县财政局' } }) });
    expect(paths.map(({ path }) => path)).toEqual(['previous.agency.name']);
    expect(say(of2023({}), { previous: of(edition2021, {}, { year: 2021 }) })).toEqual([
      ['warning previous.year', '', '', '上一年度报告是2021年度的，应为2022年度，未作跨年核对。'],
    ]);
    const blank = of2022({ [`${group}.inForce`]: null });
    expect(say(of2023({ [`${group}.issued`]: 4, [`${group}.inForce`]: 9 }), { previous: blank })).toEqual([]);
  });

  test('leaps: up, down and from nothing', () => {
    const before = of2022({
      'requests.received.naturalPersons': 50,
      'requests.results.granted.naturalPersons': 50,
      'disclosure.fees': 30_000,
      'disclosure.penalties': 'n/a',
      'disclosure.licensing': 9000,
    });
    const now = of2023({
      'requests.received.naturalPersons': 5000,
      'requests.carriedForward.naturalPersons': 5000,
      'disclosure.fees': 3,
      'disclosure.penalties': 70_000,
      'disclosure.licensing': null,
    });
    const leaps = say(now, { previous: before }).filter(([code]) => code === 'warning previous.jump');
    expect(leaps.map(([, cells, , message]) => [cells, message])).toEqual([
      [
        'disclosure.fees',
        '表二 · 第二十条第（八）项 · 行政事业性收费 · 本年收费金额（单位：万元）为3，2022年度为30000，变化过大，请核实。',
      ],
      [
        'requests.received.total',
        '表三 · 一、本年新收政府信息公开申请数量 · 总计为5000，2022年度为50，变化过大，请核实。',
      ],
      [
        'requests.carriedForward.total',
        '表三 · 四、结转下年度继续办理 · 总计为5000，2022年度为0，变化过大，请核实。',
      ],
    ]);
  });
});

test('last year’s 结转 that is blank, or this year’s, is not compared; 增/减 is a leap by nature', () => {
  const year = (edition: Edition, at: number, values: object) => of(edition, values, { year: at });
  const column = (row: string, key: string) => `requests.${row}.${key}`;
  const blank = {
    [column('carriedForward', 'naturalPersons')]: null,
    [column('carriedForward', 'total')]: 0,
  };
  const here = { [column('carriedOver', 'businesses')]: null, [column('carriedOver', 'total')]: 0 };
  const found = say(year(edition2021, 2023, here), { previous: year(edition2021, 2022, blank) });
  expect(found.map(([code]) => code)).toEqual(['warning blank.cell']);
  const items = (previousItems: number, change: number) => ({
    'disclosure.licensing.previousItems': previousItems,
    'disclosure.licensing.change': change,
  });
  const before = year(edition2019, 2019, items(39, 1));
  expect(say(year(edition2019, 2020, items(40, 900)), { previous: before })).toEqual([]);
});

describe('against the units', () => {
  const unit = (name: string, licensing: number, penalties: number) =>
    of(
      edition2021,
      { 'disclosure.licensing': licensing, 'disclosure.penalties': penalties },
      { year: 2023, agency: { name } },
    );
  const units = [unit('甲局', 3, 4), unit('乙局', 10, 20)];
  const sums = (licensing: number, penalties: number, names?: readonly string[]) =>
    say(
      of(
        edition2021,
        { 'disclosure.licensing': licensing, 'disclosure.penalties': penalties },
        { year: 2023, ...(names && { units: names }) },
      ),
      { units },
    ).map(([code, cells, , message]) => [code, cells, message]);
  const both = 'disclosure.licensing disclosure.penalties';
  const licensing = '表二 · 第二十条第（五）项 · 行政许可 · 本年处理决定数量';
  const penalties = '表二 · 第二十条第（六）项 · 行政处罚 · 本年处理决定数量';
  const listed = ['甲局', '乙局'];

  test('a unit that was left out, or counted twice, is named', () => {
    expect(sums(13, 24, listed)).toEqual([]);
    expect(sums(13, 24, ['甲局'])).toEqual([['warning units.unlisted', '', expect.stringContaining('乙局')]]);
    expect(sums(10, 20, listed)).toEqual([
      [
        'error units.left-out',
        both,
        '合计中没有计入甲局的数字：有2处少于各单位之和，相差的正是它的数字（如10，应为13）。',
      ],
    ]);
    expect(sums(16, 28, listed)).toEqual([
      [
        'error units.doubled',
        both,
        '合计中把甲局计了两次：有2处多于各单位之和，相差的正是它的数字（如16，应为13）。',
      ],
    ]);
  });

  test('what is more than the units have may be a unit that is missing', () => {
    expect(sums(15, 30)).toEqual([
      [
        'warning units.incomplete',
        both,
        `有2处数字多于所给单位的合计（如${licensing}：15，合计13），像是缺少单位的报告；请核对单位是否齐全。`,
      ],
    ]);
    expect(sums(16, 28).map(([code]) => code)).toEqual(['warning units.incomplete']);
    expect(sums(12, 30, [...listed, '丙局'])).toEqual([
      [
        'error units.sum',
        'disclosure.licensing',
        `${licensing}与所属单位合计不一致：本报告12，各单位合计13（少1）。`,
      ],
      ['warning units.missing', both, '缺少所属单位的报告：丙局；因此有2处数字暂不能与合计核对。'],
    ]);
  });

  test('what is left over is a unit’s only where its own sums balance', () => {
    const requests = (received: number, carriedForward: number, more?: object) =>
      of(
        edition2021,
        {
          'requests.received.naturalPersons': received,
          'requests.carriedForward.naturalPersons': carriedForward,
        },
        { year: 2023, ...more },
      );
    const codes = (report: Report) =>
      checkFigures(report, { units: [requests(3, 3, { agency: { name: '甲局' } })] }).map(({ code }) => code);
    expect(codes(requests(9, 9))).toEqual(['units.incomplete']);
    expect(codes(requests(9, 8))).toEqual(['sum.balance', 'units.sum', 'units.sum']);
  });

  test('what no unit explains is wrong', () => {
    expect(sums(12, 30)).toEqual([
      [
        'error units.sum',
        'disclosure.licensing',
        `${licensing}与所属单位合计不一致：本报告12，各单位合计13（少1）。`,
      ],
      [
        'error units.sum',
        'disclosure.penalties',
        `${penalties}与所属单位合计不一致：本报告30，各单位合计24（多6）。`,
      ],
    ]);
    // A single figure may be the same by chance.
    expect(sums(16, 24).map(([code]) => code)).toEqual(['error units.sum']);
  });
});

import type { Report } from '../../src/model/report';
import { checkReport, composeDocument, parseReport } from '../../src/stages';
import { checkFigures } from './finished';
import { area, office } from './narratives';

const problems = '公开的及时性有待提高。下一步将加强培训。';
const read = (input: unknown): Report => parseReport(input).report as Report;
const codes = (input: object, code: RegExp) => {
  const report = read(input);
  return checkReport(report, { document: composeDocument(report).document })
    .filter((f) => code.test(f.code))
    .map((f) => [f.code, f.span?.text ?? f.path]);
};

describe('信息处理费 (2021.md 6.10)', () => {
  const fees = (processingFees: object) => codes({ ...area, facts: { processingFees } }, /^fees\./);
  const own = (other: string) => codes({ ...area, narrative: { problems, other } }, /^fees\./);

  test.each<[string, object, string[]]>([
    [
      'amounts without notices',
      { notices: 0, notified: 400, received: 400 },
      ['fees.no-notice', 'fees.unpaid'],
    ],
    ['more received than notified', { notices: 2, notified: 400, received: '400.5' }, ['fees.received']],
    ['coherent', { notices: 7, notified: 400, received: 0 }, []],
    ['coherent items', { notices: 2, notified: 400, received: 0, items: [{ notices: 2, amount: 400 }] }, []],
    [
      'items that do not add up',
      { notices: 3, notified: 400, received: 0, items: [{ notices: 2, amount: 390 }] },
      ['fees.items', 'fees.items'],
    ],
  ])('%s', (_, facts, expected) => expect(fees(facts).map(([code]) => code)).toEqual(expected));

  test('a fee sentence of the agency’s own', () => {
    expect(own('本年没有发出收费通知，没有收取信息处理费。')).toEqual([['fees.unpaid', '没有发出收费通知']]);
    expect(own('发出收费通知2件，通知收费总金额400元，实际收取500元。')).toEqual([
      ['fees.received', '实际收取500元'],
    ]);
    expect(own('发出收费通知8件，通知收费总金额0.04万元，实际收取信息处理费400元。')).toEqual([]);
    // Notices were sent, nobody paid: what row （六）2 says.
    expect(own('本年未收取信息处理费。')).toEqual([]);
  });
});

test('fees that the text does not tell of', () => {
  const told = (other: string, more: object = {}) =>
    codes({ ...office, ...more, narrative: { problems, other } }, /^fees\./);
  expect(told('无其他需要报告的事项。')).toEqual([['fees.unsaid', 'facts.processingFees']]);
  expect(told('本年未收取任何费用。')).toEqual([]);
  expect(told('无其他需要报告的事项。', { year: 2020, statistics: {} })).toEqual([]);
  expect(told('无其他需要报告的事项。', { facts: { processingFees: { notices: 0 } } })).toEqual([]);
});

describe('2014: what 旧条例第三十二条（四） has the text state', () => {
  const disputes = {
    agency: { name: '示例县水利局' },
    year: 2016,
    statistics: { reconsideration: 2, reconsiderationBy: { other: 2 }, complaints: 1 },
  };
  const unsaid = (narrative: object) =>
    codes({ ...disputes, narrative: { problems, ...narrative } }, /unsaid/);
  test('is asked for where the table has figures', () => {
    expect(
      unsaid({ preamble: '本报告包括行政复议、诉讼和举报投诉情况。', proceedings: '依法处理有关事项。' }),
    ).toEqual([
      ['text.unsaid', 'statistics.reconsideration'],
      ['text.unsaid', 'statistics.complaints'],
    ]);
    expect(unsaid({})).toEqual([]);
  });
});

test('a remark that is only a unit', () => {
  const finding = (value: unknown) => {
    const statistics = { disclosure: { ...area.statistics.disclosure, fees: value } };
    return checkFigures(read({ ...area, statistics })).map((f) => [f.code, f.severity, f.actual]);
  };
  expect(finding({ value: 251000, remark: '元' })).toEqual([['figure.unit', 'error', '251000元']]);
  expect(finding({ value: 25.1, remark: '单位：万元' })).toEqual([['figure.unit', 'warning', '25.1万元']]);
  expect(finding({ value: 25.1, remark: '含上年结转' })).toEqual([]);
});

test('a column of totals left open is one finding, and the text is read against what its parts add up to', () => {
  const row = (naturalPersons: number) => ({ naturalPersons, total: null });
  const input = {
    agency: { name: '示例县人民政府', kind: '县级政府' },
    year: 2023,
    statistics: {
      requests: {
        received: { naturalPersons: 14, total: 14 },
        results: {
          granted: row(5),
          partlyGranted: row(2),
          refused: { stateSecrets: row(3) },
          unavailable: { notHeld: row(4) },
        },
      },
    },
    narrative: { overview: '全年办理政府信息公开申请14件，不予公开3件，无法提供5件。', problems },
  };
  const report = read(input);
  const found = checkReport(report, { document: composeDocument(report).document });
  expect(found.map((f) => [f.code, f.rules.length, f.expected])).toEqual([
    ['sum.blank-total', 4, undefined],
    ['text.figure', 1, '4'],
    ['sum.not-assessable', 2, undefined],
    // Two findings on what so short an overview leaves out.
    ['text.unsaid', 0, undefined],
    ['text.unsaid', 0, undefined],
  ]);
});

test('规章 in the report of a government’s office are its government’s', () => {
  const of = (name: string) => {
    const report = read({
      agency: { name, kind: '部门' },
      year: 2023,
      statistics: { disclosure: { regulations: { issued: 2, inForce: 20 } } },
    });
    return checkFigures(report).map((f) => f.code);
  };
  expect(of('示例市人民政府办公厅')).toEqual([]);
  expect(of('示例市水利局')).toEqual(['limit.competence']);
});

describe('总体情况 in own words', () => {
  const aspects = '主动公开信息12条，收到申请1件，及时清理信息，维护网站栏目，组织培训。'.repeat(2);
  const unsaid = (input: object, overview: string) =>
    checkReport(read({ ...input, narrative: { problems, overview } }), {
      document: composeDocument(read({ ...input, narrative: { problems, overview } })).document,
    })
      .filter(({ code, path }) => code === 'text.unsaid' && path === 'narrative.overview')
      .map(({ message, severity }) => `${severity} ${message}`);
  const town = { agency: { name: '示例镇人民政府' }, year: 2023, statistics: {} };
  const bureau = { agency: { name: '示例县水利局' }, year: 2023, statistics: {} };

  test('names the five aspects, one of the words of each is enough', () => {
    expect(unsaid(bureau, aspects)).toEqual([]);
    expect(unsaid(bureau, '全年主动公开信息12条，收到申请1件。')).toEqual([
      'info 正文 · 总体情况没有写到政府信息管理、平台建设、监督保障（国办公开办函〔2021〕30号）。',
    ]);
    expect(unsaid({ ...bureau, year: 2020 }, '认真落实条例要求。')[0]).toContain('主动公开、依申请公开');
  });

  test('of a government tells of 考核、评议、追究, too', () => {
    expect(unsaid(town, aspects)).toHaveLength(1);
    expect(unsaid(town, `${aspects}纳入年度考核，未发生责任追究。`)).toEqual([]);
    expect(unsaid(bureau, aspects)).toEqual([]);
  });

  test('that templates write follows from the facts', () => {
    const report = read(town);
    const found = checkReport(report, { document: composeDocument(report).document });
    expect(found.filter(({ code }) => code === 'text.unsaid')).toEqual([]);
  });
});

describe('last year’s text', () => {
  const text = Array.from(
    { length: 12 },
    (_, i) => `第${'甲乙丙丁戊己庚辛壬癸子丑'[i]}项工作中，我局认真落实公开要求，全年公开信息${i + 10}条。`,
  );
  const of = (year: number, overview: string) => ({
    agency: { name: '示例县水利局' },
    year,
    statistics: {},
    narrative: { problems, overview },
  });
  const repeated = (now: string, last: string) => {
    const report = read(of(2023, now));
    return checkReport(report, {
      document: composeDocument(report).document,
      previous: read(of(2022, last)),
    })
      .filter(({ code }) => code === 'text.repeated')
      .map(({ severity, actual }) => [severity, actual]);
  };
  const all = text.join('');

  test('with other figures is asked about', () => {
    expect(repeated(all, all.replaceAll('1', '7'))).toEqual([['warning', '100%']]);
  });
  test('in half of the sentences is not, nor is a short one', () => {
    expect(repeated(all, text.slice(6).join(''))).toEqual([]);
    expect(repeated(text.slice(0, 3).join(''), all)).toEqual([]);
  });
});

import Big from 'big.js';
import { generate } from '../../src';
import { chartWords } from '../../src/document/chart';
import { builtInEditions } from '../../src/editions';
import { catalogue } from '../../src/model/catalogue';
import { composeDocument } from '../../src/stages';
import { chartDocuments, chartsIn, inputsBefore, inputWithCharts, reportOf } from '../judges/charts';
import { exampleDocuments, figuresDocuments } from '../judges/reports';

const editions = ['2014', '2019', '2021'] as const;

it('stands nowhere by itself', () => {
  for (const { document } of [...exampleDocuments, ...figuresDocuments])
    expect(chartsIn(document)).toEqual([]);
});

it.each(builtInEditions)('the charts of $id are of figures that there are, in one unit', (edition) => {
  const specs = catalogue(edition);
  expect(edition.charts?.length).toBeGreaterThan(1);
  for (const { unit, bars } of edition.charts ?? [])
    for (const { figures } of bars) {
      expect(figures.length).toBeGreaterThan(0);
      for (const path of figures) expect([path, specs.get(path)?.unit]).toEqual([path, unit]);
    }
});

/** What the cells of a document's tables print, by figure. */
const cellsOf = (document: (typeof chartDocuments)[number]['document']) =>
  new Map(
    document.blocks.flatMap((block) =>
      block.type === 'table' ? block.grid.cells.map(({ figure = '', text }) => [figure, text] as const) : [],
    ),
  );

it.each(editions)('the numbers of the charts of %s are those of the tables', (edition) => {
  const report = reportOf(inputWithCharts(edition));
  const [previous] = inputsBefore(report, 1).map(reportOf);
  const { document } = composeDocument(report, { previous });
  const cells = cellsOf(document);
  const printed = (paths: readonly string[]) =>
    paths.length === 1
      ? cells.get(paths[0] ?? '')
      : paths.reduce((sum, path) => sum.plus(cells.get(path) || 0), new Big(0)).toFixed();
  const charts = chartsIn(document);
  expect(charts.map(({ name }) => name)).toEqual(report.edition.charts?.map(({ name }) => name));
  for (const { name, groups } of charts) {
    const bars = report.edition.charts?.find((each) => each.name === name)?.bars ?? [];
    const numbers = name === 'years' ? groups.at(-1)?.values : groups.map(({ values }) => values[0]);
    expect([name, numbers]).toEqual([name, bars.map(({ figures }) => printed(figures))]);
    expect(numbers?.some((number) => Number(number) > 0)).toBe(true);
  }
});

it.each(chartDocuments)(
  'the words for a chart of $name say each of its names and numbers, in order',
  ({ document }) => {
    const charts = chartsIn(document);
    expect(charts.length).toBeGreaterThan(1);
    for (const chart of charts) {
      const words = chartWords(chart);
      const { title, series, groups, unit } = chart;
      let at = words.indexOf(title);
      expect(at).toBeGreaterThan(0);
      for (const { label, values } of groups)
        for (const [i, value] of values.entries())
          for (const piece of [
            ...(i === 0 ? [label] : []),
            ...(values.length > 1 ? [series[i] ?? ''] : []),
          ].concat(value === '' ? '未填' : value + unit)) {
            const found = words.indexOf(piece, at);
            expect([piece, found >= at]).toEqual([piece, true]);
            at = found;
          }
    }
  },
);

describe('a chart of years', () => {
  const yearsOf = (edition: (typeof editions)[number], before: ReturnType<typeof inputsBefore>) => {
    const [previous, ...earlier] = before.map(reportOf);
    const { document } = composeDocument(reportOf(inputWithCharts(edition)), { previous, earlier });
    return chartsIn(document).find(({ name }) => name === 'years');
  };

  it('has the years that are given, up to five, whatever their formats', () => {
    const report = reportOf(inputWithCharts('2019')); // of 2019, those before are in the format of 2014
    expect(
      yearsOf('2019', inputsBefore(report, 5))?.groups.map(({ label, values }) => [label, ...values]),
    ).toEqual([
      ['2015年', '2015', '2008'],
      ['2016年', '2016', '2009'],
      ['2017年', '2017', '2010'],
      ['2018年', '2018', '2011'],
      ['2019年', ...(yearsOf('2019', inputsBefore(report, 1))?.groups.at(-1)?.values ?? [])],
    ]);
  });

  it('leaves the place of a year without a report empty', () => {
    const [last, , older] = inputsBefore(reportOf(inputWithCharts('2021')), 3);
    const years = yearsOf(
      '2021',
      [last, older].filter((each) => each !== undefined),
    );
    expect(years?.groups.map(({ values }) => values.every((value) => value === ''))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('is left out, which is told, where there is but one', async () => {
    const { files, findings } = await generate(inputWithCharts('2021'));
    expect(files).toHaveLength(2);
    expect(findings.filter(({ code }) => code.startsWith('chart.'))).toEqual([
      expect.objectContaining({ code: 'chart.one-year', severity: 'warning', blocking: false }),
    ]);
  });

  it('tells of a report that is of no year before', async () => {
    const input = inputWithCharts('2021');
    const [previous] = inputsBefore(input, 1);
    const { findings } = await generate(input, { previous, earlier: inputsBefore(input, 5).slice(-1) });
    expect(findings.filter(({ code }) => code === 'earlier.year')).toHaveLength(1);
  });
});

it('prints nothing for what is not filled in, and / for what does not apply', () => {
  const input = { agency: { name: '示例县水利局' }, year: 2017, narrative: { problems: '::chart channels' } };
  const channels = { gazette: 0, website: 12, weibo: 'n/a' } as const;
  const { document } = composeDocument(reportOf({ ...input, statistics: { disclosure: { channels } } }));
  expect(chartsIn(document)[0]?.groups.map(({ values }) => values[0])).toEqual(['0', '12', '/', '', '']);
  const { document: empty, findings } = composeDocument(reportOf(input));
  expect(chartsIn(empty)).toEqual([]);
  expect(findings.map(({ code }) => code)).toContain('chart.empty');
});

describe('a chart that the format does not have', () => {
  const input = {
    agency: { name: '示例县水利局' },
    year: 2023,
    narrative: { problems: '一。\n\n::chart channel' },
  };

  it('is told with the line of the own text, and keeps files from being made', async () => {
    const { files, findings } = await generate(input);
    expect(files).toEqual([]);
    expect(findings.filter(({ blocking }) => blocking)).toEqual([
      expect.objectContaining({
        code: 'template.unknown-chart',
        path: 'narrative.problems',
        message: '自写文字 problems 第3行：没有名为“channel”的图，可用：requests、years。',
      }),
    ]);
  });

  it('is told with the line of the template, lines of conditions before it or not', async () => {
    const templates = { 'overview.hbs': '{{#if year}}\n有。\n{{/if}}\n\n::chart 没有' };
    const { findings } = await generate({ ...input, narrative: { problems: '一。' } }, { templates });
    expect(findings.find(({ blocking }) => blocking)).toMatchObject({
      code: 'template.unknown-chart',
      source: { file: 'overview.hbs', line: 5 },
    });
  });

  it('of an edition without charts, too', () => {
    const [edition] = builtInEditions.slice(-1);
    if (!edition) throw new Error('no edition');
    const bare = { ...edition, charts: undefined };
    const report = { ...reportOf(input), edition: bare };
    expect(composeDocument(report).findings.map(({ code }) => code)).toContain('template.unknown-chart');
  });
});

it('a chart of a figure that its edition does not have is a mistake of the edition', () => {
  const report = reportOf(inputWithCharts('2021'));
  const [chart] = report.edition.charts ?? [];
  if (!chart) throw new Error('no chart');
  const charts = [{ ...chart, bars: [{ label: '无', figures: ['no.such'] }] }];
  expect(() => composeDocument({ ...report, edition: { ...report.edition, charts } })).toThrow(
    'no figure no.such',
  );
});

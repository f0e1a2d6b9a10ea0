import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { builtInEditions } from '../../src/editions';
import { type SkeletonStart, skeleton, skeletonWords } from '../../src/model/skeleton';
import { parseReport } from '../../src/stages';

/** GOLDENS=write writes what is otherwise compared: what `nianbao init` gives a clerk, line by line. */
const write = process.env.GOLDENS === 'write';
const stored = (name: string, text: string): string => {
  const path = join(__dirname, '../fixtures/skeletons', `${name}.yaml`);
  if (write) writeFileSync(path, text);
  return readFileSync(path, 'utf8');
};
const [of2014, , of2021] = builtInEditions;

test.each(builtInEditions)('the skeleton of $id says each row, unit and head of its forms', (edition) => {
  const text = skeleton(edition);
  expect(text.split('\n')).toEqual(stored(edition.id, text).split('\n'));
});

test('what last year’s report has is filled in, quoted where YAML would take it for something else', () => {
  const start: SkeletonStart = {
    year: 2024,
    agency: { name: '示例县 #1 局', shortName: 'off', selfReference: '我局（处）' },
    facts: { contact: { office: '办公室', phone: '0577-88123456', postcode: null } },
    narrative: { overview: '  ', problems: '第一段。\n\n  第二段： ' },
  };
  if (!of2014 || !of2021) throw new Error('no editions');
  const text = skeleton(of2021, start);
  expect(text).toContain(
    '\nagency: { name: "示例县 #1 局", shortName: "off", selfReference: 我局（处）, kind: } # ',
  );
  expect(text).toContain('\n  contact: { office: 办公室, address: , postcode: , phone: "0577-88123456", ');
  const [, narrative] = text.split('\nnarrative: ');
  expect(narrative?.split('\n').slice(2)).toEqual([
    '  # overview: # 总体情况',
    '  # disclosure: # 主动公开政府信息情况',
    '  # requests: # 收到和处理政府信息公开申请情况',
    '  # proceedings: # 政府信息公开行政复议、行政诉讼情况',
    '  problems: | # 存在的主要问题及改进情况：上年文字，请改写',
    '    第一段。',
    '',
    '    第二段：',
    '  # other: # 其他需要报告的事项',
    '',
  ]);
  expect(parse(text)).toMatchObject({
    year: 2024,
    agency: { name: '示例县 #1 局', shortName: 'off' },
    facts: { contact: { office: '办公室', phone: '0577-88123456', postcode: null } },
    narrative: { problems: '第一段。\n\n第二段：\n' },
  });
  expect(parseReport(parse(text)).findings.map(({ code }) => code)).not.toContain('shape.type');
  const names = (year: number) => /^edition: '2014'/m.test(skeleton(of2014, { year }));
  const { from, to = 0 } = of2014.years;
  expect([from - 1, from, to, to + 1].map(names)).toEqual([true, false, false, true]);
});

test('a word of a skeleton that was left standing is known', () => {
  for (const edition of builtInEditions) {
    const left = new Set(skeleton(edition).match(/(?<=: |[[,] )〔[^〕]*〕/g));
    expect(left.size).toBeGreaterThan(0);
    for (const word of left) expect([...skeletonWords(edition)]).toContain(word);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkReport, composeDocument } from '../../src/stages';
import { examples, reportOf, textOf } from '../editions/reports';
import { root } from './installed';

const block = (page: string, language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(join(root, page), 'utf8'))?.[1] ??
  '';

it('the template of docs/templates.md prints what it says', () => {
  const report = reportOf(examples.suqian);
  const templates = { 'preamble.hbs': block('docs/templates.md', 'handlebars') };
  const { document, findings } = composeDocument(report, { templates });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(textOf(document)).toMatch(/宿迁市.*2023年政府信息公开工作情况报告如下。\n全年收到申请\d+件。/);
});

it('the rule of docs/editions.md finds what breaks it', () => {
  const disclosure = { normativeDocuments: { repealed: 5, inForce: 3, issued: 0 } };
  const report = reportOf({ ...examples.suqian, statistics: { disclosure } });
  const found = checkReport(report, { rules: parse(block('docs/editions.md', 'yaml')) });
  expect(found.filter(({ rules }) => rules.includes('own.published'))).toMatchObject([
    { severity: 'warning' },
  ]);
});

it('the errors of the example that README explains are those that are found', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const report = reportOf(parse(readFileSync(join(root, 'examples/2014-taizhou-2017.yaml'), 'utf8')));
  const messages = checkReport(report).map(({ where, message }) => where + message);
  for (const [said, found] of [
    ['新闻发布会总次数没有填', /新闻发布会次数.*没有填写（至少应为2）/],
    ['人员总数没有填', /从事政府信息公开工作人员数.*相加为1/],
    ['印了 12，其下各项相加只有 10', /二、回应解读情况.*印有12.*相加为10/],
  ] as const) {
    expect(readme).toContain(said);
    expect(messages).toContainEqual(expect.stringMatching(found));
  }
});

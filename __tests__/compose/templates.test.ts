import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInEditions } from '../../src/editions';
import { readReport } from '../../src/parse/parse';
import { composeDocument } from '../../src/stages';

const folder = join(__dirname, '../../templates');

test('no text of a template stands in two folders', () => {
  const texts = readdirSync(folder).flatMap((edition) =>
    readdirSync(join(folder, edition)).map((name) => readFileSync(join(folder, edition, name), 'utf8')),
  );
  expect(texts.length).toBeGreaterThan(20);
  expect(new Set(texts).size).toBe(texts.length);
});

test('of each file the last one counts, the user’s last of all', () => {
  const editions = builtInEditions.map((edition) =>
    edition.id === '2021'
      ? { ...edition, templates: [...edition.templates, { 'managed.hbs': '甲' }, { 'managed.hbs': '乙' }] }
      : edition,
  );
  const { report } = readReport({ agency: { name: '示例市' }, year: 2023 }, editions);
  if (!report) throw new Error('no report');
  const made = (templates?: Record<string, string>) =>
    JSON.stringify(composeDocument(report, { templates }).document);
  expect(made()).toContain('"text":"乙"');
  expect(made({ 'managed.hbs': '丙' })).toContain('"text":"丙"');
});

test('numbers side by side are printed one after the other', () => {
  const facts = { portalItems: 12, siteItems: 30 };
  const { report } = readReport({ agency: { name: '示例市' }, year: 2017, facts }, builtInEditions);
  if (!report) throw new Error('no report');
  const overview = '{{year}}{{year}}，{{facts.portalItems}}{{facts.siteItems}}，{{previousYear}}{{nextYear}}';
  const { document } = composeDocument(report, { templates: { 'overview.hbs': overview } });
  expect(JSON.stringify(document)).toContain('20172017，1230，20162018');
});

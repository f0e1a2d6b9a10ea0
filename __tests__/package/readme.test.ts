import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { knownHelpers } from '../../src/compose/narrative/environment';
import type { GenerateOptions } from '../../src/index';
import { composeDocument, parseReport } from '../../src/stages';
import { nianbao } from '../cli/terminal';
import { root } from './installed';

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const block = (text: string, language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? '';

describe.each(['README.md', 'README.en.md'])('%s', (name) => {
  const text = read(name);

  it('opens with its name, one sentence and a picture that is there', () => {
    expect(text).toMatch(/^# nianbao.*\n\n[^\n]+\n\n!\[[^\]]+\]\(docs\/page\.png\)\n/);
    expect(existsSync(join(root, 'docs/page.png'))).toBe(true);
  });

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((m) => m[1] as string);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it('lists every option of generate', () => {
    const options: Record<keyof GenerateOptions, true> = {
      formats: true,
      templates: true,
      fonts: true,
      previous: true,
      earlier: true,
      units: true,
      editions: true,
      profile: true,
      rules: true,
      strict: true,
      attachData: true,
      tagged: true,
      links: true,
      embedFonts: true,
      dpi: true,
      review: true,
      locale: true,
      limits: true,
      assets: true,
    };
    for (const option of Object.keys(options)) expect(text).toContain(`| \`${option}\` |`);
  });
});

describe('README.md', () => {
  const text = read('README.md');

  it('has data that make a report, with the figure in the text', () => {
    const data = text.slice(text.indexOf('\n## 数据\n'));
    const { report, findings } = parseReport(parse(block(data, 'yaml')));
    expect(findings).toEqual([]);
    if (!report) throw new Error('no report');
    expect(JSON.stringify(composeDocument(report).document)).toContain('全年新收申请15件');
  });

  it('names every helper, and no other', () => {
    const [, table = ''] = /\| 助手 \|([\s\S]*?)\n\n/.exec(text) ?? [];
    const named = [...table.matchAll(/\{\{(\w+) |`(\w+)`/g)].map((m) => m[1] ?? m[2]);
    const own = ['if', 'unless', 'each', 'with'];
    expect([...new Set(named)].sort()).toEqual(
      [...knownHelpers].filter((name) => !own.includes(name)).sort(),
    );
  });

  it.each([
    'generate',
    'check',
    'import',
    'workbook',
    'aggregate',
    'why',
    'batch',
    'compare',
    'schema',
    'init',
    'extract',
  ])('names every option of nianbao %s', async (name) => {
    const { out } = await nianbao([name, '--help']);
    const options = [...out.matchAll(/--([a-z-]+)/g)].map((m) => m[1] as string);
    const row = text
      .split('\n')
      .filter((line) => line.startsWith('|') && line.includes('`') && line.includes(name))
      .join();
    const short: Readonly<Record<string, string>> = { out: '-o ', formats: '-f ' };
    expect(options.filter((o) => o !== 'help' && !row.includes(short[o] ?? `--${o}`))).toEqual([]);
  });
});

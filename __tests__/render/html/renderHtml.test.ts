import { createHash } from 'node:crypto';
import { generate } from '../../../src';
import type { Document } from '../../../src/document/nodes';
import { renderHtml } from '../../../src/render/html/renderHtml';
import { htmlStylesheet } from '../../../src/render/html/stylesheet';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { exampleDocuments, figuresDocuments } from '../../judges/reports';
import { documentOf, paragraph, properties } from '../../layout/fixtures';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const options = { profile: gbt9704 };
const documents = [...exampleDocuments, ...figuresDocuments].map(
  ({ name, document }) => [name, document] as const,
);

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);

/** What a reader reads: no tags, entities resolved. */
const words = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s/g, '');

function wordsOf({ blocks }: Document): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'title') return block.lines.join('');
    if (block.type === 'heading') return block.number + block.text;
    if (block.type === 'paragraph')
      return (block.runIn ? block.runIn.number + block.runIn.text : '') + (block.number ?? '') + block.text;
    if (block.type === 'table') return block.grid.cells.map((cell) => cell.text + (cell.remark ?? ''));
    return [];
  });
}

describe.each(documents)('the page of %s', (_, document) => {
  const page = renderHtml(document, options);

  it('holds every word and every figure, in order', () => {
    const text = words(page);
    let at = 0;
    for (const piece of wordsOf(document)) {
      const plain = piece.replace(/\s/g, '');
      const found = text.indexOf(plain, at);
      expect([piece, found >= at]).toEqual([piece, true]);
      at = found + plain.length;
    }
  });

  it('gives each figure the heads that it has, by identifiers that exist once', () => {
    const identifiers = all(page, / id="([^"]+)"/g);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    const figures = document.blocks.flatMap((b) =>
      b.type === 'table' ? b.grid.cells.filter(({ role }) => role === 'figure') : [],
    );
    const cells = all(page, /<td([^>]*)>/g);
    expect(cells.filter((cell) => cell.includes(' headers="'))).toHaveLength(figures.length);
    for (const heads of all(page, / headers="([^"]+)"/g))
      for (const head of heads.split(' ')) expect(identifiers).toContain(head);
    for (const head of all(page, /<th( [^>]*)>/g)) expect(head).toMatch(/ scope="(?:col|row)(?:group)?"/);
  });

  it('allows its own style alone, and asks for nothing', () => {
    const css = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    expect(page).toContain(`style-src 'sha256-${hash(css)}'`);
    expect(page).not.toMatch(/<script|<link|<img| on\w+="|url\(|@import|https?:\/\/(?![^<]*<)/i);
  });

  it('for a site that strips classes has styles in its elements, and neither class nor identifier', () => {
    const inline = renderHtml(document, { ...options, as: 'inline' });
    expect(inline).not.toMatch(/ (?:class|id|headers)="/);
    expect(inline).toMatch(/^<div lang="zh-CN" style="/);
    expect(words(inline)).toBe(words(renderHtml(document, { ...options, as: 'fragment' })));
  });

  it('is the same again', () => {
    expect(renderHtml(document, options)).toBe(page);
  });
});

it('every class of a fragment is in the stylesheet', () => {
  const css = htmlStylesheet(gbt9704);
  for (const [, document] of documents)
    for (const name of all(renderHtml(document, { ...options, as: 'fragment' }), / class="([^"]+)"/g))
      expect(css).toContain(`.${name}{`);
});

it('a figure is not torn, whatever the text around the tables may be', () => {
  expect(htmlStylesheet(gbt9704)).toMatch(/\.nianbao-report\{[^}]*overflow-wrap:anywhere/);
  expect(htmlStylesheet(gbt9704)).toMatch(/\.nianbao-table\{[^}]*overflow-wrap:normal/);
});

it('data never become markup', () => {
  const hostile = '</title><script>alert(1)</script>&lt;b&gt;" onclick="x\u0000';
  const document = {
    ...documentOf(paragraph(hostile)),
    properties: { ...properties, title: hostile, author: hostile },
  };
  const page = renderHtml(document, {
    ...options,
    facts: [{ name: hostile, value: hostile }],
    downloads: [
      { name: hostile, href: 'javascript:alert(1)' },
      { name: hostile, href: ' java\nscript:alert(1)' },
      { name: hostile, href: 'http://example.invalid/' },
      { name: hostile, href: ' ' },
      { name: 'PDF', href: '年报.pdf' },
    ],
  });
  expect(page).not.toMatch(/<script|javascript:|" onclick/);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;b&amp;gt;');
  expect(all(page, /<a href="([^"]*)"/g)).toEqual(['年报.pdf']);
});

it('the name of a face ends neither its string nor the style', () => {
  const hostile = '宋体";}</style><script>x';
  const profile = { ...gbt9704, fontNames: { ...gbt9704.fontNames, fangsong: [hostile] } };
  const page = renderHtml(documentOf(paragraph('文')), { profile });
  expect(all(page, /(<\/style>|<script)/g)).toEqual(['</style>']);
});

it('is a format of the reports that are made, where it is asked for', async () => {
  const input = { agency: { name: '示例县水利局' }, year: 2023 };
  const { files } = await generate(input, { formats: ['html'] });
  expect(files.map(({ name }) => name)).toEqual(['示例县水利局2023年政府信息公开工作年度报告.html']);
  expect(new TextDecoder().decode(files[0]?.bytes)).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
});

it('says what the columns of sites say of a report, and links to the files made with it', async () => {
  const publication = { index: '001008003/2024-00012', disclosure: '主动公开', date: '2024-01-20' };
  const input = { agency: { name: '示例县水利局' }, year: 2023, date: '2024-01-12', publication };
  const { files } = await generate(input, { formats: ['docx', 'html', 'ofd'] });
  const page = new TextDecoder().decode(files.find(({ format }) => format === 'html')?.bytes);
  const facts = all(page, /<d[td][^>]*>(.*?)<\/d[td]>/g).map((each) => each.replace(/<[^>]+>/g, ''));
  expect(facts).toEqual([
    ...['索引号', '001008003/2024-00012', '公开方式', '主动公开', '发布机构', '示例县水利局'],
    ...['成文日期', '2024年1月12日', '发布日期', '2024年1月20日', '文件下载', 'Word 版　OFD 版'],
  ]);
  const links = all(page, /<a href="([^"]*)"/g).map(decodeURIComponent);
  expect(links).toEqual(files.filter(({ format }) => format !== 'html').map(({ name }) => name));
});

it('carries its faces where that is asked for, as data', async () => {
  const input = { agency: { name: '示例县水利局' }, year: 2023 };
  const { files } = await generate(input, { formats: ['html'], embedFonts: true });
  const page = new TextDecoder().decode(files[0]?.bytes);
  const css = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
  expect(page).toContain(`style-src 'sha256-${hash(css)}'; font-src data:`);
  expect(all(css, /url\((.{14})/g)).toEqual(
    all(css, /@font-face\{(font-family)/g).map(() => 'data:font/ttf;'),
  );
  expect(css).toMatch(/@font-face\{font-family:"nianbao-fangsong"/);
});

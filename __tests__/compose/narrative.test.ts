import fc from 'fast-check';
import type { Document } from '../../src/document/nodes';
import type { ReportInput } from '../../src/editions/inputs';
import type { Finding } from '../../src/findings/finding';
import { plainText } from '../../src/ground/plainText';
import { composeDocument, parseReport } from '../../src/stages';

const base: ReportInput = {
  agency: { name: '示例市发展局', selfReference: '我局' },
  year: 2017,
  statistics: { requests: { receivedBy: { online: 5, letter: 0 } }, fees: '1.20' },
};

/** Composes with a single template in front of the table. */
function compose(template: string, input: object = {}, more: Record<string, string> = {}) {
  const { report, findings } = parseReport({ ...base, ...input });
  if (!report) throw new Error(findings.map((f) => f.message).join());
  return composeDocument(report, {
    templates: {
      'parts.json': JSON.stringify([{ file: 'a.hbs', heading: '情况' }, { file: 'statistics.hbs' }]),
      'a.hbs': template,
      'statistics.hbs': '::table statistics',
      ...more,
    },
  });
}

const printed = ({ blocks }: Document) =>
  blocks.flatMap((block) => {
    if (block.type === 'heading') return [block.number + block.text];
    if (block.type !== 'paragraph') return [];
    return [`${block.runIn ? block.runIn.number + block.runIn.text : ''}${block.number ?? ''}${block.text}`];
  });
const lines = (template: string, input?: object) => printed(compose(template, input).document).slice(1);
const codes = (template: string, input?: object) =>
  compose(template, input).findings.map(({ code, source }) => [code, source?.line, source?.column]);

describe('markup', () => {
  it('numbers headings, run-in headings and items by level', () => {
    const source = '== 甲\n文\n=== 乙\n文\n=== 丙。 || 接排\n== 丁\n+ 一\n++ 二\n++ 三\n+ 四\n文\n+ 五';
    expect(lines(source)).toEqual([
      '（一）甲',
      '文',
      '1.乙',
      '文',
      '2.丙。接排',
      '（二）丁',
      '1.一',
      '（1）二',
      '（2）三',
      '2.四',
      '文',
      '1.五',
    ]);
  });

  it('leaves out headings under which a template had nothing to say', () => {
    expect(lines('== 甲\n=== 乙\n== 丙\n文\n== 丁。 || \n== 戊')).toEqual(['（一）丙', '文']);
  });

  it('prints what is escaped or no markup as it is', () => {
    expect(lines('\\= 甲\n=乙\n# 丙\n<b>丁</b>\n1+1\n:: 戊')).toEqual([
      '= 甲',
      '=乙',
      '# 丙',
      '<b>丁</b>',
      '1+1',
      ':: 戊',
    ]);
  });

  it('blocks on a directive that it does not know', () => {
    expect(codes('文\n::tabel statistics')).toEqual([['template.markup', 2, 1]]);
  });
});

describe('templates', () => {
  it.each([
    ['{{agency.selfReference}}收到{{count statistics.requests.received "项"}}', '我局收到5项'],
    ['{{count statistics.requests.receivedBy.letter "件"}}', '无'],
    ['收费{{statistics.fees}}万元', '收费1.20万元'],
    ['{{#if statistics.requests.receivedBy.letter}}填了{{else}}没填{{/if}}', '填了'],
    ['{{#if statistics.requests.receivedBy.fax}}填了{{else}}没填{{/if}}', '没填'],
    ['{{#if (positive statistics.requests.receivedBy.letter)}}有{{else}}无{{/if}}', '无'],
    ['{{percent 1 3}}，{{percent 1 3 2}}', '33.3%，33.33%'],
    ['{{growth 9 8}}，{{growth 7 8 0}}，{{growth 8 8}}', '增长12.5%，下降13%，持平'],
    ['{{chinese 12}}、{{chinese 105}}、{{chinese 2010}}', '十二、一百〇五、二千〇一十'],
    ['{{breakdown "网络" 5 "信函" 0 "当面" 2 "件"}}', '网络5件、当面2件'],
    ['{{sum 0.1 0.2}}', '0.3'],
    ['{{previousYear}}—{{nextYear}}', '2016—2018'],
  ])('%s → %s', (template, expected) => {
    expect(lines(template)).toEqual([expected]);
  });

  it('say where an unknown name stands, also in a branch that is not taken', () => {
    expect(codes('第一行\n{{#if statistics.fees}}{{else}}{{statistics.fee}}{{/if}}')).toEqual([
      ['template.unknown-field', 2, 34],
    ]);
  });

  it.each([
    ['{{nothing}}', 'template.unknown-field'],
    ['{{count statistics.nothing "件"}}', 'template.unknown-field'],
    ['{{#each facts.newsletters}}{{nmae}}{{/each}}', 'template.unknown-field'],
    ['{{#each facts.newsletters as |n|}}{{n.nmae}}{{/each}}', 'template.unknown-field'],
    ['{{#with statistics.requests}}{{recieved}}{{/with}}', 'template.unknown-field'],
    ['{{facts.other.nothing}}', 'template.unknown-field'],
    ['{{lookup facts "x"}}', 'template.unknown-helper'],
    ['{{log year}}', 'template.unknown-helper'],
    ['{{> a}}', 'template.not-allowed'],
    ['{{> a year}}', 'template.not-allowed'],
    ['{{> (chinese 1)}}', 'template.not-allowed'],
    ['{{#> a}}{{/a}}', 'template.not-allowed'],
    ['{{> nowhere}}', 'template.missing-file'],
    ['{{#if year}}', 'template.syntax'],
    ['{{constructor}}', 'template.unknown-field'],
    ['{{year.constructor}}', 'template.unknown-field'],
    ['{{chinese "x"}}', 'template.failed'],
  ])('%s is a blocking %s', (template, code) => {
    const { findings } = compose(template);
    expect(findings.map((f) => f.code)).toContain(code);
    expect(findings.every((f) => f.blocking)).toBe(true);
  });

  it('take in other files, which see `this` and the root alone', () => {
    const template = '收到{{#with statistics.requests}}{{> b}}{{/with}}';
    const taken = (b: string, more = {}) => compose(template, {}, { 'b.hbs': b, ...more });
    expect(printed(taken('{{received}}件{{@root.year}}\n').document)[1]).toBe('收到5件2017');
    expect(taken('{{received}}').findings).toEqual([]);
    expect(taken('一\n{{recieved}}').findings).toMatchObject([
      { code: 'template.unknown-field', source: { file: 'b.hbs', line: 2, column: 3 } },
    ]);
    expect(taken('{{../year}}').findings).toMatchObject([{ code: 'template.unknown-field' }]);
    expect(taken('{{#if}').findings).toMatchObject([{ code: 'template.syntax', source: { file: 'b.hbs' } }]);
    expect(taken('{{> c}}', { 'c.hbs': '{{> b}}' }).findings).toMatchObject([
      { code: 'template.not-allowed', source: { file: 'c.hbs' } },
    ]);
  });

  it('accept every way of naming what is there', () => {
    const facts = { newsletters: [{ name: '《甲》', issues: 2 }], other: { domain: 'a.gov.cn' } };
    const template =
      '{{#each facts.newsletters as |n i|}}{{n.name}}{{issues}}{{@root.year}}{{../year}}{{i}}{{@index}}{{/each}}{{facts.other.domain}}';
    expect(lines(template, { facts })).toEqual(['《甲》22017201700a.gov.cn']);
  });

  it('print a visible placeholder for a figure that is not filled in, and say so', () => {
    const { document, findings } = compose('收到传真申请{{count statistics.requests.receivedBy.fax "件"}}。');
    expect(printed(document)).toContain('收到传真申请〔待填写〕。');
    expect(findings).toMatchObject([{ code: 'text.blank-figure', severity: 'error', blocking: false }]);
    expect(findings[0]?.message).toContain('2.传真申请数');
  });

  it('never let data become markup or a template', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '= 甲',
        '::table statistics',
        '{{year}}',
        '== a || b',
        '+ x',
        '\\= y',
        '[[fees]]',
        '<b>',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(hostile, (name) => {
        const input = { ...base, agency: { name: '某局', selfReference: name } };
        const { report } = parseReport(input);
        if (!report || name.trim() === '') return; // cannot be printed, or left blank
        const { document } = compose('{{agency.selfReference}}', { agency: input.agency });
        const texts = printed(document).slice(1);
        expect(texts).toEqual([plainText(name).text.trim()]);
      }),
    );
  });

  it('place every form exactly once', () => {
    expect(codes('文', {})).toEqual([]);
    expect(codes('::table statistics')).toEqual([['template.table-repeated', undefined, undefined]]);
    expect(compose('文', {}, { 'statistics.hbs': '' }).findings).toMatchObject([
      { code: 'template.table-missing' },
    ]);
    expect(codes('::table nothing')).toEqual([['template.unknown-table', undefined, undefined]]);
  });

  it('from a folder that does not exist are a finding', () => {
    const { report } = parseReport(base);
    if (!report) throw new Error('unreadable');
    const { findings } = composeDocument(report, { templates: '/nonexistent/templates' });
    expect(findings).toMatchObject([
      { code: 'template.folder', blocking: true },
      { code: 'text.to-fill-in' },
    ]);
  });
});

describe('a mistake of a template', () => {
  it.each([
    '{{statistics}}',
    '{{agency}}',
    '{{facts.problems}}',
    '{{#each facts.problems}}{{this}}{{/each}}',
  ])('%s: a group of data that no text can print', (template) => {
    expect(codes(template, { facts: { problems: [{ problem: '甲' }] } })).toMatchObject([
      ['template.not-allowed', 1, expect.any(Number)],
    ]);
  });

  it.each([
    ['{{#each year}}甲{{/each}}', 'template.not-allowed'],
    ['{{"year"}}', 'template.unknown-field'],
    ['{{date year}}', 'template.failed'],
    ['{{date "2024-1-5"}}', 'template.failed'],
    ['{{size year}}', 'template.failed'],
    ['{{sum facts.problems "count"}}', 'template.failed'],
    ['{{#if (some facts.problems "measures")}}甲{{/if}}', 'template.failed'],
    ['{{tally facts.problems "件"}}', 'template.failed'],
    ['{{subtotal year "total"}}', 'template.failed'],
    ['{{join facts.problems}}', 'template.failed'],
    ['{{sentence facts.problems}}', 'template.failed'],
    ['{{percent 1 3 -1}}', 'template.failed'],
    ['::Table statistics', 'template.markup'],
    ['::说明 甲', 'template.markup'],
  ])('%s is a finding in Chinese', (template, code) => {
    const { findings } = compose(template, { facts: { problems: [{ problem: '甲' }] } });
    expect(findings).toMatchObject([{ code, blocking: true }]);
    expect(findings[0]?.message).not.toMatch(/object|undefined|big\.js|Invalid/);
  });

  it('lets each go through an own fact that is a list', () => {
    expect(
      lines('{{#each facts.other.名单}}{{this}}{{/each}}', { facts: { other: { 名单: ['甲', '乙'] } } }),
    ).toEqual(['甲乙']);
  });
});

describe('parts.json', () => {
  it('is read with a BOM, from texts too; headings are one line', () => {
    const parts = (heading: string) =>
      `\ufeff${JSON.stringify([{ file: 'a.hbs', heading }, { file: 'statistics.hbs' }])}`;
    expect(printed(compose('文', {}, { 'parts.json': parts(' 甲 ') }).document)[0]).toBe('一、甲');
    const aboutTemplates = (findings: readonly Finding[]) =>
      findings.filter(({ code }) => code !== 'characters.plain'); // a blank of another width is one
    for (const heading of ['甲\n乙', ' ', '甲\u2028乙'])
      expect(aboutTemplates(compose('文', {}, { 'parts.json': parts(heading) }).findings)).toMatchObject([
        { code: 'template.parts' },
        { code: 'text.to-fill-in' },
        { code: 'template.unused' },
      ]);
  });
});

describe('data', () => {
  it.each(['\n', '\r', '\r\n', '\v', '\f', '\u2028', '\u2029'])(
    'never become markup behind a line end (%j)',
    (end) => {
      const facts = { matters: [{ text: `甲 ${end} = 乙${end}::table statistics${end}+ 丙` }] };
      const { document, findings } = compose('{{#each facts.matters}}{{text}}{{/each}}', { facts });
      expect(printed(document).slice(1)).toEqual(['甲= 乙::table statistics+ 丙']);
      expect(findings).toEqual([]);
    },
  );

  it('in long lists are looked through once', () => {
    const problems = Array.from({ length: 10_001 }, (_, i) => ({ problem: `甲${i}` }));
    const template =
      '{{#each facts.problems}}{{#if (eq (size @root.facts.problems) @index)}}甲{{/if}}{{ordinal @index}}、{{/each}}';
    const [line = ''] = lines(template, { facts: { problems } });
    expect(line.endsWith('九千九百九十九、一万、一万〇一、')).toBe(true);
  });
});

describe('own text', () => {
  const own = (text: string) => {
    const { document, findings } = compose('', { narrative: { a: text } });
    return { lines: printed(document).slice(1), codes: findings.map((f) => f.code) };
  };

  it('is read as markup; figures are referred to, nothing else is active', () => {
    expect(
      own('== 主动公开。 || 收到[[requests.received]]件，收费[[fees]]万元。\n{{year}} <b> # {{#if}}').lines,
    ).toEqual(['（一）主动公开。收到5件，收费1.20万元。', '{{year}} <b> # {{#if}}']);
  });

  it('loses no words: a run-in heading without text is a heading, text without a heading a paragraph', () => {
    expect(own('== 存在的问题。 ||\n答复质量有待提高。\n== || 全年收到申请12件。')).toEqual({
      lines: ['（一）存在的问题。', '答复质量有待提高。', '全年收到申请12件。'],
      codes: [],
    });
  });

  it('names an unknown figure and keeps the words', () => {
    expect(own('收到[[requests.recieved]]件')).toEqual({
      lines: ['收到[[requests.recieved]]件'],
      codes: ['text.unknown-figure'],
    });
  });

  it('prints a directive that it does not know, and says so', () => {
    expect(own('::note 甲\n::notes 乙')).toEqual({ lines: ['::notes 乙'], codes: ['template.markup'] });
  });

  it('for a part that does not exist is a finding', () => {
    expect(compose('', { narrative: { b: '文' } }).findings).toMatchObject([
      { code: 'template.unknown-part' },
    ]);
  });
});

import { checkReport, composeDocument, parseReport } from '../../src/stages';

const agency = { name: '示例县水利局' };
function findings(data: object, templates?: Record<string, string>) {
  const { report } = parseReport({ agency, year: 2023, ...data });
  if (!report) throw new Error('not read');
  const { document, findings: composed } = composeDocument(report, { templates });
  return [...composed, ...checkReport(report, { document })];
}
const of = (code: string, ...given: Parameters<typeof findings>) =>
  findings(...given)
    .filter((f) => f.code === code)
    .map(({ path }) => path);

describe('facts that are filled in and not printed', () => {
  const facts = { contact: { phone: '0570-1234567', office: '办公室' }, supervision: { trainings: 17 } };

  it('are told where own text hides them, one finding a group', () => {
    expect(of('facts.unprinted', { facts })).toEqual([]);
    expect(of('facts.unprinted', { facts, narrative: { preamble: '前言。' } })).toEqual(['facts.contact']);
    expect(of('facts.unprinted', { facts, narrative: { preamble: '电话：0570-1234567。' } })).toEqual([
      'facts.contact.office',
    ]);
    expect(of('facts.unprinted', { facts, narrative: { overview: '培训17次。' } })).toEqual([]);
  });

  it('are told where no template uses them, own facts too', () => {
    const own = { facts: { other: { rivers: 12345, lakes: ['甲湖'] } } };
    expect(of('facts.unprinted', own)).toEqual(['facts.other']);
    expect(of('facts.unprinted', own, { 'overview.hbs': '河{{facts.other.rivers}}条。' })).toEqual([
      'facts.other.lakes',
    ]);
    expect(of('facts.unprinted', own, { 'overview.hbs': '河{{{facts.other.rivers}}}条。' })).toEqual([
      'facts.other.lakes',
    ]);
    const all = { 'overview.hbs': '{{#each facts.other}}{{@key}}{{/each}}' };
    expect(of('facts.unprinted', own, all)).toEqual([]);
  });
});

describe('words of a skeleton that nobody replaced', () => {
  it('are errors, wherever they are left', () => {
    const data = {
      agency: { name: '〔机关全称〕' },
      facts: { contact: { phone: '〔电话〕' }, problems: [{ problem: '〔问题〕。' }] },
      narrative: { overview: '〔自写文字〕' },
    };
    expect(of('text.skeleton', data).sort()).toEqual([
      'agency.name',
      'facts.contact.phone',
      'facts.problems.0.problem',
      'narrative.overview',
    ]);
  });

  it('are marked where they are printed', () => {
    const [found] = findings({ narrative: { problems: '存在问题：〔自写文字〕。' } }).filter(
      ({ code }) => code === 'text.skeleton',
    );
    expect(found?.span?.text).toBe('〔自写文字〕');
  });

  it('are no document numbers', () => {
    expect(
      of('text.skeleton', { narrative: { overview: '按照国办公开办函〔2021〕30号、〔2023〕5号编制。' } }),
    ).toEqual([]);
  });
});

describe('what has no value', () => {
  it('is marked where 〔待填写〕 is printed, and names its field', () => {
    const { report } = parseReport({
      agency,
      year: 2023,
      narrative: { overview: '== 概况。 || 收费[[disclosure.fees]]万元，[[no.such]]。' },
      statistics: { disclosure: { fees: null } },
    });
    if (!report) throw new Error('not read');
    const { document, findings: all } = composeDocument(report);
    const places = all
      .filter(({ code }) => /^text\.(blank|to-fill|unknown)/.test(code))
      .map(({ code, path, span }) => {
        const block = span && document.blocks[span.block];
        const text =
          block?.type === 'paragraph'
            ? (block.runIn?.number ?? '') + (block.runIn?.text ?? '') + block.text
            : '';
        return [code, path, text.slice(span?.start, span?.end)];
      });
    expect(places).toEqual(
      expect.arrayContaining([
        ['text.blank-figure', 'statistics.disclosure.fees', '〔待填写〕'],
        ['text.unknown-figure', 'narrative.overview', '[[no.such]]'],
        ['text.to-fill-in', 'narrative.problems', '〔待填写〕'],
        ['text.blank-figure', 'facts.processingFees.notices', '〔待填写〕'],
      ]),
    );
  });
});

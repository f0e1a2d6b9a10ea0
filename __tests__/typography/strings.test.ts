import { loadFaces } from '../../src/stages';
import { libreOffice, partsAddress, word } from '../../src/typography/engines';
import { measureAtoms } from '../../src/typography/measure';
import { costOfEnd, costOfLast } from '../../src/typography/paragraph/faults';
import { willingness } from '../../src/typography/paragraph/strings';
import { type Atom, createShaper } from '../../src/typography/shape';

const shape = createShaper(loadFaces(), { missing: () => {}, substituted: () => {} });
const atomsOf = (text: string): readonly Atom[] =>
  shape(text, { face: 'fangsong', latin: 'roman', size: 16 });

/** The text with a mark at every place that has one. */
const marked = (text: string, markAt: (atoms: readonly Atom[], at: number) => string): string => {
  const atoms = atomsOf(text);
  return atoms.map((atom, at) => (at > 0 ? markAt(atoms, at) : '') + atom.text).join('');
};

describe('a string of letters and digits', () => {
  const WILLING = { never: '', inAddress: '|', inNeed: '¦' };
  const willing = (text: string) => marked(text, (atoms, at) => WILLING[willingness(atoms, at)]);

  test.each([
    // Behind / ? - of an address, behind another mark only in need, never in its last part.
    '见https://|www.¦shili.¦gov.¦cn/|zwgk/|index.html。',
    'https://|xxgk.¦nanhu.¦gov.¦cn:8443/|search?|dept=¦slj&¦year=¦2023&¦page=1',
    'zwgk.¦office@¦linjiang-|district.¦gov.cn',
    // Three characters stay together at either end, and behind a mark stands a letter or a digit.
    'a/bcdefghijklmno',
    '见网址a/bcdefghijklmno，另见a/-|bcdefghijklmn',
    'abcdefghijklm/no',
    'abc/|defghijklmno',
    'abcdefghij/|klm',
    'abcdefg/-|hijklm',
    // Shorter than an address, or of digits alone: a number parts behind its - in need.
    'PDF/A-2b',
    'abc/defghij',
    '0571-¦85253333',
    '057-¦123',
    '05-¦123456',
    '5-123456',
    '0571-85',
    '123456/789012345',
    '2016.123456789012',
  ])('%s', (text) => {
    expect(willing(text.replace(/[|¦]/g, ''))).toBe(text);
  });

  test('what it costs to end a line in it', () => {
    const cost = (text: string, more: { readonly gap?: number; readonly missing?: number } = {}) => {
      const at = text.indexOf('|');
      return costOfEnd({ atoms: atomsOf(text.replace('|', '')), at, gap: 0, missing: 1, ...more });
    };
    expect(cost('公开|信息')).toBe(0);
    expect(cost('共|16件')).toBe(0);
    expect(cost('共16|件')).toBe(100);
    expect(cost('占4|％')).toBe(100);
    expect(cost('共16|，')).toBe(0);
    expect(cost('备16号|-1')).toBe(100);
    expect(cost('PM|2.5')).toBe(5000);
    expect(cost('20|23')).toBe(5000);
    expect(cost('0571-|85253333')).toBe(60);
    expect(cost('https://|www.shili.gov.cn')).toBe(0);
    expect(cost('https://|www.shili.gov.cn', { missing: 0.05 })).toBe(400);
    expect(cost('公开|信息', { gap: 3, missing: 20 })).toBe(0);
    expect(cost('公开|信息', { gap: 3.1, missing: 20 })).toBe(600);
    expect(cost('16|件', { gap: 3.1, missing: 2 })).toBe(610);
  });

  test('a last line of one character costs something, with its mark or without', () => {
    const cost = (text: string, start = 0) => costOfLast(atomsOf(text), start, atomsOf(text).length);
    expect([cost('。'), cost('告。'), cost('8%'), cost('报告'), cost('８a'), cost('报告。', 1)]).toEqual([
      200, 200, 200, 0, 0, 200,
    ]);
  });
});

describe('where a line may end', () => {
  const word_ = (text: string) => marked(text, (atoms, at) => (word.mayBreak(atoms, at, at) ? '|' : ''));
  const office = (text: string, within: number) =>
    marked(text, (atoms, at) => (libreOffice.mayBreak(atoms, at, at + within) ? '|' : ''));

  test('in Word', () => {
    expect(word_('共16件，见《条例》 A4纸e-mail、2-3。')).toBe(
      '共|16|件，|见|《条|例》 |A4|纸|e-|mail、|2-3。',
    );
    expect(word_('一——二……“三”')).toBe('一——二……|“三”');
  });

  test('in LibreOffice, which parts addresses before the edge and ranges, and keeps ，2', () => {
    expect(office('见a-b，2017年', 0)).toBe('见|a-|b，2017|年');
    expect(office('http://a?b/12/34/5', 0)).toBe('http://a?b/12/34/5');
    expect(office('http://a?b/12/34/5', 1)).toBe('http://|a?|b/|12/34/5');
    expect(office('http://a?b 12/a', 1)).toBe('http://|a?|b |12/a');
    expect(office('一—二～三，1～2％', 0)).toBe('一|—|二～|三，1|～|2|％');
    expect(office('备16号-1。', 0)).toBe('备|16|号-|1。');
    expect(office('“互联网＋”', 0)).toBe('“互|联|网|＋”');
    expect(office('《条例》 第1条', 0)).toBe('《条|例》 |第|1|条');
  });

  test('LibreOffice leaves a negative spacing out at the end of each portion: of a script, of a heading', () => {
    const heading = atomsOf('公开。').map((atom) => ({ ...atom, heading: true as const }));
    const atoms = [...heading, ...atomsOf('信息16件')];
    const reach = (engine: typeof word, end: number) =>
      engine.reach(measureAtoms(atoms), 0, end, { spacing: -0.6, latin: 0 });
    expect(reach(word, 3)).toBeCloseTo(3 * 16 - 3 * 0.6);
    expect(reach(libreOffice, 3)).toBeCloseTo(3 * 16 - 2 * 0.6);
    expect(reach(libreOffice, 5)).toBeCloseTo(5 * 16 - 3 * 0.6);
    expect(reach(libreOffice, 8)).toBeCloseTo(6 * 16 + 2 * 8 - 3 * 0.6);
  });

  test('behind which marks an address parts', () => {
    const parts = (text: string) => partsAddress(atomsOf(text), atomsOf(text).length - 1);
    expect(['x-a', 'x?a', 'x/a', '2/3', '2/a', 'x-，', 'x-/', 'x.a'].map(parts)).toEqual([
      'always',
      'not at the edge',
      'not at the edge',
      undefined,
      'not at the edge',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

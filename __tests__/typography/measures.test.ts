import { readProfile } from '../../src/parse/profile';
import { loadFaces } from '../../src/stages';
import { graphemes, isScript, isWestern } from '../../src/typography/characters';
import { charactersByFace } from '../../src/typography/charactersByFace';
import { gbt9704 } from '../../src/typography/gbt9704';
import { gapsIn, inOnePortion, lineWidth, measureAtoms } from '../../src/typography/measure';
import {
  footerDistance,
  indentOf,
  pieceEdges,
  pitchOf,
  spacingOf,
  titleCharacters,
  turnedArea,
  typeArea,
} from '../../src/typography/measures';
import { ROLES } from '../../src/typography/profile';
import { setLine } from '../../src/typography/setLine';
import { type Atom, createShaper } from '../../src/typography/shape';
import { setSignature } from '../../src/typography/signature';
import { documentOf, paragraph, plainTable } from '../layout/fixtures';

const shape = createShaper(loadFaces(), { missing: () => {}, substituted: () => {} });
const atomsOf = (text: string, size = 16): readonly Atom[] =>
  shape(text, { face: 'fangsong', latin: 'roman', size });

test('GB/T 9704 as numbers: face, size, alignment, indent, Latin face of each role', () => {
  const of = gbt9704.roles;
  expect(ROLES.map((role) => [role, ...Object.values(of[role])].join(' '))).toEqual([
    'title biaosong biaosong 22 center 0',
    'heading1 heiti roman 16 justify 2',
    'heading2 kaiti roman 16 justify 2',
    'heading3 fangsong roman 16 justify 2',
    'heading4 fangsong roman 16 justify 2',
    'body fangsong roman 16 justify 2',
    'caption biaosong biaosong 22 center 0',
    'lead songti roman 12 left 0',
    'tableHead heiti roman 12 center 0',
    'tableBand songti roman 12 center 0',
    'tableLabel songti roman 12 left 0',
    'tableFigure songti roman 12 center 0',
    'tableFoot songti roman 12 left 0',
    'note songti roman 12 left 0',
    'chartTitle songti roman 12 center 0',
    'signature fangsong roman 16 right 0',
    'pageNumber songti songti 14 right 1',
  ]);
  expect(Object.values(gbt9704.fontNames).map((names) => names.join('、'))).toEqual([
    '方正小标宋简体、方正小标宋_GBK、小标宋体、华文中宋、宋体、SimSun',
    '仿宋_GB2312、仿宋、FangSong、方正仿宋_GBK、STFangsong',
    '楷体_GB2312、楷体、KaiTi、方正楷体_GBK、STKaiti',
    '黑体、SimHei、方正黑体_GBK、STHeiti',
    '宋体、SimSun、STSong',
    'Times New Roman、Liberation Serif',
    '新宋体、NSimSun、宋体、SimSun',
  ]);
});

test('what is measured from it: areas, pitches, spacing, indents', () => {
  expect(typeArea(gbt9704)).toEqual({ x: 79.35, y: 104.9, width: 442.2, height: 637.8 });
  expect(turnedArea(gbt9704)).toEqual({ x: 99.2, y: 79.35, width: 637.8, height: 442.2 });
  const by = <T>(of: (role: (typeof ROLES)[number]) => T) => ROLES.map(of);
  expect(by((role) => pitchOf(gbt9704, role))).toEqual([
    34, 28.95, 28.95, 28.95, 28.95, 28.95, 34, 18, 18, 18, 18, 18, 18, 18, 18, 28.95, 16,
  ]);
  expect(by((role) => spacingOf(gbt9704, role))).toEqual([
    0, -0.3, -0.3, -0.3, -0.3, -0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0, -0.3, 0,
  ]);
  expect(by((role) => indentOf(gbt9704, role))).toEqual([
    0, 32, 32, 32, 32, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14,
  ]);
  const fewer = readProfile({ charactersPerLine: 27 }).profile;
  expect(spacingOf(fewer, 'body')).toBe(0.35);
  expect([titleCharacters(gbt9704), footerDistance(35), footerDistance(6)]).toEqual([20, 25, 0]);
});

test('the pieces of lines below a table stand in columns where each fits its own', () => {
  expect(pieceEdges([50, 94], 4, 400, 12)).toEqual([0, 100]);
  expect(pieceEdges([50, 94.1], 4, 400, 12)).toBeUndefined();
});

test('which characters are Latin ones, which raised or lowered', () => {
  const western = [...'A1~\u00a0Àßɏ²³¹⁰ₙ'].map((c) => isWestern(c.codePointAt(0) ?? 0));
  expect(western).toEqual(western.map(() => true));
  const chinese = [...' 一“…—·×÷ɐ¼℃'].map((c) => isWestern(c.codePointAt(0) ?? 0));
  expect(chinese).toEqual(chinese.map(() => false));
  expect([...'²³¹⁰ₜ1ⁿ₝'].map((c) => isScript(c.codePointAt(0) ?? 0))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    true,
    false,
  ]);
});

test('without a segmenter, as older Firefox is, marks go with what they stand behind', () => {
  const { Segmenter } = Intl;
  try {
    Object.assign(Intl, { Segmenter: undefined });
    expect(graphemes('\u0301a\u0301\u0302甲乙\u0301𠀀')).toEqual([
      '\u0301',
      'a\u0301\u0302',
      '甲',
      '乙\u0301',
      '𠀀',
    ]);
  } finally {
    Object.assign(Intl, { Segmenter });
  }
});

describe('a line', () => {
  const atoms = atomsOf('甲乙A1 丙');
  const [em, latin, digit, space] = [16, ...atoms.slice(2, 5).map(({ advance }) => advance)] as number[];
  const width = 3 * (em ?? 0) + (latin ?? 0) + (digit ?? 0) + (space ?? 0);

  test('is measured by sums: width, gaps that stretch, portions of one script', () => {
    const sums = measureAtoms(atoms);
    expect(lineWidth(sums, 0, 6, { spacing: -0.3, latin: 0 })).toBeCloseTo(width - 0.6, 6);
    expect(lineWidth(sums, 0, 6, { spacing: -0.3, latin: -0.3 })).toBeCloseTo(width - 1.5, 6);
    expect(lineWidth(sums, 2, 2, { spacing: -0.3, latin: 0 })).toBe(0);
    expect([gapsIn(sums, 0, 6), gapsIn(sums, 0, 2), gapsIn(sums, 2, 5), gapsIn(sums, 3, 4)]).toEqual([
      3, 1, 0, 0,
    ]);
    expect([0, 1, 2, 3, 4, 5, 6].map((at) => inOnePortion(atoms, at))).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect([...sums.portions]).toEqual([0, 0, 1, 1, 1, 2, 2]);
    expect([...sums.latinPortions]).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect([...sums.latin]).toEqual([0, 0, 0, 1, 2, 3, 3]);
  });

  const placed = (
    align: Parameters<typeof setLine>[2],
    last: boolean,
    measure: Parameters<typeof setLine>[3],
    line = atoms,
  ) =>
    setLine(line, { start: 0, end: line.length, last }, align, measure).map(({ text, x, spacing }) => [
      text,
      x,
      spacing,
    ]);

  test('stands left, in the middle, right, or is as wide as its room', () => {
    const hanzi = atomsOf('甲乙丙丁');
    const room = { width: 70, indent: 3 };
    expect(placed('left', false, room, hanzi)).toEqual([['甲乙丙丁', 3, 0]]);
    expect(placed('center', false, room, hanzi)).toEqual([['甲乙丙丁', 4.5, 0]]);
    expect(placed('right', false, room, hanzi)).toEqual([['甲乙丙丁', 6, 0]]);
    expect(placed('justify', false, room, hanzi)).toEqual([['甲乙丙丁', 3, 1]]);
    expect(placed('justify', true, room, hanzi)).toEqual([['甲乙丙丁', 3, 0]]);
    expect(placed('justify', false, { ...room, spacing: -0.3 }, hanzi)).toEqual([['甲乙丙丁', 3, 1]]);
  });

  test('gaps grow beside hanzi and behind a space alone', () => {
    const wide = { width: width + 3 };
    const at = (count: number) => Math.round((count + Number.EPSILON) * 1000) / 1000;
    expect(placed('justify', false, wide)).toEqual([
      ['甲乙', 0, 1],
      ['A1 ', 34, 0],
      ['丙', at(34 + (latin ?? 0) + (digit ?? 0) + (space ?? 0) + 1), 0],
    ]);
  });

  test('that a Latin string would tear open stays short; one of hanzi does not', () => {
    const text = atomsOf('甲乙丙');
    const open = { width: 56 };
    expect(placed('justify', false, open, text)[0]?.[2]).toBe(4);
    const spans = (all: string) => setLine(atomsOf(all), { start: 0, end: 3, last: false }, 'justify', open);
    expect(spans('甲乙丙A')[0]?.spacing).toBe(0);
    expect(spans('甲乙丙 《A')[0]?.spacing).toBe(0);
    expect(spans('甲乙丙《丁')[0]?.spacing).toBe(4);
    expect(placed('justify', false, open, atomsOf('甲A乙'))[0]?.[2]).toBe(0);
  });

  test('its runs end where face, size or heading change, and with the spacing of its first word', () => {
    const mixed = [
      ...atomsOf('甲乙'),
      ...atomsOf('丙', 12),
      ...atomsOf('丁', 12).map((a) => ({ ...a, heading: true as const })),
    ];
    const runs = setLine(mixed, { start: 0, end: 4, last: true }, 'left', { width: 100 });
    expect(runs.map(({ text, size, x, advance, heading }) => [text, size, x, advance, heading])).toEqual([
      ['甲乙', 16, 0, 32, undefined],
      ['丙', 12, 32, 12, undefined],
      ['丁', 12, 44, 12, true],
    ]);
    const lead = { to: 2, spacing: -1, latin: 0 };
    expect(placed('right', true, { width: 70, lead }, atomsOf('甲乙丙丁'))).toEqual([
      ['甲乙丙', 8, -1],
      ['丁', 54, 0],
    ]);
  });
});

test('a 署名 as wide as the 版心 is one line, a wider one ends its lines between words', () => {
  const set = (agency: string, date = '2024年1月12日') =>
    setSignature({ type: 'signature', agency, date }, gbt9704, shape);
  const { place } = set('示例市水利局');
  const dateWidth = 7 * 8 + 3 * 16 - 2 * 0.3;
  expect(place).toMatchObject({ lines: ['示例市水利局'], date: 32 });
  expect(place?.agency).toBeGreaterThan(32);
  expect(set('示例市发展和改革委员会').place).toMatchObject({ agency: 32 });
  expect(set('示例市发展和改革委员会').place?.date).toBeCloseTo(11 * 16 - 10 * 0.3 - dateWidth, 6);
  const full = '市'.repeat(28);
  expect(set(full).place?.lines).toEqual([full]);
  const long = '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县示例镇人民政府';
  expect(set(long).place?.lines).toEqual([
    '新疆维吾尔自治区伊犁哈萨克自治州',
    '察布查尔锡伯自治县示例镇人民政府',
  ]);
  expect(set('A'.repeat(80)).place?.lines.join('')).toBe('A'.repeat(80));
});

test('the characters of a document by the face that prints them', () => {
  const document = documentOf(
    { type: 'title', lines: ['题'] },
    { type: 'heading', level: 1, number: '一、', text: '黑A' },
    paragraph('仿B'),
    { type: 'paragraph', text: '文', runIn: { level: 2, number: '（一）', text: '楷' } },
    { type: 'note', text: '注' },
    { type: 'signature', agency: '署', date: '2024年' },
    { ...plainTable(2, 2), caption: '表', lead: '单', foot: [['足', '尾']] },
  );
  const used = charactersByFace(document, gbt9704, new Map());
  const of = (face: Parameters<typeof used.get>[0]) =>
    String.fromCodePoint(...[...(used.get(face) ?? [])].sort((a, b) => a - b));
  expect(of('biaosong')).toContain('题');
  expect(of('biaosong')).toContain('表');
  expect(of('heiti')).toContain('黑');
  expect(of('kaiti')).toMatch(/楷/);
  expect(of('fangsong')).toMatch(/仿.*年|年.*仿/s);
  for (const character of '文署') expect(of('fangsong')).toContain(character);
  for (const character of '注单足尾0123456789—') expect(of('songti')).toContain(character);
  expect(of('songti')).toMatch(/^ ?0123456789—/);
  expect(of('roman')).toMatch(/^ ?0123456789AB/);
});

import { afterPrefix, beforeSuffix, trimEndOf, trimOf } from '../../src/ground/affixes';
import { digitsAt, isDecimal, isDigits } from '../../src/ground/digits';
import { escapeXml } from '../../src/ground/escapeXml';
import { fillIn } from '../../src/ground/fillIn';
import { memberOf } from '../../src/ground/member';
import { ordinalAt } from '../../src/ground/ordinal';
import { withoutEnding, wordsIn } from '../../src/ground/written';
import { writtenDate } from '../../src/ground/writtenDate';

test('digits are 0 to 9 alone, as many as asked', () => {
  expect(['', '12', '１２', '1.2', '-1'].map((text) => isDigits(text))).toEqual([
    false,
    true,
    false,
    false,
    false,
  ]);
  expect([isDigits('123', 4), isDigits('123', 1, 2), isDigits('123', 3, 3)]).toEqual([false, false, true]);
  expect(['12', '12.50', '12.', '.5', '1.2.3', ''].map(isDecimal)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([digitsAt('第12号', 1), digitsAt('第12号'), digitsAt('7')]).toEqual(['12', '', '7']);
});

test('what a text begins or ends with goes once, the longest where it is named first', () => {
  expect(afterPrefix('statistics.a', 'x', 'statistics.')).toBe('a');
  expect(afterPrefix('关于关于', '关于')).toBe('关于');
  expect(afterPrefix('a')).toBe('a');
  expect(beforeSuffix('a.hbs.hbs', '.hbs')).toBe('a.hbs');
  expect(beforeSuffix('a', '.hbs')).toBe('a');
  expect(trimOf(' ..a. b . ', '.')).toBe('a. b');
  expect(trimOf(' ..', '.')).toBe('');
  expect(trimEndOf('】a】 |', '】|')).toBe('】a');
});

test('a face of a collection is named behind its file', () => {
  expect(memberOf('C:/Fonts/simsun.TTC#NSimSun')).toEqual({ path: 'C:/Fonts/simsun.TTC', member: 'NSimSun' });
  expect(memberOf('a#b/c.ttf')).toEqual({ path: 'a#b/c.ttf' });
});

test('places of a sentence are filled in, whatever they are filled with', () => {
  expect(fillIn('{year}年{agency.name}{', (name) => `{${name}}$&`)).toBe('{year}$&年{agency.name}$&{');
});

test.each([
  ['一、 总体情况', 1, 1, '总体情况'],
  ['（十二）其他', 2, 12, '其他'],
  ['二十)x', 2, 20, 'x'],
  ['3．受理', 3, 3, '受理'],
  ['(10) 受理', 4, 10, '受理'],
])('%s', (text, level, number, rest) => {
  expect(ordinalAt(text)).toMatchObject({ level, number, rest });
});

test('a figure, a year and a word are no ordinal', () => {
  expect(['1.5万件', '2023、2024年', '一是', '2023年', ''].map(ordinalAt)).toEqual(Array(5).fill(undefined));
});

test('a date is read in each of its spellings', () => {
  for (const text of ['2025年1月2日', '2025-1-2', '2025/01/02', '2025.1.2', '20250102'])
    expect(writtenDate(`${text} 起`)).toEqual({ iso: '2025-01-02', rest: ' 起' });
  expect(['2025年', '202501021', '12-1-2'].map(writtenDate)).toEqual([undefined, undefined, undefined]);
});

test('nothing of a text is markup', () => {
  expect(escapeXml('<a b="&">\u200b')).toBe('&lt;a b=&quot;&amp;&quot;&gt;');
});

test('words are what is between white space, an ending goes in letters of either size', () => {
  expect(wordsIn(' 甲 乙\n\u3000丙 ')).toEqual(['甲', '乙', '丙']);
  expect(
    ['报告.YAML', '报告.yaml.json', '报告'].map((name) => withoutEnding(name, '.yaml', '.json')),
  ).toEqual(['报告', '报告.yaml', '报告']);
});

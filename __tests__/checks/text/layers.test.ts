import fc from 'fast-check';
import { framesOf } from '../../../src/checks/text/frames/frames';
import { ownNames } from '../../../src/checks/text/frames/own';
import { lexicon, type Term } from '../../../src/checks/text/lexicon';
import { numberAt } from '../../../src/checks/text/numbers/number';
import { isMistyped } from '../../../src/checks/text/numbers/slip';
import { printedRange, spell } from '../../../src/checks/text/spelling';
import { soughtIn } from '../../../src/checks/text/statements/compile';
import { sentencesOf } from '../../../src/checks/text/tree';
import { dictionaryOf } from '../../../src/checks/text/words/dictionary';
import { expand } from '../../../src/checks/text/words/expand';
import { tokensOf } from '../../../src/checks/text/words/tokens';
import { chineseNumber } from '../../../src/ground/chineseNumber';
import { builtInEditions, parseReport } from '../../../src/index';
import type { Report } from '../../../src/model/report';

const words = dictionaryOf<Term>(lexicon);

describe('spelling', () => {
  test.each([
    ['全年６４０件', '全年640件'],
    ['许可40，218件', '许可40218件'],
    ['许可40 218件', '许可40218件'],
    ['共18,708,325次', '共18708325次'],
    ['分别为294,101,32件', '分别为294，101，32件'],
    ['2022 年 12 月', '2022年12月'],
    ['“同意公开”7件', '同意公开7件'],
    ['《示例市人民政府公报》68条', '《公报》68条'],
    ['《未完', '《未完'],
  ])('%s', (raw, text) => expect(spell(raw).text).toBe(text));

  test('every character knows its place in the printed text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9１２３,，。 “”《》件年申请]{0,60}$/), (raw) => {
        const spelling = spell(raw);
        expect(spelling.at).toHaveLength(spelling.text.length + 1);
        for (let i = 0; i < spelling.text.length; i++) {
          const { start, end } = printedRange(spelling, i, i + 1);
          expect(end).toBe(start + 1);
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : printedRange(spelling, i - 1, i).end);
        }
      }),
    );
  });
});

describe('numbers', () => {
  test.each([
    ['十二', '12'],
    ['一百零五', '105'],
    ['二〇一七', '2017'],
    ['三万二千', '32000'],
    ['一亿零三万', '100030000'],
  ])('%s is %s', (word, value) => expect(chineseNumber(word)?.toFixed()).toBe(value));
  test('十百 is no number', () => expect(chineseNumber('十百')).toBeUndefined());

  const bounds = (text: string) => {
    const number = numberAt(text, text.search(/[0-9百]/));
    return [number?.min.toFixed(), number?.max.toFixed(), number?.unit];
  };
  test.each([
    ['640件', ['640', '640', '件']],
    ['近600件', ['500', '600', '件']],
    ['600余件', ['600', '699', '件']],
    ['4.02万件', ['40150', '40300', '件']],
    ['百分之三十三', ['33', '33', '%']],
    ['约640件', ['576', '704', '件']],
    ['至少3件', ['3', '1000000000000000000000000000000', '件']],
    ['54906370元', ['54906370', '54906370', '元']],
  ])('%s', (text, expected) => expect(bounds(text)).toEqual(expected));
});

describe('words', () => {
  test('a pattern stands for all its words', () =>
    expect(expand('转{至,到,}{下{一,},次}年')).toEqual([
      '转至下一年',
      '转至下年',
      '转至次年',
      '转到下一年',
      '转到下年',
      '转到次年',
      '转下一年',
      '转下年',
      '转次年',
    ]));

  const cut = (text: string) => tokensOf(text, words).map(({ start, end }) => text.slice(start, end));
  test('the longest word counts', () => {
    expect(cut('收到政府信息公开申请9件')).toEqual(['收到', '政府信息公开申请', '9件']);
    expect(cut('部分公开2件')).toEqual(['部分公开', '2件']);
  });
  test('what is no number', () => {
    expect(tokensOf('1.组织机构第3号', words).some(({ kind }) => kind === 'number')).toBe(false);
  });
  test('every quantity of every format is told in words that the lexicon has', () => {
    for (const edition of builtInEditions) expect(soughtIn(edition).size).toBeGreaterThan(0);
  });
});

describe('tree', () => {
  const shape = (text: string) =>
    sentencesOf(tokensOf(text, words)).map(({ nodes }) => nodes.map(({ kind }) => kind).join(' '));
  test('brackets are a node; an unclosed one ends with its sentence', () => {
    expect(shape('办结5件（含2件）。')).toEqual(['word number group']);
    expect(shape('办结5件（含2件。办结3件')).toEqual(['word number group', 'word number']);
  });
  test('（一） is a mark of order', () => expect(shape('（一）办结5件')).toEqual(['mark word number']));
});

describe('frames', () => {
  const report = parseReport({ agency: { name: '示例市交通运输局' }, year: 2023, statistics: {} })
    .report as Report;
  const isOwn = ownNames(report);
  test.each(['市交通局', '交通运输局', '局机关', '示例市交通运输局'])('%s is the own body', (name) =>
    expect(isOwn(name)).toBe(true),
  );
  test.each(['市水利局', '示例县交通运输局', '市政府', '市委'])('%s is another', (name) =>
    expect(isOwn(name)).toBe(false),
  );

  const frames = (text: string) =>
    framesOf(
      sentencesOf(tokensOf(text, words)),
      { text, isOwn, area: false, letter: undefined, levels: false, year: 2023 },
      undefined,
    );
  test('who, when, what', () => {
    expect(frames('2022年收到政府信息公开申请5件')[0]).toMatchObject({
      now: false,
      mine: true,
      matter: 'requests',
    });
    expect(frames('市水利局收到政府信息公开申请5件')[0]).toMatchObject({ now: true, mine: false });
    expect(frames('我局收到政府信息公开申请5件')[0]).toMatchObject({ now: true, mine: true });
    expect(frames('收到申请5件，较上年增加3件')[1]).toMatchObject({ change: 'up' });
    expect(frames('办理信访件5件，办结5件')[1]).toMatchObject({ matter: 'other' });
  });
});

describe('a number mistyped', () => {
  const digits = fc.stringMatching(/^[1-9][0-9]{2,8}$/);
  const place = fc.nat({ max: 100 });

  test.each([
    ['39129', '30129'],
    ['74', '47'],
    ['126', '1266'],
    ['1266', '126'],
  ])('%s for %s', (stated, meant) => expect(isMistyped(stated, meant)).toBe(true));
  test.each([
    ['47', '47'],
    ['4712', '47'],
    ['1938', '1398'.split('').reverse().join('')],
    ['2931', '1239'],
  ])('not %s for %s', (stated, meant) => expect(isMistyped(stated, meant)).toBe(false));

  test('one digit left out or typed twice, in either direction', () => {
    fc.assert(
      fc.property(digits, place, (meant, at) => {
        const i = at % meant.length;
        const less = meant.slice(0, i) + meant.slice(i + 1);
        const more = meant.slice(0, i) + meant[i] + meant.slice(i);
        for (const stated of [less, more]) {
          expect(isMistyped(stated, meant)).toBe(true);
          expect(isMistyped(meant, stated)).toBe(true);
        }
      }),
    );
  });
});

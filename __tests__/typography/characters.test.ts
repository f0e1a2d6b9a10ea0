import fc from 'fast-check';
import { graphemes } from '../../src/typography/characters';
import { runs } from '../fixtures/amount';

const segmenter = new Intl.Segmenter('zh');
const whole = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

test('characters are those of the segmenter, whatever the text', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      '甲',
      'e',
      '\u0301',
      '\u200d',
      '1',
      '，',
      '𠀀',
      '👩',
      '\ufe0f',
      '⃣',
      'ｶ',
      'ﾞ',
      'क',
      'ि',
      '가',
      'ㅏ',
      '\r',
      '\n',
      '\u0600',
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const text = `甲\u0301${units.join('')}`;
      expect(graphemes(text).join('')).toBe(text);
      expect(graphemes(text)).toEqual(whole(text));
    }),
    { numRuns: runs(3000) },
  );
});

test('a long text with one mark is split as quickly as any', () => {
  expect(graphemes(`${'甲'.repeat(300_000)}\u0301`)).toHaveLength(300_000);
});

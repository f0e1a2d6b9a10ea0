import fc from 'fast-check';
import { placeIn, plainText, typedColumns, typedOffset } from '../../src/ground/plainText';

const read = (typed: string): string => plainText(typed).text;

test.each([
  [
    'radicals of a copy from a PDF',
    '主动公开⼯作⼒度不够，⽅式⽅法单⼀，⻅⻚⻓，⽤⼾',
    '主动公开工作力度不够，方式方法单一，见页长，用户',
  ],
  ['compatibility ideographs', '涼\uf979﨑\u{2f800}', '涼凉崎丽'],
  ['small and half-width marks', '﹣5、1﹒2､ｶﾞｰ', '-5、1·2、ガー'],
  ['hyphens', '0571‑8525‐3333‒1', '0571-8525-3333-1'],
  ['blanks of other widths', '1\u00a02\u20033\u20094\u202f5\u205f6', '1 2 3 4 5 6'],
  ['what shows nothing', '1\u200b5\u2060件\ufeff中\u00ad国\u200d人\u200c民✔\ufe0f', '15件中国人民✔'],
  ['marks of direction', '\u202e21\u202c件\u2066\u2069\u200f', '21件'],
])('%s', (_, typed, plain) => {
  expect(read(typed)).toBe(plain);
});

test('what was meant stays: ㎡ ℃ ① ２ ㈠ Ⅲ № … ～ — and an ideographic space', () => {
  const text = '㎡℃①２㈠Ⅲ№…～—–−・•　。ＡＢ％m³PM₂.₅臺灣𬭎龘鿍😀';
  expect(plainText(text)).toEqual({ text, changes: [] });
});

const characters = fc.constantFrom(
  ...'a件12\n⼯⽅⻅﨑\u200b\u202e\u202c\u00ad\u2011\u00a0\u3000ｶﾞｰ𬭎\u{2f800}﹣'.split(/(?:)/u),
);
const texts = fc.oneof(fc.string({ unit: characters }), fc.string({ unit: 'binary' }));

test('a text once read is plain', () => {
  fc.assert(fc.property(texts, (typed) => plainText(read(typed)).changes.length === 0));
});

test('the changes are the way from the one to the other', () => {
  fc.assert(
    fc.property(texts, (typed) => {
      const { text, changes } = plainText(typed);
      let made = '';
      let done = 0;
      for (const { at, to, typed: was, plain } of changes) {
        made += typed.slice(done, at);
        expect(made.length).toBe(to);
        expect(typed.startsWith(was, at)).toBe(true);
        made += plain;
        done = at + was.length;
      }
      expect(made + typed.slice(done)).toBe(text);
    }),
  );
});

test('an offset goes back to the character that was typed; lines stay', () => {
  fc.assert(
    fc.property(texts, (typed) => {
      const plain = plainText(typed);
      const changed = new Set(
        plain.changes.flatMap(({ to, plain: { length } }) => Array.from({ length }, (_, i) => to + i)),
      );
      const columnOf = typedColumns(plain);
      for (let offset = 0; offset < plain.text.length; offset++) {
        const back = typedOffset(plain, offset);
        expect(back).toBeGreaterThanOrEqual(typedOffset(plain, Math.max(0, offset - 1)));
        const hidden = plain.changes.filter(({ to, plain: p }) => to === offset && p === '');
        const there = back + hidden.reduce((sum, { typed: t }) => sum + t.length, 0);
        if (!changed.has(offset)) expect(typed[there]).toBe(plain.text[offset]);
        const { line, column } = placeIn(plain.text, offset);
        expect({ line, column: columnOf(line, column) }).toEqual(placeIn(typed, back));
      }
    }),
  );
});

import fc from 'fast-check';
import { perObject, perText } from '../../src/ground/remember';

test('a value is made once for each object, undefined too', () => {
  const made: object[] = [];
  const value = perObject((key: object) => void made.push(key));
  const [a, b] = [{}, {}];
  for (const key of [a, b, a, b]) value(key);
  expect(made).toEqual([a, b]);
});

test('what is remembered of texts is what would be made anew, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 9 })), fc.nat(30), (texts, room) => {
      const length = perText(room, (text) => text.length);
      expect(texts.map(length)).toEqual(texts.map((text) => text.length));
    }),
  );
});

test('the texts kept are those last asked for, as many as there is room for', () => {
  const made: string[] = [];
  const value = perText(6, (text) => void made.push(text));
  for (const text of ['aa', 'bb', 'cc', 'aa', 'dd', 'aa', 'cc', 'bb', '1234567', 'bb']) value(text);
  expect(made).toEqual(['aa', 'bb', 'cc', 'dd', 'bb', '1234567', 'bb']);
});

import { Buffer as NodeBuffer } from 'node:buffer';
import fc from 'fast-check';
import { Buffer } from '../../scripts/browser/buffer';
import { runs } from '../fixtures/amount';

test('texts and bytes are what Node makes of them, as far as a PDF asks', () => {
  const encoding = fc.constantFrom(undefined, 'utf-8', 'ascii', 'binary', 'utf16le' as const);
  const ours = (text: string, name?: string) => Buffer.from(text, name);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), encoding, (text, name) => {
      const theirs = NodeBuffer.from(text, name);
      expect([...ours(text, name)]).toEqual([...theirs]);
      expect(ours(text, name).toString('hex')).toBe(theirs.toString('hex'));
      expect(ours(text, name).toString('binary')).toBe(theirs.toString('binary'));
    }),
    { numRuns: runs(100) },
  );
  const whole = Buffer.concat([ours('甲'), Uint8Array.of(1, 2)]);
  expect([...whole]).toEqual([0xe7, 0x94, 0xb2, 1, 2]);
  expect([whole, ours(''), Uint8Array.of(1)].map(Buffer.isBuffer)).toEqual([true, true, false]);
});

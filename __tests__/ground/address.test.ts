import { addressesIn } from '../../src/ground/address';

const found = (text: string) =>
  addressesIn(text).map(({ start, end, target }) => [text.slice(start, end), target]);

test.each([
  [
    '网址：http://www.example.gov.cn/zwgk/index.html。',
    'http://www.example.gov.cn/zwgk/index.html',
    'http://www.example.gov.cn/zwgk/index.html',
  ],
  ['可在www.example.gov.cn下载', 'www.example.gov.cn', 'http://www.example.gov.cn'],
  ['（https://a.cn/?x=1&y=2#z）', 'https://a.cn/?x=1&y=2#z', 'https://a.cn/?x=1&y=2#z'],
  ['(see http://a.cn/b).', 'http://a.cn/b', 'http://a.cn/b'],
  ['邮箱：xx-gk.1@example.gov.cn，邮编', 'xx-gk.1@example.gov.cn', 'mailto:xx-gk.1@example.gov.cn'],
])('%s', (text, words, target) => {
  expect(found(text)).toEqual([[words, target]]);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  '3.14',
  'a@b',
  'ftp://a.cn',
  '@@',
  'awww.a.cn',
  'http://',
])('no address: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('a long text is read in linear time', () => {
  expect(addressesIn('a'.repeat(200_000))).toEqual([]);
  expect(addressesIn('www.'.repeat(50_000)).length).toBeLessThan(2);
  expect(addressesIn('a@'.repeat(100_000)).length).toBe(0);
});

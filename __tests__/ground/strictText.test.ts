import { isLeftOver } from '../../src/ground/leftOver';
import { strictText } from '../../src/ground/strictText';

const gbk = new Uint8Array([0x79, 0x65, 0x61, 0x72, 0x3a, 0x20, 0xcc, 0xa8, 0xd6, 0xdd]);

it.each([
  ['UTF-8', Buffer.from('年：2023'), { text: '年：2023' }],
  ['UTF-8 with a mark', Buffer.from('\ufeff年'), { text: '年' }],
  ['nothing', new Uint8Array(), { text: '' }],
  ['GBK', gbk, { encoding: 'GBK' }],
  ['UTF-16, little', Buffer.from('\ufeff年', 'utf16le'), { encoding: 'UTF-16' }],
  ['UTF-16, big', new Uint8Array([0xfe, 0xff, 0x5e, 0x74]), { encoding: 'UTF-16' }],
  ['UTF-16 without a mark', Buffer.from('year: 2023', 'utf16le'), { encoding: 'UTF-16' }],
  ['no text', new Uint8Array([0xff, 0x00, 0xff, 0xff, 0x80, 0xff]), { encoding: 'UTF-16' }],
  ['no text at all', new Uint8Array([0x80, 0xff, 0xff]), { encoding: 'unknown' }],
])('%s', (_, bytes, expected) => {
  expect(strictText(bytes)).toEqual(expected);
});

it('knows what is left in folders', () => {
  const left = [
    '._a.yaml',
    '.DS_Store',
    'a.yaml~',
    '~$a.docx',
    '#a.yaml#',
    '.#a.yaml',
    'Thumbs.db',
    'desktop.ini',
  ];
  expect(left.filter((name) => !isLeftOver(name))).toEqual([]);
  expect(['a.yaml', '甲局.yml', 'a~b.hbs', 'thumbs.db.yaml'].filter(isLeftOver)).toEqual([]);
});

import { deflateSync } from 'node:zlib';
import { extractData, generate } from '../../../src';
import { examples } from '../../editions/reports';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const json = JSON.stringify({ agency: { name: '示例局' }, year: 2023 });
const packed = deflateSync(Buffer.from(json));

/** A file as other programs write it: a tree of several levels, objects in a stream, numbers of their own. */
function rewritten(change: (pdf: string) => string = (pdf) => pdf): Uint8Array {
  const inner = [
    '<</Names[(other.txt)12 0 R<7265706F72742E6A736F6E>13 0 R]>>',
    '<</EF<</F 15 0 R>>>>',
    '<</EF<</F 16 0 R>>>>',
  ];
  const places = inner.map((_, i) => `${11 + i} ${inner.slice(0, i).join(' ').length + (i && 1)}`).join(' ');
  const objects = deflateSync(Buffer.from(`${places} ${inner.join(' ')}`));
  const stream = (head: string, body: Buffer) =>
    `<<${head}/Length ${body.length}>>stream\r\n${body.toString('latin1')}\r\nendstream`;
  const parts = [
    `3 0 obj ${stream(`/Type/ObjStm/N 3/First ${places.length + 1}/Filter/FlateDecode`, objects)} endobj`,
    '4 0 obj<</Type/Catalog/Names<</EmbeddedFiles<</Kids[11 0 R]>>>>>>endobj',
    `15 0 obj ${stream('/Type/EmbeddedFile', Buffer.from('no data'))} endobj`,
    `16 0 obj ${stream('/Type/EmbeddedFile/Filter[/FlateDecode]', packed)} endobj`,
    '17 0 obj<</Type/XRef/Root 4 0 R % a remark (\n/Size 18>>endobj',
  ];
  return latin1(change(`%PDF-1.7\n%\xff\xff\n${parts.join('\n')}\nstartxref\n0\n%%EOF`));
}

test('data come out of the file that we wrote', async () => {
  const { files } = await generate(examples.suqian, { formats: ['pdf'] });
  expect(await extractData(files[0]?.bytes as Uint8Array)).toEqual(examples.suqian);
});

test('data come out of a file that was written anew', async () => {
  expect(await extractData(rewritten())).toEqual(JSON.parse(json));
});

test.each([
  ['encrypted', (pdf: string) => pdf.replace('/Size 18', '/Size 18/Encrypt 9 0 R')],
  ['without a tree of names', (pdf: string) => pdf.replace('/Names<<', '/Name<<')],
  ['cut short', (pdf: string) => pdf.slice(0, 200)],
  ['packed in another way', (pdf: string) => pdf.replace(/\/FlateDecode/g, '/LZWDecode')],
])('a file %s has none', async (_, change) => {
  expect(await extractData(rewritten(change))).toBeUndefined();
});

test.each([
  [
    'a tree that goes round',
    '4 0 obj<</Names<</EmbeddedFiles 5 0 R>>>>endobj 5 0 obj<</Kids[5 0 R 6 0 R]>>endobj 6 0 obj<</Kids[5 0 R 6 0 R]>>endobj trailer<</Root 4 0 R>>',
  ],
  ['a million open brackets', '1 0 obj'.padEnd(1e6, '[')],
  ['many open strings', '1 0 obj('.repeat(2e5)],
  ['many remarks', `1 0 obj ${'%'.repeat(1e6)}`],
  ['a long number', '1'.repeat(1e6)],
])('%s is no data, and soon', async (_, body) => {
  const started = performance.now();
  expect(await extractData(latin1(`%PDF-1.7\n${body}`))).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(2000);
});

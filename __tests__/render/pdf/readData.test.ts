import { deflateSync } from 'node:zlib';
import { extractData, generate } from '../../../src';
import { nodeHost } from '../../../src/nodeHost';
import { isEncrypted, readDataFromPdf } from '../../../src/render/pdf/data';

const bytesOf = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const read = (text: string) => readDataFromPdf(nodeHost, bytesOf(text));

const data = '{"year":2023}';
const tree =
  '1 0 obj <</Type /Catalog /Names <</EmbeddedFiles 2 0 R>> >> endobj\n2 0 obj <</Kids [3 0 R]>> endobj\n';
const names = '3 0 obj <</Names[(report.json)4 0 R]>> endobj\n';
const specification = '4 0 obj <</Type/Filespec /UF (report.json)/EF<</F 5 0 R>>>> endobj\n';
const trailer = 'trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF';
const stream = (body: string, filter = '') =>
  `5 0 obj <<${filter}/Length ${body.length}>>stream\n${body}\nendstream endobj\n`;
const pdf = (...parts: string[]) => `%PDF-1.7\n${parts.join('')}${trailer}`;

const hex = (text: string) => `${Buffer.from(text, 'latin1').toString('hex')}>`;

describe('the data of a PDF', () => {
  it.each([
    ['plain', pdf(tree, names, specification, stream(data))],
    [
      'with a length elsewhere',
      pdf(tree, names, specification, stream(data).replace(/Length \d+/, 'Length 9 0 R')),
    ],
    ['deflated', pdf(tree, names, specification, stream(latin1(deflateSync(data)), '/Filter/FlateDecode'))],
    [
      'deflated, in hexadecimal digits',
      pdf(
        tree,
        names,
        specification,
        stream(hex(latin1(deflateSync(data))), '/Filter[/ASCIIHexDecode/FlateDecode]'),
      ),
    ],
    [
      'with a name in UTF-16',
      pdf(
        tree,
        names,
        specification.replace(
          '(report.json)',
          `<feff${[...'report.json'].map((c) => `00${c.charCodeAt(0).toString(16)}`).join('')}>`,
        ),
        stream(data),
      ),
    ],
    [
      'with its objects in a stream',
      (() => {
        const objects = [
          '<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>',
          '<</Names[(report.json)4 0 R]>>',
          '<</F(report.json)/EF<</F 5 0 R>>>>',
        ];
        const head = `1 0 2 ${objects[0]?.length} 4 ${(objects[0]?.length ?? 0) + (objects[1]?.length ?? 0)} `;
        const body = latin1(deflateSync(bytesOf(head + objects.join(''))));
        return pdf(
          stream(data),
          `7 0 obj <</Type/ObjStm/N 3/First ${head.length}/Filter/FlateDecode/Length ${body.length}>>stream\n${body}\nendstream endobj\n`,
        );
      })(),
    ],
    ['in the later of two versions', pdf(tree, names, specification, stream('{}'), stream(data))],
  ])('%s', (_, file) => {
    expect(read(file)).toBe(data);
  });

  it('is not looked for outside the tree of files, nor in what is no PDF', () => {
    expect(read(pdf(stream(data, '/Type /EmbeddedFile')))).toBeUndefined();
    expect(read(`no ${tree}${names}${specification}${stream(data)}${trailer}`)).toBeUndefined();
    expect(isEncrypted(nodeHost, bytesOf('%PDF-1.7\ntrailer <</Encrypt 3 0 R>>'))).toBe(true);
  });

  it.each([
    ['strings that do not end', '1 0 obj ('],
    ['lists that do not end', '1 0 obj ['],
    ['dictionaries that do not end', '1 0 obj <</A'],
    [
      'trees of names in a ring',
      '1 0 obj <</Names 1 0 R/Kids[1 0 R]/EmbeddedFiles 1 0 R>> trailer <</Root 1 0 R>> ',
    ],
    ['streams that do not end', '1 0 obj <<>>stream\n'],
  ])('of %s is none, soon', (_, piece) => {
    expect(read(`%PDF-1.7\n${piece.repeat(30_000)}`)).toBeUndefined();
  });

  it('is not unpacked beyond the bound', () => {
    const bomb = latin1(deflateSync(new Uint8Array(33 * 1024 * 1024)));
    expect(() => read(pdf(tree, names, specification, stream(bomb, '/Filter/FlateDecode')))).toThrow();
  });
});

it('survives damage of every kind', async () => {
  const report = { agency: { name: '示例县水利局' }, year: 2023 };
  const { files } = await generate(report);
  for (const { bytes } of files) {
    expect(await extractData(bytes)).toEqual(report);
    for (let cut = 0; cut < 25; cut++) {
      const damaged = bytes.slice(0, bytes.length - ((cut * 997) % bytes.length));
      damaged[(cut * 7919) % damaged.length] = cut;
      await extractData(damaged);
    }
  }
});

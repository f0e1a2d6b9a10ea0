import { Packer } from 'docx';
import fc from 'fast-check';
import JSZip from 'jszip';
import type { Annotation, Document } from '../../../src/document/nodes';
import { wordFile } from '../../../src/render/docx/file';
import { gbt9704 } from '../../../src/typography/gbt9704';
import type { Profile } from '../../../src/typography/profile';
import { runs, sample } from '../../fixtures/amount';
import { hintsOf, wordOf } from '../../judges/hints';
import { exampleDocuments, figuresDocuments, generatedDocuments } from '../../judges/reports';
import { cell, documentOf, requestsGrid, tableOf } from './fixtures';

/** Written by us: docx would write the clock, or does not know the faces. */
const OWN = ['docProps/core.xml', 'word/theme/theme1.xml', 'word/fontTable.xml'];

type Parts = readonly (readonly [path: string, text: string])[];

async function partsOf(file: Uint8Array): Promise<Parts> {
  const { files } = await JSZip.loadAsync(file);
  return Promise.all(
    Object.values(files)
      .filter(({ name }) => !OWN.includes(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1)) // ours begins with what programs look at first
      .map(async (part) => [part.name, await part.async('string')] as const),
  );
}

const asDocxPacks = async (document: Document, profile: Profile, annotations: readonly Annotation[]) =>
  partsOf(
    await Packer.toBuffer(wordFile(document, { profile, hints: hintsOf(document, profile), annotations })),
  );

async function expectTheSame(
  document: Document,
  profile: Profile = gbt9704,
  annotations: readonly Annotation[] = [],
) {
  const made = await partsOf(await wordOf(document, { profile, annotations }));
  const packed = await asDocxPacks(document, profile, annotations);
  expect(made.map(([path]) => path)).toEqual(packed.map(([path]) => path));
  expect(made.filter(([, text], i) => text !== packed[i]?.[1]).map(([path]) => path)).toEqual([]);
}

const documents = [
  ...exampleDocuments,
  ...figuresDocuments,
  ...generatedDocuments.slice(0, 6).map((make) => make()),
];

test.each(sample(documents, 2))(
  '$name: every part is as docx writes it, at first and from what is remembered',
  async ({ document }) => {
    for (let time = 0; time < 2; time++) await expectTheSame(document);
  },
);

test('with remarks, on a turned page, with an own profile', async () => {
  const grid = requestsGrid();
  const document = documentOf(
    { type: 'title', lines: ['某市', '年度报告'] },
    { type: 'paragraph', text: '正文。' },
    tableOf('requests', grid, { landscape: true }),
    { type: 'paragraph', text: '其后。' },
  );
  const annotations: Annotation[] = [
    { target: { figure: 'requests.r7.c5' }, author: '核对', text: '与合计不符\n请核' },
    { target: { block: 1, start: 0, end: 2 }, author: '核对', text: '正' },
  ];
  await expectTheSame(document, gbt9704, annotations);
  await expectTheSame(document, { ...gbt9704, pitch: 28, pageNumber: { form: '{n}', place: 'center' } });
});

test('whatever stands in the cells', async () => {
  const words = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '12345678901',
      '甲&<>"乙',
      '——',
      '“一”',
      '第1条\n第2条',
      '100㎡',
      "it's",
      '𠮷',
      'a b',
    ),
    fc.string({ maxLength: 12 }),
  );
  const cells = fc.array(fc.tuple(words, fc.constantFrom('label', 'figure', 'head'), fc.boolean()), {
    minLength: 2,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(cells, async (list) => {
      const grid = {
        columns: [60, 96],
        rows: list.length,
        headRows: 0,
        cells: list.flatMap(([text, role, wide], row) =>
          wide
            ? [cell(row, 0, text, role, { colSpan: 2 })]
            : [cell(row, 0, text, role), cell(row, 1, text, 'figure', { indent: 1 })],
        ),
      };
      await expectTheSame(documentOf(tableOf('any', grid)));
    }),
    { numRuns: runs(60) },
  );
});

test('a profile that is changed after a report does not see what was remembered of it before', async () => {
  const document = documentOf({ type: 'paragraph', text: '正文。' });
  const profile = { ...gbt9704 };
  await expectTheSame(document, profile);
  profile.pitch = 27;
  await expectTheSame(document, profile);
});

import { join } from 'node:path';
import JSZip from 'jszip';
import { extractData, type GenerateOptions, generate, type ReportInput } from '../../src';
import { sample } from '../fixtures/amount';

const songti = join(__dirname, '../../fonts/ofl/NianbaoSongti.ttf');

const turns = Array.from({ length: 12 }, (_, i) => i);

/** Two programs in one process: other faces, language, templates. */
const embedders: readonly (readonly [mark: string, options: GenerateOptions])[] = [
  ['甲', {}],
  [
    '乙',
    {
      locale: 'en',
      fonts: { fangsong: songti },
      templates: { 'other.hbs': '乙的模板，{{year}}年度无其他事项。' },
    },
  ],
];
const nameOf = (i: number) => `示例${embedders[i % 2]?.[0]}${String(i).padStart(4, '0')}号局`;
const inputOf = (i: number): ReportInput =>
  ({
    agency: { name: nameOf(i) },
    year: 2021 + (i % 4),
    narrative: { problems: `${nameOf(i)}的公开工作还有${i}处需要改进。` },
  }) as ReportInput;

test('reports that two embedders make by turns have nothing of one another (whole: bench/load.mjs)', async () => {
  const all = await Promise.all(
    Array.from({ length: sample(turns, 4).length }, async (_, i) => {
      const { files, findings } = await generate(inputOf(i), { ...embedders[i % 2]?.[1], formats: ['docx'] });
      const [file] = files;
      if (!file) throw new Error(findings.map(({ message }) => message).join());
      const data = (await extractData(file.bytes)) as ReportInput;
      const text = await (await JSZip.loadAsync(file.bytes)).file('word/document.xml')?.async('string');
      return {
        names: [...new Set([data.agency.name, ...(text?.match(/示例[甲乙]\d{4}号局/g) ?? [])])],
        template: text?.includes('乙的模板'),
        inChinese: findings.every(({ message }) => /[一-龥]。$/.test(message)),
      };
    }),
  );
  expect(all).toEqual(
    all.map((_, i) => ({ names: [nameOf(i)], template: i % 2 === 1, inChinese: i % 2 === 0 })),
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { parse as readYamlText } from 'yaml';
import { type Format, generate, makeWorkbook, type ReportInput } from '../../src/index';

const read = (path: string): Uint8Array => readFileSync(join(process.cwd(), path));

/** Data as people write them. */
export const examples = ['2014-taizhou-2017', '2019-shili-2020', '2021-suqian-2023'].map((name) =>
  read(`examples/${name}.yaml`),
);
export const inputs = examples.map((bytes) => readYamlText(strFromU8(bytes)) as ReportInput);

/** The least that a report needs: most inputs are small ones, which are read a hundred times as often. */
export const small = { agency: { name: '示例县水利局' }, year: 2023 } satisfies ReportInput;

/** Lines as agencies write them. */
export const lines = inputs
  .flatMap(({ narrative = {} }) => Object.values(narrative as Record<string, string>))
  .flatMap((text) => text.split('\n'))
  .map((line) => line.trim().slice(0, 200))
  .filter((line) => line !== '');

async function filesOf(input: ReportInput): Promise<Readonly<Record<Format | 'xlsx', Uint8Array>>> {
  const { files } = await generate(input, { formats: ['docx', 'pdf', 'ofd', 'html'] });
  const { bytes } = await makeWorkbook({ data: input });
  const made = Object.fromEntries(files.map(({ format, bytes }) => [format, bytes]));
  return { ...made, xlsx: bytes } as Record<Format | 'xlsx', Uint8Array>;
}

/** What `extract` and `import` are given: our own files, of a small report and of a usual one. */
export const made = Promise.all([small, inputs[2] as ReportInput].map(filesOf));
export const json = inputs.map((input) => strToU8(JSON.stringify(input)));

/** A page's cells as text, between `cell` and the end of the line. */
export const cellsOf = (html: Uint8Array, cell: string): string =>
  strFromU8(html)
    .replace(/^[\s\S]*?<body[^>]*>/, '')
    .replace(/<\/t[dh]>/g, cell)
    .replace(/<\/(tr|p|h\d)>/g, '\n')
    .replace(/<[^>]*>/g, '');

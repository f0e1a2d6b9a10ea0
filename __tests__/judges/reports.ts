import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Document } from '../../src/document/nodes';
import { composeDocument, parseReport } from '../../src/stages';
import { type GeneratedSize, generatedDocument } from './generated';

const root = join(__dirname, '../..');
const exampleFolder = join(root, 'examples');
const figuresFolder = join(root, '__tests__/fixtures/figures');

function composed(file: string, templates?: string): Document {
  const { report } = parseReport(parse(readFileSync(file, 'utf8')));
  if (!report) throw new Error(`${file} cannot be read`);
  return composeDocument(report, { templates }).document;
}

const namesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();

export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

/** The finished examples, each with its own templates where it has some. */
export const exampleDocuments: readonly NamedDocument[] = namesIn(exampleFolder).map((name) => {
  const own = join(exampleFolder, name);
  return { name, document: composed(`${own}.yaml`, existsSync(own) ? own : undefined) };
});

/** Reports of figures alone, one for each edition. */
export const figuresDocuments: readonly NamedDocument[] = namesIn(figuresFolder).map((name) => ({
  name: `figures-${name}`,
  document: composed(join(figuresFolder, `${name}.yaml`)),
}));

type Sample = readonly [seed: number, size: GeneratedSize, tables?: boolean];

/** From 1 to 40 pages; the first of them without tables, which alone take four. */
const samples: readonly Sample[] = [
  [1, { edition: '2021', sentences: 4 }, false],
  [2, { edition: '2019', sentences: 14 }, false],
  [3, { edition: '2021', sentences: 10 }],
  [4, { edition: '2014', sentences: 20 }],
  [5, { edition: '2019', sentences: 50 }],
  [6, { edition: '2021', sentences: 80 }],
  [7, { edition: '2014', sentences: 120 }],
  [8, { edition: '2021', sentences: 180 }],
  [9, { edition: '2019', sentences: 260 }],
  [10, { edition: '2014', sentences: 300 }],
  [11, { edition: '2021', sentences: 350 }],
  [12, { edition: '2021', sentences: 390 }],
];

export const generatedDocuments: readonly (() => NamedDocument)[] = samples.map(
  ([seed, size, tables]) =>
    () => ({ name: `generated-${seed}`, document: generatedDocument(seed, size, tables) }),
);

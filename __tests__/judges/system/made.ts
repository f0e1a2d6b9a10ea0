import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { type GenerateOptions, generate } from '../../../src';
import type { Document } from '../../../src/document/nodes';
import type { ReportInput } from '../../../src/editions/inputs';
import { composeDocument, parseReport } from '../../../src/stages';

const folder = join(__dirname, '../../../examples');

/** Names of the finished examples. */
export const exampleNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => basename(name, '.yaml'))
  .sort();

export interface Made {
  readonly folder: string;
  readonly docx: string;
  readonly pdf: string;
  readonly pages: number;
  readonly document: Document;
}

/** Makes an example's files in a folder of their own. */
export async function makeExample(name: string, options: GenerateOptions = {}): Promise<Made> {
  const input = parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as ReportInput;
  const own = join(folder, name);
  const templates = existsSync(own) ? own : undefined;
  const { files, pages } = await generate(input, { templates, ...options });
  const { report } = parseReport(input);
  if (!report || files.length === 0) throw new Error(`${name} cannot be made`);
  const out = mkdtempSync(join(tmpdir(), 'nianbao-judges-'));
  for (const { format, bytes } of files) writeFileSync(join(out, `report.${format}`), bytes);
  const { document } = composeDocument(report, { templates });
  return { folder: out, docx: join(out, 'report.docx'), pdf: join(out, 'report.pdf'), pages, document };
}

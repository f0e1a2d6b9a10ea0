import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const officeVersions = [
  'Office2007',
  'Office2010',
  'Office2013',
  'Office2016',
  'Office2019',
  'Office2021',
  'Microsoft365',
] as const;

const cli = join(__dirname, '../../node_modules/.bin/ooxml-validator');

/** What the Open XML SDK finds wrong with a Word file, one line an error; throws where it cannot be run. */
export async function validateOpenXml(bytes: Uint8Array, officeVersion: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'open-xml-'));
  try {
    const path = join(folder, 'file.docx');
    await writeFile(path, bytes);
    const output = await new Promise<string>((resolve) => {
      execFile(cli, [path, '--officeVersion', officeVersion], (_, stdout) => resolve(stdout));
    });
    const { errors } = JSON.parse(output) as { errors: { path: string; description: string }[] };
    return errors.map(({ path: part, description }) => `${part}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

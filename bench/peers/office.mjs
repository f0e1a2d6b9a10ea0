// LibreOffice turning our Word file into a PDF: a process of its own for every file, as scripts use it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordFile } from '../material.mjs';

export const hasOffice = () => spawnSync('soffice', ['--version']).status === 0;

export async function libreOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'report.docx'), wordFile());
  return async () => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ]);
    return { bytes: readFileSync(join(folder, 'report.pdf')).length };
  };
}

import { join, resolve } from 'node:path';
import { chartCaption } from '../../../src/document/chart';
import { cellText } from '../../../src/document/grid';
import type { Block, Document } from '../../../src/document/nodes';
import { tool } from './tools';

const scripts = resolve('scripts');
const plain = (text: string) => text.replace(/\s/gu, '');

function words(block: Block): string {
  switch (block.type) {
    case 'title':
      return block.lines.join('');
    case 'heading':
      return block.number + block.text;
    case 'paragraph':
      return (block.runIn ? block.runIn.number + block.runIn.text : '') + (block.number ?? '') + block.text;
    case 'table':
      return [block.caption, block.lead, ...block.foot.flat()].filter(Boolean).join('');
    case 'chart':
      return chartCaption(block);
    case 'note':
      return block.text;
    case 'signature':
      return block.agency + block.date;
    case 'pageBreak':
      return '';
  }
}

/** Debian's Python has python-docx; another one in the path may not. */
const PYTHON = '/usr/bin/python3';

/** What python-docx reads back differs from the document that was written: running text, cells, paper. */
export function readBack(path: string, document: Document): string[] {
  const { status, stdout, stderr } = tool(PYTHON, join(scripts, 'read-docx.py'), path);
  if (status !== 0) return [stderr];
  const [read] = JSON.parse(stdout) as { paragraphs: string[]; tables: string[][][]; pages: number[][] }[];
  if (!read) return ['nothing was read'];
  const faults: string[] = [];
  const expected = plain(document.blocks.map(words).join(''));
  const got = plain(read.paragraphs.join(''));
  if (got !== expected) {
    const at = [...expected].findIndex((c, i) => c !== [...got][i]);
    faults.push(`text differs at ${at}: ${expected.slice(at, at + 20)} | ${got.slice(at, at + 20)}`);
  }
  const tables = document.blocks.filter((block) => block.type === 'table');
  if (tables.length !== read.tables.length) faults.push(`${read.tables.length} tables, not ${tables.length}`);
  tables.forEach(({ name, grid }, t) => {
    for (const each of grid.cells) {
      const { row, column, rowSpan, colSpan } = each;
      const text = cellText(each);
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + colSpan; c++) {
          const cell = read.tables[t]?.[r]?.[c];
          if (cell === undefined || plain(cell) !== plain(text))
            faults.push(`${name} ${r},${c}: ${cell ?? 'no cell'}, not ${text}`);
        }
    }
  });
  for (const paper of read.pages)
    if (paper.map(Math.round).sort().join() !== '210,297') faults.push(`paper ${paper.join(' × ')} mm`);
  return faults;
}

/**
 * Word files as LibreOffice sets them, in one start of it; their paths. Throws where LibreOffice makes nothing of one, or
 * only hangs.
 * @param seconds how long it may take
 */
export function allAsLibreOffice(paths: readonly string[], folder: string, seconds = 120): string[] {
  const script = join(scripts, 'docx-to-pdf.sh');
  const { status, stdout, stderr } = tool(
    'timeout',
    '-k',
    '5',
    String(seconds),
    'bash',
    script,
    ...paths,
    folder,
  );
  if (status !== 0) throw new Error(stderr || `LibreOffice made no PDF of ${paths.join(', ')}`);
  return stdout.trim().split('\n');
}

/** The same for one file. */
export const asLibreOffice = (path: string, folder: string, seconds?: number): string =>
  allAsLibreOffice([path], folder, seconds)[0] as string;

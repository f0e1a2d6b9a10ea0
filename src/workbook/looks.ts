import type { Look } from './book';

const song = (size: number, more: Partial<Look> = {}): Look => ({ font: '宋体', size, ...more });

/** Looks of the sheets beside those of the forms' own cells. */
export const looks = {
  title: { font: '黑体', size: 16, align: 'center' },
  lead: song(11),
  text: song(11, { vertical: 'top' }),
  section: { font: '黑体', size: 11, fill: 'DDEBF7', border: true },
  head: { font: '黑体', size: 11, align: 'center', fill: 'DDEBF7', border: true },
  label: song(11, { border: true }),
  figure: song(11, { border: true, align: 'right' }),
  remark: song(9, { color: '595959', border: true }),
  field: song(11, { border: true, open: true, asText: true, fill: 'FFF9E5' }),
  numberField: song(11, { border: true, open: true, fill: 'FFF9E5' }),
  verdict: song(9, { align: 'center' }),
  identity: song(9, { color: '595959' }),
  hintHead: song(9, { color: '808080', align: 'center' }),
  hint: song(10, { color: '808080', align: 'center' }),
} as const satisfies Readonly<Record<string, Look>>;

/** Ground of the cells that are filled in, and of totals that fill in themselves. */
export const OPEN = 'FFF9E5';
export const TOTAL = 'F2F2F2';

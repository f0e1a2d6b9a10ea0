import { trimOf } from './affixes';
import { INVISIBLE } from './characters';

const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]/g;
/** Windows keeps these for its devices, whatever ending is behind them. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** File systems allow 255 bytes; suffixes and temporary names need some of them. */
const BYTES = 200;

/** A title as a file name: forbidden characters replaced, no name that Windows keeps for itself, at most 200 bytes. */
export function fileName(title: string): string {
  // A mark that turns the direction of writing makes an ending look like another one.
  let name = trimOf(title.replace(INVISIBLE, '').replace(FORBIDDEN, '_'), '.');
  if (DEVICE.test(name)) name = `_${name}`;
  const bytes = new TextEncoder();
  while (bytes.encode(name).length > BYTES) name = [...name].slice(0, -1).join('');
  return name || '年度报告';
}

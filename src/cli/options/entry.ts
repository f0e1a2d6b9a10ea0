import { formatsWith } from '../../render/formats';
import { type Both, both } from '../words';

/** An option as every command that has it has it. */
export interface OptionEntry {
  readonly flag: string;
  /** What its value is called; an option without is a switch. */
  readonly value?: Both;
  readonly text: Both;
  readonly required?: boolean;
  /** Throws `WrongValue` where the value cannot be that of the option. */
  readonly read?: (value: string, before: unknown) => unknown;
}

export type OptionTable = Readonly<Record<string, OptionEntry>>;

export const FILE = both('文件', 'file');
export const FOLDER = both('文件夹', 'folder');

/** Endings of the files that can do something, in a sentence. */
export function endingsWith(property: 'review' | 'readData'): Both {
  const endings = formatsWith(property).map((format) => `.${format}`);
  return both(endings.join(' 或 '), endings.join(' or '));
}

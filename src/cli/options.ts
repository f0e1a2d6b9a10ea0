import { Option } from 'commander';
import type { Locale } from '../findings/problem';
import type { OptionEntry } from './options/entry';
import { files } from './options/files';
import { ofReports } from './options/ofReports';
import { sources } from './options/sources';
import { work } from './options/work';

/** All options of all commands: what one is called and what it means is the same everywhere. */
const table = { ...ofReports, ...sources, ...files, ...work };

export type OptionName = keyof typeof table;

/** An option for commander, in a language. */
export function optionIn(name: OptionName, locale: Locale): Option {
  const { flag, value, text, read, required }: OptionEntry = table[name];
  const option = new Option(value ? `${flag} <${value[locale]}>` : flag, text[locale]);
  if (read) option.argParser(read);
  return option.makeOptionMandatory(required === true);
}

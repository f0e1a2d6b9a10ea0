import { builtInEditions } from './editions';
import type { Finding } from './findings/finding';
import { finish } from './findings/finish';
import { requireNames } from './ground/given';
import type { InLocale } from './hosted';
import type { Edition } from './model/edition';
import { readOptions } from './options';
import { planBook, type WorkbookRequest } from './workbook/workbook';

/** Of `makeWorkbook`. */
export interface WorkbookOptions extends WorkbookRequest, InLocale {
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

/** A workbook to fill in, and what is wrong with the data that it was to hold. */
export interface MadeWorkbook {
  /** An .xlsx file; absent where a finding is blocking. */
  readonly bytes?: Uint8Array;
  readonly findings: readonly Finding[];
}

const NAMES: readonly (keyof WorkbookOptions)[] = [
  'edition',
  'year',
  'data',
  'previous',
  'rules',
  'editions',
  'locale',
];

/**
 * The workbook in which a clerk fills in a report: the forms as they are printed, totals that add themselves up, beside
 * every identity of the edition a cell that says 平 or 不平, the facts and the texts. `importReport` reads it by the
 * names of its cells, wherever they have moved. Never throws on data; the same options give the same bytes.
 * @throws RangeError when a rule of `rules.add` names a figure that the edition does not have.
 */
export async function makeWorkbook(options: WorkbookOptions = {}): Promise<MadeWorkbook> {
  requireNames(options, NAMES);
  const { locale, editions = builtInEditions, rules, ...request } = options;
  const { usable, problems: ofRules } = readOptions({ rules });
  const { book, problems } = planBook({ ...request, ...usable }, editions);
  const findings = finish([...ofRules, ...problems], { locale });
  if (!book || findings.some(({ blocking }) => blocking)) return { findings };
  const { writeXlsx } = await import('./workbook/writeXlsx');
  return { bytes: await writeXlsx(book), findings };
}

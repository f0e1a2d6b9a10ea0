import { inputWords } from '../../src/cli/input/words';
import { builtInEditions } from '../../src/editions';
import { zh } from '../../src/findings/locales/zh';
import { zhChecks } from '../../src/findings/locales/zhChecks';
import type { Sentences } from '../../src/findings/sentence';
import { importWords } from '../../src/import/words';

/** Other sentences of a code: keys of sentences that are no codes. */
const OTHER_SENTENCES =
  /\.many$|^(units\.missing-sum|text\.share\.rate|sum\.blank-totals|heading\.blank|shape\.key-name|shape\.unquoted)$/;

const all: Sentences = {
  ...zh,
  ...zhChecks,
  ...Object.assign({}, ...builtInEditions.map(({ words }) => words?.zh)),
  ...importWords.zh,
  ...inputWords.zh,
};

/** Every code of a finding, with its Chinese sentence. */
export const codes = Object.entries(all).filter(([code]) => !OTHER_SENTENCES.test(code));

/** src/findings/codes.ts */
export const codeTypes = (): string => `/*
 * What findings are coded as, made from their sentences by \`npm run reference\`. Rules of a caller's and checks of an
 * edition's own have codes of their own.
 */
export type FindingCode =
${codes.map(([code]) => `  | '${code}'`).join('\n')}
  | (string & Record<never, never>);
`;

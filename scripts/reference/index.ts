// Writes what is made from the editions and the sentences: types of the data, reference pages. `npm run reference`.
import { writeFileSync } from 'node:fs';
import { codeTypes } from './codes';
import { inputTypes } from './inputTypes';
import { fieldPages, findingsPage } from './pages';

/** Files by their paths from the package's root. */
export const reference = (): ReadonlyMap<string, string> =>
  new Map([
    ['src/editions/inputs.ts', inputTypes()],
    ['src/findings/codes.ts', codeTypes()],
    ['docs/findings.md', findingsPage()],
    ...fieldPages,
  ]);

if (process.argv[1]?.includes('reference')) for (const [path, text] of reference()) writeFileSync(path, text);

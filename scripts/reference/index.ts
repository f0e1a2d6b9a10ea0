// Writes what is made from the editions and the sentences: types of the data, reference pages. `npm run reference`.
import { writeFileSync } from 'node:fs';
import { apiPage } from './api';
import { codeTypes } from './codes';
import { profilesPage, templatesPage } from './guides';
import { inputTypes } from './inputTypes';
import { fieldPages, findingsPage } from './pages';

/** Files by their paths from the package's root. */
export const reference = (): ReadonlyMap<string, string> =>
  new Map([
    ['src/editions/inputs.ts', inputTypes()],
    ['src/findings/codes.ts', codeTypes()],
    ['docs/findings.md', findingsPage()],
    ['docs/templates.md', templatesPage()],
    ['docs/profiles.md', profilesPage()],
    ...fieldPages,
  ]);

if (process.argv[1]?.includes('reference'))
  for (const [path, text] of [...reference(), ['docs/api.md', apiPage()] as const]) writeFileSync(path, text);

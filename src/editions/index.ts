import { deepFreeze } from '../ground/freeze';
import type { Edition } from '../model/edition';
import { edition2014 } from './2014';
import { edition2019 } from './2019';
import { edition2021 } from './2021';

/** What nobody in the process may change for the others. Schemas and expressions stay as they are: they keep state. */
function shared(edition: Edition): Edition {
  const { forms, parts, years, words, telling, naming } = edition;
  deepFreeze([forms, parts, years, words, telling, naming?.keywords]);
  return edition;
}

/** The official formats, oldest first. A new one is one folder, its templates and one line here. */
export const builtInEditions: readonly Edition[] = Object.freeze(
  [edition2014, edition2019, edition2021].map(shared),
);

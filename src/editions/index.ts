import { edition2014 } from './2014';
import type { Edition } from './edition';

/** The official formats, oldest first. A new one is one folder, its templates and one line here. */
export const builtInEditions: readonly Edition[] = Object.freeze([edition2014]);

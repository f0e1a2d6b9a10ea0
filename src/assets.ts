import { join } from 'node:path';

/**
 * Folder of the installed package: `fonts/` and `templates/` lie there. This file and the built entry points
 * both lie one level below it. The only files that the library reads unasked.
 */
export const packageRoot = join(__dirname, '..');

import { join } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const file = join(process.cwd(), 'scripts/plainZod.ts');

/** zod as plainZod.ts has it. */
export const plainZod: Plugin = {
  name: 'plain-zod',
  setup(build) {
    build.onResolve({ filter: /^zod$/ }, ({ importer }) =>
      importer === file ? undefined : { path: file, sideEffects: true },
    );
  },
};

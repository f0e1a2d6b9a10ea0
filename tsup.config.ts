import { defineConfig, type Options } from 'tsup';

// The entry points lie flat in dist/, one level under the package's root, as src/*.ts does: nodeHost.ts counts on it.
const common: Options = { target: 'node20', platform: 'node', shims: true, treeshake: true };

const entry = { index: 'src/index.ts', edition: 'src/edition.ts' };

export default defineConfig(({ dts }): Options[] => [
  {
    ...common,
    entry: { ...entry, cli: 'src/cli/main.ts' },
    format: 'esm',
    splitting: true, // a command loads only what it needs
    dts: dts === false ? false : { entry },
    clean: ['!**/*.cjs'],
  },
  { ...common, entry, format: 'cjs', dts: false, clean: ['!**/*.js', '!**/*.d.ts'] },
]);

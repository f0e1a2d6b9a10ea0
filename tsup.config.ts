import { defineConfig, type Options } from 'tsup';

// The entry points lie flat in dist/, one level under the package's root, as src/*.ts does: assets.ts counts on it.
const common: Options = { target: 'node20', platform: 'node', shims: true, treeshake: true };

export default defineConfig(({ dts }): Options[] => {
  const types: Options['dts'] = dts === false ? false : { entry: { index: 'src/index.ts' } };
  return [
    {
      ...common,
      entry: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
      format: 'esm',
      splitting: true, // a command loads only what it needs
      dts: types,
      clean: ['!**/*.cjs', '!**/*.d.cts'],
    },
    {
      ...common,
      entry: { index: 'src/index.ts' },
      format: 'cjs',
      dts: types,
      clean: ['!**/*.js', '!**/*.d.ts'],
    },
  ];
});

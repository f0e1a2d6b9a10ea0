import { defineConfig } from 'tsup';

// The entry points lie flat in dist/, one level under the package's root, as src/*.ts does: assets.ts counts on it.
export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  format: ['esm', 'cjs'],
  dts: { entry: { index: 'src/index.ts' } },
  target: 'node20',
  platform: 'node',
  clean: true,
  shims: true,
  splitting: true,
});

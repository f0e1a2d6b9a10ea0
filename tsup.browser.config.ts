import { defineConfig, type Options } from 'tsup';
import { forBrowsers } from './scripts/browserBundle';
import { licences } from './scripts/cliBundle';

const plugins = forBrowsers.esbuildPlugins ?? [];

// The browser face: a module whose parts are loaded when they are asked for. tsup.web.config.ts makes it in one file, too.
export default defineConfig(({ dts }): Options[] => [
  {
    ...forBrowsers,
    entry: { index: 'src/browser/index.ts' },
    outDir: 'dist/browser',
    format: 'esm',
    splitting: true,
    dts: dts === false ? false : { entry: { index: 'src/browser/index.ts' } },
    esbuildPlugins: [...plugins, licences('licences.txt')],
    esbuildOptions: (options) => {
      options.charset = 'utf8'; // a module is always that, a script for a tag may stand in a page of any encoding
    },
    clean: true,
  },
]);

import { defineConfig, type Options } from 'tsup';
import { cliBundle, licences } from './scripts/cliBundle';
import { joinFiles } from './scripts/cliFiles';
import { plainZod } from './scripts/zodBundle';

// The entry points lie flat in dist/, one level under the package's root, as src/*.ts does: nodeHost.ts counts on it.
const common: Options = { target: 'node20', platform: 'node', treeshake: true };

/**
 * Packages that the library holds itself: docx asks for one (nanoid 6) that refuses to be installed under Node 20,
 * though docx runs there; hucre and d3-scale are modules for import alone, which require() of Node 20 cannot load.
 */
const HELD = [/^(docx|nanoid|hucre|d3-[a-z-]+|internmap)(\/|$)/];

const entry = { index: 'src/index.ts', edition: 'src/edition.ts', queue: 'src/queue/index.ts' };

/** What modules for require() that are bundled load Node's own by. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

const named =
  (name: string): Options['esbuildOptions'] =>
  (options) => {
    options.charset = 'utf8';
    // Two thirds of the size of the package's code; names stay, so that a stack says where it was.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    options.chunkNames = `${name}-[name]-[hash]`;
  };

export default defineConfig(({ dts }): Options[] => [
  {
    ...common,
    entry,
    format: 'esm',
    splitting: true, // a format is loaded when it is asked for
    noExternal: HELD,
    esbuildPlugins: [licences('lib-licences.txt')],
    esbuildOptions: named('lib'),
    dts: dts === false ? false : { entry },
    clean: ['!**/*.cjs', '!**/*.d.cts', '!cli*', '!worker.js', '!browser/**', '!web/**'],
  },
  {
    ...common,
    entry,
    format: 'cjs',
    // Never asked for where there is a __dirname; a URL that says as little as that of a bundle.
    define: { 'import.meta.url': '"file:///C:/"' },
    noExternal: HELD,
    esbuildOptions: named('lib'),
    dts: false,
    clean: ['!**/*.js', '!**/*.d.ts', '!cli*', '!lib-*', '!browser/**', '!web/**'],
  },
  {
    // The command line and what threads load hold all they need: a hundred small files take longer to find than to run.
    ...common,
    entry: { cli: 'src/cli/start.ts', worker: 'src/cli/worker.ts' },
    format: 'esm',
    splitting: true,
    minify: true,
    treeshake: false, // esbuild's own is enough
    noExternal: [/./],
    removeNodeProtocol: false, // cliBundle sees Node's own modules, too
    esbuildPlugins: [cliBundle, plainZod, licences('cli-licences.txt')],
    esbuildOptions: named('cli'),
    onSuccess: () => joinFiles('dist', REQUIRE),
    clean: ['!index*', '!edition*', '!queue*', '!lib-*', '!browser/**', '!web/**'],
  },
]);

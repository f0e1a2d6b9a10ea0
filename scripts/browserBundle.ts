// What the bundles for the browser need beside esbuild: stand-ins for what Node gives, the shipped templates as texts and
// compiled, nothing of the packages that is not used.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { Options } from 'tsup';
import { compileOptions } from '../src/compose/narrative/environment';
import { builtInEditions } from '../src/editions';
import { plainZod } from './zodBundle';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * pdfkit imports these for text, faces, pictures and secrets of its own, Handlebars source-map for maps of sources,
 * d3-scale the last two for scales of colours and for words at ticks.
 */
const UNUSED = /^(fontkit|linebreak|png-js|@noble\/ciphers\/aes|source-map|d3-color|d3-format)$/;

const shim = (name: string): string => join(process.cwd(), 'scripts/browser', `${name}.ts`);

const templates = (): [name: string, text: string][] =>
  readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => [
      `templates/${name.replaceAll('\\', '/')}`,
      readFileSync(join('templates', name), 'utf8'),
    ]);

/** As `loadTemplates` takes them: without the line end that closes a file. */
const sources = (): string[] => [
  ...templates().map(([, text]) => text.replace(/\r?\n$/, '')),
  ...builtInEditions.flatMap(({ parts }) => parts.flatMap(({ heading }) => heading ?? [])),
];

const compiled = (): string =>
  [...new Set(sources())]
    .map((text) => `[${JSON.stringify(text)},${Handlebars.precompile(text, compileOptions)}]`)
    .join(',\n');

export const browserBundle: Plugin = {
  name: 'browser-bundle',
  setup(build) {
    plainZod.setup(build);
    build.onResolve({ filter: /^(fs|stream|zlib)$/ }, ({ path }) => ({ path: shim(path) }));
    build.onResolve({ filter: UNUSED }, ({ path, importer }) =>
      // Our own import of fontkit is for faces of a user's with CFF outlines, and is loaded then.
      /node_modules/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error('${path} is not part of the bundle'); };`,
    }));
    build.onLoad({ filter: /src[\\/]browser[\\/]texts\.ts$/ }, () => ({
      contents: `export const shippedTexts = new Map(${JSON.stringify(templates())});`,
    }));
    build.onLoad({ filter: /narrative[\\/]precompiled\.ts$/ }, () => ({
      contents: `export const precompiled = new Map([${compiled()}]);`,
    }));
  },
};

/** What every bundle for a browser is made with: those that government desktops have. */
export const forBrowsers: Options = {
  platform: 'browser',
  target: ['chrome109', 'firefox115'],
  minify: true,
  treeshake: false,
  noExternal: [/./],
  esbuildPlugins: [browserBundle],
  inject: [shim('buffer')],
  define: { __dirname: '""', global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
};

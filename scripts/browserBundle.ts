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
 * d3-scale the last for words at ticks.
 */
const UNUSED = /^(fontkit|linebreak|png-js|@noble\/ciphers\/aes|source-map|d3-format)$/;

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
const LINE_END = /\r?\n$/;

/** Where a call stands in its template, said at each of them. */
const PLACE = /\{"start":\{"line":(\d+),"column":(\d+)\},"end":\{"line":(\d+),"column":(\d+)\}\}/g;

/** What each program brings along for runtimes older than the one that is in the bundle. */
const OLDER = / \|\| function\(parent, propertyName\) \{[^}]*\}[^}]*\}/g;

/** How Babel writes an asynchronous function, a call that esbuild would keep whether the function is used or not. */
const ASYNC = /^(var \w+ = )(?=function\(\) \{\n\tvar _ref\d* = _asyncToGenerator\()/gm;

const pair = (key: string, text: string): string => {
  const program = String(Handlebars.precompile(text, compileOptions));
  return `[${key},${program.replace(PLACE, 'at($1,$2,$3,$4)').replace(OLDER, '')}]`;
};

/** The shipped templates, by the texts that are in the bundle already, and the headings of editions. */
function compiled(): string {
  const texts = templates().map(([, text]) => text.replace(LINE_END, ''));
  const headings = builtInEditions.flatMap(({ parts }) => parts.flatMap(({ heading }) => heading ?? []));
  return `import { shippedTexts } from ${JSON.stringify(join(process.cwd(), 'src/browser/texts.ts'))};
const at = (line, column, toLine, toColumn) => ({ start: { line, column }, end: { line: toLine, column: toColumn } });
const texts = Array.from(shippedTexts.values(), (text) => text.replace(${LINE_END}, ''));
export const precompiled = new Map([
${[
  ...texts.flatMap((text, i) => (texts.indexOf(text) === i ? pair(`texts[${i}]`, text) : [])),
  ...[...new Set(headings)].map((text) => pair(JSON.stringify(text), text)),
].join(',\n')}
]);`;
}

export const browserBundle: Plugin = {
  name: 'browser-bundle',
  setup(build) {
    plainZod.setup(build);
    build.onResolve({ filter: /^(fs|stream|zlib|js-md5|d3-interpolate)$/ }, ({ path }) => ({
      path: shim(path),
    }));
    build.onResolve({ filter: UNUSED }, ({ path, importer }) =>
      // Our own import of fontkit is for faces of a user's with CFF outlines, and is loaded then.
      /node_modules/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error('${path} is not part of the bundle'); };`,
    }));
    build.onLoad({ filter: /docx[\\/]dist[\\/]index\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(ASYNC, '$1/* @__PURE__ */ '),
    }));
    build.onLoad({ filter: /src[\\/]browser[\\/]texts\.ts$/ }, () => ({
      contents: `export const shippedTexts = new Map(${JSON.stringify(templates())});`,
    }));
    build.onLoad({ filter: /narrative[\\/]precompiled\.ts$/ }, () => ({
      contents: compiled(),
      resolveDir: process.cwd(),
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

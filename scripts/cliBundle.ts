// What bundles need beside esbuild: the licences of everything in them; for the command line stand-ins for packages that
// are not used.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * pdfkit imports these for text, faces and pictures of its own and for encryption; our painter uses none. fontkit alone
 * takes 320 ms, and the tables of AES are reckoned when it is loaded. Handlebars does without source-map where it is not;
 * commander starts a process for commands that are programs of their own.
 */
const UNUSED = /^(fontkit|linebreak|png-js|@noble\/ciphers\/aes|source-map|node:child_process)$/;

/** Starts threads from a file beside its own, so it stays a package. */
const THREADS = /^piscina$/;

const LICENCE = /^(licen[cs]e|copying|notice)/i;

/** The folder of the package that a bundled file belongs to. */
function packageOf(file: string): string | undefined {
  const [, before = '', name] = /^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  return name === undefined ? undefined : before + name;
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Readonly<Record<string, string>>;
  const texts = readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/** Writes the licences of the packages in a bundle beside it. */
export const licences = (file: string): Plugin => ({
  name: 'licences',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      const { outdir = 'dist' } = build.initialOptions;
      const folders = new Set(Object.keys(metafile?.inputs ?? {}).flatMap((input) => packageOf(input) ?? []));
      const texts = [...folders]
        .filter((folder) => existsSync(join(folder, 'package.json')))
        .sort()
        .map(licenceOf);
      mkdirSync(outdir, { recursive: true });
      writeFileSync(join(outdir, file), `${texts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`);
    });
  },
});

/** To import them, Node makes all that they have, down to streams and promises of files; to require them, what is asked for. */
const REQUIRED = /^(?:node:)?(?:fs|crypto|zlib)$/;

export const cliBundle: Plugin = {
  name: 'cli-bundle',
  setup(build) {
    build.onResolve({ filter: REQUIRED }, ({ path, kind }) =>
      kind === 'require-call' ? undefined : { path, namespace: 'required' },
    );
    build.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
    // Its build for Node has threads, which nothing here starts.
    build.onResolve({ filter: /^fflate$/ }, ({ importer, resolveDir, kind }) =>
      build.resolve('fflate/browser', { importer, resolveDir, kind }),
    );
    build.onResolve({ filter: THREADS }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: UNUSED }, ({ path, importer }) =>
      // Our own import of fontkit is for faces of a user's with CFF outlines, and stays one of the package.
      /node_modules/.test(importer) ? { path, namespace: 'unused' } : { path, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error('${path} is not part of the command line'); };`,
    }));
  },
};

// The files that the command line is bundled into. esbuild makes one of what the same entries share: eighty for a report,
// and to find and read that many takes longer than to run them. What is loaded together is joined here.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type GetManualChunk, rollup } from 'rollup';

/**
 * Files by their heads, in esbuild's names: each has what its heads load at once and no file above it has. What more than
 * one of the last ones needs is for every report.
 */
const files = {
  shared: ['main'],
  data: ['schema'],
  report: ['generate'],
  docx: ['render'],
  pdf: ['renderPdf', 'PDFDocument', 'links', 'review'],
};
const REPORT = 'report';

/** Runs the program when it is loaded, so nothing else may be in one file with it. */
const PROGRAM = 'main';

const HASH = /-[A-Z0-9]{8}$/;
const plainName = (path: string): string => basename(path, '.js').replace(/^cli-/, '').replace(HASH, '');

const isOurs = (id: string): boolean => /^[./]/.test(id);

type Modules = Parameters<GetManualChunk>[1];

/** What these modules load at once, and they. */
function loadedBy(heads: readonly string[], { getModuleInfo }: Modules): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (id: string) => {
    if (loaded.has(id) || !isOurs(id)) return;
    loaded.add(id);
    for (const needed of getModuleInfo(id)?.importedIds ?? []) load(needed);
  };
  for (const head of heads) load(head);
  return loaded;
}

/** The file of each module that is joined with others. */
function joined(modules: Modules): ReadonlyMap<string, string> {
  const ids = [...modules.getModuleIds()];
  const needs = Object.entries(files).map(([file, heads]) => ({
    file,
    needed: loadedBy(
      ids.filter((id) => heads.includes(plainName(id))),
      modules,
    ),
  }));
  const isLast = (file: string) => Object.keys(files).indexOf(file) > Object.keys(files).indexOf(REPORT);
  return new Map(
    ids.flatMap((id): [string, string][] => {
      const [first, ...others] = needs.filter(({ needed }) => needed.has(id)).map(({ file }) => file);
      if (first === undefined || plainName(id) === PROGRAM) return [];
      return [[id, isLast(first) && others.length > 0 ? REPORT : first]];
    }),
  );
}

/** Joins esbuild's files in a folder; `banner` begins each of the new ones. */
export async function joinFiles(folder: string, banner: string): Promise<void> {
  const before = readdirSync(folder).filter((name) => /^cli-.*\.js$/.test(name));
  const bundle = await rollup({
    input: [join(folder, 'cli.js'), join(folder, 'worker.js')],
    external: (id) => !isOurs(id),
    treeshake: false,
  });
  let fileOf: ReadonlyMap<string, string> | undefined;
  await bundle.write({
    dir: folder,
    banner,
    chunkFileNames: ({ name }) => `cli-${plainName(name)}-[hash].js`,
    hashCharacters: 'base36',
    compact: true,
    hoistTransitiveImports: false,
    manualChunks: (id, modules) => {
      fileOf ??= joined(modules);
      return fileOf.get(id);
    },
  });
  await bundle.close();
  for (const name of before) rmSync(join(folder, name));
}

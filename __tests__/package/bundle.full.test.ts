import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const dist = join(root, 'dist');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const example = join(root, 'examples/2021-suqian-2023.yaml');

/** Writes the name of each module that is loaded to standard error. */
const hooks = `
  import { writeSync } from 'node:fs';
  export async function load(url, context, next) {
    writeSync(2, 'loaded ' + url + '\\n');
    return next(url, context);
  }`;
const register = `
  import { register } from 'node:module';
  register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}));`;

/** What the command line loads for a command: names in dist/, and packages. */
function loadedBy(...args: string[]): string[] {
  const script = `data:text/javascript,${encodeURIComponent(register)}`;
  const log = join(folder, 'log');
  execFileSync(
    'sh',
    [
      '-c',
      'log=$1; shift; "$@" 2>"$log" >/dev/null || [ $? = 1 ]',
      'sh',
      log,
      process.execPath,
      '--import',
      script,
      join(dist, 'cli.js'),
      ...args,
    ],
    { cwd: folder },
  );
  return [...readFileSync(log, 'utf8').matchAll(/^loaded (file:.*)$/gm)].map(([, url = '']) => url);
}

const texts = new Map(
  readdirSync(dist)
    .filter((name) => /^cli.*\.js$/.test(name))
    .map((name) => [name, readFileSync(join(dist, name), 'utf8')]),
);

/** The files of the bundle that hold a back end, by words that only it has. */
const holding = (words: string) =>
  [...texts].filter(([, text]) => text.includes(words)).map(([name]) => name);
const word = holding('w:tblCellMar');
const pdfkit = holding('bufferedPageRange');

const parts = (urls: readonly string[]) => urls.map((url) => url.split('/').at(-1));

test('the bundle has its back ends in files of their own', () => {
  expect(word).not.toEqual([]);
  expect(pdfkit).not.toEqual([]);
});

test.each([['--version'], ['--help'], ['init', '--edition', '2021'], ['schema', '--edition', '2014']])(
  '%s %s loads neither back end, nor any package beside the bundle',
  (...args) => {
    const urls = loadedBy(...args);
    expect(urls.filter((url) => url.includes('node_modules'))).toEqual([]);
    expect(parts(urls).filter((name) => [...word, ...pdfkit].includes(name ?? ''))).toEqual([]);
  },
);

test('a report of one format loads the back end of that format alone', () => {
  const forWord = parts(loadedBy('generate', example, '-o', folder, '-f', 'docx'));
  expect(forWord.filter((name) => pdfkit.includes(name ?? ''))).toEqual([]);
  const forPdf = loadedBy('generate', example, '-o', folder, '-f', 'pdf');
  expect(parts(forPdf).filter((name) => word.includes(name ?? ''))).toEqual([]);
  expect(forPdf.filter((url) => url.includes('node_modules'))).toEqual([]);
});

test('the licences of what is bundled go along', () => {
  const licences = readFileSync(join(dist, 'cli-licences.txt'), 'utf8');
  for (const name of ['docx', 'handlebars', 'pdfkit', 'pdfmake', 'zod', 'yaml', 'commander'])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

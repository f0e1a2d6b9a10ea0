import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** From the bottom to the top; a file imports from its own room and those below. `.` is what lies in src/ itself. */
const ROOMS = [
  'ground',
  'findings',
  'document',
  'faces',
  'model',
  'editions',
  'typography',
  'parse',
  'compose',
  'checks',
  'layout',
  'render',
  'import',
  'workbook',
  'batch',
  'aggregate',
  '.',
  'queue',
  'browser',
  'cli',
];

/** Files that may name what only Node has. */
const NODE_FILES = /^(nodeHost\.ts$|batch\/|queue\/|cli\/)/;
const NODE_NAMES = new Set(['Buffer', 'NodeJS', 'process', 'require', '__dirname', '__filename']);

const src = join(__dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : '.');

interface Import {
  readonly from: string;
  readonly line: number;
  /** As written. */
  readonly name: string;
  /** The file of src that it names; absent for packages. */
  readonly to?: string;
  /** Gone once compiled. */
  readonly typeOnly: boolean;
}

function target(from: string, name: string): string | undefined {
  if (!name.startsWith('.')) return undefined;
  const path = join(dirname(from), name);
  const found = [`${path}.ts`, join(path, 'index.ts')].find((file) => files.includes(file));
  if (found === undefined) throw new Error(`src/${from} imports ${name}, which is not there`);
  return found;
}

const IMPORTS = /^(?:import|export) (type )?([^;'"]*? from )?'([^']+)';|\bimport\('([^']+)'\)/gm;

/** Whether all that an import names are types. */
const namesTypes = (names: string): boolean => {
  const [, list = ''] = /^\{([^}]*)\} from $/.exec(names) ?? [];
  const each = list.split(',').filter((name) => name.trim() !== '');
  return each.length > 0 && each.every((name) => /^\s*type /.test(name));
};

/** What a file imports (re-exports and import() too). The formatter has them all in one form. */
function importsIn(from: string, text: string): Import[] {
  return [...text.matchAll(IMPORTS)].map(
    ({ 0: whole, 1: type, 2: names = '', 3: fixed, 4: asked, index }) => {
      const name = fixed ?? asked ?? '';
      const line = text.slice(0, index).split('\n').length;
      const typeOnly = type !== undefined || (whole.startsWith('import ') && namesTypes(names));
      return { from, line, name, to: target(from, name), typeOnly };
    },
  );
}

const WORDS = new RegExp(`\\b(?:${[...NODE_NAMES].join('|')})\\b`);

/** Where a file names what only Node has. */
function nodeNames(from: string, text: string): string[] {
  if (!WORDS.test(text)) return []; // most do not, and reading them takes long
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isIdentifier(at) && NODE_NAMES.has(at.text)) {
      const isProperty = ts.isPropertyAccessExpression(at.parent) && at.parent.name === at;
      const line = source.getLineAndCharacterOfPosition(at.getStart()).line + 1;
      if (!isProperty) found.push(`src/${from}:${line} names ${at.text}`);
    }
    ts.forEachChild(at, visit);
  };
  visit(source);
  return found;
}

function read(from: string): { imports: Import[]; node: string[] } {
  const text = readFileSync(join(src, from), 'utf8');
  const imports = importsIn(from, text);
  const ofNode = imports.filter(({ name }) => name.startsWith('node:'));
  return {
    imports,
    node: NODE_FILES.test(from) ? [] : [...ofNode.map(say), ...nodeNames(from, text)],
  };
}

const say = ({ from, line, name }: Import): string => `src/${from}:${line} imports ${name}`;

const contents = new Map(files.map((file) => [file, read(file)]));
const importsOf = (file: string): readonly Import[] => contents.get(file)?.imports ?? [];
test('every folder of src is a room that has its place in the order', () => {
  expect(files.filter((file) => !ROOMS.includes(roomOf(file)))).toEqual([]);
});

// Where none does, no two rooms import each other, and rooms make no circle.
test('no import runs upward', () => {
  const height = (file: string) => ROOMS.indexOf(roomOf(file));
  const upward = files.flatMap(importsOf).filter(({ from, to }) => to && height(to) > height(from));
  expect(upward.map(say)).toEqual([]);
});

/** The imports along a circle of files; those of types do not count. */
function circle(): readonly Import[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly Import[]): readonly Import[] => {
    const start = way.findIndex(({ from }) => from === file);
    if (start >= 0) return way.slice(start);
    if (done.has(file)) return [];
    for (const each of importsOf(file)) {
      const found = each.to && !each.typeOnly ? visit(each.to, [...way, each]) : [];
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  return files.map((file) => visit(file, [])).find((found) => found.length > 0) ?? [];
}

test('files import each other in no circle', () => {
  expect(circle().map(say)).toEqual([]);
});

test('only the Node face and the command line name what Node alone has', () => {
  const others = files.filter((file) => !NODE_FILES.test(file));
  expect(others.flatMap((file) => contents.get(file)?.node ?? [])).toEqual([]);
});

// Test files run together (togetherRunner.cjs): what they share stays as it is.
test('no test file changes what the others find', () => {
  const changes =
    /\bjest\.(mock|setTimeout|resetModules)\(|process\.chdir\(|(process\.env|globalThis)\.\w+ = /;
  const tests = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && name !== 'rooms.test.ts')
    .filter((name) => changes.test(readFileSync(join(__dirname, name), 'utf8')));
  expect(tests).toEqual([]);
});

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

/** What a file imports (re-exports and import() too), and where it names what only Node has. */
function read(from: string): { imports: Import[]; node: string[] } {
  const source = ts.createSourceFile(
    from,
    readFileSync(join(src, from), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const imports: Import[] = [];
  const node: string[] = [];
  const lineOf = (at: ts.Node) => source.getLineAndCharacterOfPosition(at.getStart()).line + 1;
  const add = (at: ts.Node, module: ts.Expression | undefined, typeOnly: boolean) => {
    if (!module || !ts.isStringLiteral(module)) return;
    const name = module.text;
    imports.push({ from, line: lineOf(at), name, to: target(from, name), typeOnly });
    if (name.startsWith('node:')) node.push(`src/${from}:${lineOf(at)} imports ${name}`);
  };
  const visit = (at: ts.Node): void => {
    if (ts.isImportDeclaration(at)) {
      const { importClause: clause } = at;
      const bindings = clause?.namedBindings;
      const names = bindings && ts.isNamedImports(bindings) && !clause.name ? bindings.elements : [];
      const typeOnly = names.length > 0 && names.every((each) => each.isTypeOnly);
      add(at, at.moduleSpecifier, clause?.isTypeOnly === true || typeOnly);
    } else if (ts.isExportDeclaration(at)) add(at, at.moduleSpecifier, at.isTypeOnly);
    else if (ts.isCallExpression(at) && at.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(at, at.arguments[0], false);
    else if (ts.isIdentifier(at) && NODE_NAMES.has(at.text)) {
      const isProperty = ts.isPropertyAccessExpression(at.parent) && at.parent.name === at;
      if (!isProperty) node.push(`src/${from}:${lineOf(at)} names ${at.text}`);
    }
    ts.forEachChild(at, visit);
  };
  visit(source);
  return { imports, node };
}

const contents = new Map(files.map((file) => [file, read(file)]));
const importsOf = (file: string): readonly Import[] => contents.get(file)?.imports ?? [];
const say = ({ from, line, name }: Import): string => `src/${from}:${line} imports ${name}`;

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

// Test files of one folder run as one (roomRunner.cjs): what they share stays as it is.
test('no test file changes what those beside it find', () => {
  const changes =
    /\bjest\.(mock|setTimeout|resetModules)\(|process\.chdir\(|(process\.env|globalThis)\.\w+ = /;
  const tests = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && name !== 'rooms.test.ts')
    .filter((name) => changes.test(readFileSync(join(__dirname, name), 'utf8')));
  expect(tests).toEqual([]);
});

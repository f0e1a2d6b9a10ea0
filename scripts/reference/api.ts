import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { MADE } from './markdown';

const ENTRIES = {
  nianbao: 'src/index.ts',
  'nianbao/edition': 'src/edition.ts',
  'nianbao/browser': 'src/browser/index.ts',
  'nianbao/queue': 'src/queue/index.ts',
} as const;

const FORMAT = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.WriteArrowStyleSignature;

/** How a value is used: the signatures of a function, the type of everything else. */
function signatures(checker: ts.TypeChecker, symbol: ts.Symbol, at: ts.Node): readonly string[] {
  const type = checker.getTypeOfSymbolAtLocation(symbol, at);
  const calls = type.getCallSignatures();
  const name = symbol.getName();
  return calls.length > 0
    ? calls.map(
        (call) =>
          `${name}${checker
            .signatureToString(call, at, FORMAT)
            .replace(/import\("[^"]*"\)\./g, '')
            .replace(' => ', ': ')}`,
      )
    : [name];
}

function entryPage(checker: ts.TypeChecker, name: string, source: ts.SourceFile): string[] {
  const module = checker.getSymbolAtLocation(source);
  const lines: string[] = [];
  const types: string[] = [];
  for (const each of module ? checker.getExportsOfModule(module) : []) {
    const symbol = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
    if (!(symbol.flags & ts.SymbolFlags.Value)) {
      types.push(`\`${each.getName()}\``);
      continue;
    }
    const words = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ');
    const shown = signatures(checker, symbol, source).map((text) =>
      text.replace(symbol.getName(), each.getName()),
    );
    lines.push(`### ${each.getName()}`, '', '```ts', ...shown, '```', '', ...(words ? [words, ''] : []));
  }
  return [`## ${name}`, '', ...lines, `类型：${types.sort().join('、')}。`, ''];
}

/** docs/api.md: every function that the package exports, with its signature and what its source says of it. */
export function apiPage(): string {
  const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
  const files = Object.values(ENTRIES).map((path) => join(root, path));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const pages = Object.entries(ENTRIES).flatMap(([name, path]) => {
    const source = program.getSourceFile(join(root, path));
    return source ? entryPage(checker, name, source) : [];
  });
  return [
    '# 程序接口',
    '',
    `${MADE}说明取自源代码；选项的含义见 [README](../README.md#作为程序库)，每个类型的说明在编辑器里显示。`,
    '',
    ...pages,
  ].join('\n');
}

import { join, sep } from 'node:path';
import ts from 'typescript';

/** How a user's compiler looks at the package. */
export function programOf(files: readonly string[], resolution: 'node16' | 'bundler'): ts.Program {
  const node16 = resolution === 'node16';
  return ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: node16 ? ts.ModuleKind.Node16 : ts.ModuleKind.ESNext,
    moduleResolution: node16 ? ts.ModuleResolutionKind.Node16 : ts.ModuleResolutionKind.Bundler,
  });
}

export const complaints = (program: ts.Program): string[] =>
  ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });

/** The names that entry points of a package export, and those of types that their signatures mention beside them. */
export function publicNames(program: ts.Program, dist: string, entries: readonly string[]) {
  const checker = program.getTypeChecker();
  const resolved = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const exported = entries.flatMap((entry) => {
    const source = program.getSourceFile(join(dist, entry));
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${entry} exports nothing`);
    return checker.getExportsOfModule(module);
  });
  const named = new Set(exported.map(resolved));
  const seen = new Set<ts.Symbol>();
  const missing = new Set<string>();
  const isOurs = (symbol: ts.Symbol) =>
    symbol.declarations?.some((each) =>
      each.getSourceFile().fileName.startsWith(dist.split(sep).join('/')),
    ) ?? false;

  const mention = (name: ts.Node, must: boolean): void => {
    const found = checker.getSymbolAtLocation(name);
    const symbol = found && resolved(found);
    if (!symbol || !isOurs(symbol) || symbol.flags & ts.SymbolFlags.TypeParameter) return;
    if (must && !named.has(symbol)) missing.add(symbol.name);
    read(symbol);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) mention(node.typeName, true);
    // What an interface extends need not be named: its members are seen through it.
    if (ts.isExpressionWithTypeArguments(node)) mention(node.expression, false);
    if (!ts.isTypeQueryNode(node)) ts.forEachChild(node, visit);
  };
  const read = (symbol: ts.Symbol): void => {
    if (seen.has(symbol)) return;
    seen.add(symbol);
    for (const declaration of symbol.declarations ?? []) visit(declaration);
  };
  for (const symbol of named) read(symbol);
  return { exported: exported.map(({ name }) => name), missing: [...missing].sort() };
}

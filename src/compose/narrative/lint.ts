import * as z from 'zod';
import type { Problem } from '../../findings/problem';
import { unwrap } from '../../model/catalogue';
import { child } from '../../model/fields';
import type { Budget, Place, TemplateFault } from './budget';
import { DEEPEST, TooDeep } from './depth';
import { knownHelpers, readTemplate } from './environment';
import { complain, type Lint, resolve, type Scope } from './scope';
import { type Source, syntaxProblem } from './templateFault';
import { fileOf } from './templateFile';

type Node = hbs.AST.Node;

/** A path or a literal as the template has it. */
const said = (node: Node | undefined): string =>
  String((node as { original?: unknown } | undefined)?.original);

const helperName = (path: Node): string | undefined => {
  if (path.type !== 'PathExpression') return undefined;
  const { original, parts, depth, data } = path as hbs.AST.PathExpression;
  return original === parts[0] && depth === 0 && !data ? original : undefined;
};

/** Checks an expression and says what it is. */
function expression(lint: Lint, node: Node, scopes: readonly Scope[]): z.ZodType | 'any' {
  if (node.type === 'PathExpression') return resolve(lint, node as hbs.AST.PathExpression, scopes);
  if (node.type === 'SubExpression') call(lint, node as hbs.AST.SubExpression, scopes);
  return 'any';
}

function call(
  lint: Lint,
  node: hbs.AST.SubExpression | hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
  scopes: readonly Scope[],
): (z.ZodType | 'any')[] {
  const name = helperName(node.path);
  if (name === undefined || !knownHelpers.has(name))
    complain(lint, node.path, 'template.unknown-helper', (node.path as hbs.AST.PathExpression).original);
  if (node.hash?.pairs.length) complain(lint, node, 'template.not-allowed', `${node.hash.pairs[0]?.key}=…`);
  return node.params.map((param) => expression(lint, param, scopes));
}

/** A list or a group of data: what `each` goes through, and what no text can print. */
const isGroup = (schema: z.ZodType | 'any'): boolean => {
  const inner = schema === 'any' ? undefined : unwrap(schema);
  return inner instanceof z.ZodObject || inner instanceof z.ZodArray || inner instanceof z.ZodRecord;
};

/** A text or a number for certain; an agency's own fact may also be a list. */
const isSingle = (schema: z.ZodType | 'any'): boolean =>
  !isGroup(schema) && schema !== 'any' && !(unwrap(schema) instanceof z.ZodUnion);

function block(lint: Lint, node: hbs.AST.BlockStatement, scopes: readonly Scope[]): void {
  const [subject = 'any'] = call(lint, node, scopes);
  const name = helperName(node.path);
  if (name && !['if', 'unless', 'each', 'with'].includes(name))
    complain(lint, node, 'template.not-allowed', `{{#${name}}}`);
  let inner = scopes;
  if (name === 'each' || name === 'with') {
    const schema =
      name === 'with' || subject === 'any' ? subject : (child(subject, 0) ?? child(subject, 'x') ?? 'any');
    if (name === 'each' && isSingle(subject))
      complain(lint, node, 'template.not-allowed', `{{#each ${said(node.params[0])}}}`);
    const names = node.program?.blockParams ?? [];
    inner = [...scopes, { schema, names: new Map(names.map((n, i) => [n, i === 0 ? schema : 'any'])) }];
  }
  if (node.program) program(lint, node.program, inner);
  if (node.inverse) program(lint, node.inverse, scopes);
}

const tooDeep = ({ budget }: Lint, place: Place): TemplateFault =>
  budget.fault('template.budget', { say: 'tooDeep', n: DEEPEST }, place);

/** `{{> name}}` takes in the text of another file, with `this` as it is; no file takes in itself. */
function include(lint: Lint, node: hbs.AST.PartialStatement, scopes: readonly Scope[]): void {
  const name = said(node.name);
  const file = fileOf(name);
  const source = lint.files.get(file);
  const plain = node.name.type === 'PathExpression' && node.params.length === 0 && !node.hash;
  if (lint.within.length > DEEPEST) throw tooDeep(lint, node.loc);
  if (!plain || lint.within.includes(file)) complain(lint, node, 'template.not-allowed', `{{> ${name} …}}`);
  else if (source === undefined) complain(lint, node, 'template.missing-file', file);
  else {
    const of: Source = { file, kind: 'template' };
    const inner = { ...lint, of, within: [...lint.within, file], base: scopes.length - 1 };
    lint.budget.within(file, () => check(inner, source, scopes));
  }
}

function statement(lint: Lint, node: Node, scopes: readonly Scope[]): void {
  lint.budget.spend(1, node.loc);
  switch (node.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      break;
    case 'MustacheStatement': {
      const mustache = node as hbs.AST.MustacheStatement;
      const name = helperName(mustache.path);
      if (mustache.params.length || mustache.hash?.pairs.length || (name && knownHelpers.has(name)))
        call(lint, mustache, scopes);
      else if (mustache.path.type !== 'PathExpression')
        complain(lint, mustache, 'template.unknown-field', said(mustache.path));
      else {
        const schema = expression(lint, mustache.path, scopes);
        if (isGroup(schema)) complain(lint, mustache, 'template.not-allowed', `{{${said(mustache.path)}}}`);
      }
      break;
    }
    case 'BlockStatement':
      block(lint, node as hbs.AST.BlockStatement, scopes);
      break;
    case 'PartialStatement':
      include(lint, node as hbs.AST.PartialStatement, scopes);
      break;
    default:
      complain(lint, node, 'template.not-allowed', node.type.startsWith('Partial') ? '{{#> …}}' : '{{* …}}');
  }
}

function program(lint: Lint, node: hbs.AST.Program, scopes: readonly Scope[]): void {
  for (const part of node.body) statement(lint, part, scopes);
}

function check(lint: Lint, source: string, scopes: readonly Scope[]): void {
  let parsed: hbs.AST.Program;
  lint.budget.fits(source.length);
  try {
    parsed = readTemplate(source).tree;
  } catch (error) {
    if (error instanceof TooDeep) throw tooDeep(lint, error.place);
    lint.problems.push(syntaxProblem(error, lint.of));
    return;
  }
  program(lint, parsed, scopes);
}

/**
 * Checks a template before it runs, also in branches that would not be taken: every name against the schema, every
 * helper against the known ones. Handlebars' own `strict` guards bare references only. Throws a TemplateFault where
 * checking it would take too long.
 */
export function lintTemplate(
  source: string,
  of: Source,
  files: ReadonlyMap<string, string>,
  schema: z.ZodType,
  data: unknown,
  budget: Budget,
): Problem[] {
  const lint: Lint = { of, files, within: [of.file], base: 0, data, problems: [], budget };
  check(lint, source, [{ schema, names: new Map() }]);
  return lint.problems;
}

import * as z from 'zod';
import type { Problem } from '../../findings/problem';
import { unwrap } from '../../model/catalogue';
import { child } from '../../model/fields';
import { at } from '../../model/figures';
import type { Budget } from './budget';
import { faultAt, type Source } from './templateFault';

type Node = hbs.AST.Node;

/** A level of `this`: the schema of its value, and names that `as |x|` gave. `any` where nothing is known. */
export interface Scope {
  readonly schema: z.ZodType | 'any';
  readonly names: ReadonlyMap<string, z.ZodType | 'any'>;
}

/** One check of a template. */
export interface Lint {
  readonly of: Source;
  /** Texts that `{{> name}}` may take in, by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that are being taken in, the outermost first. */
  readonly within: readonly string[];
  /** The outermost scope that `..` and `as |x|` reach: what is taken in does not see out of itself. */
  readonly base: number;
  readonly data: unknown;
  readonly problems: Problem[];
  readonly budget: Budget;
}

export function complain(lint: Lint, node: Node, code: string, name: string): void {
  const { line, column } = node.loc.start;
  lint.problems.push({ code, params: { name }, ...faultAt(lint.of, line, column + 1) });
}

/** A record has the keys that the data give it, so a name in it is looked up there. */
function step(schema: z.ZodType | 'any', key: string, data: unknown): z.ZodType | 'any' | undefined {
  if (schema === 'any') return 'any';
  if (unwrap(schema) instanceof z.ZodRecord && data !== undefined && at(data, key) === undefined)
    return undefined;
  return child(schema, key);
}

/** What `each` says of a round, of its own or of one around it. */
const LOOP: ReadonlySet<string | undefined> = new Set(['index', 'first', 'last', 'key']);

/** The schema of what a path names; one that names nothing is complained of. */
export function resolve(
  lint: Lint,
  path: hbs.AST.PathExpression,
  scopes: readonly Scope[],
): z.ZodType | 'any' {
  const parts = path.parts as string[];
  if (path.data && parts[0] !== 'root') {
    if (parts.length !== 1 || !LOOP.has(parts[0]))
      complain(lint, path, 'template.unknown-field', path.original);
    return 'any';
  }
  const root = scopes[0] as Scope;
  const seen = scopes.slice(lint.base);
  const scope = path.data ? root : seen[seen.length - 1 - path.depth];
  let keys = path.data ? parts.slice(1) : parts;
  let schema: z.ZodType | 'any' | undefined = scope?.schema;
  const named =
    path.depth === 0 && keys[0] !== undefined
      ? seen.findLast((s) => s.names.has(keys[0] as string))
      : undefined;
  if (named) {
    schema = named.names.get(keys[0] as string);
    keys = keys.slice(1);
  }
  let data: unknown = scope === root && !named ? lint.data : undefined;
  for (const key of keys) {
    schema = schema && step(schema, key, data);
    data = data === undefined ? undefined : at(data, key);
  }
  if (schema === undefined) complain(lint, path, 'template.unknown-field', path.original);
  return schema ?? 'any';
}

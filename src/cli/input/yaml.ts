import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Written } from './written';
import { documentOf } from './yamlDocument';

/** A fault in a YAML text; `kind` names its message. */
interface YamlFault {
  readonly line: number;
  readonly column: number;
  readonly kind: 'syntax' | 'duplicate' | 'alias' | 'large';
  /** yaml's code of the fault: BAD_INDENT … */
  readonly code?: string;
}

/** As many aliases as a person would write; a bomb of nested ones multiplies far beyond. */
const ALIASES = 100;
/** Each alias is looked up from the beginning of the document when it is resolved. */
const ALIASES_IN_ALL = 1000;

/** One slip makes a parser stumble many times: each place once, and no more than a person would read. */
function firstFaults(faults: readonly YamlFault[]): YamlFault[] {
  const places = new Map(faults.map((f) => [`${f.line}:${f.column}`, f] as const).reverse());
  return [...places.values()].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, 20);
}

/** Keys that are in a map already. */
function repeatedKeys({ items }: YAMLMap): Scalar[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (seen.has(key.value)) return [key];
    seen.add(key.value);
    return [];
  });
}

/** As many as a person would look at. */
const WRITTEN = 200;

/** The numbers whose digits are not those that were written. */
function writtenIn(document: Document.Parsed): Written {
  const written = new Map<string, string>();
  visit(document, {
    Scalar(_, { value, source }, ancestors) {
      if (typeof value !== 'number' || source === undefined || String(value) === source) return undefined;
      if (written.size === WRITTEN) return visit.BREAK;
      written.set(pathOf(ancestors as readonly Node[]), source);
      return undefined;
    },
  });
  return written;
}

/** Keys and places on the way to a scalar. */
function pathOf(ancestors: readonly (Node | Pair | Document)[]): string {
  return ancestors
    .flatMap((node, i) => {
      if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
      const next = ancestors[i + 1];
      return isSeq(node) && next !== undefined ? [String(node.items.indexOf(next))] : [];
    })
    .join('.');
}

/** year：2024: a key whose colon was typed with a Chinese keyboard. To YAML it is no key. */
const WIDE_COLON = /^[A-Za-z]\w*：/;
const hasWideColon = (node: unknown): node is Scalar =>
  isScalar(node) && node.type === 'PLAIN' && WIDE_COLON.test(String(node.value));

/** Such keys in a text without other faults: in braces, or alone where their map should be. */
function wideColons(document: Document.Parsed, text: string): Scalar[] {
  const found: Scalar[] = hasWideColon(document.contents) ? [document.contents] : [];
  visit(document, {
    Pair(_, { key, value }) {
      if (hasWideColon(key)) found.push(key);
      const [from = 0, to = 0] = [isScalar(key) && key.range?.[1], isScalar(value) && value.range?.[0]].map(
        Number,
      );
      if (hasWideColon(value) && text.slice(from, to).includes('\n')) found.push(value);
    },
  });
  return found;
}

/**
 * Reads YAML 1.2, core schema: 2018-01-17 stays text, yes and no too. One document, keys are texts, each but once;
 * tags, and aliases that blow up, are refused.
 */
export function readYaml(text: string): { data?: unknown; faults: YamlFault[]; written?: Written } {
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = documentOf(text, lines);
  if ('refused' in document) {
    const { refused } = document;
    return {
      faults: [
        refused === 'large'
          ? { line: 1, column: 1, kind: 'large' }
          : { ...place(refused.deepAt), kind: 'syntax', code: 'RESOURCE_EXHAUSTION' },
      ],
    };
  }
  const fault = ({ code, pos: [at] }: YAMLError): YamlFault => ({
    ...place(at),
    kind: 'syntax',
    code: WIDE_COLON.test(text.slice(at, at + 100)) ? 'FULL_WIDTH_COLON' : code,
  });
  const faults = [...document.errors, ...document.warnings].map(fault);
  const anchors = new Set<string>();
  let aliases = 0;
  visit(document, (_, node) => {
    if (isAlias(node)) {
      aliases++;
      if (!anchors.has(node.source))
        faults.push({ ...place(node.range?.[0] ?? 0), kind: 'syntax', code: 'BAD_ALIAS' });
    } else if (isNode(node) && node.anchor) anchors.add(node.anchor);
    if (isMap(node))
      for (const key of repeatedKeys(node)) faults.push({ ...place(key.range?.[0] ?? 0), kind: 'duplicate' });
  });
  if (faults.length === 0)
    for (const { range } of wideColons(document, text))
      faults.push({ ...place(range?.[0] ?? 0), kind: 'syntax', code: 'FULL_WIDTH_COLON' });
  if (aliases > ALIASES_IN_ALL) return { faults: [{ line: 1, column: 1, kind: 'alias' }] };
  if (faults.length) return { faults: firstFaults(faults) };
  try {
    return { data: document.toJS({ maxAliasCount: ALIASES }), faults, written: writtenIn(document) };
  } catch {
    return { faults: [{ line: 1, column: 1, kind: 'alias' }] };
  }
}

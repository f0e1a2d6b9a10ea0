import { isCollection, isNode, isPair, LineCounter, type Node, type Pair } from 'yaml';
import type { SourcePlace } from '../../findings/finding';
import { perObject } from '../../ground/remember';
import { strictText } from '../../ground/strictText';
import { documentOf } from './yamlDocument';

/** The place of a field and, in it, of these words where it holds them unchanged. From 1. */
export type PlaceOf = (path: string, words?: string) => Pick<SourcePlace, 'line' | 'column'> | undefined;

/** Far longer than any path of a report. */
const LONGEST = 500;

/** What is under a map or a list, by key or position. */
const members = perObject(
  (node: Node): ReadonlyMap<string, unknown> =>
    new Map(
      isCollection(node)
        ? node.items.map((item, i) => [isPair(item) ? String(item.key) : String(i), item] as const)
        : [],
    ),
);

/** The member that a dotted path begins with, the longest name first: a key may have dots of its own. */
function firstMember(node: Node, path: string): { item: unknown; rest: string } | undefined {
  const known = members(node);
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const item = known.get(path.slice(0, end));
    if (item !== undefined) return { item, rest: path.slice(end + 1) };
  }
  return undefined;
}

interface Field {
  /** Offset of its key, of the item in a list. */
  readonly at: number;
  /** Offset behind its value. */
  readonly end: number;
}

/** A field of a document; one that is not there has the place of what it would be in. */
function fieldIn(contents: unknown, path: string): Field | undefined {
  let field: Field | undefined;
  let node = contents;
  for (let left = path; left !== '' && isNode(node); ) {
    const found = firstMember(node, left);
    if (!found) break;
    const { item, rest } = found;
    const pair: Partial<Pair> | undefined = isPair(item) ? item : undefined;
    const head = pair ? pair.key : item;
    node = pair ? pair.value : item;
    const [at] = (isNode(head) && head.range) || [];
    const [, end] = (isNode(node) && node.range) || [];
    if (at !== undefined) field = { at, end: end ?? at };
    left = rest;
  }
  return field;
}

interface Source {
  readonly text: string;
  readonly contents: unknown;
  readonly lines: LineCounter;
}

function sourceOf(bytes: Uint8Array): Source {
  const { text = '' } = strictText(bytes);
  const lines = new LineCounter();
  const document = documentOf(text, lines);
  return { text, contents: 'refused' in document ? undefined : document.contents, lines };
}

/**
 * The places of the fields of a YAML or JSON text, by their dotted paths. The text is read once more when somebody asks,
 * which is when something is wrong.
 */
export function createPlaceOf(bytes: Uint8Array): PlaceOf {
  let source: Source | undefined;
  return (path, words) => {
    if (path.length > LONGEST) return undefined;
    source ??= sourceOf(bytes);
    const { text, contents, lines } = source;
    const field = fieldIn(contents, path);
    if (!field) return undefined;
    const said = words ? text.slice(0, field.end).indexOf(words, field.at) : -1;
    const { line, col } = lines.linePos(said < 0 ? field.at : said);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
}

import type { Token } from './words/tokens';

/** What is in brackets, in its place. */
export interface Group<Term extends string = string> {
  readonly kind: 'group';
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly Node<Term>[];
}
export type Node<Term extends string = string> = Token<Term> | Group<Term>;

export interface Sentence<Term extends string = string> {
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly Node<Term>[];
}

const ENDS = '。！？\n';
/** Longer sentences are cut, so that work on one is bounded and the whole stays linear. */
const LONGEST = 600;
const LONGEST_OF_ALL = 900;
const DEEPEST = 4;

/** （一）, （2）: a mark of order, no remark; （新闻） behind a word is one. */
const isOrdinal = (nodes: readonly Node[], before: Node | undefined) =>
  nodes.length <= 1 &&
  (before === undefined || before.kind === 'mark') &&
  nodes.every(({ kind, start, end }) => end - start <= 2 && (kind === 'other' || kind === 'number'));

/** Sentences with their brackets as a tree. An unclosed bracket ends with its sentence. */
export function sentencesOf<Term extends string>(tokens: readonly Token<Term>[]): Sentence<Term>[] {
  const sentences: Sentence<Term>[] = [];
  let nodes: Node<Term>[] = [];
  let open: { start: number; outer: Node<Term>[] }[] = [];
  let skipped = 0; // brackets too deep to be told apart
  const close = (end: number) => {
    const { start, outer } = open.pop() as (typeof open)[number];
    if (isOrdinal(nodes, outer.at(-1))) outer.push({ kind: 'mark', start, end, mark: '；' });
    else outer.push({ kind: 'group', start, end, nodes });
    nodes = outer;
  };
  const finish = (end: number) => {
    while (open.length > 0) close(end);
    const [first] = nodes;
    if (first) sentences.push({ start: first.start, end, nodes });
    nodes = [];
    open = [];
    skipped = 0;
  };
  for (const token of tokens) {
    const mark = token.kind === 'mark' ? token.mark : '';
    if (mark !== '' && ENDS.includes(mark)) finish(token.start);
    else if (mark === '（' && open.length < DEEPEST) {
      open.push({ start: token.start, outer: nodes });
      nodes = [];
    } else if (mark === '（') skipped++;
    else if (mark === '）') {
      if (skipped > 0) skipped--;
      else if (open.length > 0) close(token.end);
    } else nodes.push(token);
    const [first] = open.length > 0 ? (open[0]?.outer ?? []) : nodes;
    const length = first ? token.end - first.start : 0;
    if (length > LONGEST_OF_ALL || (length > LONGEST && '，；、'.includes(mark || '#'))) finish(token.end);
  }
  finish(tokens.at(-1)?.end ?? 0);
  return sentences;
}

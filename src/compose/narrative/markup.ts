import type { Level } from '../../document/nodes';
import { LINE_END } from '../../ground/characters';
import { markOf } from '../../ground/markup';
import { indexOutsideQuotes, unquote } from './quote';

/** A line of narrative, read. Numbers are not here: the document stage makes them. */
export type MarkupBlock =
  | { readonly kind: 'heading'; readonly level: Level; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly runIn?: { readonly level: Level; readonly text: string };
      /** Depth of an enumeration's item. */
      readonly item?: 1 | 2;
    }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'chart'; readonly name: string }
  | { readonly kind: 'note'; readonly text: string };

interface Markup {
  readonly blocks: readonly MarkupBlock[];
  /** Directives that the markup does not know. */
  readonly unknown: readonly string[];
}

const clean = (text: string) => unquote(text).trim();

function heading(level: Level, rest: string, whole: boolean): MarkupBlock | undefined {
  const bar = indexOutsideQuotes(rest, '||');
  if (bar < 0) return { kind: 'heading', level, text: clean(rest) };
  const words = clean(rest.slice(0, bar));
  const text = clean(rest.slice(bar + 2));
  if (words && text) return { kind: 'paragraph', text, runIn: { level, text: words } };
  if (text) return { kind: 'paragraph', text };
  return whole ? { kind: 'heading', level, text: words } : undefined;
}

/**
 * Reads the narrative markup. One line is one paragraph; empty lines count for nothing.
 *
 *     = 一级标题            == 二级标题       === 三级       ==== 四级
 *     == 段首标题。 || 正文接排
 *     + 列举项 (1.)         ++ 下一层列举项 (（1）)
 *     ::table NAME          ::chart NAME          ::note 小字说明
 *     \= 行首的 = + :: 照印
 *
 * A run-in heading without text behind it is dropped from a template, whose data may be absent, and nothing else is. In
 * the agency's own text, which is kept whole, it is a heading of its own.
 */
export function parseMarkup(source: string, { whole }: { readonly whole: boolean }): Markup {
  const blocks: MarkupBlock[] = [];
  const unknown: string[] = [];
  source.split(LINE_END).forEach((raw) => {
    const line = raw.trim();
    if (unquote(line).trim() === '') return;
    const { mark, rest } = markOf(line) ?? { mark: '\\', rest: line };
    const text = clean(rest);
    if (mark.startsWith('=')) {
      const block = heading(mark.length as Level, rest, whole);
      if (block && 'text' in block && block.text) blocks.push(block);
    } else if (mark.startsWith('+')) {
      if (text) blocks.push({ kind: 'paragraph', text, item: mark.length as 1 | 2 });
    } else if (mark === '::table') blocks.push({ kind: 'table', name: text });
    else if (mark === '::chart') blocks.push({ kind: 'chart', name: text });
    else if (mark === '::note') blocks.push({ kind: 'note', text });
    else if (mark === '\\') blocks.push({ kind: 'paragraph', text });
    else {
      unknown.push(mark);
      blocks.push({ kind: 'paragraph', text: clean(line) });
    }
  });
  return { blocks, unknown };
}

/** A tag of a template, read from the text alone, before anything is parsed. */
interface Tag {
  /** From its braces to those that close it, without them. */
  readonly text: string;
  readonly index: number;
  /** `{{else if}}` is a block in the one before. */
  readonly block?: 'opens' | 'chained' | 'closes' | undefined;
  /** The template that `{{> name}}` takes in. */
  readonly takesIn?: string | undefined;
}

const TAG = /\{{2,}~?\s*(?:([#^])(?!\s*~?\})|(else)\s+[^\s~}]|(\/)|>\s*([^\s~{}]+))?[^{}]*/g;

export const tagsIn = (source: string): readonly Tag[] =>
  Array.from(source.matchAll(TAG), ({ 0: text, 1: opens, 2: chained, 3: closes, 4: takesIn, index }) => ({
    text,
    index,
    block: opens ? 'opens' : chained ? 'chained' : closes ? 'closes' : undefined,
    takesIn,
  }));

import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, Tokenizer } from 'parse5';
import { Unreadable } from '../unreadable';

/** A page of an office has some thousand elements, one with a span a character twenty thousand. */
const ELEMENTS = 150_000;
/** Browsers stop at 512. Open elements are searched at every tag, so that depth costs its square. */
const DEPTH = 512;
/** Each attribute of a tag is compared with all before it. Pages have some ten. */
const ATTRIBUTES = 100;
const ATTRIBUTES_IN_ALL = 1_000_000;

/** parse5's own tree, which ends when it grows beyond what a page can need. */
function boundedAdapter(): typeof defaultTreeAdapter {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...parameters) => {
      if (++elements > ELEMENTS) throw new Unreadable('too-large', `${ELEMENTS}个标签`);
      return defaultTreeAdapter.createElement(...parameters);
    },
    onItemPush: () => {
      if (++depth > DEPTH) throw new Unreadable('too-deep', `${DEPTH}层`);
    },
    onItemPop: () => {
      depth--;
    },
    // What a second <html> or <body> says is nothing that is read, and costs as much as the first one has.
    adoptAttributes: () => {},
  };
}

/** Tags with no more attributes than a page can need. */
class BoundedTokenizer extends Tokenizer {
  private attributes = 0;

  protected override _leaveAttrName(): void {
    const { currentToken } = this;
    const here = currentToken && 'attrs' in currentToken ? currentToken.attrs.length : 0;
    if (here >= ATTRIBUTES) throw new Unreadable('too-large', `${ATTRIBUTES}个属性`);
    if (++this.attributes > ATTRIBUTES_IN_ALL)
      throw new Unreadable('too-large', `${ATTRIBUTES_IN_ALL}个属性`);
    super._leaveAttrName();
  }
}

/** The tree of a page, as browsers build it. Throws Unreadable where it is none of any report. */
export function parsePage(html: string): DefaultTreeAdapterMap['document'] {
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter: boundedAdapter() });
  parser.tokenizer = new BoundedTokenizer({ sourceCodeLocationInfo: false }, parser);
  parser.tokenizer.write(html, true);
  return parser.document;
}

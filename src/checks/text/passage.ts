import type { Document } from '../../document/nodes';
import { printedText } from '../../document/printed';
import type { TextSpan } from '../../findings/finding';
import type { Step } from '../../findings/problem';
import { terms } from './dictionaries';
import type { Term } from './lexicon';
import { printedRange, type Spelling, spell } from './spelling';
import { type Sentence, sentencesOf } from './tree';
import { type Token, tokensOf } from './words/tokens';

/** A block of running text, spelled, cut into words and sentences. */
export interface Passage {
  readonly block: number;
  readonly isHeading: boolean;
  /** Heading of the part that it is in; '' in the preamble. */
  readonly part: string;
  /** Its place among those of findings: 正文 · 总体情况. */
  readonly where: readonly Step[];
  readonly spelling: Spelling;
  readonly tokens: readonly Token<Term>[];
  readonly sentences: readonly Sentence<Term>[];
  /** A stretch of the spelling as it is printed. */
  readonly span: (start: number, end: number) => TextSpan;
}

function passageOf(block: number, raw: string, part: string, isHeading: boolean): Passage {
  const spelling = spell(raw);
  const tokens = tokensOf(spelling.text, terms);
  return {
    block,
    isHeading,
    part,
    where: [{ say: 'narrative' }, part || { say: 'preamble' }],
    spelling,
    tokens,
    sentences: sentencesOf(tokens),
    span: (from, to) => {
      const { start, end } = printedRange(spelling, from, to);
      return { block, start, end, text: raw.slice(start, end) };
    },
  };
}

/** The running text of a document, in order. */
export function passagesOf(document: Document): Passage[] {
  let part = '';
  return document.blocks.flatMap((node, block): Passage[] => {
    if (node.type === 'heading' && node.level === 1) part = node.text;
    const raw = printedText(node);
    return raw === undefined || raw === '' ? [] : [passageOf(block, raw, part, node.type === 'heading')];
  });
}

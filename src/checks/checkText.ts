import type { Document } from '../document/nodes';
import { type Printed, printed } from '../document/printed';
import { builtInEditions } from '../editions';
import type { Problem } from '../findings/problem';
import type { Edition } from '../model/edition';
import type { Report } from '../model/report';
import { pairs, partLists } from './text/lists';
import type { NumberToken } from './text/numbers';
import { publishedIn, sumsIn } from './text/partSums';
import { partsOf } from './text/parts';
import { sentencesOf } from './text/sentences';
import { growthIn, sharesIn } from './text/shares';
import { measuresOnly, unsaid } from './text/stands';
import { againstFigures, statementsIn } from './text/statements';
import { wordingOf } from './text/wording';
import { yearsOf } from './text/years';

export interface TextCheckOptions {
  /** Last year's report, for growth that the text states. */
  readonly previous?: Report;
  /** Formats whose labels have no place in this one; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

function figuresOf(report: Report, texts: readonly Printed[], previous?: Report): Problem[] {
  const quantities = report.edition.quantities ?? [];
  let published: NumberToken | undefined;
  return texts.flatMap((text) =>
    sentencesOf(text).flatMap((sentence) => {
      const statements = statementsIn(report, quantities, sentence);
      const figures = againstFigures(report, statements);
      const wrong = new Set<NumberToken>();
      for (const { token, end, start } of statements)
        if (token && figures.some(({ span }) => span && span.start <= start && end <= span.end))
          wrong.add(token);
      const problems = [
        ...figures,
        // A number that the tables contradict already is not told again for the sum that it stands in.
        ...sumsIn(sentence, published).filter(
          ({ span }) => ![...wrong].some((t) => span && span.start <= t.start && t.end <= span.end),
        ),
        ...sharesIn(report, sentence, statements, wrong, published),
        ...growthIn(report, sentence, statements, previous),
      ];
      published = publishedIn(sentence) ?? published;
      return problems;
    }),
  );
}

/**
 * Checks the narrative as it will be printed: what it states of the edition's figures, sums, shares and growth that
 * it states, and the text itself (parts, years, leftovers of templates, citations). Takes time in proportion to the
 * length of the text.
 */
export function checkText(report: Report, document: Document, options: TextCheckOptions = {}): Problem[] {
  const { previous, editions = builtInEditions } = options;
  const texts = printed(document);
  const running = texts.filter(({ block }) => document.blocks[block]?.type !== 'heading');
  return [
    ...figuresOf(report, running, previous),
    ...partsOf(report.edition, document),
    ...yearsOf(report, document, running),
    ...wordingOf(report, document, texts, editions),
    ...running.flatMap(partLists),
    ...pairs(report, running),
    ...measuresOnly(report, running),
    ...unsaid(report, running),
  ];
}

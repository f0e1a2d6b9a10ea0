import type { Document } from '../document/nodes';
import { printed } from '../document/printed';
import { builtInEditions } from '../editions';
import type { Problem } from '../findings/problem';
import type { Edition } from '../model/edition';
import type { Report } from '../model/report';
import { aboveWhole } from './text/changes/aboveWhole';
import { changedBothWays } from './text/changes/bothWays';
import { sharesAbove } from './text/changes/fullShares';
import { wrongGrowth } from './text/changes/growth';
import { wrongLastYear } from './text/changes/lastYear';
import { wrongRates } from './text/changes/rates';
import { wrongShares } from './text/changes/shares';
import { toldTwice } from './text/changes/twice';
import { leftOut } from './text/leftOut';
import { closedRows } from './text/lists/closed';
import { listsOf } from './text/lists/lists';
import { sumsIn } from './text/lists/problems';
import type { Wholes } from './text/lists/wholes';
import type { NumberToken } from './text/numbers/number';
import { otherBody } from './text/otherBody';
import { pairs } from './text/pairs';
import { partLists } from './text/partLists';
import { partsOf } from './text/parts';
import { passagesOf } from './text/passage';
import { readAll } from './text/read';
import { repeated } from './text/repeated';
import { measuresOnly, unsaid } from './text/stands';
import { againstFigures } from './text/statements/against';
import { wordingOf } from './text/wording';
import { yearsOf } from './text/years/years';

export interface TextCheckOptions {
  /** Last year's report, for growth that the text states. */
  readonly previous?: Report;
  /** Formats whose labels have no place in this one; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

/** What the text states of figures: against the tables, and in itself. */
function figuresOf(report: Report, document: Document, previous?: Report): Problem[] {
  let wholes: Wholes = {};
  const reads = readAll(report, passagesOf(document));
  const byPassage = reads.flatMap((read) => {
    const { passage, frames, statements } = read;
    const found = listsOf(passage.sentences, passage.spelling.text, frames, wholes);
    wholes = found.wholes;
    const said = { passage, statements, ...found };
    const told = new Set<NumberToken>();
    const rows = closedRows(found.lists, found.counted);
    const growth = wrongGrowth(report, said, previous);
    return [
      ...againstFigures(report, read, rows, told),
      ...sumsIn(found.lists, statements, passage, rows, told),
      ...aboveWhole(said, told),
      ...leftOut(passage),
      ...wrongShares(report, said),
      ...sharesAbove(said),
      ...wrongRates(report, said),
      ...growth,
      ...changedBothWays(report, said, growth),
      ...wrongLastYear(report, said, previous),
    ];
  });
  return [...byPassage, ...toldTwice(report, reads)];
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
    ...figuresOf(report, document, previous),
    ...partsOf(report.edition, document),
    ...yearsOf(report, document, running),
    ...wordingOf(report, document, texts, editions),
    ...running.flatMap((text) => partLists(report, text)),
    ...otherBody(report, running),
    ...pairs(report, running),
    ...measuresOnly(report, running),
    ...unsaid(report, running),
    ...repeated(report, previous),
  ];
}

import type { Problem } from '../../../findings/problem';
import type { Report } from '../../../model/report';
import { isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { Node } from '../tree';
import { agrees, type Change, changesIn, exactChange, said } from './change';
import { isCounted, isLastYear } from './lastYear';
import { flat, type Told } from './told';

/** How far a number may be from its change. */
const FARTHEST = 30;

/** The number that changed: right before the change, in its unit; not one of last year's: （上年80条），增加20条. */
function changed(nodes: readonly Node<Term>[], { start, number }: Change, year: number) {
  const isNumber = (node: Node<Term>) => node.kind === 'number' && node.number.kind !== 'time';
  const at = nodes.findLastIndex((node) => node.end <= start && isNumber(node));
  const node = nodes[at];
  if (!node || !isCounted(node) || start - node.end > FARTHEST || !node.number.exact) return undefined;
  const before = nodes.slice(0, at).findLastIndex(isNumber);
  const isOther = nodes
    .slice(before + 1, at)
    .some((each) => isLastYear(each, year) || isWord(each, 'PAST', 'SINCE', 'COMPARE'));
  return !isOther && node.number.unit === number?.unit ? node.number : undefined;
}

/** Nothing but 增长, 同比 is between a change and its share: not 其中某类增长30%. */
const goesOn = (nodes: readonly Node<Term>[], { end }: Change, { number }: Change): boolean =>
  nodes
    .filter((node) => node.start >= end && number !== undefined && node.end <= number.start)
    .every((node) =>
      node.kind === 'mark'
        ? '，、'.includes(node.mark)
        : isWord(node, 'UP', 'DOWN', 'EXTENT', 'COMPARE', 'LAST_YEAR', 'TO', 'PLAIN'),
    );

/** 1916条，比去年增长694条，增长率47.1%: a change in number and share, of which one is wrong. `known`: what growth is reported already. */
export function changedBothWays({ year }: Report, { passage }: Told, known: readonly Problem[]): Problem[] {
  return passage.sentences.flatMap(({ nodes }): Problem[] => {
    const all = flat(nodes);
    const changes = changesIn(all);
    return changes.flatMap((count, i): Problem[] => {
      const share = changes[i + 1];
      if (count.kind !== 'count' || share?.kind !== 'percent' || share.sign !== count.sign) return [];
      const now = changed(all, count, year);
      if (!now || !count.number?.exact || !goesOn(all, count, share)) return [];
      const base = now.value.minus(count.number.value.times(count.sign));
      const exact = exactChange(share, now.value, base);
      if (base.lte(0) || !exact || !share.number || agrees(share, now.value, base)) return [];
      const span = passage.span(now.start, share.end);
      if (known.some((each) => each.span && each.span.start < span.end && span.start < each.span.end))
        return [];
      return [
        {
          code: 'text.growth',
          severity: 'warning',
          where: passage.where,
          actual: said(share, share.number.value.times(share.sign)),
          expected: said(share, exact.times(share.sign)),
          params: { now: now.value.toFixed(), base: base.toFixed(), unit: now.unit },
          span,
        },
      ];
    });
  });
}

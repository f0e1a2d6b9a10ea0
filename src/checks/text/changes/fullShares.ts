import Big from 'big.js';
import type { Problem } from '../../../findings/problem';
import { isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Node } from '../tree';
import { flat, type Told } from './told';

/** Fewer classes may be of two things. */
const LEAST = 3;

/** Classes of one thing, each with its share: 其中工作类占75%，民生类占10%，政策类占15%. */
function classShares(nodes: readonly Node<Term>[]): NumberToken[][] {
  const runs: NumberToken[][] = [];
  let gap: Node<Term>[] = [];
  const pairs: NumberToken[][] = [];
  let applicant: NumberToken | undefined;
  const says = (...terms: readonly Term[]) => gap.some((node) => isWord(node, ...terms));
  for (const node of nodes) {
    if (node.kind !== 'number' || node.number.unit !== '%') {
      gap.push(node);
      continue;
    }
    const run = runs.at(-1);
    // 自然人占91.2%，法人或其他组织占18.8%: who asks is one or the other.
    if (says('SHARE') && says('LEGAL') && applicant && !says('NATURAL')) pairs.push([applicant, node.number]);
    applicant = says('SHARE') && says('NATURAL') && !says('LEGAL') ? node.number : undefined;
    if (!says('CLASS', 'OTHER', 'REST') || says('UP', 'DOWN', 'COMPARE', 'RATE', 'RATE_OTHER')) runs.push([]);
    else if (says('AMONG', 'WITHIN')) runs.push(says('SHARE') ? [node.number] : []);
    else if (run && run.length > 0) run.push(node.number);
    gap = [];
  }
  return [...pairs, ...runs.filter(({ length }) => length >= LEAST)];
}

/** Shares of the classes of one thing that are more than all of it. */
export function sharesAbove({ passage }: Told): Problem[] {
  return passage.sentences.flatMap(({ nodes }) =>
    classShares(flat(nodes)).flatMap((run): Problem[] => {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last) return [];
      const sum = run.reduce((total, { min }) => total.plus(min), new Big(0));
      // Each may be rounded up at its last place.
      const rounded = run.reduce((total, { decimals }) => total.plus(new Big(10).pow(-decimals)), new Big(0));
      if (sum.lte(rounded.plus(100))) return [];
      return [
        {
          code: 'text.share',
          message: 'text.share.above',
          severity: 'warning',
          where: passage.where,
          actual: `${sum.toFixed()}%`,
          span: passage.span(first.start, last.end),
        },
      ];
    }),
  );
}

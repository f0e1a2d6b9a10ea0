import Big from 'big.js';
import type { Problem } from '../../../findings/problem';
import { isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Node } from '../tree';
import { flat, type Told } from './told';

/** Fewer classes may be of two things. */
const LEAST = 3;

/** Shares of classes one behind the other. */
interface Run {
  readonly shares: NumberToken[];
  /** 其中 opens it, 其他 ends it: they are classes of one thing. */
  isOfOne: boolean;
}

/** Classes of one thing, each with its share: 其中工作类占75%，民生类占10%，政策类占15%. */
function classShares(nodes: readonly Node<Term>[]): NumberToken[][] {
  const runs: Run[] = [];
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
    const isClass = says('CLASS', 'OTHER', 'REST') && !says('UP', 'DOWN', 'COMPARE', 'RATE', 'RATE_OTHER');
    const opens = says('AMONG', 'WITHIN');
    const stops = gap.some((each) => each.kind === 'mark' && each.mark === '；');
    if (!isClass) runs.push({ shares: [], isOfOne: false });
    else if (opens || !run || run.shares.length === 0 || (stops && !run.isOfOne))
      runs.push({ shares: says('SHARE') ? [node.number] : [], isOfOne: opens });
    else run.shares.push(node.number);
    const last = runs.at(-1);
    if (last && last.shares.length > 0 && says('OTHER', 'REST')) {
      last.isOfOne = true;
      runs.push({ shares: [], isOfOne: false });
    }
    gap = [];
  }
  const ofOne = runs.flatMap(({ shares, isOfOne }) => (isOfOne && shares.length >= LEAST ? [shares] : []));
  return [...pairs, ...ofOne];
}

/** The first of the shares are all of it: what follows is parted another way. */
function isFilledBefore(run: readonly NumberToken[]): boolean {
  let sum = new Big(0);
  return run.slice(0, -1).some(({ value }) => {
    sum = sum.plus(value);
    return sum.minus(100).abs().lte(1);
  });
}

/** Shares of the classes of one thing that are more than all of it. */
export function sharesAbove({ passage }: Told): Problem[] {
  return passage.sentences.flatMap(({ nodes }) =>
    classShares(flat(nodes)).flatMap((run): Problem[] => {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last || isFilledBefore(run)) return [];
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

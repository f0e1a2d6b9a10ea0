import Big from 'big.js';
import { isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import { isMistyped } from '../numbers/slip';
import type { Node } from '../tree';

/** A share with the number that it is the share of. */
export interface Share {
  readonly part: NumberToken;
  readonly share: NumberToken;
  /** 占全区总量的7.9%: of what a whole area has. */
  readonly ofArea: boolean;
}

const FARTHEST = 24;

/** a件，占x%; a件（x%）; a件，占总数的比例为x%. */
export function sharesIn(nodes: readonly Node<Term>[]): Share[] {
  const shares: Share[] = [];
  let part: NumberToken | undefined;
  let link: Node<Term>[] = [];
  for (const node of nodes) {
    if (node.kind === 'group') {
      const inner = part ? node.nodes.filter(({ kind }) => kind !== 'mark') : [];
      const [only] = inner.slice(-1);
      const alone = inner.every((each) => each === only || isWord(each, 'SHARE', 'PLAIN', 'TO'));
      if (part && alone && only?.kind === 'number' && only.number.unit === '%')
        shares.push({ part, share: only.number, ofArea: false });
      else shares.push(...sharesIn(node.nodes));
      continue;
    }
    if (node.kind !== 'number' || node.number.kind === 'time') {
      link.push(node);
      continue;
    }
    const { number } = node;
    if (number.unit === '%' && part && isShare(link, number.start - part.end))
      shares.push({ part, share: number, ofArea: link.some((each) => isWord(each, 'AREA')) });
    if (number.kind === 'thing' || number.kind === 'money' || number.kind === 'people') part = number;
    else part = undefined;
    link = [];
  }
  return shares;
}

function isShare(link: readonly Node<Term>[], distance: number): boolean {
  if (distance > FARTHEST || !link.some((node) => isWord(node, 'SHARE'))) return false;
  // 占 opens the words of the share itself: 9条，占总数的0.4%.
  const from = link.findIndex((node) => isWord(node, 'SHARE'));
  const before = link.slice(0, from).filter((node) => !(node.kind === 'mark' && '，、'.includes(node.mark)));
  return (
    before.length === 0 &&
    !link.some(
      (node) =>
        isWord(node, 'UP', 'DOWN', 'COMPARE', 'RESPECTIVELY') || (node.kind === 'mark' && node.mark === '。'),
    )
  );
}

export const HUNDRED = new Big(100);

/** x %, rounded or cut off at its last place; off by one in it where the shares are made to give 100 %. */
export function agrees({ part, share }: Share, base: Big, fills: boolean): boolean {
  if (base.lte(0)) return false;
  const exact = part.value.div(base).times(HUNDRED);
  const last = new Big(10).pow(-share.decimals);
  if (!share.exact) return exact.gte(share.min.minus(last)) && exact.lte(share.max.plus(last));
  const rest = exact.minus(share.value);
  // 83.84% for 83.8298…: what was rounded twice is no slip worth a finding.
  if (share.decimals > 1 && rest.abs().lt(last.times(1.5))) return true;
  return fills ? rest.abs().lt(last) : rest.gte(last.times(-0.501)) && rest.lt(last);
}

const NEAR = 0.2;

/**
 * Not far from the right share, or that mistyped or not multiplied by 100 (0.08% for 8.33%), or the number that it is
 * the share of; of an area's own whole nothing says what that is.
 */
export function isNear({ part, share, ofArea }: Share, base: Big): boolean {
  const { value, decimals } = share;
  const expected = part.value.div(base).times(HUNDRED);
  const meant = base.times(value).div(HUNDRED).round(0);
  const isLike = (stated: Big) => stated.minus(expected).abs().lte(expected.times(NEAR));
  return (
    isLike(value) ||
    isLike(value.times(HUNDRED)) ||
    isMistyped(value.toFixed(decimals), expected.toFixed(decimals)) ||
    (!ofArea && isMistyped(part.value.toFixed(), meant.toFixed()))
  );
}

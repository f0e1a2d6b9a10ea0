import Big from 'big.js';
import type { Problem } from '../../../findings/problem';
import type { Report } from '../../../model/report';
import { isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import { likeUnit, sumOf } from '../lists/sum';
import { isCalledWhole } from '../lists/wholes';
import type { NumberToken } from '../numbers/number';
import { isMistyped } from '../numbers/slip';
import { readingOf } from '../statements/values';
import type { Node } from '../tree';
import type { Told } from './told';

/** A share with the number that it is the share of. */
interface Share {
  readonly part: NumberToken;
  readonly share: NumberToken;
}

const FARTHEST = 24;

/** a件，占x%; a件（x%）; a件，占总数的比例为x%. */
function sharesIn(nodes: readonly Node<Term>[]): Share[] {
  const shares: Share[] = [];
  let part: NumberToken | undefined;
  let link: Node<Term>[] = [];
  for (const node of nodes) {
    if (node.kind === 'group') {
      const inner = part ? node.nodes.filter(({ kind }) => kind !== 'mark') : [];
      const [only] = inner.slice(-1);
      const alone = inner.every((each) => each === only || isWord(each, 'SHARE', 'PLAIN', 'TO'));
      if (part && alone && only?.kind === 'number' && only.number.unit === '%')
        shares.push({ part, share: only.number });
      else shares.push(...sharesIn(node.nodes));
      continue;
    }
    if (node.kind !== 'number' || node.number.kind === 'time') {
      link.push(node);
      continue;
    }
    const { number } = node;
    if (number.unit === '%' && part && isShare(link, number.start - part.end))
      shares.push({ part, share: number });
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
      (node) => isWord(node, 'UP', 'DOWN', 'COMPARE') || (node.kind === 'mark' && node.mark === '。'),
    )
  );
}

const HUNDRED = new Big(100);

/** x %, rounded or cut off at its last place; off by one in it where the shares are made to give 100 %. */
function agrees({ part, share }: Share, base: Big, fills: boolean): boolean {
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

/** Not far from the right share, or that mistyped, or the number that it is the share of. */
function isNear({ part, share }: Share, base: Big): boolean {
  const { value, decimals } = share;
  const expected = part.value.div(base).times(HUNDRED);
  const meant = base.times(value).div(HUNDRED).round(0);
  return (
    value.minus(expected).abs().lte(expected.times(NEAR)) ||
    isMistyped(value.toFixed(decimals), expected.toFixed(decimals)) ||
    isMistyped(part.value.toFixed(), meant.toFixed())
  );
}

/** Shares that the numbers of the passage do not give. */
export function wrongShares(report: Report, { passage, statements, lists, counted }: Told): Problem[] {
  const wrong = new Set(statements.filter((s) => !s.agrees).map((s) => s.frame.number));
  return passage.sentences.flatMap(({ nodes }, index): Problem[] => {
    const shares = sharesIn(nodes);
    const all = shares.reduce((sum, { share }) => sum.plus(share.value), new Big(0));
    const fills = shares.length > 1 && all.eq(HUNDRED);
    return shares.flatMap((each): Problem[] => {
      const { part, share } = each;
      if (!part.exact || wrong.has(part)) return [];
      const list = lists.find(({ items }) => items.some(({ number }) => number === part));
      const own = statements.find((s) => s.frame.number === part);
      const known = (own?.candidates ?? [])
        .flatMap(({ quantity }) => quantity.base ?? [])
        .flatMap((reading) => readingOf(report, reading) ?? []);
      const near = [...(counted[index]?.entries ?? []), ...(counted[index - 1]?.entries ?? [])].filter(
        ({ number }) => likeUnit(number, part) && number !== part,
      );
      const said = Object.values(counted[index]?.said ?? {})
        .flat()
        .filter(({ number }) => likeUnit(number, part));
      const listed = list
        ? [
            ...list.wholes.map(({ number }) => number.value),
            sumOf(
              list.items.map(({ number }) => number),
              part,
            ).min,
          ]
        : [];
      const candidates = [
        ...known,
        ...listed,
        ...near.map(({ number }) => number.value),
        ...said.map(({ number }) => number.value),
      ];
      // 29例，其中25件，占86%: whatever the unit, what gives the share is its base.
      const around = (counted[index]?.entries ?? []).filter(({ number }) => number !== part);
      const bases = [...candidates, ...around.map(({ number }) => number.value)];
      if (bases.some((base) => agrees(each, base, fills))) return [];
      // 12件，其中维持8件，占76.7%: what is before 其中.
      const row = counted[index]?.entries ?? [];
      const at = row.findIndex(({ number }) => number === part);
      const parted = row[at]?.opens && row[at - 1]?.number.unit === part.unit ? row[at - 1] : undefined;
      // Without a whole that is called one, what the share is of is anybody's guess.
      const called =
        list?.wholes[0] ??
        parted ??
        near.filter(({ number }) => number.start < part.start).findLast(isCalledWhole) ??
        said[0];
      const base = known.find((value) => value.gte(part.value)) ?? called?.number.value;
      if (called && !known.length && !called.number.exact) return [];
      if (!base || base.lt(part.value) || base.eq(0)) return [];
      // Far from the share of what is called a whole, it is more likely that of something else.
      if (known.length === 0 && !isNear(each, base)) return [];
      return [
        {
          code: 'text.share',
          severity: 'warning',
          where: passage.where,
          actual: `${share.value.toFixed()}%`,
          expected: `${part.value.div(base).times(HUNDRED).toFixed(share.decimals)}%`,
          params: {
            part: `${part.value.toFixed()}${part.unit}`,
            base: `${base.toFixed()}${called?.number.unit ?? part.unit}`,
          },
          span: passage.span(part.start, share.end),
        },
      ];
    });
  });
}

import Big from 'big.js';
import type { Problem } from '../../../findings/problem';
import type { Report } from '../../../model/report';
import type { Entry } from '../lists/entries';
import { likeUnit, sumOf } from '../lists/sum';
import { isCalledWhole } from '../lists/wholes';
import type { Passage } from '../passage';
import { readingOf } from '../statements/values';
import { agrees, HUNDRED, isNear, type Share, sharesIn } from './share';
import type { Told } from './told';

/** What a share may be the share of. */
interface Bases {
  /** In the tables. */
  readonly known: readonly Big[];
  /** Said nearby, whatever its unit. */
  readonly said: readonly Big[];
  /** Called a whole by the text. */
  readonly called: Entry | undefined;
}

function basesOf(
  { part }: Share,
  report: Report,
  { statements, lists, counted }: Told,
  index: number,
): Bases {
  const list = lists.find(({ items }) => items.some(({ number }) => number === part));
  const stated = statements.find((s) => s.frame.number === part);
  const known = (stated?.candidates ?? [])
    .flatMap(({ quantity }) => quantity.base ?? [])
    .flatMap((reading) => readingOf(report, reading) ?? []);
  const row = counted[index]?.entries ?? [];
  const isAlike = ({ number }: Entry) => number !== part && likeUnit(number, part);
  const near = [...row, ...(counted[index - 1]?.entries ?? [])].filter(isAlike);
  const said = Object.values(counted[index]?.said ?? {})
    .flat()
    .filter(({ number }) => likeUnit(number, part));
  const rest = list
    ? sumOf(
        list.items.map(({ number }) => number),
        part,
      ).min
    : undefined;
  // 12件，其中维持8件，占76.7%: what is before 其中.
  const at = row.findIndex(({ number }) => number === part);
  const parted = row[at]?.opens && row[at - 1]?.number.unit === part.unit ? row[at - 1] : undefined;
  // 29例，其中25件，占86%: whatever the unit, what gives the share is its base.
  const around = [...(list?.wholes ?? []), ...near, ...said, ...row.filter(({ number }) => number !== part)];
  return {
    known,
    said: [...around.map(({ number }) => number.value), ...(rest ? [rest] : [])],
    // Without a whole that is called one, what the share is of is anybody's guess.
    called:
      list?.wholes[0] ??
      parted ??
      near.filter(({ number }) => number.start < part.start).findLast(isCalledWhole) ??
      said[0],
  };
}

function problemOf(each: Share, { known, said, called }: Bases, fills: boolean, passage: Passage): Problem[] {
  const { part, share, ofArea } = each;
  if ([...known, ...said].some((base) => agrees(each, base, fills))) return [];
  if (called && !known.length && !called.number.exact) return [];
  const base = known.find((value) => value.gte(part.value)) ?? called?.number.value;
  if (!base || base.lt(part.value) || base.eq(0)) return [];
  // Far from the share of what is called a whole, it is more likely that of something else; so is one of an area's.
  if ((known.length === 0 || ofArea) && !isNear(each, base)) return [];
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
}

/** Shares that the numbers of the passage do not give. */
export function wrongShares(report: Report, told: Told): Problem[] {
  const { passage, statements } = told;
  const wrong = new Set(statements.filter((s) => !s.agrees).map((s) => s.frame.number));
  return passage.sentences.flatMap(({ nodes }, index): Problem[] => {
    const shares = sharesIn(nodes);
    const all = shares.reduce((sum, { share }) => sum.plus(share.value), new Big(0));
    const fills = shares.length > 1 && all.eq(HUNDRED);
    // 当面9件占42.9%，网络7件占33.3%，信函5件占23.8%: of all of them together.
    const together = shares.reduce((sum, { part }) => sum.plus(part.value), new Big(0));
    if (shares.length > 1 && shares.every((each) => agrees(each, together, fills))) return [];
    return shares
      .filter(({ part }) => part.exact && !wrong.has(part))
      .flatMap((each) => problemOf(each, basesOf(each, report, told, index), fills, passage));
  });
}

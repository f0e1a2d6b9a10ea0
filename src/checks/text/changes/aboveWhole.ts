import Big from 'big.js';
import type { Problem } from '../../../findings/problem';
import { signed } from '../../figures/sums';
import { says } from '../dictionaries';
import { CHANNEL, hasWord, isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import { type Entry, isHeaded } from '../lists/entries';
import type { Counted } from '../lists/lists';
import { type Row, rowFrom } from '../lists/rows';
import { likeUnit } from '../lists/sum';
import { isCalledWhole } from '../lists/wholes';
import type { NumberToken } from '../numbers/number';
import { OF_CASES } from '../numbers/units';
import type { Told } from './told';

/** Pieces of text: one like the other. */
const OF_TEXTS = '条篇则';
/** ；. */
const STRONGEST = 3;

const isOfTexts = ({ unit }: NumberToken): boolean => unit !== '' && OF_TEXTS.includes(unit);

const isAlike = (part: NumberToken, whole: NumberToken): boolean =>
  (isOfTexts(part) && isOfTexts(whole)) || (OF_CASES.has(part.unit) && OF_CASES.has(whole.unit));

/** Words that make a number no part of what was said before: another deed, year or body, what others made of it. */
const OTHERWISE: readonly Term[] = [
  'RETOLD',
  'SINCE',
  'PAST',
  'LAST_YEAR',
  'NEXT_YEAR',
  'THIS_YEAR',
  'AREA',
  'OTHER_MATTER',
  'BESIDES',
  'UP',
  'DOWN',
  'EXCEPT',
  'FORWARD',
  'PROCESS',
  'ANSWER',
  'HANDLE',
  'CARRY',
  'CARRY_OVER',
  'RECON',
  'LITIG',
  'HOLD',
];

/** A number that can be nothing but a part of what its list is of. */
const isPart = ({ gap, frame, number }: Entry, text: string): boolean =>
  !frame?.ofAnother &&
  frame?.change === undefined &&
  !hasWord(gap, ...OTHERWISE) &&
  !says(text.slice(gap[0]?.start ?? number.start, number.start), 'RELAYED');

/** 其中 right before it, or before a mark: not 内容包括…等，公开决定36件. */
function opensHere({ gap }: Entry): boolean {
  const at = gap.findLastIndex((node) => isWord(node, 'AMONG', 'INCLUDE'));
  return at >= 0 && gap.slice(at + 2).every((node) => node.kind !== 'mark' || node.mark === '、');
}

/** Where it was published: what came by one way is no part of what came by another. */
const channelsOf = ({ name }: Entry): ReadonlySet<Term> =>
  new Set(
    name
      .flatMap((node) => (node.kind === 'word' ? node.terms : []))
      .filter((term) => CHANNEL.has(term) || term === 'PLATFORM'),
  );

function areApart(part: Entry, whole: Entry): boolean {
  const [own, others] = [channelsOf(part), channelsOf(whole)];
  return own.size > 0 && others.size > 0 && ![...own].some((term) => others.has(term));
}

/** What a list is of: the number before it, and the most that it may be of. */
function wholeFor(counted: readonly Counted[], sentence: number, at: number, text: string) {
  const { entries = [], said = {} } = counted[sentence] ?? {};
  const before = at > 0 ? entries.slice(0, at) : (counted[sentence - 1]?.entries ?? []);
  const whole = before.findLast(({ number }) => number.exact || number.unit !== '');
  if (!whole || (at === 0 && !isCalledWhole(whole))) return undefined;
  // 信息55条，其中公开12条，包括a、b: parts of a part.
  const opener = entries[at]?.gap.findLast((node) => isWord(node, 'AMONG', 'INCLUDE'));
  if (whole.opens && opener && !text.startsWith('其中', opener.start))
    return { whole, most: whole.number.max };
  const earlier = at > 0 ? [] : Object.values(said).flat();
  // 共接到4份，…对其中一件…，对其中两件…: of all that was counted before.
  const together = before.reduce((sum, { number }) => sum.plus(number.max), new Big(0));
  const most = earlier.reduce((max, { number }) => (number.max.gt(max) ? number.max : max), together);
  return { whole, most };
}

/** The parts of a list that are more than their whole: one of them, or all together. */
function partsAbove({ items, unsure }: Row, whole: Entry, most: Big, text: string): readonly Entry[] {
  const parts: Entry[] = [];
  let sum = new Big(0);
  let all = new Big(0); // with those in other units: 信息121条，含规范性文件2件
  const [first] = items;
  // 其中：a；b；c goes on behind a stop.
  const goesOn = first !== undefined && isHeaded(first);
  for (const [i, part] of items.entries()) {
    if (i > 0 && part.mark === STRONGEST && !goesOn) break;
    if (!likeUnit(part.number, whole.number) || !isPart(part, text) || areApart(part, whole)) return [];
    all = all.plus(part.number.min);
    if (isAlike(part.number, whole.number)) {
      const isSure = i === 0 || (isOfTexts(part.number) && sum.eq(all.minus(part.number.min)));
      if (part.number.min.gt(most) && isSure) return [part];
      parts.push(part);
      sum = sum.plus(part.number.min);
    }
    // What follows, but for one more behind 、, is of something else.
    const isGiven = sum.eq(whole.number.value) || all.eq(whole.number.value);
    if (isGiven && items[i + 1]?.mark !== 1) return [];
  }
  const areOfTexts = parts.length > 1 && parts.every(({ number }) => isOfTexts(number));
  return areOfTexts && !unsure && sum.gt(most) ? parts : [];
}

/** Numbers behind 其中 that are more than what they are said to be of. */
export function aboveWhole({ passage, counted }: Told, told: ReadonlySet<NumberToken>): Problem[] {
  const { text } = passage.spelling;
  return counted.flatMap(({ entries }, sentence) => {
    const { start, end } = passage.sentences[sentence] ?? { start: 0, end: 0 };
    if (!entries.some(opensHere) || says(text.slice(start, end), 'OVERLAP')) return [];
    return entries.flatMap((entry, at): Problem[] => {
      const of = opensHere(entry) ? wholeFor(counted, sentence, at, text) : undefined;
      if (!of) return [];
      const { whole, most } = of;
      const parts = partsAbove(rowFrom(text, entries, at, new Set()), whole, most, text);
      const [first] = parts;
      const last = parts.at(-1);
      if (!first || !last || [whole, ...parts].some(({ number }) => told.has(number))) return [];
      const sum = parts.reduce((all, { number }) => all.plus(number.min), new Big(0));
      const { value, unit } = whole.number;
      return [
        {
          code: 'text.sum',
          ...(parts.length === 1 && { message: 'text.sum.part' }),
          severity: 'warning',
          where: passage.where,
          actual: value.toFixed(),
          expected: sum.toFixed(),
          delta: signed(value.minus(sum)),
          params: {
            unit,
            part: `${first.number.value.toFixed()}${first.number.unit}`,
            terms: parts.map(({ number }) => ({ name: '', value: number.value.toFixed() })),
          },
          span: passage.span(whole.number.start, last.number.end),
        },
      ];
    });
  });
}

import type { Problem } from '../../../findings/problem';
import type { Report } from '../../../model/report';
import type { Frame } from '../frames/frame';
import { CHANNEL, isWord } from '../frames/phrase';
import { withYears } from '../frames/reworded';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Read } from '../read';

/** A figure of the year that a sentence opens with: 2023年，共主动公开政府信息1200条. */
interface Told {
  readonly frame: Frame;
  readonly number: NumberToken;
  readonly read: Read;
}

/** What is counted, in its own words; parts, channels and what the reader does not know make it another thing. */
function thingOf({ words, given, number, matter }: Frame): string | undefined {
  const channels = [...given, ...words.flatMap(({ terms }) => terms)].some((term) => CHANNEL.has(term));
  if (channels || words.length < 2) return undefined;
  return [matter, ...words.map(({ text }) => text), number?.unit].join(' ');
}

/** The year's figures that a passage tells, those of the tables left out: they are compared with them. */
function toldIn(read: Read, year: number): Told[] {
  const { passage, frames, statements } = read;
  const stated = new Set(statements.map(({ frame }) => frame));
  const opening = new Map<number, Frame>();
  for (const frame of frames)
    if (frame.number && !opening.has(frame.sentence)) opening.set(frame.sentence, frame);
  return passage.sentences.flatMap(({ nodes }, sentence): Told[] => {
    const frame = opening.get(sentence);
    const number = frame?.number;
    if (!frame || !number?.exact || stated.has(frame) || frame.depth > 0 || !frame.nounFirst) return [];
    if (!frame.mine || !frame.now || frame.among || frame.each || frame.change || frame.atLeast) return [];
    if (frame.unknown > 0 || frame.leading > 0) return [];
    const before = withYears(
      nodes.filter(({ end }) => end <= number.start),
      year,
    );
    const says = (...terms: readonly Term[]) => before.some((node) => isWord(node, ...terms));
    if (!says('THIS_YEAR') || says('SINCE', 'GROUP', 'PART_YEAR', 'PLAN', 'CLASS')) return [];
    return [{ frame, number, read }];
  });
}

/** Two different figures for one thing, of which no table has the right one. */
export function toldTwice({ year }: Report, reads: readonly Read[]): Problem[] {
  const first = new Map<string, Told>();
  return reads
    .flatMap((read) => toldIn(read, year))
    .flatMap((told): Problem[] => {
      const thing = thingOf(told.frame);
      const before = thing === undefined ? undefined : first.get(thing);
      if (thing === undefined || !before) {
        if (thing !== undefined) first.set(thing, told);
        return [];
      }
      if (before.number.value.eq(told.number.value)) return [];
      const { passage } = told.read;
      const span = passage.span(told.frame.start, told.number.end);
      return [
        {
          code: 'text.twice',
          severity: 'warning',
          where: passage.where,
          actual: `${told.number.value.toFixed()}${told.number.unit}`,
          expected: `${before.number.value.toFixed()}${before.number.unit}`,
          params: { said: span.text.trim() },
          span,
        },
      ];
    });
}

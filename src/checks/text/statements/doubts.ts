import { WAYS } from '../frames/count';
import type { Frame, Word } from '../frames/frame';
import { CHANNEL } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { Sought } from './compile';
import { AS_PUBLISHED, CLASSES, read } from './match';

const OF_PUBLISHING: readonly Term[] = ['DISCLOSE', 'PROACTIVE', 'PUBLISHED', 'INFO', 'SHOW'];
const isOfPublishing = ({ terms }: Word) => terms.some((term) => OF_PUBLISHING.includes(term));
const isPlace = ({ terms }: Word) => terms.some((term) => CHANNEL.has(term));
const isCountedAsPublished = ({ matter, number }: Frame) =>
  matter === 'decisions' && AS_PUBLISHED.has(number?.unit ?? '');

export const isWay = ({ terms }: Word) => terms.some((term) => WAYS.includes(term) || term === 'WEBSITE');

/** Reasons not to read a number that may be wrong themselves: it counts what was published, it is another body's. */
const DOUBTS = {
  ofAClass: {
    is: (frame: Frame) =>
      frame.listed ||
      isCountedAsPublished(frame) ||
      (frame.matter !== 'publication' && frame.words.some(isOfPublishing)),
    without: ({ words, matter }: Frame) => ({
      listed: false,
      anyhow: true,
      // 在网站发布行政许可22条: where they are does not matter.
      words: words.filter((word) => !isOfPublishing(word) && !(matter === 'decisions' && isPlace(word))),
    }),
  },
  cumulative: {
    is: ({ soFar, matter }: Frame) => soFar && (matter === 'requests' || matter === 'proceedings'),
    without: () => ({ now: true }),
  },
  upToPublished: {
    is: ({ soFar, matter }: Frame) => soFar && matter === 'publication',
    without: () => ({ now: true }),
  },
  // 共通过网站收到22件: all of them came so.
  inOneWay: {
    is: ({ total, words }: Frame) => total && words.some(isWay),
    without: ({ words }: Frame) => ({ words: words.filter((word) => !isWay(word)) }),
  },
  // 收到网上申请49件: what came in one way is no more than all.
  aWay: {
    is: ({ total, matter, words }: Frame) =>
      !total &&
      matter === 'requests' &&
      words.some(isWay) &&
      words.some(({ terms }) => terms.includes('ACCESS')),
    without: ({ words }: Frame) => ({ words: words.filter((word) => !isWay(word)) }),
  },
  ofAnother: { is: ({ ofAnother }: Frame) => ofAnother, without: () => ({ mine: true }) },
  foreign: { is: ({ foreign }: Frame) => foreign, without: () => ({ foreign: false }) },
} as const satisfies Record<
  string,
  { is: (frame: Frame) => boolean; without: (frame: Frame) => Partial<Frame> }
>;
const ALL_DOUBTS = Object.keys(DOUBTS) as (keyof typeof DOUBTS)[];
export type Doubt = keyof typeof DOUBTS | 'upTo' | 'onTime' | 'nounOnly';

const PUBLISHED: ReadonlySet<string> = new Set([...CLASSES, 'procurement', 'stateFees']);

/** A frame as it is read; where it is not, as it would be without the reasons against. */
export function readAnyhow(frame: Frame, sought: ReadonlyMap<Term, readonly Sought[]>) {
  const all = read(frame, sought);
  const firm = all.filter(({ quantity }) => !quantity.nounOnly);
  if (firm.length === 0 && all.length > 0 && frame.number)
    return { firm, candidates: all, doubts: ['nounOnly'] satisfies Doubt[] };
  const doubts: Doubt[] =
    firm.length > 0 || !frame.number ? [] : ALL_DOUBTS.filter((doubt) => DOUBTS[doubt].is(frame));
  if (doubts.length === 0) return { firm, candidates: firm, doubts };
  let without = frame;
  for (const doubt of ALL_DOUBTS.filter((each) => doubts.includes(each)))
    without = { ...without, ...DOUBTS[doubt].without(without) };
  const readOf = (doubted: Frame) =>
    read(doubted, sought).filter(({ matter }) => !doubts.includes('ofAClass') || PUBLISHED.has(matter));
  const bare = readOf(without);
  // 主动公开规范性文件3件: where the form counts what was published of them.
  const candidates = bare.length > 0 ? bare : readOf({ ...without, words: frame.words });
  const isPart = doubts.includes('aWay');
  return { firm, candidates: candidates.map((each) => (isPart ? { ...each, atMost: true } : each)), doubts };
}

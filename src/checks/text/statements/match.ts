import type { Frame, Word } from '../frames/frame';
import { MATTER_OF, MATTERS } from '../frames/matters';
import { CHANNEL } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { Sought } from './compile';

/** One thing that a frame may state. */
export interface Candidate extends Sought {
  readonly way: readonly Term[];
  /** 按时办结n件, 主动撤回n件: a part of the figure. */
  readonly atMost: boolean;
  /** Some of its words were said before, in the sentence that the frame goes on from. */
  readonly inherited: boolean;
}

/** Characters that nobody knows between a quantity's words and its number make it another one. */
const KNOWN_ENOUGH = 6;
const KNOWN_ENOUGH_FOR_NONE = 5;
const KNOWN_ENOUGH_FOR_A_NAME = 2;

/** 没有发生举报、投诉、行政复议, 无依申请公开: what is denied in one breath. */
const DENIED_TOGETHER: ReadonlySet<string> = new Set(['requests', 'proceedings', 'complaints']);
/** 未发生…, 没有作为被申请人的…: beside what is denied. */
const DENIED_BESIDE: ReadonlySet<Term> = new Set<Term>(['OCCUR', 'DEFENDANT']);
export const AS_PUBLISHED: ReadonlySet<string> = new Set(['条', '份', '篇', '项']);
const EVENTS: ReadonlySet<string> = new Set(['次', '场', '场次', '期']);
export const CLASSES: ReadonlySet<string> = new Set(['response', 'documents', 'decisions']);
const DEEDS: ReadonlySet<Term> = new Set<Term>([
  'DISCLOSE',
  'ISSUE',
  'REPEAL',
  'IN_FORCE',
  'STILL_IN_FORCE',
  'HOLD',
  'DECIDE',
  'PROCESS',
  'RESPOND',
]);

const OUTCOMES: readonly Term[] = [
  'GRANTED',
  'PARTLY',
  'REFUSED',
  'UNAVAILABLE',
  'NOT_PROCESSED',
  'NOT_HELD',
  'NOT_OWN',
  'NOT_READY',
];
const COUNTED_ANYHOW: readonly Term[] = ['PROACTIVE', 'REPEAL', 'IN_FORCE', 'STILL_IN_FORCE'];
const OFF_LINE: readonly Term[] = ['LETTER', 'IN_PERSON', 'OFFLINE'];
/** 结转下年度, 结转2024年度. */
const isCarried = ({ terms }: Word, i: number, words: readonly Word[]): boolean =>
  terms.includes('CARRY_OVER') ||
  terms.includes('CARRY_FORWARD') ||
  (terms.includes('CARRY') && words[i + 1]?.terms.includes('NEXT_YEAR') === true);

const says = (words: readonly Word[], term: Term) => words.some(({ terms }) => terms.includes(term));
export const isName = (term: Term) => MATTER_OF.has(term) || term === 'REQUEST';

function wayOf({ ways }: Sought, { words, given }: Frame): readonly Term[] | undefined {
  return ways.find(
    (way) =>
      way.every((term) => says(words, term) || given.has(term)) && way.some((term) => says(words, term)),
  );
}

/** The matter is named in the phrase, or was what the text is about. 申请 alone is no name for anything but requests. */
function isAbout({ matter }: Sought, { words, matter: context, number }: Frame): boolean {
  if (words.some(({ terms }) => MATTERS[matter].named.some((term) => terms.includes(term)))) return true;
  if (context === matter) return true;
  // 按答复结果分类：部分公开47件 is said of requests alone.
  if (
    context === undefined &&
    matter === 'requests' &&
    words.some(({ terms }) => OUTCOMES.some((term) => terms.includes(term)))
  )
    return true;
  // 结转下年度 is said of requests, whatever came before.
  if (matter === 'requests' && words.some(isCarried))
    return context !== 'other' && (context !== 'proceedings' || !number);
  if (matter !== 'requests' || !says(words, 'REQUEST')) return false;
  return context === undefined || context === 'publication' || (!number && words.length === 1);
}

/** 按时办结n件, 其中申请n件: a part of the figure, or all of it. */
function isPart(frame: Frame, { matter, quantity }: Sought, way: readonly Term[]): boolean {
  // 其余18件正在办理: not all of them.
  if (says(frame.words, 'REST') && matter === 'requests' && quantity.either === true) return true;
  // 其中网络平台收到3件: what came in some way.
  const came = way.includes('RECEIVE') && !says(frame.words, 'NEW');
  if (frame.among && matter === 'requests' && (came || way.every(isName))) return true;
  // 受理并按时答复n件 is all of them.
  return says(frame.words, 'ON_TIME') && !way.includes('ON_TIME') && !says(frame.words, 'RECEIVE');
}

function candidatesOf(frame: Frame, sought: ReadonlyMap<Term, readonly Sought[]>): Candidate[] {
  const seen = new Set<Sought>();
  for (const { terms } of frame.words)
    for (const term of terms) for (const each of sought.get(term) ?? []) seen.add(each);
  return [...seen].flatMap((each) => {
    const found = isAbout(each, frame) ? wayOf(each, frame) : undefined;
    // 公开 alone says little: beside other words it adds nothing.
    const way = found?.join() === 'DISCLOSE' && frame.words.length > 1 ? undefined : found;
    return way
      ? [
          {
            ...each,
            way,
            atMost: each.quantity.atMost === true || isPart(frame, each, way),
            inherited: !way.every((term) => says(frame.words, term)),
          },
        ]
      : [];
  });
}

/** What says more is before what says less: 结转下年 before 结转, 收到的申请 before 申请. */
function mostSpecific(candidates: readonly Candidate[], words: readonly Word[]): Candidate[] {
  const named = candidates.filter(({ way, matter }) => matter !== 'requests' || !way.every(isName));
  const left = named.length > 0 ? named : candidates;
  return left.filter(
    ({ way, inherited }) =>
      !left.some(
        (other) =>
          !other.inherited &&
          (other.way.length > way.length
            ? way.every((term) => other.way.includes(term))
            : // 召开会议1次，举办培训3次: 培训 says all that the second has.
              inherited && way.every((term) => other.way.includes(term) || !says(words, term))),
      ),
  );
}

/** 针对有关政府信息公开事务的申请: no kind of them. */
const isAboutAll = (words: readonly Word[]) =>
  words.find(({ terms }) => !terms.includes('ABOUT'))?.terms.includes('DISCLOSURE') === true;

/** 未收到书面或其他形式的申请, 未收到当面、网上申请: it came in no way. */
const inAllWays = (words: readonly Word[]): boolean =>
  says(words, 'ACCESS') &&
  (says(words, 'REST_CHANNEL') || (says(words, 'ONLINE') && OFF_LINE.some((term) => says(words, term))));

/** Whether every word of the phrase is one of the quantities' or may be beside them. */
function explains(candidates: readonly Candidate[], { words, total, number }: Frame): boolean {
  return words.every(({ terms }, i) =>
    terms.some(
      (term) =>
        (term === 'ABOUT' && (total || !number || isAboutAll(words.slice(i)))) ||
        (!number && CHANNEL.has(term) && inAllWays(words)) ||
        (!number && (DENIED_BESIDE.has(term) || DENIED_TOGETHER.has(MATTER_OF.get(term) ?? ''))) ||
        candidates.some(
          ({ way, ways, matter, quantity }) =>
            way.includes(term) ||
            MATTERS[matter].beside.has(term) ||
            // 尚未到期结转下年, 结转自2019年: the form's own matter in two words.
            (quantity.own === true && ways.some((other) => other.includes(term))) ||
            // 复议被纠错、诉讼败诉: both words for a case that is lost.
            (!number &&
              ways.some((other) => other.includes(term) && other.every((each) => says(words, each)))),
        ),
    ),
  );
}

/** How many characters nobody knows may be among the words of a candidate. */
function unknownIn({ matter, way }: Candidate, { number, total }: Frame): number {
  if (total) return Number.POSITIVE_INFINITY;
  if (!number) return KNOWN_ENOUGH_FOR_NONE;
  if (matter === 'publication') return way.includes('PROACTIVE') ? KNOWN_ENOUGH : 0;
  return matter === 'requests' && way.every(isName) ? KNOWN_ENOUGH_FOR_A_NAME : KNOWN_ENOUGH;
}

/** 行政许可处理决定数量 is the form's own word. */
const isOfTheForm = ({ text }: Word): boolean => text.includes('处理决定');

/** 行政处罚22条 are counted as what was published is. */
const arePublished = ({ number, anyhow, words }: Frame): boolean =>
  !anyhow && AS_PUBLISHED.has(number?.unit ?? '') && !words.some(isOfTheForm);

/** 行政许可事项1项 counts kinds of decisions; 行政许可事项1件 may, where no word says that they were made. */
const isOfKinds = ({ words }: Frame): boolean => words.some(({ text }) => text.endsWith('事项'));
export const areKinds = (frame: Frame): boolean =>
  isOfKinds(frame) && !frame.words.some(({ terms }) => terms.some((term) => DEEDS.has(term)));

function fits(candidate: Candidate, frame: Frame): boolean {
  const { number, unknown, nounFirst } = frame;
  const { matter, way } = candidate;
  if (unknown > unknownIn(candidate, frame)) return false;
  // 截至目前有效12件: what is in force is of no year.
  const isStanding = matter === 'organisation' || (frame.standing && way.includes('IN_FORCE'));
  if (!frame.now && !frame.atLeast && !isStanding) return false;
  if (!number) return true;
  // 政策解读6条 in a list of what was published is a class of it; 2次 are none of its items.
  if (
    frame.listed &&
    CLASSES.has(matter) &&
    // 主动公开规范性文件27条 is a row of the form of 2014.
    !way.includes('PROACTIVE') &&
    !(matter === 'response' && EVENTS.has(number.unit)) &&
    !frame.words.some((word) => isOfTheForm(word) || word.terms.some((term) => DEEDS.has(term)))
  )
    return false;
  // 主动公开17条，依申请公开28条: kinds of documents.
  if (frame.listed && matter === 'requests' && way.every(isName)) return false;
  if (matter === 'requests' && frame.foreign && !says(frame.words, 'ACCESS')) return false;
  // 邮件申请7件 is a kind of them.
  if (frame.leading > 0 && way.every((term) => term === 'REQUEST')) return false;
  // 行政处罚事项新增10项 are kinds of decisions, 行政处罚22件 are decisions.
  const ofKinds = way.includes('NEW');
  if (
    matter === 'decisions' &&
    (ofKinds ? number.unit !== '项' : (number.unit === '项' && isOfKinds(frame)) || arePublished(frame))
  )
    return false;
  // 公报编发6期 are its issues.
  if (matter === 'publication' && way.includes('GAZETTE') && number.unit === '期') return false;
  // 信件30封 are no requests.
  if (
    matter === 'requests' &&
    number.unit === '封' &&
    !says(frame.words, 'REQUEST') &&
    !says(frame.words, 'ACCESS')
  )
    return false;
  const weak = matter === 'publication' || way.every((term) => term === 'REQUEST');
  if (!nounFirst && (weak || number.unit === '')) return false;
  // 经费0.5万 is no amount until it says of what.
  if (way.includes('BUDGET') && number.unit === '') return false;
  // 主动公开规范性文件12条 is said of documents as of all else that is published; 废止0条 of nothing else.
  const isMade = ({ terms }: Word) => terms.includes('ISSUE') && !terms.includes('DISCLOSE');
  const asPublished =
    matter === 'documents' &&
    way.some((term) => COUNTED_ANYHOW.includes(term) || (term === 'ISSUE' && frame.words.some(isMade))) &&
    AS_PUBLISHED.has(number.unit);
  return number.unit === '' || asPublished || MATTERS[matter].units.has(number.unit);
}

/** What may be side by side in one phrase, and explains all of it. */
function readWords(frame: Frame, sought: ReadonlyMap<Term, readonly Sought[]>): Candidate[] {
  const possible = candidatesOf(frame, sought).filter((candidate) => fits(candidate, frame));
  const groups = frame.number ? [...new Set(possible.map(({ quantity }) => quantity.group))] : [undefined];
  const read = groups.flatMap((group) => {
    const candidates = mostSpecific(
      possible.filter(({ quantity }) => group === undefined || quantity.group === group),
      frame.words,
    );
    if (candidates.length === 0 || !explains(candidates, frame)) return [];
    // 没有结转下年办理的申请: 办理 only accompanies it.
    const strong = candidates.filter(isStrong);
    return frame.number || strong.length === 0 ? candidates : strong;
  });
  const named = read.filter(({ matter, way }) => matter !== 'requests' || !way.every(isName));
  return named.length > 0 ? named : read;
}

/** Its words do more than accompany others. */
export const isStrong = ({ way, matter }: Candidate): boolean =>
  way.some((term) => !MATTERS[matter].beside.has(term) || (MATTER_OF.has(term) && way.length === 1));

/** What a frame may state, all readings; nothing where a word or the unit does not fit. */
export function read(frame: Frame, sought: ReadonlyMap<Term, readonly Sought[]>): Candidate[] {
  if (!frame.mine || frame.change !== undefined || frame.words.length === 0) return [];
  const whole =
    frame.remarks.length === 0
      ? []
      : readWords({ ...frame, words: [...frame.words, ...frame.remarks] }, sought);
  if (whole.length > 0) return whole;
  // Brackets that state a figure of their own take the number along.
  return frame.remarks.some(({ terms }) => terms.some((term) => sought.has(term)))
    ? []
    : readWords(frame, sought);
}

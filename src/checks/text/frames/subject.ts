import type { Term } from '../lexicon';
import type { Node } from '../tree';

/** Whose deed a clause reports: the reporting body's or area's, another's, or nobody named. */
export type Subject = 'own' | 'other' | undefined;

export interface Who {
  readonly text: string;
  readonly isOwn: (mention: string) => boolean;
  /** The report answers for a whole area. */
  readonly area: boolean;
  /** The letter of that area: 县; unknown where its name does not say. */
  readonly letter: string | undefined;
  /** It has levels below its own. */
  readonly levels: boolean;
}

const has = (node: Node<Term> | undefined, ...terms: readonly Term[]) =>
  node?.kind === 'word' && terms.some((term) => node.terms.includes(term));

/** Words that a name can hold or follow; all others end it. */
const DEEDS: readonly Term[] = [
  'RECEIVE',
  'NEW',
  'PROCESS',
  'HANDLE',
  'ANSWER',
  'SUBMIT',
  'CARRY',
  'DISCLOSE',
  'PROACTIVE',
  'ISSUE',
  'REPEAL',
  'OCCUR',
  'DECIDE',
  'HOLD',
  'TOTAL',
  'NEG',
  'THIS_YEAR',
  'LAST_YEAR',
  'NEXT_YEAR',
  'SINCE',
  'UNTIL',
  'AREA',
  'OWN',
  'AMONG',
  'ALL',
  'FORWARD',
  'REASON',
  'ACCESS',
  'REQUEST',
  'SHARE',
  'RESPOND',
];
const PREPOSITIONS: readonly Term[] = ['TOWARD', 'BY', 'AS', 'COMPARE', 'TOGETHER'];
const PLATFORMS: readonly Term[] = [
  'WEBSITE',
  'WEIBO',
  'WECHAT',
  'GAZETTE',
  'NEW_MEDIA',
  'OTHER_CHANNEL',
  'READING_POINT',
  'LIST',
];
/** A deed may follow the name of a place directly; what else follows makes it part of a longer name. */
const AFTER_PLACE: readonly Term[] = [
  'RECEIVE',
  'NEW',
  'PROCESS',
  'ANSWER',
  'TOTAL',
  'NEG',
  'SINCE',
  'DISCLOSE',
  'PROACTIVE',
  'ISSUE',
  'THIS_YEAR',
  'ON_TIME',
  'OCCUR',
  'ALL',
];

/** 全市 in the report of a county is the area above it. */
const isOwnArea = (node: Node<Term>, { text, area, letter }: Who): boolean => {
  const named = text.slice(node.start, node.end);
  return area && (letter === undefined || named.length > 2 || named[0] !== '全' || named[1] === letter);
};

/** Words may be before the name (近年来县教育局), but not another name: 城北街道办事处 is not the 街道办事处. */
function isNamed(nodes: readonly Node<Term>[], end: number, { text, isOwn }: Who): boolean {
  for (const node of nodes) {
    if (isOwn(text.slice(node.start, end))) return true;
    if (node.kind !== 'word' || has(node, 'PLACE', 'ORGAN')) return false;
  }
  return false;
}

/** Reads the nodes of a clause before a number. */
export function subjectOf(nodes: readonly Node<Term>[], who: Who): Subject {
  const { text, area, levels } = who;
  let subject: Subject;
  let run = 0; // where the name that may end here began
  let object = false; // the run follows 向, 通过, 在 …
  const startRun = (at: number, preposition: boolean) => {
    run = at;
    object = preposition;
  };
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Node<Term>;
    if (node.kind === 'number' || node.kind === 'mark' || node.kind === 'group')
      startRun(i + 1, object && node.kind === 'mark');
    else if (has(node, 'AREA')) {
      subject = isOwnArea(node, who) ? 'own' : 'other';
      // 全县各级行政机关, 全市交通运输系统: the first is the area, the second a part of it.
      while (has(nodes[i + 1], 'GROUP', 'ORGANS', 'ORGAN')) i++;
      startRun(i + 1, false);
    } else if (has(node, 'OWN')) {
      subject = 'own';
      if (area) while (has(nodes[i + 1], 'GROUP', 'ORGANS')) i++;
      startRun(i + 1, false);
    } else if (has(node, 'BASE_LEVEL') && levels) subject = 'other';
    else if (has(node, 'GROUP')) {
      // 基层信息 is what is published, by whomever.
      if (!object && !has(nodes[i + 1], 'INFO')) subject = 'other';
    } else if (
      has(node, ...PREPOSITIONS) ||
      (node.kind === 'word' && text.slice(node.start, node.end) === '在')
    )
      startRun(i + 1, true);
    else if (has(node, 'ORGAN', 'PLACE')) {
      const next = nodes[i + 1];
      if (has(next, 'ORGAN', 'PLACE') || has(next, ...PLATFORMS)) continue;
      const placeOnly = has(node, 'PLACE') && !has(node, 'ORGAN');
      if (placeOnly && next !== undefined && !has(next, ...AFTER_PLACE)) continue;
      const from = nodes[run];
      const mention = from ? text.slice(from.start, node.end) : '';
      // 向市政府提出的申请 is a request to another body, whoever mentions it.
      const target = object && has(next, 'SUBMIT', 'ACCESS', 'REQUEST');
      // 续办, 领办: what no place begins is too short for a name.
      const short = mention.length < (has(from, 'PLACE') ? 2 : 3);
      if (short || (object && !target)) continue;
      subject = isNamed(nodes.slice(run, i + 1), node.end, who) ? 'own' : 'other';
    } else if (has(node, ...DEEDS)) startRun(i + 1, false);
  }
  return subject;
}

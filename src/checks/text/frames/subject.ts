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
const DECIDED: readonly Term[] = ['UPHELD', 'CORRECTED', 'LOST', 'OTHER_OUTCOME'];
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
const isOwnArea = (node: Node<Term>, { text, area, letter, levels }: Who): boolean => {
  const named = text.slice(node.start, node.end);
  if (named.startsWith(ALL_LEVELS) && !levels) return false;
  return area && (letter === undefined || named.length > 2 || named[0] !== '全' || named[1] === letter);
};

const OFFICE = '办公室';
const ALL_LEVELS = '各级';

/** No body has a longer one. */
const LONGEST_NAME = 40;

/** Where the own name that ends here begins. Words may be before it (近年来县教育局), but not another name: 城北街道办事处 is not the 街道办事处. */
function nameIn(nodes: readonly Node<Term>[], end: number, { text, isOwn }: Who): number | undefined {
  for (const [i, node] of nodes.entries()) {
    if (end - node.start <= LONGEST_NAME && isOwn(text.slice(node.start, end))) return i;
    if (node.kind !== 'word' || has(node, 'PLACE', 'ORGAN')) return undefined;
  }
  return undefined;
}

/** 市信访局受理5件: the name of the reporting body as one word, those in it left unread. */
export function withOwnName(nodes: readonly Node<Term>[], who: Who): Node<Term>[] {
  const result: Node<Term>[] = [];
  let run = 0;
  for (const [i, node] of nodes.entries()) {
    // 以我局为被申请人的: what a department is asked is its own; an area is more than its government.
    if (!who.area && has(node, 'NARROWED', 'DEFENDANT') && has(result.at(-1), 'OWN')) continue;
    result.push(node);
    if (node.kind === 'number' || node.kind === 'mark' || node.kind === 'group') run = result.length;
    if (!has(node, 'ORGAN') || has(nodes[i + 1], 'ORGAN', 'PLACE')) continue;
    const at = nameIn(result.slice(run), node.end, who);
    const first = at === undefined ? undefined : result[run + at];
    if (!first || first === node) continue;
    result.length = result.indexOf(first);
    result.push({ kind: 'word', start: first.start, end: node.end, terms: ['OWN'] });
  }
  return result;
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
    // 州政府或州政府办公室: another name.
    else if (has(node, 'AND') && has(nodes[i - 1], 'ORGAN')) startRun(i + 1, object);
    // 县公安局各级部门 are of that.
    else if (has(node, 'AREA') && !(has(nodes[i - 1], 'ORGAN') && text.startsWith(ALL_LEVELS, node.start))) {
      subject = isOwnArea(node, who) ? 'own' : 'other';
      // 全县各级行政机关, 全市交通运输系统: the first is the area, the second a part of it.
      while (has(nodes[i + 1], 'AREA', 'GROUP', 'ORGANS', 'ORGAN')) i++;
      startRun(i + 1, false);
    } else if (has(node, 'OWN')) {
      subject = 'own';
      if (area) while (has(nodes[i + 1], 'GROUP', 'ORGANS')) i++;
      // 以县政府及县政府办公室为主体的申请: what follows is asked, too.
      startRun(i + 1, object && has(nodes[i + 1], 'AND'));
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
      // 复议机关维持3件, 法院驳回2件: who decides is another one always.
      if (has(next, ...DECIDED)) continue;
      const placeOnly = has(node, 'PLACE') && !has(node, 'ORGAN');
      if (placeOnly && next !== undefined && !has(next, ...AFTER_PLACE)) continue;
      const from = nodes[run];
      const mention = from ? text.slice(from.start, node.end) : '';
      // 我镇党政综合办公室: an office of what has no levels below it is the body itself.
      if (!levels && has(nodes[run - 1], 'OWN') && mention.endsWith(OFFICE)) continue;
      // 办公室有2位兼职人员, 办公室设在: without a name it is an office of its own.
      if (!levels && mention === OFFICE) continue;
      // 向市政府提出的申请 is a request to another body, whoever mentions it.
      const target = object && has(next, 'SUBMIT', 'ACCESS', 'REQUEST');
      // 续办, 领办: what no place begins is too short for a name.
      const short = mention.length < (has(from, 'PLACE') ? 2 : 3);
      if (short || (object && !target)) continue;
      subject = nameIn(nodes.slice(run, i + 1), node.end, who) === undefined ? 'other' : 'own';
    } else if (has(node, ...DEEDS)) startRun(i + 1, false);
  }
  return subject;
}

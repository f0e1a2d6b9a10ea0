import type { Term } from '../lexicon';

/** What a text can be about, with the words that name it and those that may be beside a figure of it. */
interface Matter {
  readonly named: readonly Term[];
  readonly beside: ReadonlySet<Term>;
  readonly units: ReadonlySet<string>;
}

const CASES = '件 件次 份 条 项 宗 个 起 次 例 封 案 人次 则 ';
const ITEMS = '条 件 篇 份 则 次 条次 篇次 期 个 项 ';
const terms = (list: string) => list.split(' ').filter(Boolean) as Term[];
const matter = (named: string, beside: string, units: string): Matter => ({
  named: terms(named),
  beside: new Set(terms(`${named} ${beside}`)),
  units: new Set(units.split(' ')),
});

const ASKED =
  'ACCESS REQUEST DISCLOSURE INFO NEW RECEIVE SUBMIT HANDLE PROCESS GIVE ANSWER PUBLIC REST REASON PLATFORM ON_TIME';

/** A word that is neither named here nor free keeps a number from being read: the reader knows what it does not know. */
export const MATTERS = {
  requests: matter('ACCESS', `${ASKED}`, CASES),
  proceedings: matter(
    'RECON LITIG DIRECT AFTER_RECON DISPUTE',
    `${ASKED} OCCUR ABOUT APPEAL DISCLOSE`,
    CASES,
  ),
  documents: matter(
    'NORMATIVE REGULATION',
    'INFO ISSUE NEW REPEAL IN_FORCE STILL_IN_FORCE',
    '件 部 份 个 项 篇 ',
  ),
  decisions: matter(
    'LICENSING PENALTIES ENFORCEMENT OTHER_SERVICES',
    'DECIDE DECISIONS PROCESS ANSWER',
    '件 件次 项 宗 起 个 例 条 份 篇 次 ',
  ),
  stateFees: matter('STATE_FEES', 'RECEIVE CHARGE AMOUNT', '元 万元 亿元 百万元 千元'),
  procurement: matter(
    'PROCUREMENT PURCHASES',
    'AMOUNT DECIDE HOLD PROCESS ANSWER',
    '个 项 件 次 批 批次 元 万元 亿元 ',
  ),
  publication: matter(
    'PROACTIVE PUBLISHED',
    'DISCLOSE INFO DISCLOSURE MADE NEW OCCUR REVIEW PLATFORM PUBLIC',
    ITEMS,
  ),
  response: matter(
    'HOT_TOPIC INTERPRETATION PRESS INTERVIEW SOCIAL_RESPONSE OTHER_RESPONSE',
    'DISCLOSE INFO HOLD RESPOND ISSUE',
    '次 件 个 起 篇 条 场 期 份 则 ',
  ),
  charges: matter(
    'CHARGE',
    'RECEIVE ACCESS REQUEST INFO DISCLOSURE PUBLIC AMOUNT ABOUT OCCUR FAX LETTER SUBMIT DISCLOSE REASON',
    '元 万元 亿元 ',
  ),
  notices: matter('FEE_NOTICE', 'ISSUE SUBMIT OCCUR PROCESSING_FEE REQUEST ACCESS', '件 份 次 '),
  processingFees: matter(
    'PROCESSING_FEE FEE_NOTICE FEE_TAKEN',
    'RECEIVE AMOUNT ACCESS REQUEST INFO DISCLOSURE PUBLIC ABOUT OCCUR CHARGE',
    '元 万元 ',
  ),
  complaints: matter('COMPLAINT', 'RECEIVE DISCLOSURE OCCUR REASON PROCESS ABOUT INFO', CASES),
  organisation: matter(
    'FULL_TIME PART_TIME OFFICE READING_POINT BUDGET STAFF',
    'DISCLOSURE INFO HOLD',
    '人 名 位 个 家 处 元 万元 ',
  ),
  meetings: matter('MEETING TRAINING', 'DISCLOSURE HOLD STAFF', '次 期 场 个 '),
  trainees: matter('TRAINED', 'TRAINING STAFF DISCLOSURE HOLD', '人次 人 名 '),
} as const;

export type MatterName = keyof typeof MATTERS;

/** The matter that a word names. */
export const MATTER_OF: ReadonlyMap<Term, MatterName> = new Map(
  (Object.keys(MATTERS) as MatterName[]).flatMap((name) =>
    MATTERS[name].named.map((term) => [term, name] as const),
  ),
);

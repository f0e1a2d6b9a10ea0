/**
 * Signs for and against a reading that contradicts the tables. A weight is how much more often the sign was seen with
 * a number made wrong than with a false finding (the difference of the logarithms), in eight sets of published reports
 * each read for the first time; those of `Doubt` are set so that alone they outweigh all but a mistyped number.
 */
export const WEIGHTS = {
  /** Words that the lexicon does not know are among its own; more than a short one. */
  unknown: -2.2,
  unknownMuch: -3.8,
  /** And right before them: 不予行政处罚1件. */
  leading: -2.8,
  /** 受理计生证明187件: nothing says that it is about requests, and it is about something. */
  ofSomething: -1.5,
  /** 因不服投诉处理提起的复议31件、诉讼7件: the one before it is of other acts. */
  besideUnread: -3,
  among: -1.7,
  /** And all of it is said before: 受理10件，其中2件均按规定办结. */
  partOfAll: -3.5,
  listed: -0.8,
  numberFirst: -1,
  inherited: -0.5,
  /** No other number of the sentence was read. */
  alone: -0.5,
  /** The tables have none, and its words name other things, too: 许可核发3件, 行政诉讼2起 about another act. */
  noneInTables: -1.8,
  /** And it is no digit gone wrong. */
  farFromNone: -4,
  /** Nothing that the tables have is half or twice of it, and no digit gone wrong: more likely a part, or one site's. */
  far: -4,
  /** Between two numbers in its unit that say what the tables do not have: a class in a row. */
  inRow: -2,
  /** A part of a row that gives its whole, the only one or among others that say nothing of the tables. */
  inClosedRow: -6.5,
  /** 行政强制事项3件: kinds of decisions, and nothing about a decision. */
  kinds: -4.5,
  /** The sentence states what the tables have by another number that was not read as something else. */
  rival: -2,
  rivalOfOneDigit: -1.2,
  /** And it is the same that is stated there: 公开591687条，扣除重复计算后公开310930条. */
  saidRightly: -5.5,
  /** The sentence states what the tables have as a part of it: 收到各类申请63件，其中政府信息公开申请51件. */
  holdsRival: -4,
  /** 收到2件，自然人1件，企业1件，均予以公开: another number before it is what all are. */
  saidOfAll: -8,
  /** 信息公开行政复议1起；事故认定类复议3起: what has been told rightly is hardly told again. */
  saidOnce: -3,
  /** 废止3件，宣布失效13件: two words for one row, and the other has what it says. */
  saidInOtherWords: -7,
  /** 县直部门收到38件…全县总计收到75件: the passage has all of it, called a total. */
  saidInTotal: -4,
  /** Others that the tables have are counted in another unit: 收到15件，涉及38项，其中公开21项. */
  otherUnit: -5.5,
  /** 新受理24件（24件全部答复）: its brackets say the number again. */
  again: -6,
  /** It and the number beside it are what the tables have: 受理答复171件，上年度结转答复2件. */
  together: -6,
  /** The number is the tables' one mistyped: of three digits and more this is no chance. */
  mistyped: 4,
  mistypedTwoDigits: 1.5,
  /** Others of its matter agree with the tables, in this sentence; a number of two digits hardly by chance. */
  company: 1,
  companyOfMore: 2,
  ofAClass: -4.6,
  /** 公开行政规范性文件4件: what the tables count, in their unit, where they have any. */
  ofItsClass: -2.6,
  ofAnother: -4.8,
  /** And another number of that body is what the tables have: it may be the own body after all. */
  ofAnotherAlike: 0.8,
  /** All that the sentence before counts is another's: 全县收到73件。公开21件 goes on from it. */
  afterAnother: -3.5,
  foreign: -4.6,
  cumulative: -1.5,
  upTo: -1.5,
  /** Most are answered in time, not all: 按时办结35件. */
  onTime: -5.5,
  /** Of what was published, there is more of other years than of this one. */
  upToPublished: -6.3,
  /** Named by its noun alone: 主动公开规章13件. */
  nounOnly: -5.3,
  /** 收到网上申请49件: what came in one way, against all that came. */
  aWay: -1,
  /** 行政许可0项、行政处罚11项、行政强制0项: all others of the sentence are what the rows of 表二 have. */
  amongRows: 4,
  /** 区政府本级行政复议10件，维持2件、纠正2件、未结6件: all that it says of that body are the tables'. */
  allAlike: 2,
  inOneWay: -0.5,
  /** And others in another. */
  inSeveralWays: -9,
} as const;
export type Sign = keyof typeof WEIGHTS;

/** A reading that weighs less is not reported. */
export const ENOUGH = -3.2;

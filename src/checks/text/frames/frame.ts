import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { MatterName } from './matters';

/** A word that says something, and the classes that it may be of. */
export interface Word {
  readonly text: string;
  readonly terms: readonly Term[];
}

/** What is said around a number, or in a clause that says that there is none. Offsets count in the spelling. */
export interface Frame {
  readonly start: number;
  readonly end: number;
  /** Absent where words say that there is none; where they say what all of it is, the number before. */
  readonly number?: NumberToken;
  /** What the words around it say, those left out that say nothing. */
  readonly words: readonly Word[];
  /** What brackets among them say: 无法提供（本机关不掌握）17件. */
  readonly remarks: readonly Word[];
  /** What the text is about here; `other` is a matter that no table has. */
  readonly matter: MatterName | 'other' | undefined;
  /** What the sentence has named before, for words that go on from it: 行政复议10件，结果维持2件. */
  readonly given: ReadonlySet<Term>;
  /** It is about the body or area that reports. */
  readonly mine: boolean;
  /** And the sentence says so: 我局, 全县. */
  readonly named: boolean;
  /** It is not, for no other reason than a body that it names. */
  readonly ofAnother: boolean;
  /** It is read whatever its unit and its place in a list say against that. */
  readonly anyhow: boolean;
  /** It is about the report's year. */
  readonly now: boolean;
  /** 累计, and nothing says since when: it may be of the report's year. */
  readonly soFar: boolean;
  /** No other year and no part of one is named: so it is where it is of no year. */
  readonly standing: boolean;
  /** In a sentence that has said before what was published: it may be a class of that. */
  readonly listed: boolean;
  /** 截至年底累计: at least what this year's is. */
  readonly atLeast: boolean;
  /** 其中 is before it: it is a part of what was said. */
  readonly among: boolean;
  /** 等6件: more than its words name. */
  readonly open: boolean;
  /** 均维持: what the number before is, all of it. */
  readonly allOfIt: boolean;
  /** 各1件, 均为0件: of each of several things. */
  readonly each: boolean;
  /** 各提交1件: so many of each of several, who are not named. */
  readonly apiece: boolean;
  /** A change against another year, no figure. */
  readonly change: 'up' | 'down' | undefined;
  /** Characters between its words and the number that the lexicon does not know. */
  readonly unknown: number;
  /** Characters that it does not know right before its first word. */
  readonly leading: number;
  /** An application for something else: 城市道路申请. */
  readonly foreign: boolean;
  /** Its words are before the number. */
  readonly nounFirst: boolean;
  /** It is called a total. */
  readonly total: boolean;
  /** The number that the brackets around it are about, and whether they say that it is a part: 含, 其中. */
  readonly under?: NumberToken;
  readonly included: boolean;
  /** Number of the sentence in its block, of the list of frames in its brackets. */
  readonly sentence: number;
  readonly depth: number;
}

/** A frame that says nothing yet. */
export const PLAIN: Frame = {
  start: 0,
  end: 0,
  words: [],
  remarks: [],
  matter: undefined,
  given: new Set(),
  mine: true,
  named: false,
  ofAnother: false,
  anyhow: false,
  now: true,
  soFar: false,
  standing: true,
  listed: false,
  atLeast: false,
  among: false,
  open: false,
  allOfIt: false,
  each: false,
  apiece: false,
  change: undefined,
  unknown: 0,
  leading: 0,
  foreign: false,
  nounFirst: false,
  total: false,
  included: false,
  sentence: 0,
  depth: 0,
};

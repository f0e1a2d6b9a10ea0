import type { MatterName } from '../frames/matters';
import { type Around, numbersAround } from './around';
import type { Statement } from './statement';
import type { Together } from './together';

/* What the row says of a number that stands in it. */

/** Cases of both kinds are told together: where the first are of other acts, the second are, too. */
export function isBesideUnread(own: Together, around: Around): boolean {
  const { numbers, at } = numbersAround(own, around);
  const before = numbers[at - 1];
  const end = before?.number?.end ?? 0;
  return (
    before?.matter === 'proceedings' &&
    !before.among &&
    before.number?.value.gt(0) === true &&
    own.statements.every(
      ({ frame }) => frame.matter === 'proceedings' && frame.given.size === 0 && frame.start <= end + 1,
    ) &&
    !around.statements.some(({ frame }) => frame === before)
  );
}

/** The numbers right before it and behind it count in its unit, and neither says anything that the tables have. */
export function isInRow(own: Together, around: Around): boolean {
  const { numbers, at } = numbersAround(own, around);
  const unit = numbers[at]?.number?.unit;
  return [numbers[at - 1], numbers[at + own.statements.length]].every(
    (beside) => beside?.number?.unit === unit && !around.statements.some(({ frame }) => frame === beside),
  );
}

/** Read in spite of something: words that nobody knows, its place, 其他 alone; documents may be those of a review. */
const isLoose = ({ frame, doubts, candidates }: Statement): boolean =>
  doubts.length > 0 ||
  candidates.every(({ matter }) => matter === 'documents') ||
  frame.leading > 0 ||
  frame.unknown > 0 ||
  !frame.nounFirst ||
  frame.words.every(({ terms }) => terms.includes('OTHER'));

const states = (name: MatterName, statement: Statement | undefined): boolean =>
  statement?.candidates.every(({ matter }) => matter === name) === true;

/**
 * 征收补偿41件、不动产登记17件、规划许可9件、其他8件: parts that give their whole are told rightly, so that what some of
 * them would say against the tables is not what they say.
 */
export function isInClosedRow({ statements: own }: Together, { statements, frames, rows }: Around): boolean {
  const [first] = own;
  const number = first?.frame.number;
  if (!number) return false;
  return rows.some(({ parts, whole }) => {
    if (!parts.includes(number)) return false;
    const told = parts.map((part) => statements.find(({ frame }) => frame.number === part));
    const wrong = told.filter((each) => each && !each.agrees).length;
    if (states('requests', first)) {
      // 结转21件，自然人13件、企业8件; 办结395件（当年申请344件、…51件）: all are of what is before them.
      const isRight = statements.some(({ frame, agrees }) => frame.number === whole && agrees);
      if (isRight && (wrong === parts.length || first?.frame.under === whole)) return true;
      // 乡镇承办26件、县政府承办9件: each body its own.
      if (parts.some((part) => frames.some((frame) => frame.number === part && frame.ofAnother))) return true;
    }
    return isLoose(first) && (told.some((each) => !each) || wrong === 1);
  });
}

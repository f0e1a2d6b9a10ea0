import type { Problem } from '../../../findings/problem';
import { signed } from '../../figures/sums';
import { says } from '../dictionaries';
import { isFree } from '../frames/phrase';
import type { ClosedRow } from '../numbers/closedRow';
import type { NumberToken } from '../numbers/number';
import type { Passage } from '../passage';
import type { Statement } from '../statements/statement';
import type { List } from './list';
import { type Contradiction, contradictionsIn } from './verdict';

/** 复议6件、诉讼3件，共9件; 共办结9件 tells of what was done. */
const isBareSum = ({ backward, wholes }: List): boolean =>
  backward && wholes.every(({ name }) => name.every((node) => node.kind !== 'word' || isFree(node)));

/**
 * 收到52件，县市30件、部门22件。县市30件依次为8件、7件、6件、5件、4件: some of its parts are those of another number,
 * which they give.
 */
const holdsRowOf = ({ whole, items }: Contradiction, row: ClosedRow): boolean =>
  row.apart &&
  row.whole !== whole.number &&
  row.parts.length > 2 &&
  row.parts.every((part) => items.some(({ number }) => number === part));

/** 公开310条（不同渠道公开相同信息计1条），其中…: the parts may be more. */
function mayOverlap({ whole, sum }: Contradiction, { spelling: { text } }: Passage): boolean {
  const { value, end } = whole.number;
  return sum.gt(value) && text[end] === '（' && says(text.slice(end, text.indexOf('）', end)), 'OVERLAP');
}

/** Lists that do not add up. What the tables say already is not reported once more as a sum; `told`: whose numbers are. */
export function sumsIn(
  lists: readonly List[],
  statements: readonly Statement[],
  passage: Passage,
  rows: readonly ClosedRow[],
  told: Set<NumberToken>,
): Problem[] {
  // 其余4件均按期答复: at most what the tables have says little.
  const isStated = ({ agrees, candidates }: Statement) => agrees && !candidates.every(({ atMost }) => atMost);
  const stated = new Set(
    statements.filter(isStated).flatMap(({ frame }) => (frame.number ? [frame.number] : [])),
  );
  const printed = new Set(passage.tokens.flatMap((token) => (token.kind === 'number' ? [token.number] : [])));
  return lists.flatMap((list): Problem[] => {
    // All numbers are the tables' own: they need no sum, unless they are summed up as they stand.
    if (!isBareSum(list) && list.items.every(({ number }) => stated.has(number))) return [];
    return contradictionsIn(list)
      .filter((wrong) => !rows.some((row) => holdsRowOf(wrong, row)) && !mayOverlap(wrong, passage))
      .flatMap((wrong) => problemOf(wrong, passage, { told, printed }));
  });
}

interface Known {
  readonly told: Set<NumberToken>;
  /** Numbers of the passage. */
  readonly printed: ReadonlySet<NumberToken>;
}

function problemOf(
  { whole, items, sum }: Contradiction,
  passage: Passage,
  { told, printed }: Known,
): Problem[] {
  const numbers = [whole, ...items].map(({ number }) => number);
  if (numbers.some((number) => told.has(number))) return [];
  for (const number of numbers) told.add(number);
  // The whole may be in another paragraph.
  const here = numbers.filter((number) => printed.has(number));
  const { value, unit } = whole.number;
  return [
    {
      code: 'text.sum',
      severity: 'warning',
      where: passage.where,
      actual: value.toFixed(),
      expected: sum.toFixed(),
      delta: signed(value.minus(sum)),
      params: { unit, terms: items.map(({ number }) => ({ name: '', value: number.value.toFixed() })) },
      span: passage.span(
        Math.min(...here.map(({ start }) => start)),
        Math.max(...here.map(({ end }) => end)),
      ),
    },
  ];
}

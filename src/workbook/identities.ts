import { type CheckRules, reportedAs } from '../checks/figures/context';
import { namesOf } from '../checks/figures/places';
import type { FigurePath, FigureSpec } from '../model/figure';
import type { Rule } from '../model/rule';

/** What figures come to: those of this year added up, those of last year with them, the last ones taken off. */
export interface Side {
  readonly plus: readonly FigurePath[];
  readonly previous?: readonly FigurePath[];
  readonly minus?: readonly FigurePath[];
}

/** Something that must hold between figures; all kinds of rules that can be calculated come down to these. */
export interface Identity {
  readonly code: string;
  /** May be broken rightly. */
  readonly soft: boolean;
  /** `within`: no more than the parts of the other side together, no less than any of them. */
  readonly relation: 'equal' | 'atMost' | 'within';
  readonly left: Side;
  readonly right: Side;
  /** It says nothing as long as no part of its right side is filled in. */
  readonly needsParts: boolean;
  /** In the words of the form: 总计＝结果维持＋结果纠正. */
  readonly words: string;
}

type Shape = Pick<Identity, 'relation' | 'left' | 'right'>;

function shapesOf(rule: Rule): readonly Shape[] {
  const of = (left: Side, right: Side, relation: Identity['relation'] = 'equal') => [
    { left, right, relation },
  ];
  switch (rule.kind) {
    case 'sum':
      return of({ plus: [rule.total] }, { plus: rule.parts });
    case 'balance':
      return of({ plus: rule.left }, { plus: rule.right });
    case 'subset':
      return of({ plus: [rule.part] }, { plus: [rule.whole].flat() }, 'atMost');
    case 'notNegative':
      return of({ plus: [] }, { plus: rule.cells }, 'atMost');
    case 'between':
      return of({ plus: [rule.value] }, { plus: rule.channels }, 'within');
    case 'carry':
      return rule.pairs.flatMap(({ from, to }) => of({ plus: [to] }, { plus: [], previous: [from] }));
    case 'chain':
      return of({ plus: [rule.stock] }, { plus: rule.plus, previous: rule.previous, minus: rule.minus });
    default:
      return [];
  }
}

/** More addends than a reader follows. */
const MANY = 6;

function sum(paths: readonly FigurePath[], name: (path: FigurePath) => string): string {
  const names = paths.map(name);
  return names.length > MANY ? `${names[0]}至${names.at(-1)}各项之和` : names.join('＋');
}

function say({ left, right, relation }: Shape, specs: ReadonlyMap<FigurePath, FigureSpec>): string {
  const now = [...left.plus, ...right.plus, ...(right.minus ?? [])];
  const name = namesOf(specs, [...now, ...(right.previous ?? [])]);
  const previous = (right.previous ?? []).map((path) => `上年度${name(path)}`);
  const plus = [...previous, ...(right.plus.length > 0 ? [sum(right.plus, name)] : [])].join('＋');
  const other = [plus, ...(right.minus ?? []).map(name)].join('－');
  if (relation === 'within') return `${sum(left.plus, name)}不大于${other}，不小于其中任何一项`;
  if (left.plus.length === 0) return `${other}不小于0`;
  return `${sum(left.plus, name)}${relation === 'equal' ? '＝' : '不大于'}${other}`;
}

/** What rules say of the figures of an edition, as far as it is reported. Those that look back need last year's. */
export function identitiesOf(
  rules: readonly Rule[],
  specs: ReadonlyMap<FigurePath, FigureSpec>,
  hasPrevious: boolean,
  grading?: CheckRules,
): readonly Identity[] {
  return rules.flatMap((rule) => {
    const severity = reportedAs(rule, grading);
    if (severity === undefined) return [];
    return shapesOf(rule)
      .filter(({ right }) => hasPrevious || right.previous === undefined)
      .map((shape) => ({
        ...shape,
        code: rule.code,
        soft: severity !== 'error',
        needsParts: rule.kind === 'sum' || rule.kind === 'between',
        words: say(shape, specs),
      }));
  });
}

/** The figures of this year that an identity speaks of, the one that it is about first. */
export const figuresOf = ({ left, right }: Identity): readonly FigurePath[] => [
  ...left.plus,
  ...right.plus,
  ...(right.minus ?? []),
];

/** Those without which it says nothing: one of them must be filled in. */
export const neededBy = (identity: Identity): readonly FigurePath[] =>
  identity.needsParts ? identity.right.plus : figuresOf(identity);

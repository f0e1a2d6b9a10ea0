import type { FigureKind, FigureSpec } from '../model/figure';
import type { Entry } from './book';

/** True of a number of each kind. */
const numbers: Readonly<
  Record<FigureKind, { readonly test: (at: string) => string; readonly words: string }>
> = {
  count: { test: (at) => `AND(${at}>=0,${at}=INT(${at}))`, words: '不小于0的整数' },
  amount: { test: (at) => `${at}>=0`, words: '不小于0的数' },
  change: { test: (at) => `${at}=INT(${at})`, words: '整数，减少的写负数' },
};

/** What may be typed into the cell of a figure: a number of its kind, or / where there can be none. */
export function figureEntry({ kind, unit }: FigureSpec, at: string): Entry {
  const { test, words } = numbers[kind];
  return {
    formula: `IF(ISNUMBER(${at}),${test(at)},OR(${at}="/",${at}="n/a"))`,
    message: `请填${words}，单位：${unit}。没有发生的填0，不适用的填/（或n/a）。`,
  };
}

export const numberEntry = (kind: 'count' | 'amount', at: string): Entry => ({
  formula: `IF(ISNUMBER(${at}),${numbers[kind].test(at)},FALSE)`,
  message: `请填${numbers[kind].words}。`,
});

export const choiceEntry = (choices: readonly string[]): Entry => ({
  choices,
  message: `只能填：${choices.join('、')}。`,
});

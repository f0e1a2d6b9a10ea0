import type { CarryRule, ChainRule, NotNegativeRule, SubsetRule } from '../../model/rule';
import { applicants } from './requests';

/** Last year's 结转下年度继续办理 is this year's 上年结转, in every column. */
export const carriedOver: CarryRule = {
  code: 'requests.carried-over',
  kind: 'carry',
  pairs: [...applicants, 'total'].map((column) => ({
    from: `requests.carriedForward.${column}`,
    to: `requests.carriedOver.${column}`,
  })),
};

/** 现行有效 = last year's + 制发 − 废止. Soft: 修订, 自然失效 and changes of scope break it rightly. */
export const inForce = (group: string): ChainRule => ({
  code: `${group}.in-force`,
  kind: 'chain',
  stock: `${group}.inForce`,
  previous: [`${group}.inForce`],
  plus: [`${group}.issued`],
  minus: [`${group}.repealed`],
});

/** What was issued this year is still in force or was repealed this year. */
export const issuedInForce = (group: string): SubsetRule => ({
  code: `${group}.issued`,
  kind: 'subset',
  part: `${group}.issued`,
  whole: [`${group}.inForce`, `${group}.repealed`],
  severity: 'warning',
});

/** 2019: 上一年项目数量 is last year's, changed by last year's 本年增/减. */
export const previousItems = (row: string): ChainRule => ({
  code: `${row}.previous-items`,
  kind: 'chain',
  stock: `${row}.previousItems`,
  previous: [`${row}.previousItems`, `${row}.change`],
  plus: [],
  minus: [],
});

/** 2019: no more items can be taken away than there were. */
export const itemsLeft = (row: string): NotNegativeRule => ({
  code: `${row}.items-left`,
  kind: 'notNegative',
  cells: [`${row}.previousItems`, `${row}.change`],
});

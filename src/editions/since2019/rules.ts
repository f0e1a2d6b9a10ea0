import { afterPrefix } from '../../ground/affixes';
import type { FigurePath } from '../../model/figure';
import type { CompetenceRule, Rule, SumRule } from '../../model/rule';
import { sum, within } from '../sums';
import { leafRows, type MatrixNode } from './matrix';
import { applicants } from './requests';

const RESULTS = 'requests.results';
const TOTAL = `${RESULTS}.total`;

/** 总计 = the six kinds of applicants, in one row of 表三. `requests.row.refused.stateSecrets` */
const rowSum = (row: FigurePath): SumRule =>
  sum(
    `requests.row.${afterPrefix(row, 'requests.results.', 'requests.')}`,
    `${row}.total`,
    within(row, applicants),
  );

/**
 * The arithmetic of 表三, in the order in which totals that were left out can be computed: 总计 of every row, then
 * （七）总计 of every column, then the row （七）总计 across. The balance is printed in the form's own corner:
 * 第一项加第二项之和，等于第三项加第四项之和.
 */
export function requestRules(requests: MatrixNode): Rule[] {
  const rows = leafRows(requests).map(({ path }) => path);
  const results = rows.filter((path) => path.startsWith(`${RESULTS}.`) && path !== TOTAL);
  const columns = [...applicants, 'total'];
  return [
    ...rows.filter((path) => path !== TOTAL).map(rowSum),
    ...columns.map((column) =>
      sum(
        `requests.column.${column}`,
        `${TOTAL}.${column}`,
        results.map((row) => `${row}.${column}`),
      ),
    ),
    rowSum(TOTAL),
    ...columns.map(
      (column): Rule => ({
        code: `requests.balance.${column}`,
        kind: 'balance',
        left: [`requests.received.${column}`, `requests.carriedOver.${column}`],
        right: [`${TOTAL}.${column}`, `requests.carriedForward.${column}`],
      }),
    ),
  ];
}

/** 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结, in each of the three blocks of 表四. */
export const proceedingRules = (proceedings: MatrixNode): Rule[] =>
  leafRows(proceedings).map(({ path, columns = [] }) => {
    const outcomes = columns.filter((column) => column !== 'total');
    return sum(path, `${path}.total`, within(path, outcomes));
  });

/** 规章 are made by 国务院部门 and by governments of provinces and 设区的市 (立法法 第九十一条、第九十三条). */
export const regulationCompetence = (columns: readonly string[]): CompetenceRule => ({
  code: 'disclosure.regulations',
  kind: 'competence',
  cells: within('disclosure.regulations', columns),
  kinds: ['国务院部门', '省级政府', '设区的市政府'],
});

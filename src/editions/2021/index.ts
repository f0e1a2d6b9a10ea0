import { shipped } from '../../ground/host';
import { catalogueOf } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import type { Rule } from '../../model/rule';
import { carriedOver, inForce, issuedInForce } from '../since2019/acrossYears';
import { chartsOf } from '../since2019/charts';
import { decree, notice } from '../since2019/citations';
import { facts } from '../since2019/facts';
import { feeFacts, feeSentence, feesUnsaid, unpaidFees } from '../since2019/fees';
import { aspects, disputes, format } from '../since2019/format';
import { regulationCompetence } from '../since2019/rules';
import { tablesOf } from '../since2019/tables';
import { quantities } from './quantities';
import { statistics } from './statistics';

const { forms, rules } = tablesOf(statistics);
const regulations = regulationCompetence(['issued', 'repealed', 'inForce']);

/** 1,000亿元 is more than a province takes. */
const feesUnit: Rule = {
  code: 'disclosure.fees.unit',
  kind: 'plausible',
  amount: 'disclosure.fees',
  most: 10_000_000,
};

/** 国办公开办函〔2021〕30号: the format in force, report years from 2021. */
export const edition2021: Edition = Object.freeze({
  ...format,
  id: '2021',
  basis: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
  shape: { statistics, facts },
  forms,
  charts: chartsOf([...catalogueOf(statistics).keys()]),
  rules: [
    ...rules,
    regulations,
    ...['disclosure.regulations', 'disclosure.normativeDocuments'].flatMap((row) => [
      issuedInForce(row),
      inForce(row),
    ]),
    feesUnit,
    carriedOver,
  ],
  notAdded: regulations.cells, // departments draft 规章, the government makes them
  templates: ['since2019', '2021'].map((name) => shipped(`templates/${name}`)),
  quantities,
  statements: [...disputes, ...aspects('国办公开办函〔2021〕30号')],
  checks: [feeFacts, feeSentence, feesUnsaid, unpaidFees],
  citations: [decree('711'), notice('2021〕30')],
  outdated: [
    { words: '年度报告格式（试行）', instead: '国办公开办函〔2021〕30号' },
    { words: '国务院令第492号', instead: '国务院令第711号' },
    { words: '国办公开办函〔2019〕60号', instead: '国办公开办函〔2021〕30号' },
  ],
});

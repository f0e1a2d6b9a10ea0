import { shipped } from '../../ground/host';
import { catalogueOf } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import type { Rule } from '../../model/rule';
import { carriedOver, itemsLeft, previousItems } from '../since2019/acrossYears';
import { chartsOf } from '../since2019/charts';
import { decree, notice } from '../since2019/citations';
import { facts } from '../since2019/facts';
import { feeFacts, feeSentence } from '../since2019/fees';
import { aspects, disputes, format } from '../since2019/format';
import { regulationCompetence } from '../since2019/rules';
import { tablesOf } from '../since2019/tables';
import { quantities } from './quantities';
import { statistics } from './statistics';

const { forms, rules } = tablesOf(statistics);
const regulations = regulationCompetence(['made', 'newlyPublished', 'allPublished']);

/** 对外公开总数量 holds what was newly published; a warning, since the notice does not say so. */
const published = (row: string): Rule => ({
  code: `disclosure.${row}.newlyPublished`,
  kind: 'subset',
  part: `disclosure.${row}.newlyPublished`,
  whole: `disclosure.${row}.allPublished`,
  severity: 'warning',
});

/** 1,000亿元 is more than a province buys. */
const procurementUnit: Rule = {
  code: 'disclosure.procurement.unit',
  kind: 'plausible',
  amount: 'disclosure.procurement.amount',
  most: 10_000_000,
};

/** 国办公开办函〔2019〕60号: the trial format of report years 2019 and 2020. */
export const edition2019: Edition = Object.freeze({
  ...format,
  id: '2019',
  basis: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  shape: { statistics, facts },
  forms,
  charts: chartsOf([...catalogueOf(statistics).keys()]),
  rules: [
    ...rules,
    published('regulations'),
    published('normativeDocuments'),
    regulations,
    ...['licensing', 'otherServices', 'penalties', 'enforcement', 'fees']
      .map((row) => `disclosure.${row}`)
      .flatMap((row) => [itemsLeft(row), previousItems(row)]),
    carriedOver,
    procurementUnit,
  ],
  notAdded: regulations.cells, // departments draft 规章, the government makes them
  templates: ['since2019', '2019'].map((name) => shipped(`templates/${name}`)),
  quantities,
  statements: [...disputes, ...aspects('国办公开办函〔2019〕60号')],
  telling: ['其他对外管理服务事项'],
  checks: [feeFacts, feeSentence],
  citations: [decree('711'), notice('2019〕60')],
  outdated: [{ words: '国务院令第492号', instead: '国务院令第711号' }],
});

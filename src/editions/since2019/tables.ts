import type * as z from 'zod';
import { unwrap } from '../../model/catalogue';
import type { Form } from '../../model/form';
import type { Rule } from '../../model/rule';
import { disclosureForm } from './disclosureForm';
import { matrixOf } from './matrix';
import { proceedingsForm } from './proceedingsForm';
import { requestsForm } from './requestsForm';
import { proceedingRules, requestRules } from './rules';

/** 表二, 表三 and 表四 of a format's statistics, and the arithmetic that 表三 and 表四 have in common. */
export function tablesOf(statistics: z.ZodType): { forms: readonly Form[]; rules: readonly Rule[] } {
  const { disclosure, requests, proceedings } = (unwrap(statistics) as z.ZodObject).shape as Record<
    'disclosure' | 'requests' | 'proceedings',
    z.ZodType
  >;
  const matrix = matrixOf(requests, 'requests');
  const blocks = matrixOf(proceedings, 'proceedings');
  return {
    forms: [disclosureForm(disclosure), requestsForm(matrix), proceedingsForm(blocks)],
    rules: [...requestRules(matrix), ...proceedingRules(blocks)],
  };
}

import type { Locale } from '../../findings/problem';
import type { Sentences } from '../../findings/sentence';

/** Sentences of the checks on 信息处理费. */
export const words: Readonly<Record<Locale, Sentences>> = {
  zh: {
    'fees.no-notice': '没有发出收费通知，却有信息处理费{actual}元。',
    'fees.received': ({ actual, expected, delta }) =>
      `实际收取信息处理费${actual}元，多于通知收费的${expected}元（多${delta.slice(1)}）。`,
    'fees.items': '信息处理费的合计为{actual}{name}，分项相加为{expected}{name}。',
    'fees.unsaid': '正文没有说明收取信息处理费的情况；没有收取的，也应写明。',
    'fees.unpaid':
      '表三有{actual}件因申请人逾期未按收费通知要求缴纳费用而不再处理，而本年没有发出收费通知，请核实。',
  },
  en: {
    'fees.no-notice': 'No notice of fees was sent, but there are processing fees of {actual} yuan.',
    'fees.received': 'Processing fees received, {actual} yuan, exceed those notified, {expected} yuan.',
    'fees.items': 'The processing fees come to {actual} {name}, their items to {expected} {name}.',
    'fees.unsaid': 'The text says nothing of processing fees; where there were none, it has to say so.',
    'fees.unpaid':
      '表三 has {actual} requests closed for fees not paid as notified, but no notice of fees was sent: please verify.',
  },
};

import type { Term } from './lexicon';

/* Words that mean what they say in a row of others, or of a row. */

/** Who asks, in words that mean nothing of it elsewhere: 自然人3件、企业1件. */
export const askers = {
  BUSINESS: '企业 公司 民营企业 企业单位 企业法人单位',
  LEGAL_SERVICE: '律师事务所 律所 法律机构 法律服务所',
  SOCIAL: '公益组织 社会组织',
} as const satisfies Partial<Record<Term, string>>;

/** Words that mean one of a row where others of it are beside them: 同意公开3件、不存在2件; 许可94件、处罚27件. */
export const inShort = [
  {
    beside:
      'GRANTED PARTLY REFUSED NOT_OWN NOT_HELD OTHER_WAY ALREADY_PUBLIC UNAVAILABLE PETITION_LIKE CONFIRMATION',
    several: 2,
    words: {
      NOT_HELD: '不存在',
      ALREADY_PUBLIC: '主动公开 属主动公开',
      GRANTED: '同意',
      REPEATED: '重复',
      PUBLICATIONS: '出版物',
      EXCESSIVE: '大量反复',
      PROHIBITED: '法律行政法规禁止',
    },
  },
  {
    beside: 'LICENSING PENALTIES ENFORCEMENT OTHER_SERVICES',
    several: 1,
    words: { LICENSING: '许可', ENFORCEMENT: '强制', OTHER_SERVICES: '其他管理服务 其他服务' },
  },
] as const satisfies readonly { beside: string; several: number; words: Partial<Record<Term, string>> }[];

/**
 * Words that part a whole between them: what is said of one and of another of a family is all of it, where one before |
 * is among them: 废止2件、失效4件 are not all that there is.
 */
export const families = [
  '主办 | 协办 会办 分办 独办',
  '建议 提案 |',
  '依申请公开 | 主动公开 不予公开',
  '制定 | 修订 修改 废止',
  '保留 继续有效 | 修改 修订 废止 失效',
  '现场 电话 网络 网上 信函 当面 |',
  '线上 线下 |',
  '原创 转载 |',
  '纸质 电子 |',
] as const;

/** How words begin that say behind each number what it is, and so are all of a whole: 3件为网络申请，4件为信函申请. */
export const telling = '为是系属来通';

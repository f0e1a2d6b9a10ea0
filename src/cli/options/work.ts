import { localeOf, workersOf } from '../optionValues';
import { both } from '../words';
import type { OptionTable } from './entry';

/** How the work is done, and what is said of it. */
export const work = {
  workers: {
    flag: '--workers',
    value: both('个数', 'number'),
    text: both(
      '同时生成的个数；默认为处理器的个数',
      'how many are made at once; else as many as there are processors',
    ),
    read: workersOf,
  },
  resume: {
    flag: '--resume',
    text: both(
      '略过已经生成、输入和选项都没有变化的',
      'skips what is there and was made from the same input and options',
    ),
  },
  watch: {
    flag: '--watch',
    text: both(
      '数据、模板等有改动就重新生成，并说明改动了什么；按 Ctrl-C 结束',
      'makes the files again when data, templates … change, and says what changed; Ctrl-C ends',
    ),
  },
  json: { flag: '--json', text: both('输出一个 JSON 对象', 'prints one JSON object') },
  quiet: { flag: '--quiet', text: both('只输出错误', 'prints errors only') },
  locale: {
    flag: '--locale',
    value: both('语言', 'language'),
    text: both('输出的语言：zh（默认）或 en', 'language of the output: zh (the usual one) or en'),
    read: localeOf,
  },
} as const satisfies OptionTable;

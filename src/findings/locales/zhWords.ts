import { afterPrefix } from '../../ground/affixes';
import { isDigit } from '../../ground/digits';
import type { Facts, Phrases, Sentence, Term } from '../sentence';

const inText = ({ line, column }: Facts): string =>
  line === undefined ? '' : ` 第${line}行${column === undefined ? '' : `第${column}列`}`;

const MOST = 12;

/** 自然人3402＋商业企业99; what follows last year's stock is taken off with －. */
function sum(terms: readonly Term[]): string {
  const shown = terms.slice(0, MOST).map(({ name, value, minus, lastYear }, i) => {
    const sign = minus ? '－' : i > 0 ? '＋' : '';
    // A label that begins with a digit is no number.
    return `${sign}${lastYear ? '上年' : ''}${name}${isDigit(name[0]) ? ' ' : ''}${value}`;
  });
  return (shown.join('') || '0') + (terms.length > MOST ? `＋…（共${terms.length}项）` : '');
}

const some = (places: readonly string[]): string =>
  places.slice(0, 4).join('；') + (places.length > 4 ? '等' : '');

/** By how much, whichever way. */
const unsigned = (delta: string): string => afterPrefix(delta, '+', '-');

/** What sentences are put together from. */
export const zhPhrases: Phrases = ({ delta, terms = [], places = [] }) => ({
  differs: delta.startsWith('-') ? `少${unsigned(delta)}` : `多${unsigned(delta)}`,
  gap: unsigned(delta),
  sum: sum(terms),
  missing: some(terms.map(({ name, value }) => `${name}应为${value}`)),
  together: places.join('＋'),
  some: some(places),
  also: places.length ? `（同时不平：${places.join('、')}）` : '',
});

/** What places and values are called in Chinese. */
export const zhWords = {
  nothing: '空缺',
  list: '列表',
  object: '对象',
  text: '文字',
  number: '数字（不加引号）',
  whole: '整数（不加引号）',
  boolean: ' true 或 false（不加引号）',
  other: '另一种写法',
  count: '不小于0的整数（不加引号），或 null（未填）、"n/a"（不适用）',
  amount: '不小于0的数（万元，可带小数），或 null（未填）、"n/a"（不适用）',
  change: '整数（可为负，不加引号），或 null（未填）、"n/a"（不适用）',
  atLeast: '不小于{n}',
  atMost: '不大于{n}',
  characters: '{n}字',
  members: '{n}项',
  year: '{n}年',
  period: '{n}年1月1日至12月31日',
  unchanged: '持平',
  changed: ({ by }) => `${String(by).startsWith('-') ? '减少' : '增加'}${unsigned(String(by))}`,
  parts: ({ places = [] }) => places.join('；'),
  sum: ({ terms = [] }) => sum(terms),
  edition: ({ name, from, to }) => `${name}（${from}—${to ?? '今'}年度）`,

  readAs: '{typed}（{code}）→{plain}',
  leftOut: '{code}（不显示）略去',

  report: '报告',
  field: '{title}',
  item: '第{n}项',
  previous: '上一年度报告',
  earlier: '更早年度的第{n}份报告',
  units: '所属单位',
  unit: '第{n}个单位',
  title: '标题',
  narrative: '正文',
  preamble: '前言',
  ownText: (facts) => `自写文字 ${facts.name}${inText(facts)}`,
  font: '字体 {name}',
  templates: '模板',
  template: (facts) => `模板 ${facts.name}${inText(facts)}`,
  heading: (facts) => `模板 ${facts.name} 标题${inText(facts)}`,
  input: (facts) => `${facts.name}${inText(facts)}`,

  unpaired: '{{#{open}}} 与 {{/{close}}} 不配对',
  incomplete: '{{ }} 写法不完整或不配对',
  notJson: '不是合法的 JSON',
  partsShape: '{name} 应为 [{ "file": "名称.hbs", "heading": "标题" }]',
  notText: '此处应为文字或数字，不能是一组数据',
  notNumber: '“{name}”不是数字',
  noEval: '网页的安全策略禁止现场编译自备模板，请放行 unsafe-eval 或改用随附模板',
  notDate: '“{name}”不是日期',
  notList: '此处应为列表',
  notGroup: '此处应为一组数据',
  noField: '列表的各项没有“{name}”',
  noNumeral: '{name}不能写成汉字数字',
  noArgument: '{name} 缺少参数',
  tooManySteps: '循环的次数过多（一份报告的模板最多{n}步）',
  tooLong: '模板或印出的文字过长（一份报告最多{n}字）',
  tooDeep: '嵌套过深（最多{n}层）',
  decimals: '小数位数应为0至10的整数',
} as const satisfies Readonly<Record<string, Sentence>>;

import type { Locale } from '../../findings/problem';
import type { Facts, Sentences } from '../../findings/sentence';

/** What is wrong with a text, by yaml's codes; everything else is `other`. */
const zhFaults: Readonly<Record<string, string>> = {
  json: 'JSON 语法有误',
  COMMENT: 'JSON 中不能写注释（// 或 /* */）；YAML 可以（#）',
  EMPTY: '文件是空的',
  FULL_WIDTH_MARK: '标点是全角的，应为半角的',
  SINGLE_QUOTE: '文字须用半角双引号',
  TRAILING_COMMA: '最后一项后面多了逗号',
  other: 'YAML 语法有误',
  BAD_ALIAS: '别名（*）没有对应的锚点（&）',
  BAD_DQ_ESCAPE: '双引号内的转义写法有误',
  BAD_INDENT: '缩进有误',
  BAD_SCALAR_START: '文字不能以这个符号开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行内不能再套一层“键: 值”，请检查缩进，或给文字加引号',
  FULL_WIDTH_COLON: '冒号是全角的“：”，应为半角的“:”，后面空一格',
  MISSING_CHAR: '缺少引号、括号、逗号或冒号',
  MULTILINE_IMPLICIT_KEY: '键须写在一行内，请检查冒号和缩进',
  MULTIPLE_DOCS: '一个文件只能有一份数据（不能用 --- 分隔）',
  NON_STRING_KEY: '键须是文字',
  RESOURCE_EXHAUSTION: '嵌套过深',
  TAB_AS_INDENT: '缩进不能用制表符（Tab），请用空格',
  TAG_RESOLVE_FAILED: '不能使用标签（!）',
  UNEXPECTED_TOKEN: '这里不应出现此内容',
};

const enFaults: Readonly<Record<string, string>> = {
  json: 'JSON syntax error',
  COMMENT: 'JSON has no comments (// or /* */); YAML has (#)',
  EMPTY: 'the file is empty',
  FULL_WIDTH_MARK: 'the punctuation is full-width; write it half-width',
  SINGLE_QUOTE: 'texts are in double quotes',
  TRAILING_COMMA: 'a comma behind the last item',
  other: 'YAML syntax error',
  BAD_ALIAS: 'an alias (*) without its anchor (&)',
  BAD_DQ_ESCAPE: 'unknown escape inside double quotes',
  BAD_INDENT: 'wrong indentation',
  BAD_SCALAR_START: 'a text cannot begin with this mark unquoted',
  BLOCK_AS_IMPLICIT_KEY: 'a second "key: value" on one line; check the indentation or quote the text',
  FULL_WIDTH_COLON: 'the colon is full-width (：); write ":" and a blank',
  MISSING_CHAR: 'a quote, bracket, comma or colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a key must be on one line; check colon and indentation',
  MULTIPLE_DOCS: 'one file holds one report (no --- between documents)',
  NON_STRING_KEY: 'keys must be texts',
  RESOURCE_EXHAUSTION: 'nested too deeply',
  TAB_AS_INDENT: 'indentation must be spaces, not tabs',
  TAG_RESOLVE_FAILED: 'tags (!) cannot be used',
  UNEXPECTED_TOKEN: 'unexpected content here',
};

const faultIn =
  (faults: Readonly<Record<string, string>>) =>
  ({ fault }: Facts): string =>
    faults[String(fault)] ?? faults.other ?? '';
const [zhFault, enFault] = [faultIn(zhFaults), faultIn(enFaults)];

/** Sentences of what keeps an input from being read. */
export const inputWords: Readonly<Record<Locale, Sentences>> = {
  zh: {
    'input.encoding': ({ where, actual }) =>
      `${where}不是 UTF-8 编码的文字${actual === 'unknown' ? '' : `（可能是 ${actual}）`}，请另存为 UTF-8 后再试。`,
    'input.too-large': '{where}超过{expected}，不予读取。',
    'input.syntax': (facts) => `${facts.where}：${zhFault(facts)}。`,
    'input.duplicate-key': '{where}：“{key}”写了不止一次，不知以哪一个为准。',
    'input.unused': '{where} 中有文件没有用到：{actual}；报告数据须以 .yaml、.yml 或 .json 结尾。',
    'input.config': '{where} 没有用到：配置文件须名为 {expected}。',
    'input.number': '{where}写作 {actual}，按数字 {expected} 读取；数字请写成十进制，文字请加引号。',
    'input.none': '{where} 中没有报告数据（.yaml、.yml 或 .json）。',
    'input.alias': '{where}：别名（*）展开后过大，不予读取。',
  },
  en: {
    'input.encoding': ({ where, actual }) =>
      `${where} is not text in UTF-8${actual === 'unknown' ? '' : ` (it seems to be ${actual})`}; save it as UTF-8 and try again.`,
    'input.too-large': '{where} is larger than {expected} and is not read.',
    'input.syntax': (facts) => `${facts.where}: ${enFault(facts)}.`,
    'input.duplicate-key': '{where}: "{key}" is written more than once; which one counts is not known.',
    'input.unused': 'Files in {where} are not used: {actual}; data of reports end in .yaml, .yml or .json.',
    'input.config': '{where} is not used: the file of options is called {expected}.',
    'input.number':
      '{where} is written {actual} and read as the number {expected}; write numbers in decimals, texts in quotes.',
    'input.none': '{where} holds no data of reports (.yaml, .yml or .json).',
    'input.alias': '{where}: the aliases (*) grow too large and are not read.',
  },
};

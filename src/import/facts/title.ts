import { afterPrefix, beforeSuffix } from '../../ground/affixes';
import { hasOne, indexOfAny, unspaced } from '../../ground/written';
import { isFieldName } from './publication';

/** What a report's title says. */
export interface Title {
  readonly text: string;
  /** The body in whose name it speaks; '' where the title does not say. */
  readonly agency: string;
  readonly year: number;
  /** Blocks of text that it is in: the first and one behind the last. */
  readonly from: number;
  readonly to: number;
}

const YEAR = /([12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年度?/;
const SUBJECTS = ['信息公开', '政府信息公开', '政务信息公开', '政务公开'];
const KINDS = ['年度报告', '年报', '工作报告', '的报告', '工作总结'];
/** A title in two or three lines; the longest names of bodies have some forty characters. */
const MOST = 90;
const LINES = 3;
const SENTENCE = '。；！？';
/** How a numeral of a year may be written, by its value. */
const NUMERALS = ['0〇○零', '1一', '2二', '3三', '4四', '5五', '6六', '7七', '8八', '9九'];

const digits = (written: string): number =>
  Number([...written].map((c) => NUMERALS.findIndex((forms) => forms.includes(c))).join(''));

function parse(text: string, name: string): Pick<Title, 'text' | 'agency' | 'year'> | undefined {
  if (text.length > MOST || hasOne(text, SENTENCE)) return undefined;
  if (![...KINDS, name].some((kind) => text.endsWith(kind))) return undefined;
  const year = YEAR.exec(text);
  const subject = text.includes(name) ? text.indexOf(name) : indexOfAny(text, SUBJECTS);
  if (!year || subject < 0) return undefined;
  const before = text.slice(0, Math.min(year.index, subject));
  const between = year.index < subject ? text.slice(year.index + year[0].length, subject) : '';
  const agency = afterPrefix(beforeSuffix(before || between, '关于'), '关于').trim();
  return { text, agency, year: digits(year[1] ?? '') };
}

/** Between the year of a form and what it is about. */
const NEAR = 30;

/** The year that a line gives before what it is about: 2016年度政府信息公开情况统计表 */
export function yearOf(text: string): number | undefined {
  const year = YEAR.exec(text);
  const rest = year ? text.slice(year.index + year[0].length) : '';
  const subject = indexOfAny(rest, SUBJECTS);
  return year && subject >= 0 && subject <= NEAR && !rest.slice(0, subject).includes('。')
    ? digits(year[1] ?? '')
    : undefined;
}

/** A name of a body: what may be on a line of its own above the rest of a title. */
const isName = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= 40 &&
  !hasOne(text, '。；：:，,？！|>') &&
  /\p{Script=Han}$/u.test(text) &&
  !YEAR.test(text) &&
  !isFieldName(text);

/**
 * The title of a report among its blocks of text: the first that is one, with the name of the body above it. `name` is
 * what the format calls its reports.
 */
export function findTitle(blocks: readonly string[], name: string): Title | undefined {
  for (let from = 0; from < blocks.length; from++)
    for (let to = from + 1; to <= Math.min(from + LINES, blocks.length); to++) {
      const lines = blocks.slice(from, to).map((line) => afterPrefix(unspaced(line), '标题:', '标题：'));
      if (to > from + 1 && !isName(lines[0] ?? '')) break;
      const found = parse(lines.join(''), name);
      // A page that names the body above the whole title has it twice.
      if (!found || lines.some((line, i) => lines[i + 1]?.startsWith(line))) continue;
      return { ...found, from, to };
    }
  return undefined;
}

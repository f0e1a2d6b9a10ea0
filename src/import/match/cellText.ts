import { afterPrefix, beforeSuffix } from '../../ground/affixes';
import { INVISIBLE } from '../../ground/characters';
import { isDigit, isDigits } from '../../ground/digits';
import { ordinalAt } from '../../ground/ordinal';
import { hasOne, isOnly, unspaced } from '../../ground/written';

/** What a cell of figures says. `unclear` is one that is where a figure should be, and cannot be read as one. */
export type CellText =
  | { readonly kind: 'blank' }
  | { readonly kind: 'slash' }
  | { readonly kind: 'unclear' }
  | {
      readonly kind: 'number';
      /** Exact decimal, signed where the cell is. */
      readonly value: string;
      readonly unit?: string;
      readonly remark?: string;
    };

/** Longer ones before those that they end with. */
export const UNITS = [
  ...['人次', '亿元', '万元', '千元'],
  ...['件', '条', '次', '篇', '个', '人', '项', '起', '场', '期', '份', '宗', '元'],
];
const WHOLE = ['共计', '共', '合计', '总计'];
const MORE = ['增加', '增', '+'];
const LESS = ['减少', '减', '-'];
/** Digits, in groups of three or not. */
const NUMERAL = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;

/** What is behind a number and its unit: （其中网络5件）, 其中网络5件. */
function remarkIn(text: string): string | undefined {
  if (text.startsWith('(') && text.endsWith(')')) return text.slice(1, -1) || undefined;
  return text.startsWith('其中') && text !== '其中' ? text : undefined;
}

/** 共12件（其中网络5件）, 减少3, 1,234.5万元 */
function numberIn(text: string): CellText | undefined {
  const said = afterPrefix(text, ...WHOLE);
  const less = afterPrefix(said, ...LESS);
  const from = less === said ? afterPrefix(said, ...MORE) : less;
  const [digits] = NUMERAL.exec(from) ?? [];
  if (digits === undefined) return undefined;
  const behind = from.slice(digits.length);
  const bracket = behind.startsWith('(') ? ')' : '';
  const unit = UNITS.find((each) => behind.startsWith(each + bracket, bracket.length));
  const rest = unit === undefined ? behind : behind.slice(unit.length + 2 * bracket.length);
  const remark = remarkIn(rest);
  if (rest !== '' && remark === undefined) return undefined;
  const amount = digits.replaceAll(',', '');
  return {
    kind: 'number',
    value: less === said || Number(amount) === 0 ? amount : `-${amount}`,
    ...(unit !== undefined && { unit }),
    ...(remark !== undefined && { remark }),
  };
}

const OF_FIGURES = '0123456789.,';
const BETWEEN = '-~/至、';

/** Said instead of a number, or about one: 约20件, 20余件, 无; what a spreadsheet could not calculate; two numbers. */
function isUnclear(text: string): boolean {
  if (['无', '没有'].includes(text) || hasOne(text.charAt(0), '=#')) return true;
  const about = afterPrefix(text, '约', '近', '逾', '超过', '超');
  if (!isDigit(about[0])) return false;
  const figures = beforeSuffix(beforeSuffix(about, ...UNITS), '余', '多');
  return isOnly(figures, OF_FIGURES + BETWEEN) && !hasOne(figures.slice(-1), BETWEEN);
}

const isSlash = (text: string): boolean =>
  isOnly(text, '/\\-–—―−*') || ['n/a', 'na', '不适用'].includes(text.toLowerCase());

/** Groups of three digits parted by spaces are one number; other spaces within digits may part two. */
const PARTED = /\d\s+\d/;
const GROUPED = /^\d{1,3}(?:\s\d{3})+$/;
export const isGrouped = (text: string): boolean => GROUPED.test(text);

/** The number of a row in a cell of its own: 1. */
function isRowNumber(text: string): boolean {
  const { level, mark = '', rest } = ordinalAt(text) ?? {};
  return level === 3 && hasOne(mark, '.、') && rest === '';
}

/** Marks of notes behind a number: 12①, 12², 12*. */
const NOTE_MARK = /(?<=[\d０-９]\s*)[①-⑳㉑-㉟㊱-㊿⁰¹²³⁴-⁹*※]+\s*$/u;

/** How spreadsheets keep a number as text: '12, ="12". */
function keptAsText(text: string): string {
  const inside = beforeSuffix(afterPrefix(text, '="'), '"');
  if (text === `="${inside}"` && isOnly(inside, OF_FIGURES)) return inside;
  return text.startsWith("'") && isDigit(text[1]) ? text.slice(1) : text;
}

/** Reads a cell as one of figures; undefined where it is a label, or anything else in words. */
export function readCellText(text: string): CellText | undefined {
  // Most cells are nothing but that.
  if (text === '') return { kind: 'blank' };
  if (isDigits(text)) return { kind: 'number', value: text };
  const written = text.replace(NOTE_MARK, '').normalize('NFKC').replace(INVISIBLE, '').replaceAll('−', '-');
  const plain = keptAsText(written.trim());
  if (plain === '') return { kind: 'blank' };
  const compact = unspaced(plain);
  if (isSlash(compact)) return { kind: 'slash' };
  if (compact === '零' || compact === '〇') return { kind: 'number', value: '0' };
  if (isRowNumber(compact)) return undefined;
  const head = plain.split('(')[0]?.trim() ?? '';
  if (PARTED.test(head) && !GROUPED.test(head))
    return isOnly(unspaced(head), OF_FIGURES) ? { kind: 'unclear' } : undefined;
  return numberIn(compact) ?? (isUnclear(compact) ? { kind: 'unclear' } : undefined);
}

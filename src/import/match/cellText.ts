import { unspaced } from '../../ground/written';

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

const UNITS = '件|条|次|篇|个|人次|人|项|起|场|期|份|宗|亿元|万元|千元|元';
const NUMBER = new RegExp(
  `^(?:共计?|合计|总计)?(增加?|减少?|[+-])?(\\d+(?:\\.\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?)(?:(${UNITS})|\\((${UNITS})\\))?(?:\\((.+)\\)|(其中.+))?$`,
  's',
);
/** Said instead of a number, or about one: 约20件, 20余件, 无; what a spreadsheet could not calculate; two numbers. */
const UNCLEAR = new RegExp(
  `^(?:无|没有|(?:约|近|逾|超过?)?\\d[\\d.,]*(?:余|多)?(?:${UNITS})?|[=#].*|\\d[\\d.,]*(?:[-~/至、]\\d[\\d.,]*)+(?:${UNITS})?)$`,
  's',
);
const SLASH = /^(?:[/\\\-–—―−*]+|n\/?a|不适用)$/i;
/** Groups of three digits parted by spaces are one number; other spaces within digits may part two. */
const PARTED = /\d\s+\d/;
const GROUPED = /^\d{1,3}(?:\s\d{3})+$/;
export const isGrouped = (text: string): boolean => GROUPED.test(text);

/** The number of a row in a cell of its own. */
const ORDINAL = /^\d{1,2}[.、]$/;

/** Marks of notes behind a number: 12①, 12², 12*. */
const NOTE_MARK = /(?<=[\d０-９]\s*)[①-⑳㉑-㉟㊱-㊿⁰¹²³⁴-⁹*※]+\s*$/u;

/** How spreadsheets keep a number as text: '12, ="12". */
const KEPT_AS_TEXT = /^\s*(?:'(?=[\d０-９])|="([\d０-９.,]+)"\s*$)/;

/** Reads a cell as one of figures; undefined where it is a label, or anything else in words. */
export function readCellText(text: string): CellText | undefined {
  const plain = text
    .replace(KEPT_AS_TEXT, '$1')
    .replace(NOTE_MARK, '')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replaceAll('−', '-')
    .trim();
  if (plain === '') return { kind: 'blank' };
  const compact = unspaced(plain);
  if (SLASH.test(compact)) return { kind: 'slash' };
  if (compact === '零' || compact === '〇') return { kind: 'number', value: '0' };
  if (ORDINAL.test(compact)) return undefined;
  const head = plain.split('(')[0]?.trim() ?? '';
  if (PARTED.test(head) && !GROUPED.test(head))
    return /^[\d\s.,]+$/.test(head) ? { kind: 'unclear' } : undefined;
  const [whole, sign = '', digits = '', plainUnit, bracketed, inBrackets, behind] =
    NUMBER.exec(compact) ?? [];
  if (whole === undefined) return UNCLEAR.test(compact) ? { kind: 'unclear' } : undefined;
  const unit = plainUnit ?? bracketed;
  const remark = inBrackets ?? behind;
  const bare = digits.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  return {
    kind: 'number',
    value: (sign.startsWith('减') || sign === '-') && Number(bare) !== 0 ? `-${bare}` : bare,
    ...(unit !== undefined && { unit }),
    ...(remark !== undefined && { remark }),
  };
}

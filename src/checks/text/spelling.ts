import { WIDE } from '../../document/printed';
import { isDigit } from '../../ground/digits';

/** A text in the one spelling that the reader knows, with the way back to what is printed. */
export interface Spelling {
  readonly raw: string;
  readonly text: string;
  /** Offset in `raw` of each character of `text`; one more for its end. */
  readonly at: readonly number[];
}

const QUOTES = '“”‘’"\'「」『』';
const TITLES: Readonly<Record<string, string>> = { '《': '》', '〔': '〕', '〈': '〉', '＜': '＞', '<': '>' };

/** 收到《政府信息公开申请表》5件: what is counted, no title. */
const FORMS = ['信息公开申请表', '信息公开申请书', '信息公开申请'];

const isBlank = (c: string) => c !== '\n' && c.trim() === '';

const isHanzi = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** Digits, letters, % and points half-width; stops and brackets full-width. */
function spelled(c: string): string {
  const code = c.charCodeAt(0);
  if ((code >= 0xff10 && code <= 0xff5a) || c === '％' || c === '．') {
    const half = String.fromCharCode(code - 0xfee0);
    return WIDE[half] ?? half;
  }
  return WIDE[c] ?? c;
}

/** 不同意2件/非本机关8件: a stroke behind hanzi parts as 、 does. */
const isParting = (raw: string, i: number): boolean =>
  isHanzi(raw.charCodeAt(i - 1)) && (isHanzi(raw.charCodeAt(i + 1)) || isDigit(raw[i + 1]));

/** Where the groups of thousands end that begin at a mark: 18,708,325; the mark itself where they are none. */
function thousandsEnd(raw: string, mark: number): number {
  const digitAt = (i: number) => isDigit(spelled(raw[i] ?? ''));
  let end = mark;
  while (
    raw[end] === raw[mark] &&
    digitAt(end + 1) &&
    digitAt(end + 2) &&
    digitAt(end + 3) &&
    !digitAt(end + 4)
  )
    end += 4;
  // 294,101,32: numbers side by side.
  return raw[end] === raw[mark] && digitAt(end + 1) ? mark : end;
}

/**
 * Reads alike what is printed in many ways: １２３, 40，218 and 40 218, 2022 年, “同意公开”. Of the name of a document
 * only its last two characters stay (《公报》): what is in it is no statement. Takes time linear in the text.
 */
export function spell(raw: string): Spelling {
  const text: string[] = [];
  const at: number[] = [];
  const lastClose = new Map(Object.values(TITLES).map((close) => [close, raw.lastIndexOf(close)]));
  const put = (c: string, offset: number) => {
    text.push(c);
    at.push(offset);
  };
  let digits = 0; // how many are just before
  let unmarked = -1; // where a title ends that is no title
  let joined = 0; // marks before this offset part thousands
  for (let i = 0; i < raw.length; i++) {
    if (isHanzi(raw.charCodeAt(i))) {
      put(raw[i] as string, i);
      digits = 0;
      continue;
    }
    const c = spelled(raw[i] as string);
    const close = TITLES[raw[i] as string];
    const blank = isBlank(c);
    if (isDigit(c)) {
      digits++;
      put(c, i);
      continue;
    }
    if (digits > 0 && digits <= 3 && (blank || c === '，')) {
      joined = Math.max(joined, thousandsEnd(raw, i));
      if (i < joined) {
        digits = 0;
        continue;
      }
    }
    if (close !== undefined && i < (lastClose.get(close) ?? -1)) {
      const end = raw.indexOf(close, i + 1);
      if (FORMS.some((form) => raw.startsWith(form, end - form.length))) {
        unmarked = end;
        continue;
      }
      put('《', i);
      for (let k = Math.max(i + 1, end - 2); k < end; k++)
        put(isDigit(spelled(raw[k] as string)) ? '○' : (raw[k] as string), k);
      put('》', end);
      i = end;
    } else if (blank) {
      // A blank is in the way of nothing but two numbers.
      if (digits > 0 && isDigit(spelled(raw[i + 1] ?? ''))) put(' ', i);
      else if (digits > 0) continue;
    } else if (c === '/' && isParting(raw, i)) put('、', i);
    else if (!QUOTES.includes(c) && i !== unmarked) put(c, i);
    digits = blank || QUOTES.includes(c) ? digits : 0;
  }
  at.push(raw.length);
  return { raw, text: text.join(''), at };
}

/** The stretch of the printed text that a stretch of the spelling came from. */
export const printedRange = ({ at }: Spelling, start: number, end: number) => ({
  start: at[start] as number,
  end: end > start ? (at[end - 1] as number) + 1 : (at[start] as number),
});

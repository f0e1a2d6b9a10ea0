import { Misuse } from './values';

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const MYRIAD = 10_000;

/** 1 … 9999 in Chinese numerals. */
function section(value: number): string {
  const digits = [...String(value)].map(Number);
  const words = digits.map((digit, i) => {
    if (digit) return `${DIGITS[digit]}${UNITS[digits.length - 1 - i]}`;
    return digits[i + 1] ? '〇' : ''; // one for several, none at the end
  });
  return words.join('');
}

/** 0 … 99999999 in Chinese numerals: 十二, 一百〇五, 一万二千. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= MYRIAD * MYRIAD)
    throw new Misuse({ say: 'noNumeral', name: String(value) });
  if (value === 0) return DIGITS[0] as string;
  const [high, low] = [Math.floor(value / MYRIAD), value % MYRIAD];
  const gap = high > 0 && low > 0 && low < MYRIAD / 10 ? '〇' : '';
  const words = `${high > 0 ? `${section(high)}万` : ''}${gap}${low > 0 ? section(low) : ''}`;
  return words.startsWith('一十') ? words.slice(1) : words;
}

import { CommanderError } from 'commander';
import { FACES } from '../faces/faceId';
import { LOCALES } from '../findings/problem';
import { isDigits } from '../ground/digits';
import { FORMATS, outputs } from '../render/formats';
import { DPI } from '../render/png/dpi';
import { type Both, both } from './words';

/** A value that an option cannot have; `how` says how it is written. */
export class WrongValue extends CommanderError {
  constructor(readonly how: Both) {
    super(2, 'nianbao.wrongValue', how.zh);
  }
}

/** Names of the formats, in a sentence. */
export const formats = both(FORMATS.join('、'), FORMATS.join(', '));

/** -f docx,pdf and -f docx -f pdf are the same. */
export function formatList(value: string, before: unknown): string[] {
  const list = value.split(',').map((format) => format.trim().toLowerCase());
  if (list.some((format) => !Object.hasOwn(outputs, format)))
    throw new WrongValue(
      both(
        `选项 -f 的值只能是 ${formats.zh}，几种之间用逗号隔开`,
        `-f takes ${formats.en}, with commas between them`,
      ),
    );
  return [...new Set([...((before as readonly string[] | undefined) ?? []), ...list])];
}

export function fontList(value: string, before: unknown): Record<string, string> {
  const [, role = '', path = ''] = /^([^=]+)=(.+)$/s.exec(value) ?? [];
  if (!FACES.some((id) => id === role))
    throw new WrongValue(
      both(
        `选项 --font 的写法是 角色=路径，角色只能是 ${FACES.join('、')}`,
        `--font is written role=path, the role is one of ${FACES.join(', ')}`,
      ),
    );
  return { ...(before as Record<string, string> | undefined), [role]: path };
}

export function localeOf(value: string): string {
  if (!LOCALES.some((locale) => locale === value))
    throw new WrongValue(
      both(`选项 --locale 的值只能是 ${LOCALES.join(' 或 ')}`, `--locale is ${LOCALES.join(' or ')}`),
    );
  return value;
}

/** Whether a value is digits, and their number within bounds. */
const isWhole = (value: string, least: number, most: number): boolean =>
  isDigits(value, 1, String(most).length) && Number(value) >= least && Number(value) <= most;

export function yearOf(value: string): number {
  if (!isWhole(value, 1000, 2999))
    throw new WrongValue(both('选项 --year 的值须为四位年份，如 2023', '--year is a year of four digits'));
  return Number(value);
}

export function dpiOf(value: string): number {
  if (!isWhole(value, DPI.least, DPI.most))
    throw new WrongValue(
      both(
        `选项 --dpi 的值须为 ${DPI.least} 至 ${DPI.most} 的整数`,
        `--dpi is a whole number from ${DPI.least} to ${DPI.most}`,
      ),
    );
  return Number(value);
}

export function workersOf(value: string): number {
  if (!isWhole(value, 1, 999))
    throw new WrongValue(
      both('选项 --workers 的值须为 1 至 999 的整数', '--workers is a whole number from 1 to 999'),
    );
  return Number(value);
}

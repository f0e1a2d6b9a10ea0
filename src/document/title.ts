import type { Report } from '../model/report';

/** Characters of 2号 (22 pt) that a line of 156 mm holds. */
const LINE = 20;

/** Width in characters: digits and Latin letters are half a character wide. */
export function titleWidth(text: string): number {
  let width = 0;
  for (const c of text) width += /[\u0000-\u024f]/.test(c) ? 0.5 : 1;
  return width;
}

/** Pieces between which a title may break: behind the agency, behind the year. */
function pieces(report: Report): readonly string[] {
  if (report.title === undefined) return report.edition.title(report);
  const { agency, year, title } = report;
  const names = [agency.name, agency.shortName].filter((name) => name !== undefined);
  const head = names.find((name) => title.startsWith(name)) ?? '';
  const rest = title.slice(head.length);
  const [, date = '', tail = rest] = new RegExp(`^(${year}年度?)(.*)$`, 's').exec(rest) ?? [];
  return [head, date, tail].filter(Boolean);
}

/** Cuts a piece that is longer than a line. */
function chop(piece: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const c of piece) {
    if (titleWidth(part + c) > LINE) {
      parts.push(part);
      part = '';
    }
    part += c;
  }
  return part ? [...parts, part] : parts;
}

/**
 * The lines of the title: one when it fits, else as few as possible, broken where the sense allows
 * (机关 / 年度报告; GB/T 9704 7.3.1: 词意完整，排列对称).
 */
export function titleLines(report: Report): string[] {
  const all = pieces(report);
  if (titleWidth(all.join('')) <= LINE) return [all.join('')];
  const [head = '', ...tail] = all;
  const lines = [...chop(head)];
  if (titleWidth(tail.join('')) <= LINE) return [...lines, tail.join('')].filter(Boolean);
  return [...lines, ...tail.flatMap(chop)].filter(Boolean);
}

/** The title in one piece, as file names and properties have it. */
export const titleText = (report: Report): string => titleLines(report).join('');

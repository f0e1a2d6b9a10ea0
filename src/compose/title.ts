import type { Report } from '../model/report';

/** Characters of 2号 (22 pt) that a line of 156 mm holds. */
const LINE = 20;

/** Width in characters: digits and Latin letters are half a character wide. */
export function titleWidth(text: string): number {
  let width = 0;
  for (const c of text) width += /[\u0000-\u024f]/.test(c) ? 0.5 : 1;
  return width;
}

/**
 * Pieces between which a title may break: behind the agency (机关 / 2023年政府信息公开工作年度报告, but also
 * 2023年机关 / 政府信息公开工作年度报告), else before what the report is on.
 */
function pieces(report: Report): readonly string[] {
  if (report.title === undefined) return report.edition.title(report);
  const { agency, edition, title } = report;
  const subject = edition.naming?.breakBefore ?? edition.name;
  const ends = [agency.name, agency.shortName]
    .filter((name) => name !== undefined && title.includes(name))
    .map((name) => title.indexOf(name as string) + (name as string).length);
  const cut = ends[0] ?? title.indexOf(subject);
  const [head, rest] = cut > 0 ? [title.slice(0, cut), title.slice(cut)] : ['', title];
  const [, date = '', tail = rest] = /^(\d{4}年度?)(.*)$/s.exec(rest) ?? [];
  return [head, date, tail].filter(Boolean);
}

const NO_START = /[）》〉”’〕】、，。：；！？—…·]/;
const NO_END = /[（《〈“‘〔【]/;
/** Names of places and offices end here: a good place to break (词意完整). */
const NAME_END = /[省市区州盟县旗镇乡村道局委会厅部院办室处站所校]/;
/** How many characters a line may be off its share for the sake of a better break. */
const WORTH = 3;

/** How good it is to break before the character at `at`: 0 best; Infinity where a mark or a number forbids it. */
function badness(characters: readonly string[], at: number): number {
  const before = characters[at - 1] ?? '';
  const after = characters[at] ?? '';
  if (NO_START.test(after) || NO_END.test(before) || /^[\w.]{2}$/.test(before + after))
    return Number.POSITIVE_INFINITY;
  return NAME_END.test(before) && !NAME_END.test(after) ? 0 : WORTH;
}

/** Where the next line of a piece ends: near its share of what is left, at the best place that leaves room for the rest. */
function cutOf(characters: readonly string[], lines: number, room: number): number {
  const share = titleWidth(characters.join('')) / lines;
  let best = { at: 0, cost: Number.POSITIVE_INFINITY };
  let width = 0;
  for (let at = 1; at < characters.length; at++) {
    width += titleWidth(characters[at - 1] as string);
    if (width > room) return best.at || Math.max(1, at - 1); // nowhere to break: a word as long as the line
    if (share * lines - width > room * (lines - 1)) continue;
    const cost = Math.abs(width - share) + badness(characters, at);
    if (cost < best.cost) best = { at, cost };
  }
  return best.at || characters.length;
}

/** Cuts a piece that is longer than a line into as few lines as it needs, of nearly equal length. */
function chop(piece: string, room: number): string[] {
  const lines: string[] = [];
  let rest = [...piece];
  while (titleWidth(rest.join('')) > room) {
    const cut = cutOf(rest, Math.ceil(titleWidth(rest.join('')) / room), room);
    lines.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
  }
  return [...lines, rest.join('')];
}

/**
 * The lines of the title: one when it fits, else as few as possible, broken where the sense allows
 * (机关 / 年度报告; GB/T 9704 7.3.1: 词意完整，排列对称). `room` is what a line holds, in characters.
 */
export function titleLines(report: Report, room = LINE): string[] {
  const all = pieces(report);
  if (titleWidth(all.join('')) <= room) return [all.join('')];
  const [head = '', ...tail] = all;
  const lines = [...chop(head, room)];
  if (titleWidth(tail.join('')) <= room) return [...lines, tail.join('')].filter(Boolean);
  return [...lines, ...tail.flatMap((piece) => chop(piece, room))].filter(Boolean);
}

/** The title in one piece, as file names and properties have it. */
export const titleText = (report: Report): string => titleLines(report).join('');

import { isDigits } from '../ground/digits';
import type { Report } from '../model/report';
import { arrange } from '../typography/names/arrange';
import { yearUnit } from '../typography/names/segment';

/** Characters of 2号 (22 pt) that a line of 156 mm holds. */
const LINE = 20;

/** A title of more than one line always parts here: nothing else costs so much. */
const ALWAYS = -100;
/** 政府信息公开工作年度报告 stays in one piece. */
const IN_SUBJECT = 8;

/** Digits of a year. */
const YEAR = 4;

/** Where the name of the agency ends in a title, or where 2023年 or what the report is on begins; 0 where there is none. */
function mainBreak({ agency, edition, title = '' }: Report): number {
  const name = [agency.name, agency.shortName].find((each) => each !== undefined && title.includes(each));
  if (name !== undefined) return title.indexOf(name) + name.length;
  const subject = title.indexOf(edition.naming?.breakBefore ?? edition.name);
  const unit = yearUnit(title, subject);
  const year = subject - unit.length - YEAR;
  const isYear = unit !== '' && year > 0 && isDigits(title.slice(year, year + YEAR));
  return isYear ? year : Math.max(0, subject);
}

/** What a default title consists of; an own title is one piece. */
const pieces = (report: Report): readonly string[] =>
  report.title === undefined ? report.edition.title(report) : [report.title];

/** What it costs to end a line at the places of a title of which more is known than its words say. */
function knownBreaks(report: Report, text: string): Map<number, number> {
  const { edition, title } = report;
  const subject = text.lastIndexOf(title === undefined ? (pieces(report).at(-1) ?? '') : edition.name);
  const known = new Map<number, number>();
  for (let at = subject + 1; subject >= 0 && at < text.length; at++) known.set(at, IN_SUBJECT);
  return known.set(title === undefined ? (pieces(report)[0] ?? '').length : mainBreak(report), ALWAYS);
}

/** The lines that the writer wants: those of the title, or of the name at the head of a default title. */
function ownLines({ title, titleLines, agency }: Report, text: string): readonly string[] | undefined {
  if (titleLines) return titleLines;
  const { name, nameLines } = agency;
  return nameLines && title === undefined && text.startsWith(name)
    ? [...nameLines, text.slice(name.length)]
    : undefined;
}

/** The title in one piece, as file names and properties have it. */
export const titleText = (report: Report): string => pieces(report).join('');

/**
 * The lines of the title: one when it fits, else as few as keep its words whole, the agency's name apart from
 * 2023年政府信息公开工作年度报告. `room` is what a line holds, in characters. A line that the writer broke stays broken there.
 */
export function titleLines(report: Report, room = LINE): string[] {
  const text = titleText(report);
  const own = ownLines(report, text);
  return own ? own.flatMap((line) => arrange(line, room)) : arrange(text, room, knownBreaks(report, text));
}

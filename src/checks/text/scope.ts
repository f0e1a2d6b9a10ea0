import type { Report } from '../../model/report';
import type { Sentence } from './sentences';

const YEAR =
  /([12][0-9]{3})年|(上一?年度?|去年|往年|前年|前一年|近[0-9一二两三四五六七八九十]年|历年)|(今年|本年度?|全年|年内|一年来|当年|本报告年度)/g;
const COMPARED = /(?:与|较|比|同|相比|相较|对比) *$/;
const PART_OF_YEAR =
  /上半年|下半年|[一二三四1-4]季度|第[一二三四]季|(?<![0-9])(?:[2-9]|1[01])月份|1[—\-~至～](?:[2-9]|1[01])月/;

/** The year that the words before a place are about: the last one named, the report's where none is. */
export function yearAt(sentence: Sentence, offset: number, report: Report): number | 'other' {
  const text = sentence.text.slice(0, Math.max(0, offset - sentence.start));
  let year: number | 'other' | undefined;
  for (const match of text.matchAll(YEAR)) {
    const { 1: stated, 2: earlier, index } = match;
    const { length } = match[0];
    if (COMPARED.test(text.slice(Math.max(0, index - 4), index))) continue;
    // 上年结转36件 names where requests come from, not what follows is about.
    if (/^(?:的)?(?:结转|转结|转入|遗留)/.test(text.slice(index + length, index + length + 5))) continue;
    year = stated ? Number(stated) : earlier ? 'other' : report.year;
  }
  if (year !== undefined) return year;
  const { before } = sentence;
  const opening =
    before && /^[\s（(一二三四五六七八九十）)、.0-9]{0,8}([12][0-9]{3})年/.exec(before.text)?.[1];
  return opening ? Number(opening) : report.year;
}

const isArea = ({ agency }: Report) =>
  agency.kind === undefined
    ? /(?:政府|[省市区县州盟旗镇乡])$/.test(agency.name)
    : /政府$|乡镇街道/.test(agency.kind);

const ORGAN =
  /(?:局|委员会|[^常]委|办公[室厅]|[^公]办|厅|[乡镇]|街道|公司|分局|支队|大队|管委会|法院|中心|集团|学校|医院)$/;
const MANY =
  /各(?:部门|单位|区|县|市|乡|镇|级|街|处室|科室|地|股室|站所)|所属|下属|直属|[市区县省]直(?:部门|单位|机关)?|上级|省级|市级|区级|县级|[市区县省]政府|政府办|其他单位|兄弟/;

/** 区政府办公室 for 汉阳区人民政府办公室: the same letters in the same order, with the same end. */
function shortens(subject: string, name: string): boolean {
  if (subject.length < 3 || subject.slice(-2) !== name.slice(-2)) return false;
  let at = -1;
  for (const c of subject) {
    at = name.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Whether the words before the verb name somebody else than the body that reports. */
export function isForeign(words: string, report: Report): boolean {
  const { name, shortName, selfReference } = report.agency;
  const [, to = ''] = /向(?!我|本)([^，。#]{2,24})(?:提出|提交|递交)/.exec(words) ?? [];
  if (to && !to.includes(name) && !(shortName && to.includes(shortName))) return true;
  const verb = words.search(
    /收到|接到|接收|受理|办理|承办|答复|办结|新收|收办|制发|制定|出台|印发|发布|公开|作出|办件|结转/,
  );
  const subject = (verb < 0 ? '' : words.slice(0, verb)).replace(
    /(?:共计|累计|全年|总共|合计|共|年|已|均|中|内)+$/,
    '',
  );
  for (const own of [name, shortName, selfReference]) if (own && subject.endsWith(own)) return false;
  // In a report for a whole area, 市政府 is one body of many.
  if (shortens(subject, name) && !isArea(report)) return false;
  if (/(?:我|本)(?:[市区县省镇乡局委办厅街所院校中]|机关|单位|街道|部门)[^，]{0,4}$/.test(subject))
    return false;
  if (/全[市区县省州盟旗]/.test(subject)) {
    if (!isArea(report)) return true;
    return /全[市区县省州盟旗](?:各(?:部门|单位|区|县|乡|镇)|[市区县]直|[^各]{0,6}(?:系统|局))/.test(subject);
  }
  return MANY.test(subject) || (subject.length > 1 && ORGAN.test(subject) && !name.includes(subject));
}

/** Whether a number is about another year, a part of the year, another body, or only about a change. */
export function outOfScope(
  sentence: Sentence,
  offset: number,
  words: string,
  report: Report,
  namesYear = false,
): boolean {
  if (
    /(?:增加|增长|减少|下降|上升|多|少|提高|降低|增|减|升|降)(?:了|至|到)?#|平均|日均|月均|每[个件年月日人]|计划|力争|预计|目标|拟/.test(
      words,
    )
  )
    return true;
  const soFar = sentence.text.slice(0, offset - sentence.start);
  if (/累计|以来|历年/.test(soFar) && !/全年|今年|本年|年内|年度/.test(soFar)) {
    // 2024年，我街道累计收到…, 2024年以来…: within the year; 截至2024年底，累计… is not.
    const year = new RegExp(`(?<!截[至止]到?)${report.year}年(?![底末0-9])`);
    if (/历年|(?<![0-9]年)以来/.test(soFar) || !year.test(soFar)) return true;
  }
  if (PART_OF_YEAR.test(sentence.text)) return true;
  if (!namesYear && yearAt(sentence, offset, report) !== report.year) return true;
  return isForeign(words, report);
}

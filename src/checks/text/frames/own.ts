import type { Report } from '../../../model/report';

/** Ends of names of bodies, and what the texts say for them: 示例市人民政府办公室 is 市政府办, 示例镇人民政府 is 我镇, 镇政府. */
const ENDS: readonly (readonly [string, string])[] = [
  ['人民政府办公室', '政府办公室 政府办 府办 人民政府办公室 办公室 政府 人民政府 政府及办公室 市 县 区 旗'],
  ['人民政府办公厅', '政府办公厅 府办 人民政府办公厅 办公厅 政府 人民政府 省 市'],
  ['镇人民政府', '镇政府 镇 镇人民政府 政府 镇机关'],
  ['乡人民政府', '乡政府 乡 乡人民政府 政府 乡机关'],
  ['人民政府', '政府 人民政府 政府及各部门 政府及其部门 政府各部门 省 市 州 盟 县 区 旗'],
  ['街道办事处', '街道办事处 街街道办事处 街道办 街道 街办 办事处 街道机关'],
  ['管理委员会办公室', '管委会办公室 管委办 管委会 管委 办公室 园区 景区 新区 开发区 区'],
  ['管理委员会', '管委会 管委 园区 景区 新区 开发区 区 委'],
  ['委员会', '委 委员会 委机关'],
  ['联合会', '联合会 联'],
  ['办公室', '办公室 办'],
  ['办公厅', '办公厅 办'],
  ['大学', '大学 学校'],
  ['学院', '学院 学校'],
  ['分局', '分局 局机关'],
  ['局', '局 局机关'],
  ['厅', '厅 厅机关'],
];
const PLACES = '省市州盟县区旗';
const AREA_ENDS = ['人民政府办公室', '人民政府办公厅', '人民政府', '街道办事处'];
const GOVERNMENT = '人民政府';
const BRANCH = '分局';

/** A government names the bodies behind it: 示例市示例区人民政府某街道办事处 is the 街道办事处. */
function lastBody(name: string): string {
  const at = name.lastIndexOf(GOVERNMENT);
  const tail = name.slice(at + GOVERNMENT.length);
  return at < 0 || tail.length < 5 || tail.startsWith('办公') ? name : tail;
}

/** 示例市公安局示例区分局 is 区公安分局, too. */
function branchFirst(name: string): string {
  const [body = '', branch = ''] = name.slice(0, -BRANCH.length).split('局');
  return branch === '' || !name.endsWith(BRANCH) ? name : `${branch}${body}${BRANCH}`;
}

/** 县人社 of 示例县人社: from its place on, the shortest that names a body. */
const fromPlace = (stem: string): string =>
  stem.slice(Math.max(...Array.from(PLACES, (place) => stem.lastIndexOf(place)), 0));

/** The letters of one in the other, in their order: 市人社局 in 示例市人力资源和社会保障局. */
function isWithin(short: string, long: string): boolean {
  let at = -1;
  for (const c of short) {
    at = long.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Kinds of bodies that answer for all of an area. */
export function isAreaReport({ agency: { kind, name } }: Report): boolean {
  if (kind !== undefined)
    return kind.endsWith('政府') || kind === '乡镇街道' || name.includes('人民政府办公');
  return [
    '人民政府',
    '人民政府办公室',
    '人民政府办公厅',
    '街道办事处',
    '管理委员会',
    '管理委员会办公室',
    '管委会',
    ...PLACES,
    '镇',
    '乡',
  ].some((end) => name.endsWith(end));
}

/** The letter of the area that a report is about: 县 of 示例县人民政府办公室, 镇 of 示例镇人民政府; none where its name ends otherwise. */
export function areaOf(report: Report): string | undefined {
  if (!isAreaReport(report)) return undefined;
  const name = lastBody(report.agency.name);
  const end = AREA_ENDS.find((known) => name.endsWith(known)) ?? '';
  const letter = name.slice(0, name.length - end.length).at(-1) ?? '';
  return end === '街道办事处' ? '街' : `${PLACES}镇乡`.includes(letter) ? letter : undefined;
}

/** 本级 is a part of what a government above the towns reports. */
export const hasLevels = (report: Report): boolean =>
  isAreaReport(report) &&
  report.agency.kind !== '乡镇街道' &&
  !['镇人民政府', '乡人民政府', '街道办事处', '镇', '乡', '街道'].some((end) =>
    report.agency.name.endsWith(end),
  );

/** Says whether words name the body that reports, under its name or one of its usual short forms. */
export function ownNames(report: Report): (mention: string) => boolean {
  const { name, shortName, selfReference } = report.agency;
  const given = [name, shortName, selfReference].filter((own) => own !== undefined);
  const forms = [name, lastBody(name), branchFirst(name)].flatMap((full) => {
    const [end = '', shorts = ''] = ENDS.find(([known]) => full.endsWith(known)) ?? [];
    const stem = full.slice(0, full.length - end.length);
    return [...shorts.split(' ').map((short) => [stem, short] as const), [full, ''] as const];
  });
  const names = (words: string): boolean =>
    given.includes(words) ||
    forms.some(([stem, end]) => {
      if (end !== '' && !words.endsWith(end)) return false;
      const rest = words.slice(0, words.length - end.length);
      if (end === '') return words.length >= 2 && words.at(-1) === stem.at(-1) && isWithin(words, stem);
      // 县人力社保局 in the report of 示例县人社局: the text has more of the name than its title.
      const short = fromPlace(stem);
      const isLonger = short.length > 2 && rest.startsWith(short.slice(0, 1)) && isWithin(short, rest);
      return words.length >= 2 && (isLonger || isWithin(rest, stem));
    });
  const known = new Map<string, boolean>();
  return (mention) => {
    const own = known.get(mention) ?? (mention.length >= 2 && names(mention));
    known.set(mention, own);
    return own;
  };
}

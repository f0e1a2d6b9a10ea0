/** What a unit counts. */
export type UnitKind = 'thing' | 'money' | 'share' | 'time' | 'order' | 'rate' | 'people';

const UNITS: Readonly<Record<UnitKind, string>> = {
  thing:
    '件 件次 条 条次 次 份 篇 篇次 期 个 项 起 宗 例 案 封 则 部 场 场次 册 本 款 块 幅 张 批 批次 套 种 类 家 处 户 页 册次 期次 人次 大项 小项 名次 台 所 间 座 支 栏 辆 通 集 届 轮 段 节 组 家次 户次 只 棵 亩 公里 平方米 吨 字',
  people: '人 名 位',
  money: '元 万元 亿元 千元 百元 余元 百万元',
  share: '% ‰ 成',
  rate: '倍 个百分点 分 级 步 个工作日 工作日 天 小时 分钟 周 岁 日内 个月 时 秒 度 摄氏度',
  time: '年 年度 月 月份 日 号 季度 点',
  order: '名列 位居 楼 室 路 弄 室 栋 层 区 街 号楼 世纪 军 届',
};

const KINDS = new Map<string, UnitKind>(
  (Object.keys(UNITS) as UnitKind[]).flatMap((kind) =>
    UNITS[kind].split(' ').map((unit) => [unit, kind] as const),
  ),
);
const LONGEST = Math.max(...[...KINDS.keys()].map(({ length }) => length));

/** The longest unit that is at a place of the text; '' where there is none. */
export function unitAt(text: string, at: number): string {
  for (let length = LONGEST; length > 0; length--) {
    const unit = text.slice(at, at + length);
    if (unit.length === length && KINDS.has(unit)) return unit;
  }
  return '';
}

export const kindOf = (unit: string): UnitKind | undefined => KINDS.get(unit);

/** Amounts in 元: what one unit is of it. */
export const IN_YUAN: Readonly<Record<string, number>> = {
  元: 1,
  百元: 100,
  千元: 1000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
};

/** Units in which information is counted, one like the other: 26件, of these 4条 and 3篇. */
export const OF_INFORMATION: ReadonlySet<string> = new Set(
  '条 件 份 篇 项 个 则 部 次 条次 件次 篇次 期 幅 张'.split(' '),
);

/** Units in which cases are counted, one like the other: 29例, of these 25件. */
export const OF_CASES: ReadonlySet<string> = new Set('件 例 宗 件次'.split(' '));

/** And decisions, with the certificates that they are: 行政许可302宗, of these 营业执照229个. */
export const OF_DECISIONS: ReadonlySet<string> = new Set('宗 个 本 张'.split(' '));

import { createHash } from 'node:crypto';
import { parseReport } from '../../src/stages';
import { checkText } from './finished';
import { office } from './narratives';
import { documentOf } from './textDocument';

/*
 * Rows of numbers in the frames that published texts show, with topics, words and numbers drawn at random. A closed
 * list adds up, and one of its digits is made wrong; an open one or a row that is none is right as it is. Frames are
 * split by their hash: the reader was mended on one half alone.
 */

const random = (seed: number) => {
  let state = seed >>> 0;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
type Draw = ReturnType<typeof random>;
const from = <T>(draw: Draw, all: readonly T[]): T => all[draw(all.length)] as T;

const HEADS = [
  '2023年，我局主动公开政府信息@条',
  '全年共发布各类信息@条',
  '通过门户网站公开信息@条',
  '我局累计公开政府信息共计@条',
  '全年更新信息@条',
] as const;
const OPENERS = [
  '，其中',
  '，其中：',
  '，包括',
  '。其中，',
  '，分别为',
  '，具体为：',
  '：其中',
  '，主要涵盖',
] as const;
const TOPICS = [
  '通知公告',
  '工作动态',
  '政策文件',
  '机构职能',
  '财政信息',
  '人事信息',
  '规划计划',
  '领导信息',
  '民生信息',
  '招标采购',
  '统计数据',
  '应急管理',
  '建议提案办理结果',
  '财政预决算',
  '政策解读',
] as const;
const CHANNELS = ['政府网站', '微信公众号', '政务微博', '报刊', '公示栏', '今日头条'] as const;
const SUFFIXES = ['', '类', '类信息', '方面'] as const;
const JOINS = ['，', '、', '；'] as const;

const distinct = <T>(draw: Draw, all: readonly T[], count: number): T[] => {
  const rest = [...all];
  return Array.from({ length: count }, () => rest.splice(draw(rest.length), 1)[0] as T);
};
const amounts = (draw: Draw, count: number) =>
  Array.from({ length: count }, () => from(draw, [9, 40, 200, 900]) + draw(60));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const row = (
  names: readonly string[],
  values: readonly number[],
  join: string,
  behind: (i: number) => string = () => '',
) => names.map((name, i) => `${name}#${values[i]}#条${behind(i)}`).join(join);

/** Numbers of the list between ##; what is right is the text without them. */
type Frame = (draw: Draw) => string;

const classes = (draw: Draw, count: number, join: string, behind?: (i: number) => string) => {
  const suffix = from(draw, SUFFIXES);
  const values = amounts(draw, count);
  return {
    values,
    text: row(
      distinct(draw, TOPICS, count).map((topic) => topic + suffix),
      values,
      join,
      behind,
    ),
  };
};
const head = (draw: Draw, whole: number) => from(draw, HEADS).replace('@', `#${whole}#`);

const closed: Readonly<Record<string, Frame>> = {
  classes: (draw) => {
    const { values, text } = classes(draw, 2 + draw(7), from(draw, JOINS));
    return `${head(draw, total(values))}${from(draw, OPENERS)}${text}。`;
  },
  rest: (draw) => {
    const { values, text } = classes(draw, 2 + draw(5), '，');
    const rest = 3 + draw(50);
    return `${head(draw, total(values) + rest)}，其中${text}，其他信息#${rest}#条。`;
  },
  channels: (draw) => {
    const values = amounts(draw, 3);
    return `${head(draw, total(values))}，其中${row(
      distinct(draw, CHANNELS, 3).map((name) => `通过${name}公开`),
      values,
      from(draw, JOINS),
    )}。`;
  },
  inBrackets: (draw) => {
    const { values, text } = classes(draw, 2 + draw(4), '、');
    return `${head(draw, total(values))}（${text}），按时更新。`;
  },
  nested: (draw) => {
    const inner = classes(draw, 2 + draw(2), '、');
    const values = amounts(draw, 2);
    const [a, b] = distinct(draw, CHANNELS, 3);
    return `${head(draw, total(values) + total(inner.values))}，其中${a}#${total(inner.values)}#条（${inner.text}），${b}#${values[0]}#条，公示栏#${values[1]}#条。`;
  },
  nestedWords: (draw) => {
    const inner = classes(draw, 2 + draw(2), '、');
    const [value = 0] = amounts(draw, 1);
    return `${head(draw, total(inner.values) + value)}，其中网站发布#${total(inner.values)}#条，具体为：${inner.text}；微信发布#${value}#条。`;
  },
  sentences: (draw) => {
    const values = amounts(draw, 3);
    const names = distinct(draw, CHANNELS, 3);
    const behind = ['，内容涉及规划、财政等', '，及时回应关切', '，方便群众查阅'];
    return `${head(draw, total(values))}。${names.map((name, i) => `通过${name}公开信息#${values[i]}#条${behind[i]}。`).join('')}`;
  },
  shares: (draw) => {
    const values = amounts(draw, 3 + draw(3));
    const whole = total(values);
    const names = distinct(draw, TOPICS, values.length);
    const share = (i: number) => `，占${(((values[i] ?? 0) / whole) * 100).toFixed(1)}%`;
    return `${head(draw, whole)}。从内容看，${row(names, values, '；', share)}。`;
  },
  wholeBehind: (draw) => {
    const values = amounts(draw, 3);
    return `全年${row(
      distinct(draw, CHANNELS, 3).map((name) => `${name}发布`),
      values,
      '，',
    )}，共计#${total(values)}#条。`;
  },
  numbered: (draw) => {
    const values = amounts(draw, 3);
    const names = distinct(draw, TOPICS, 3);
    return `${head(draw, total(values))}，一是${names[0]}#${values[0]}#条；二是${names[1]}#${values[1]}#条；三是${names[2]}#${values[2]}#条。`;
  },
  dated: (draw) => {
    const { values, text } = classes(draw, 3 + draw(3), '，');
    return `截至2023年12月31日，${head(draw, total(values))}，电子化率100%，其中${text}，阅读量${1000 + draw(9000)}次。召开会议${1 + draw(9)}次。`;
  },
  ways: (draw) => {
    const values = [10 + draw(80), 10 + draw(80), draw(9)];
    return `收到建议#${total(values)}#件，其中网络#${values[0]}#件，信函#${values[1]}#件，当面#${values[2]}#件，均按规定办理。`;
  },
  meant: (draw) => {
    const values = [10 + draw(80), 10 + draw(80)];
    return `办理建议、提案共#${total(values)}#件，其中建议#${values[0]}#件、提案#${values[1]}#件。`;
  },
};

const open: Readonly<Record<string, Frame>> = {
  some: (draw) => {
    const { values, text } = classes(draw, 2 + draw(5), from(draw, JOINS));
    return `${head(draw, total(values) + 100 + draw(2000))}，其中${text}。`;
  },
  etc: (draw) => {
    const { values, text } = classes(draw, 2 + draw(6), '、');
    return `${head(draw, total(values) + 1 + draw(300))}，主要包括${text}等。`;
  },
  deeds: (draw) =>
    `全年公开信息#${100 + draw(900)}#条，发布公告${1 + draw(40)}条，转发上级信息${10 + draw(200)}条，召开新闻发布会${1 + draw(9)}场。`,
  bodies: (draw) =>
    `县教育局公开信息${50 + draw(300)}条，县民政局公开信息${20 + draw(200)}条，县财政局公开信息${20 + draw(200)}条。`,
  channelsAlone: (draw) =>
    `${from(draw, CHANNELS)}公开信息${100 + draw(900)}条，公众号发布${20 + draw(300)}条，公示栏公示${5 + draw(90)}条。`,
  hotlines: (draw) =>
    `公开信息${200 + draw(900)}条。受理热线${100 + draw(900)}件，办结${100 + draw(800)}件，回复信箱${10 + draw(90)}件，接听咨询${100 + draw(400)}次。`,
  views: (draw) =>
    `微信公众号发布信息${100 + draw(500)}条，阅读量${1000 + draw(90000)}次，其中原创${10 + draw(80)}条，转发${10 + draw(900)}次，点赞${10 + draw(900)}次。`,
  growth: (draw) =>
    `公开信息${300 + draw(900)}条，比上年增加${20 + draw(100)}条，其中网站${100 + draw(100)}条，同比增加${5 + draw(40)}条。`,
  bracketed: (draw) => {
    const { values, text } = classes(draw, 3, '，');
    return `${head(draw, total(values) + 2 + draw(300))}，其中${text}（含解读${1 + draw(8)}条、图解${1 + draw(8)}条）等。`;
  },
  meetings: (draw) =>
    `全年召开会议${2 + draw(9)}次，其中专题${1 + draw(2)}次，培训${1 + draw(9)}期，培训人员${20 + draw(300)}人次，发放资料${100 + draw(900)}份。`,
  channelThenClasses: (draw) => {
    const { values, text } = classes(draw, 3 + draw(3), '、');
    return `网站公开信息${total(values) + 100 + draw(900)}条，微信公开信息${100 + draw(700)}条，微博公开信息${100 + draw(700)}条。重点公开${text}等信息。`;
  },
  services: (draw) =>
    `公布权力清单${1 + draw(9)}份，其中行政许可${10 + draw(200)}项，行政处罚${10 + draw(300)}项，行政强制${1 + draw(40)}项，公共服务${5 + draw(90)}项。`,
};

const { report } = parseReport(office);
if (!report) throw new Error('the report cannot be read');
const sums = (text: string) =>
  checkText(report, documentOf('示例县农业局2023年政府信息公开工作年度报告', [text])).filter(
    ({ code }) => code === 'text.sum',
  );

const isUnseen = (name: string) => (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 1;
const TIMES = 40;

/** One digit of one number between ## made wrong. */
function slipped(marked: string, draw: Draw): string {
  const pieces = marked.split('#');
  const at = 1 + 2 * draw((pieces.length - 1) / 2);
  const digits = [...(pieces[at] ?? '')];
  const place = draw(digits.length);
  const wrong = (Number(digits[place]) + 1 + draw(9)) % 10;
  digits[place] = String(
    place === 0 && digits.length > 1 && wrong === 0 ? (Number(digits[place]) % 9) + 1 : wrong,
  );
  return pieces.with(at, digits.join('')).join('');
}

function measure(unseen: boolean) {
  const result = { made: 0, found: 0, right: 0, false: [] as string[] };
  for (const [name, frame] of [...Object.entries(closed), ...Object.entries(open)]) {
    if (isUnseen(name) !== unseen) continue;
    for (let seed = 0; seed < TIMES; seed++) {
      const draw = random(seed * 7919 + name.length * 104729);
      const marked = frame(draw);
      const right = marked.replaceAll('#', '');
      result.right++;
      if (sums(right).length > 0) result.false.push(`${name}: ${right}`);
      if (!(name in closed)) continue;
      const wrong = slipped(marked, draw);
      if (wrong === right) continue;
      result.made++;
      if (sums(wrong).length > 0) result.found++;
    }
  }
  return result;
}

test.each([
  ['build', false],
  ['unseen', true],
] as const)(
  '%s frames: closed lists made wrong are found, right ones and open rows are left alone',
  (_, unseen) => {
    const { made, found, right, false: wrong } = measure(unseen);
    expect(wrong.length / right).toBeLessThanOrEqual(0.02);
    expect(found / made).toBeGreaterThanOrEqual(0.85);
  },
);

import type { Document } from '../../src/document/nodes';
import type { ReportInput } from '../../src/editions/inputs';
import { composeDocument, parseReport } from '../../src/stages';
import { createRandom, filler } from './generated';
import { phrases, sentences } from './sentences';

/*
 * Reports made to be hard to set: addresses of sites, contact lines, Latin words, shares, headings of four levels,
 * names of bodies of every length from 4 to 40 characters. Invented, and the same for the same seed.
 */

const places = [
  '示例省',
  '示例市',
  '临江市',
  '某某县',
  '青溪区',
  '云岭自治县',
  '南湖街道',
  '白沙镇',
  '东山乡',
  '北城区',
  '海东州',
  '石桥镇',
];
const bodies = [
  '水利局',
  '财政局',
  '教育局',
  '档案馆',
  '公安局',
  '人民政府',
  '审计局',
  '税务局',
  '民政局',
  '气象局',
  '统计局',
  '科学技术局',
  '交通运输局',
  '生态环境局',
  '农业农村局',
  '人民政府办公室',
  '卫生健康委员会',
  '市场监督管理局',
  '住房和城乡建设局',
  '自然资源和规划局',
  '发展和改革委员会',
  '退役军人事务局',
  '文化广电和旅游局',
  '政务服务和数据管理局',
  '人力资源和社会保障局',
  '经济技术开发区管理委员会',
  '城市管理和综合行政执法局',
];
const plates = ['外事局', '知识产权局', '乡村振兴局', '金融工作局', '大数据发展管理局', '机关事务服务中心'];

/** A name of exactly so many characters: places from the large to the small, a body, now and then a second plate. */
function nameOf(length: number, pick: <T>(list: readonly T[]) => T): string {
  for (let tries = 0; tries < 5000; tries++) {
    let name = '';
    for (let n = tries % 5; n > 0; n--) name += pick(places);
    name += pick(bodies);
    if (tries % 3 === 0) name += `（${pick(plates)}）`;
    if ([...name].length === length) return name;
  }
  return `${'某'.repeat(Math.max(0, length - 2))}县局`;
}

const sites = [
  'www.shili.gov.cn',
  'http://www.linjiang.gov.cn',
  'https://www.qingxi.gov.cn/zwgk/xxgknb/index.html',
  'https://zwfw.shili.gov.cn/yunling/bmfw/yqfk/202401/t20240118_5538217.shtml',
  'http://ghzy.shili-baisha.gov.cn/col/col1229423/art/2024/art_9b1d7e.html',
  'https://xxgk.nanhu.gov.cn:8443/search?dept=slj&year=2023&page=1',
  'http://218.75.26.30/gkml/',
  'slj.moumou.gov.cn',
];
const mails = [
  'xxgk@shili.gov.cn',
  'slj_bgs@163.com',
  'zwgk.office@linjiang-district.gov.cn',
  'nanhujd@126.com',
];
const words = [
  'APP',
  'OA',
  'OFD',
  'PDF/A-2b',
  'IPv6',
  'HTTPS',
  'Excel 2016',
  'WPS Office',
  'VPN',
  'PM2.5',
  'CA',
  'e-mail',
  'AI',
  '5G',
  'GB/T 9704-2012',
  'B2B',
  'Windows',
  'ChatBot',
];

const hard: readonly string[] = [
  '如需进一步了解情况，请与{office}联系（地址：{place}人民路{d}号，邮编：3{pc}，电话：0{d3}-8{tel}，传真：0{d3}-8{tel}，电子邮箱：{mail}）。',
  '公众可登录{site}查阅，也可发送邮件至{mail}反映。',
  '信息公开专栏（{site}）全年访问量{n}人次，独立IP地址{n}个，页面平均加载{d}.{d}秒。',
  '依申请公开系统（{site}）与{w}系统实现对接，在线申请占{p}，同比提高{d}.{d}个百分点。',
  '推动{w}、{w}、{w}等应用适配，统一使用{w}格式发布文件{n}份。',
  '“{place}发布”公众号、{w}客户端推送政策信息{n}条，其中原创{n}条，占{p}；阅读量{n}次，同比增长{p}。',
  '{y}年{d}月{dd}日至{d}月{dd}日，组织开展网站（{site}）错别字、死链接排查，整改问题{n}处，整改率{p}。',
  '网站域名为{site}，网站标识码为33{pc}00{d}，备案序号为示ICP备{pc}号-{d}。',
  '全年新收申请{n}件，其中自然人{n}件（占{p}），法人或其他组织{n}件（占{p}）；结转下年度{d}件。',
  '平均办理时长{d}.{d}个工作日，较法定时限压缩{p}，网上办结率{p}。',
  '（{d}）规范答复文本，统一编号为“XXGK-{y}-00{d}”，并在{site}同步归档。',
  '监督电话：0{d3}-8{tel}；监督邮箱：{mail}；在线监督：{site}。',
  '投资项目在线审批监管平台赋码{n}个，备案{n}个，总投资{n}.{dd}亿元，到位{p}。',
  '空气质量优良天数{dd}天，PM2.5平均浓度{dd}微克每立方米，同比下降{p}，数据在{site}逐日公布。',
  '举办“{w}＋政务公开”培训班{d}期、{n}人次，编印《{w}操作手册（{y}版）》{n}册。',
  '上述数据截至{y}年12月31日24:00，可在{site}下载Word、PDF两种格式。',
  '受理12345热线工单{n}件，{d}日内办结率{p}、满意率{p}，较{y}年分别提高{d}个、{d}个百分点。',
  '行政复议案件{d}件、行政诉讼案件{d}件，纠错率{p}，已按《条例》第{d}条、第{dd}条办理。',
];
const headings = [
  '主动公开更加及时',
  '依申请公开更加规范',
  '平台建设',
  '监督保障',
  '重点领域信息公开有序推进',
  '政策解读形式不断丰富，群众看得懂、用得上',
  '收费情况',
];

const EDITIONS = ['2021', '2019', '2021', '2014'] as const;
const YEARS = { '2014': 2017, '2019': 2020, '2021': 2023 } as const;

/** The input of a hard report; names run through 4 to 40 characters with the seeds. */
export function variedInput(seed: number): ReportInput {
  const random = createRandom(seed * 104729 + 17);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const whole = (below: number) => Math.floor(random() * below);
  const digits = (count: number) => Array.from({ length: count }, () => whole(10)).join('');
  const edition = EDITIONS[seed % EDITIONS.length] as (typeof EDITIONS)[number];
  const year = YEARS[edition];
  const fill = filler(random, year, {
    site: () => pick(sites),
    mail: () => pick(mails),
    w: () => pick(words),
    place: () => pick(places),
    office: () => pick(phrases.bodies),
    dd: () => String(10 + whole(20)),
    d3: () => digits(3),
    pc: () => digits(5),
    tel: () => digits(7),
  });
  const sentence = () => fill(random() < 0.45 ? pick(hard) : pick(sentences));
  const body = (most: number) => Array.from({ length: 1 + whole(most) }, sentence).join('');
  const part = (): string => {
    const lines: string[] = [body(3)];
    for (let n = 2 + whole(3); n > 0; n--) {
      if (random() < 0.5) lines.push(`== ${pick(headings)}。 || ${body(4)}`);
      else {
        lines.push(`== ${pick(headings)}`, body(2), `=== ${pick(headings)}`, body(2));
        if (random() < 0.6) lines.push(`==== ${pick(headings)}`, body(2));
        if (random() < 0.5) lines.push(...[1, 2, 3].map(() => `+ ${sentence()}`));
      }
    }
    return lines.join('\n');
  };
  const name = nameOf(4 + (seed % 37), pick);
  return {
    agency: { name, selfReference: pick(['我局', '我单位', '本机关']) },
    year,
    date: `${year + 1}-01-${10 + whole(20)}`,
    signature: seed % 2 === 0,
    statistics: {
      requests: edition === '2014' ? { received: whole(900) } : { received: { naturalPersons: whole(900) } },
    },
    facts: {
      download: { site: `${pick(places)}人民政府门户网站`, url: pick(sites) },
      contact: {
        office: '办公室',
        address: `${pick(places)}建设路${1 + whole(300)}号`,
        postcode: `3${digits(5)}`,
        phone: `0${digits(3)}-8${digits(7)}`,
        ...(random() < 0.8 && { email: pick(mails) }),
      },
    },
    narrative: { overview: part(), problems: part(), other: body(4) },
  } as ReportInput;
}

export function variedDocument(seed: number): Document {
  const { report, findings } = parseReport(variedInput(seed));
  if (!report) throw new Error(findings.map(({ message }) => message).join('\n'));
  return composeDocument(report).document;
}

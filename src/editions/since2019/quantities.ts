import type { FigurePath } from '../../model/figure';
import type { Quantity } from '../../model/quantity';

const COUNT = ['件', '件次', '份', '条', '项', '宗', '个', '起', '次', '例', ''];
const RESULTS = ['件', '份', '项', '宗', '个', '起', '例', ''];
const R = 'requests.results';

/** Which rows of 表三 add up to a class of results, in one column. */
export interface ResultRows {
  readonly refused: readonly string[];
  readonly unavailable: readonly string[];
  readonly notProcessed: readonly string[];
  readonly other: readonly string[];
}

const column = (rows: readonly FigurePath[], name = 'total') => rows.map((row) => `${row}.${name}`);
const legal = ['businesses', 'researchInstitutions', 'socialOrganizations', 'legalServices', 'others'];

const TOPIC = /申请|依申请/;
/** Things that are received and answered too, but are no requests for information. */
const OTHERS =
  /复议|诉讼|补正|撤[回销]|举报|投诉|咨询|信访件|(?<!公开)来信|来电|来访|留言|建议|提案|热线|工单|(?<!公开)诉求|许可|登记|补贴|救助|低保|报名|意见|问题|网民|职称|证照|信用/;
const ANSWER_BY = /邮寄|邮件|电话|当场|当面|口头|书面|延期|逾期|超期|线上|线下|网上|网络|信函|传真|现场|平台/;

const received: FigurePath[] = ['requests.received.total'];
const carried: FigurePath[] = ['requests.carriedOver.total'];
const done: FigurePath[] = [`${R}.total.total`];
const forward: FigurePath[] = ['requests.carriedForward.total'];
const bases = [done, received, [...received, ...carried]];

const kind = (code: string, name: string, words: string, columns: readonly string[]): Quantity => {
  const of = (row: FigurePath) => columns.map((c) => `${row}.${c}`);
  const rows = [of('requests.received'), of('requests.carriedOver'), of(`${R}.total`)] as const;
  return {
    code,
    name,
    units: COUNT,
    says: new RegExp(
      `(?:^|[来自为是由其中含收到受理])(?:${words})(?:提出|提交|申请人)?(?:的)?(?:政府信息公开|依)?(?:申请|申请量|申请数量?)?(?:共|有|为|是)*#|^#(?:均?为|是|来自|由)(?:${words})`,
    ),
    unless: OTHERS,
    under: TOPIC,
    notUnder: /上年结转的?申请|结转申请中/,
    figures: [rows[0], [...rows[0], ...rows[1]], rows[2]],
    base: bases,
  };
};

function requests(rows: ResultRows): Quantity[] {
  const refused = column(rows.refused);
  const unavailable = column(rows.unavailable);
  const notProcessed = column(rows.notProcessed);
  const other = column(rows.other);
  const granted = [`${R}.granted.total`];
  const partly = [`${R}.partlyGranted.total`];
  const result = (
    code: string,
    name: string,
    words: string,
    figures: readonly (readonly FigurePath[])[],
    unless?: RegExp,
  ): Quantity => ({
    code: `requests.results.${code}`,
    name,
    units: RESULTS,
    says: new RegExp(
      `(?:${words})(?:的|类|情形|情况|申请|决定|答复|处理|信息|案件|共|计|有|为|数|数量)*#|#(?:申请)?(?:为|系|属于|作出|予以|作)?(?:${words})$`,
    ),
    under: /申请|答复|办结|办理|受理/,
    // 共制作政府信息…条，其中主动公开…、依申请公开…、不予公开…: classes of documents, not of answers.
    notUnder: /上年结转的?申请中|制作(?:的)?政府信息|制作信息|产生的?政府信息/,
    unless,
    figures,
    base: bases,
  });
  return [
    {
      code: 'requests.carried-over',
      name: '上年结转',
      units: COUNT,
      says: /(?:上一?年度?|去年|往年|前一年|[0-9]{4}年度?)(?:的)?(?:结转|转结|转入|延续|遗留)[^#结转]{0,14}#|结转(?:自)?(?:上一?年度?|往年)[^#]{0,14}#|#(?:为|是|系)?(?:上一?年度?)结转/,
      unless: /至下|到下|下一?年|至次|次年|至今年|予以|公开[0-9]*#|复议|诉讼/,
      figures: [carried],
      namesYear: true,
      none: /^(?:无|没有|未有)(?:上一?年度?)结转/,
    },
    {
      code: 'requests.carried-forward',
      name: '结转下年度继续办理',
      units: COUNT,
      says: /(?:结转|转结|转入|转至|转|延至)(?:至|到|入|为)?(?:下一?|次|第二|明|20[0-9]{2})(?:个)?年度?(?:继续)?(?:办理|答复|处理)?(?:的|申请|共|有|为|数|数量|件数)*#|#(?:申请|政府信息公开申请)?(?:需|将|按规定|依法|正在|已|待)*(?:结转|转结|转入|转至|转)(?:至|到|入)?(?:下一?|次|第二|明|20[0-9]{2})(?:个)?年/,
      unless: /复议|诉讼/,
      figures: [forward],
      namesYear: true,
      none: /(?:无|没有|不存在|未有)(?:申请)?(?:结转|转)(?:至|到|入)?(?:下一?|次)年|无下一?年度结转|无结转下/,
    },
    {
      code: 'requests.handled',
      name: '收办申请数（新收＋上年结转）',
      units: COUNT,
      says: /收办[^#]{0,22}#|#[^#]{0,4}(?:为)?收办/,
      under: TOPIC,
      figures: [[...received, ...carried]],
    },
    {
      code: 'requests.received',
      name: '本年新收申请数',
      units: COUNT,
      says: /(?:新收|新接收|新增收到|新收到)[^#]{0,26}#|^[^#]{0,12}新(?:增)?(?:申请)[^#]{0,6}#/,
      unless: OTHERS,
      under: TOPIC,
      figures: [received],
    },
    kind('requests.natural-persons', '自然人申请数', '自然人|公民个人|公民', ['naturalPersons']),
    kind(
      'requests.organisations',
      '法人或其他组织申请数',
      '法人(?:或者?|和|及|、)其[他它]组织|法人组织|法人',
      legal,
    ),
    kind('requests.businesses', '商业企业申请数', '商业企业|企业法人', ['businesses']),
    kind('requests.research', '科研机构申请数', '科研机构', ['researchInstitutions']),
    kind('requests.social', '社会公益组织申请数', '社会公益组织', ['socialOrganizations']),
    kind('requests.legal-services', '法律服务机构申请数', '法律服务机构', ['legalServices']),
    {
      code: 'requests.processed',
      name: '办理申请数',
      units: COUNT,
      says: /(?:^|[共计已期规])(?:办理|处理)[^#]{0,16}申请[^#]{0,10}#|(?:^|[共计已期规])(?:办理|处理)[^#]{0,6}#[^#]{0,10}申请|(?:^|[共计])办理(?:总数|数)?#$/,
      unless: new RegExp(`${OTHERS.source}|${ANSWER_BY.source}|不再|转下`),
      under: TOPIC,
      figures: [done, [...received, ...carried], received],
    },
    {
      code: 'requests.taken',
      name: '收到申请数',
      units: COUNT,
      says: /(?:收到|接到|接收|受理|收取|承办)[^#]{0,24}申请[^#申]{0,12}#|(?:收到|接到|接收|受理|承办)[^#]{0,8}#[^#]{0,14}申请|(?:政府)?信息公开(?:的)?申请(?:总量|总数|数量|数|量)?(?:共计?|总计|合计|为|有)*#|依申请公开(?:件|事项|申请|信息|政府信息|诉求|来信)?(?:共计?|总计|合计|为|有)*#|依申请(?:政府)?信息公开(?:件|事项|申请)?(?:共计?|总计|合计|为|有)*#|^[^#]{0,10}(?:收到|受理|接到)依申请[^#]{0,8}#/,
      unless: new RegExp(
        `${OTHERS.source}|答复|办结|完毕|当面|信函|传真|网络|网上|在线|线[上下]|邮寄|邮件|平台|其中|不予受理|属于|重复|结转|公开(?:率|栏|目录|指南|制度)|更新|发布|办件`,
      ),
      figures: [received, [...received, ...carried]],
      base: bases,
      none: /(?:未|没有|没|无)(?:有)?(?:收到|接到|受理|接收|人|任何|公民|提出|新收)?[^未无]{0,24}(?:政府)?信息(?:依申请)?公开(?:的)?(?:依)?申请(?:件|事项|情况|数)?$|(?:未|没有|没|无)(?:有)?(?:收到|接到|受理|接收|发生)[^未无]{0,10}依申请(?:公开)?[^未无]{0,12}$|^[^未无]{0,14}无依申请公开[^未无]{0,10}$/,
    },
    {
      code: 'requests.answered',
      name: '本年度办理结果总计',
      units: COUNT,
      says: /(?:办结|办理完毕|办理完结|办理答复|办复|已办理|答复办结|作出答复|予以答复|(?<!办理)答复)(?:政府信息公开|信息公开|依申请公开|依)?(?:申请|件|事项|申请人)?(?:共计?|合计|总计|数|量|数量|总数|为|有|的|了)*#|#(?:申请)?(?:已|均已|全部)?(?:办结|办理完毕|答复完毕|作出答复)/,
      unless: new RegExp(`${OTHERS.source}|${ANSWER_BY.source}|未办结|尚未|正在|待|公开[^#]{0,4}答复`),
      under: TOPIC,
      // 线上申请65件，办结62件，…线下申请9件: answers of one way each
      notUnder: /提案|议案|人大代表|留言|热线|工单|信访|信箱|咨询|来信|来电|线[上下][^，。]{0,10}申请/,
      figures: [done, [...done, ...other.map((path) => `-${path}`)]],
      base: bases,
    },
    result(
      'granted-or-partly',
      '予以公开与部分公开',
      '(?:予以|同意|全部)?公开(?:或|和|及|与|、|以及|或者)(?:者)?(?:予以)?部分公开',
      [[...granted, ...partly]],
    ),
    result(
      'granted',
      '予以公开',
      '(?<![不部分])(?:予以公开|全部公开|完全公开)',
      [granted],
      /不予|部分公开|部分予以|主动公开|不同意/,
    ),
    result(
      'partly-granted',
      '部分公开',
      '部分公开|部分予以公开|同意部分公开',
      [partly],
      /或部分|和部分|及部分|与部分|、部分公开[^#]{0,2}$|部分公开(?:或|和|及)/,
    ),
    result('state-secrets', '不予公开·属于国家秘密', '(?:属于|涉及|因)?国家秘密', [
      column([`${R}.refused.stateSecrets`]),
    ]),
    result(
      'prohibited',
      '不予公开·其他法律行政法规禁止公开',
      '其他法律、?行政法规禁止公开|法律、?行政法规禁止公开',
      [column([`${R}.refused.prohibitedByLaw`])],
    ),
    result('public-security', '不予公开·危及“三安全一稳定”', '(?:危及)?三安全一稳定', [
      column([`${R}.refused.publicSecurity`]),
    ]),
    result('third-party', '不予公开·保护第三方合法权益', '(?:保护)?第三方合法权益', [
      column([`${R}.refused.thirdPartyRights`]),
    ]),
    result('internal', '不予公开·属于三类内部事务信息', '(?:属于)?(?:三类)?内部事务(?:性)?(?:信息)?', [
      column([`${R}.refused.internalAffairs`]),
    ]),
    result('process', '不予公开·属于四类过程性信息', '(?:属于)?(?:四类)?过程性+(?:信息)?', [
      column([`${R}.refused.processInformation`]),
    ]),
    result('enforcement-files', '不予公开·属于行政执法案卷', '(?:属于)?行政执法案卷(?:信息)?', [
      column([`${R}.refused.enforcementFiles`]),
    ]),
    result('queries', '不予公开·属于行政查询事项', '(?:属于)?行政查询(?:事项|类)?', [
      column([`${R}.refused.administrativeQueries`]),
    ]),
    result(
      'not-held',
      '无法提供·本机关不掌握相关政府信息',
      '(?:本?机关|本办|本局|本单位|我局|我单位)?不掌握(?:相关)?(?:政府)?信息|(?:政府)?信息不存在',
      [column([`${R}.unavailable.notHeld`]), unavailable],
    ),
    result(
      'not-ready',
      '无法提供·没有现成信息需要另行制作',
      '(?:没有|无)现成信息(?:、?需要?另行制作)?|需要?另行制作',
      [column([`${R}.unavailable.notReadyMade`])],
    ),
    result('unclear', '无法提供·补正后申请内容仍不明确', '补正后(?:申请内容)?仍不明确', [
      column([`${R}.unavailable.unclear`]),
    ]),
    result('petitions', '不予处理·信访举报投诉类申请', '信访、?举报、?投诉类(?:申请)?', [
      column([`${R}.notProcessed.petitions`]),
    ]),
    result('repeated', '不予处理·重复申请', '重复(?:提出)?申请', [column([`${R}.notProcessed.repeated`])]),
    result('publications', '不予处理·要求提供公开出版物', '(?:要求)?(?:提供)?公开出版物', [
      column([`${R}.notProcessed.publications`]),
    ]),
    result('excessive', '不予处理·无正当理由大量反复申请', '(?:无正当理由)?大量反复申请', [
      column([`${R}.notProcessed.excessive`]),
    ]),
    result(
      'confirmation',
      '不予处理·要求确认或重新出具已获取信息',
      '(?:行政机关)?确认或(?:者)?重新出具(?:已获取)?(?:信息)?',
      [column([`${R}.notProcessed.confirmation`])],
    ),
    result('refused', '不予公开', '不予公开', [refused], /其中/),
    result('unavailable', '无法提供', '无法提供', [unavailable]),
    result('not-processed', '不予处理', '不予处理', [notProcessed]),
    result('other', '其他处理', '其[他它]处理|作?其[他它]方式处理', [other]),
    {
      code: 'requests.results.rest',
      name: '其他处理',
      units: COUNT,
      says: /^其[他它](?:情形|情况|类)?#$/,
      under: /公开[^。]{0,60}(?:不予|无法|部分公开)/,
      figures: [
        other,
        [`${rows.other.at(-1)}.total`],
        [...notProcessed, ...other],
        [...unavailable, ...notProcessed, ...other],
        [...refused, ...unavailable, ...notProcessed, ...other],
      ],
      base: bases,
    },
  ];
}

const P = 'proceedings';
const L = [`${P}.litigation.direct`, `${P}.litigation.afterReconsideration`];
const CASES = ['件', '起', '宗', '例', '次', '个', '项', ''];
/** Reconsideration and litigation of all kinds, as a legal office reports them. */
const GENERAL =
  /审理|审结|听证|调解|应诉率|出庭|仲裁|执法监督|(?<!信息公开)行政复议(?:机关|机构|规范化|体制)/;
const DISCLOSURE = /信息公开|公开申请|依申请公开|公开工作/;

const outcome = (
  code: string,
  name: string,
  words: string,
  key: string,
  last: 'reconsideration' | 'litigation',
): Quantity => ({
  code: `${last}.${code}`,
  name: `${last === 'litigation' ? '行政诉讼' : '行政复议'}${name}`,
  units: CASES,
  says: new RegExp(`(?:${words})(?:的|案件|共|有|为)*#`),
  after: last === 'litigation' ? /(?:诉讼|起诉)[^复]*$/ : /复议(?!后|直接)[^诉]*$/,
  notUnder: last === 'litigation' ? /未经复议|复议后/ : /审理|(?<!未)审结/,
  figures: last === 'litigation' ? [L.map((row) => `${row}.${key}`)] : [[`${P}.reconsideration.${key}`]],
});

function proceedings(): Quantity[] {
  const total = [`${P}.reconsideration.total`];
  const litigation = L.map((row) => `${row}.total`);
  const tail = '(?:案件?|申请|事项|情况|案|数|数量|共计?|合计|总计|为|是|均|都|有|发生|的|被)*';
  const outcomes = (['reconsideration', 'litigation'] as const).flatMap((last) => [
    outcome('upheld', '结果维持', '结果维持|维持(?:原)?(?:行政行为|决定|结果)?', 'upheld', last),
    outcome('corrected', '结果纠正', '结果纠正|(?:被)?(?:依法)?纠[正错]', 'corrected', last),
    outcome('other', '其他结果', '其[他它]结果', 'other', last),
    outcome('pending', '尚未审结', '(?:尚)?未审结', 'pending', last),
  ]);
  return [
    {
      code: 'proceedings',
      name: '行政复议与行政诉讼合计',
      units: CASES,
      says: new RegExp(`复议(?:案件)?(?:、|和|及|与|或|以及)(?:被)?(?:提起)?(?:行政)?诉讼${tail}#`),
      unless: GENERAL,
      under: DISCLOSURE,
      figures: [[...total, ...litigation]],
      none: /(?:未|没有|无|零)[^未无]{0,30}复议[^未无]{0,10}诉讼[^未无]{0,10}$/,
    },
    {
      code: 'proceedings.both',
      name: '行政复议与行政诉讼合计',
      units: CASES,
      says: /(?:相关|上述|此类)案件(?:共|共计)?#|行政争议(?:案件)?(?:共|共计)?#/,
      under: /复议.{0,16}诉讼/,
      figures: [[...total, ...litigation], total, litigation],
    },
    {
      code: 'litigation.direct',
      name: '未经复议直接起诉总计',
      units: CASES,
      says: new RegExp(`未经复议直接(?:起诉|提起(?:行政)?诉讼)${tail}#`),
      figures: [[litigation[0] as string]],
    },
    {
      code: 'litigation.after',
      name: '复议后起诉总计',
      units: CASES,
      says: new RegExp(`(?:经?复议后(?:再)?(?:起诉|提起(?:行政)?诉讼))${tail}#`),
      figures: [[litigation[1] as string]],
    },
    {
      code: 'litigation',
      name: '行政诉讼总计（未经复议直接起诉＋复议后起诉）',
      units: CASES,
      says: new RegExp(
        `(?:行政诉讼|被?提起诉讼|引发诉讼|公开(?:类)?(?:的)?诉讼|涉诉|^诉讼)${tail}#|#[^#]{0,8}(?:行政诉讼)`,
      ),
      unless: new RegExp(`${GENERAL.source}|复议`),
      under: DISCLOSURE,
      figures: [litigation],
      none: /(?:未|没有|无|零)[^未无复]{0,24}诉讼[^未无复]{0,8}$/,
    },
    {
      code: 'reconsideration',
      name: '行政复议总计',
      units: CASES,
      says: new RegExp(
        `(?:行政复议|被?(?:申请|提起)复议|引发复议|公开(?:类)?(?:的)?复议|^复议)${tail}#|#[^#]{0,8}(?:行政复议)`,
      ),
      unless: new RegExp(`${GENERAL.source}|诉讼`),
      under: DISCLOSURE,
      figures: [total],
      none: /(?:未|没有|无|零)[^未无诉]{0,24}复议[^未无诉]{0,8}$/,
    },
    ...outcomes,
  ];
}

/** What a text may state of 表三 and 表四, the same words since 2019. */
export const requestQuantities = (rows: ResultRows): readonly Quantity[] => [
  ...proceedings(),
  ...requests(rows),
];

/** Decisions of 表二: 作出行政许可决定…件. */
export function decision(code: string, name: string, figure: FigurePath): Quantity {
  return {
    code: `disclosure.${code}`,
    name: `${name}处理决定数量`,
    units: ['件', '项', '宗', '起', '个'],
    says: new RegExp(
      `(?:作出|做出|办理|办结|处理|实施|下达|完成)(?:各类|的)?${name}(?:处理)?(?:决定|事项|案件|业务)?(?:书)?(?:数量|数|共|共计|为|总数)*#|${name}(?:处理)?决定(?:数量|数|书)?(?:共|共计|为|总数)*#|(?:作出|做出|实施)#(?:各类)?${name}`,
    ),
    unless: /公示|公开|公布|发布|录入|归集|上传|其中|清单|目录|事项清单|听证/,
    figures: [[figure]],
    none: new RegExp(`(?:未|没有)(?:作出|做出|办理|实施)(?:过)?(?:任何)?${name}(?:处理)?(?:决定)?$`),
  };
}

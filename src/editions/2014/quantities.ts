import type { FigurePath } from '../../model/figure';
import type { Quantity } from '../../model/quantity';

const CASES = ['件', '项', '份', '条', '起', '宗', '个', '次', '例', ''];
const OTHERS =
  /复议|诉讼|补正|撤[回销]|举报|投诉|咨询|信访|来信|来电|留言|建议|提案|热线|工单|许可|登记|意见/;
/** A part of what a channel published: 发布工作动态类信息120条 stays alone, 发布信息120条 is the whole. */
const PART =
  /(?<!各)类|栏目|专栏|专题|动态|公告|通知|政策|文件|解读|图片|视频|新闻|阅读|访问|点击|浏览|转发|采用|录用|县级|部门|乡镇/;

const channel = (key: string, name: string, words: string): Quantity => ({
  code: `disclosure.channels.${key}`,
  name: `${name}公开政府信息数`,
  units: ['条', '件', '篇', '次'],
  says: new RegExp(
    `(?:${words})[^#，。；]{0,12}(?:公开|发布|发表|推送|刊登|刊载|更新|公布)(?:了)?(?:各类|有关|相关)?(?:政府|政务)?(?:信息|消息|内容)?(?:共|共计|总计|总数|合计|数|数量)*#(?:政府|政务)?(?:信息|消息)?$|^(?:发布|公开|推送)#(?:信息)?$`,
  ),
  unless: PART,
  under: new RegExp(words),
  figures: [[`disclosure.channels.${key}`]],
  adds: true,
});

const one = (
  code: string,
  name: string,
  units: readonly string[],
  says: RegExp,
  figure: FigurePath,
  more: Partial<Quantity> = {},
): Quantity => ({
  code,
  name,
  units,
  says,
  figures: [[figure]],
  ...more,
});

const answers = (key: string, name: string, words: string, unless?: RegExp) =>
  one(
    `requests.answers.${key}`,
    name,
    CASES,
    new RegExp(`(?:${words})(?:的|数|申请|信息|答复|共|为|有)*#`),
    `requests.answers.${key}`,
    {
      under: /申请|答复/,
      notUnder: /制作(?:的)?政府信息|制作信息|产生的?政府信息/,
      ...(unless && { unless }),
      base: [['requests.answered'], ['requests.received']],
    },
  );

const way = (key: string, name: string, words: string) =>
  one(
    `requests.receivedBy.${key}`,
    name,
    CASES,
    new RegExp(
      `(?:^|[、以过])(?:通过|以)?(?:${words})(?:形式|方式|渠道|平台)?(?:提出|提交|收到|受理|递交)?(?:的)?(?:申请)?(?:数)?(?:共|为|有)*#`,
    ),
    `requests.receivedBy.${key}`,
    {
      under: /申请/,
      unless: OTHERS,
      base: [['requests.received']],
    },
  );

/** What a text may state of the 统计表. */
export const quantities: readonly Quantity[] = [
  one(
    'requests.received',
    '收到申请数',
    CASES,
    /(?:收到|受理|接到|接收)[^#]{0,24}申请[^#申]{0,12}#|(?:收到|受理|接到|接收)[^#]{0,8}#[^#]{0,14}申请|(?:政府)?信息公开申请(?:总数|数量|数|量)?(?:共|共计|为)*#/,
    'requests.received',
    {
      unless: new RegExp(`${OTHERS.source}|答复|办结|当面|信函|传真|网络|网上|在线|邮寄|邮件|其中`),
      none: /(?:未|没有|没|无)(?:有)?(?:收到|接到|受理|人|任何|公民)?[^未无]{0,24}(?:政府)?信息(?:依申请)?公开(?:的)?申请(?:件|事项)?$|(?:未|没有|没)(?:有)?(?:收到|接到|受理)[^未无]{0,10}依申请(?:公开)?[^未无]{0,12}$/,
      base: [['requests.received']],
    },
  ),
  way('inPerson', '当面申请数', '当面|现场|窗口'),
  way('fax', '传真申请数', '传真'),
  way('online', '网络申请数', '网络|网上|网站|在线|互联网|电子邮件'),
  way('letter', '信函申请数', '信函|信件|邮寄|书信'),
  one(
    'requests.completedIn.time',
    '按时办结数',
    CASES,
    /(?:按时|按期|如期)(?:办结|答复)(?:的|数|申请|共)*#/,
    'requests.completedIn.time',
    { under: /申请/, notUnder: /提案|建议|信访|留言/ },
  ),
  one(
    'requests.completedIn.extendedTime',
    '延期办结数',
    CASES,
    /延期(?:办结|答复)(?:的|数|申请|共)*#/,
    'requests.completedIn.extendedTime',
    { under: /申请/ },
  ),
  one(
    'requests.completed',
    '申请办结数',
    CASES,
    /(?<!延期|按时|按期)办结(?:申请)?(?:共|共计|数|了)*#/,
    'requests.completed',
    { under: /申请/, notUnder: /提案|建议|信访|留言|许可/ },
  ),
  answers(
    'alreadyPublished',
    '属于已主动公开范围数',
    '(?:属于)?已?(?:经)?主动公开(?:范围)?',
    /主动公开(?:政府)?信息/,
  ),
  answers('partlyGranted', '同意部分公开答复数', '(?:同意)?部分公开'),
  answers('granted', '同意公开答复数', '(?<!不)(?:同意|予以)公开', /不同意|不予|部分/),
  answers('refused', '不同意公开答复数', '不同意公开|不予公开'),
  answers(
    'notThisAgency',
    '不属于本行政机关公开数',
    '不属于本(?:行政)?(?:机关|单位|部门)(?:公开|职责|掌握)?(?:的)?(?:范围|信息)?',
  ),
  answers('nonexistent', '申请信息不存在数', '(?:申请)?信息不存在'),
  answers('toBeAmended', '告知作出更改补充数', '告知作出更改、?补充'),
  answers('otherChannels', '告知通过其他途径办理数', '(?:告知)?通过其[他它]途径办理'),
  one(
    'requests.answered',
    '申请答复数',
    CASES,
    /(?:作出|予以)?答复(?:申请)?(?:共|共计|数|了)*#/,
    'requests.answered',
    {
      under: /申请/,
      unless: /按时|延期|按期|属于|邮寄|电话|当面|书面|网上/,
      notUnder: /提案|建议|信访|留言|咨询/,
      figures: [['requests.answered'], ['requests.completed']],
    },
  ),
  one(
    'litigation',
    '行政诉讼数量',
    CASES,
    /(?:行政诉讼|提起诉讼)(?:案件?|数量?|情况|共|为|的|有|发生)*#|#[^#]{0,6}行政诉讼/,
    'litigation',
    {
      under: /信息公开|公开申请|公开工作/,
      unless: /复议|应诉|审理|审结/,
      none: /(?:未|没有|无)[^未无复]{0,24}诉讼[^未无复]{0,8}$/,
    },
  ),
  one(
    'reconsideration',
    '行政复议数量',
    CASES,
    /(?:行政复议|申请复议)(?:案件?|申请|数量?|情况|共|为|的|有|发生)*#|#[^#]{0,6}行政复议/,
    'reconsideration',
    {
      under: /信息公开|公开申请|公开工作/,
      unless: /诉讼|审理|审结/,
      none: /(?:未|没有|无)[^未无诉]{0,24}复议[^未无诉]{0,8}$/,
    },
  ),
  {
    code: 'proceedings',
    name: '行政复议与行政诉讼合计',
    units: CASES,
    says: /复议(?:案件)?(?:、|和|及|与|或)(?:提起)?(?:行政)?诉讼(?:案件?|数|情况|共|为|均|都)*#/,
    under: /信息公开|公开申请|公开工作/,
    figures: [['reconsideration', 'litigation']],
    none: /(?:未|没有|无)[^未无]{0,30}复议[^未无]{0,10}诉讼[^未无]{0,10}$/,
  },
  one(
    'complaints',
    '举报投诉数量',
    CASES,
    /(?:政府)?信息公开(?:的|类|工作)?(?:举报|投诉)(?:、?(?:投诉|举报))?(?:案件|共|为|数)*#/,
    'complaints',
    {
      none: /(?:未|没有|无)(?:收到|接到|发生)?[^未无]{0,12}(?:政府)?信息公开(?:的|类|工作)?(?:举报|投诉)[^未无]{0,6}$/,
    },
  ),
  one(
    'disclosure.normative',
    '制发规范性文件总数',
    ['件', '份', '个'],
    /(?:制发|制定|出台|印发)(?:了|的)?(?:行政)?规范性文件(?:总数|数|共|共计|为)*#|(?:制发|制定|出台|印发)(?:了)?#(?:行政)?规范性文件/,
    'disclosure.normativeDocumentsIssued',
    {
      unless: /[市区县省]政府|政府办|备案|审查|清理|解读|其中|修订/,
    },
  ),
  channel('wechat', '政务微信', '微信(?:公众号|公众平台|平台)?'),
  channel('weibo', '政务微博', '微博'),
  channel('gazette', '政府公报', '政府公报'),
  channel('website', '政府网站', '网站|政府信息公开网'),
  one(
    'disclosure.channels.other',
    '其他方式公开政府信息数',
    ['条', '件', '篇', '次'],
    /其[他它](?:方式|渠道|途径)(?:公开|发布)(?:了)?(?:政府|政务)?(?:信息)?(?:共|共计|数)*#/,
    'disclosure.channels.other',
    { unless: PART },
  ),
  one(
    'disclosure.published',
    '主动公开政府信息数',
    ['条', '件'],
    /^(?:[^#]{0,14}[，年度我局委办镇乡县市区省本共计累新增])?主动公开(?:了)?(?:各类)?(?:政府|政务)?信息(?:总数|数|数量|共|共计|总计|合计|为)*#$/,
    'disclosure.published',
    {
      unless: /网站|微信|微博|公报|通过|平台|(?<!各)类|其中|历年|栏/,
    },
  ),
  one(
    'response.hot-topics',
    '回应公众关注热点或重大舆情数',
    ['次', '件', '个', '起'],
    /回应(?:公众|社会|群众)?(?:关注|关切)?(?:的)?热点(?:或|和|及|、)?(?:者)?(?:重大)?(?:舆情)?(?:事件|问题|数|共|次数)*#/,
    'response.hotTopics',
  ),
  one(
    'response.interpretations',
    '政策解读稿件发布数',
    ['篇', '件', '条', '个'],
    /(?:发布|刊发|撰写|公开|制作)(?:了)?(?:各类)?政策解读(?:稿件|材料|文章|信息)?(?:共|共计|数|总数)*#|(?:发布|刊发|撰写|制作)(?:了)?#政策解读|政策解读稿件(?:发布数|数)?(?:共|为)*#/,
    'response.channels.interpretations',
    { unless: /上级|转载|部门|其中/ },
  ),
  one(
    'response.press-conferences',
    '新闻发布会总次数',
    ['次', '场', '个'],
    /(?:召开|举办|举行|参加)(?:或举办)?(?:了)?(?:各类)?新闻(?:发布会|通气会)(?:总次数|共|共计)*#|(?:召开|举办|举行|参加)(?:了)?#新闻(?:发布会|通气会)/,
    'response.channels.pressConferences',
    {
      none: /(?:未|没有)(?:召开|举办|举行|参加)(?:过)?新闻发布会$/,
    },
  ),
  one(
    'response.online-interviews',
    '政府网站在线访谈次数',
    ['次', '期', '场'],
    /在线访谈(?:共|共计|次数|活动)*#|(?:开展|举办|参加)(?:了)?#(?:政府网站)?在线访谈/,
    'response.channels.onlineInterviews',
  ),
  {
    code: 'fees',
    name: '依申请公开信息收取的费用',
    units: ['万元', '元'],
    scale: { 元: 0.0001 },
    says: /(?:收取|收费)(?:的)?(?:依申请公开|政府信息公开|信息公开)?(?:相关)?(?:费用|检索费|复制费|金额)?(?:共|共计|总计|为|合计)*#/,
    under: /信息公开|申请/,
    unless: /行政事业性|减免|免除/,
    figures: [['fees']],
    none: /(?:未|没有|无|不)(?:对|向|就)?[^未无]{0,24}(?:收取|收费)[^未无]{0,12}$/,
  },
  one(
    'meetings.held',
    '召开工作会议或专题会议数',
    ['次', '场', '个'],
    /召开(?:了)?(?:政府|政务)信息公开(?:工作|专题)?(?:会议|推进会|专题会议)?(?:共)?#|召开#(?:政府|政务)信息公开(?:工作|专题)/,
    'meetings.held',
  ),
  one(
    'meetings.trainings',
    '举办各类培训班数',
    ['次', '期', '场', '个'],
    /(?:举办|组织|开展)(?:了)?(?:政府|政务)信息公开(?:工作|业务|专题)?(?:各类)?培训(?:班)?(?:共)?#|(?:举办|组织|开展)#(?:政府|政务)信息公开(?:工作|业务|专题)?培训/,
    'meetings.trainings',
  ),
  ...(
    [
      [
        'upheld',
        '维持具体行政行为',
        '维持(?:原)?(?:具体)?(?:行政行为|决定)?(?:或者驳回原告诉讼请求)?|驳回原告诉讼请求',
      ],
      ['corrected', '被依法纠错', '(?:被)?(?:依法)?纠[错正]'],
      ['other', '其他情形', '其[他它]情形'],
    ] as const
  ).flatMap(([key, name, words]) =>
    (['reconsideration', 'litigation'] as const).map((last) =>
      one(
        `${last}.${key}`,
        `${last === 'litigation' ? '行政诉讼' : '行政复议'}${name}数`,
        CASES,
        new RegExp(`(?:${words})(?:的|数|案件|共|有|为)*#`),
        `${last}By.${key}`,
        {
          after: last === 'litigation' ? /(?:诉讼|起诉)[^复]*$/ : /复议[^诉]*$/,
          notUnder: /审理|(?<!未)审结/,
        },
      ),
    ),
  ),
  ...(
    [
      ['stateSecret', '涉及国家秘密', '(?:涉及|属于|因)?国家秘密'],
      ['tradeSecret', '涉及商业秘密', '(?:涉及|属于|因)?商业秘密'],
      ['privacy', '涉及个人隐私', '(?:涉及|属于|因)?个人隐私'],
      ['publicSecurity', '危及国家安全、公共安全、经济安全和社会稳定', '经济安全和社会稳定'],
      [
        'notGovernmentInformation',
        '不是《条例》所指政府信息',
        '不是[^#]{0,16}所指(?:的)?政府信息|不属于政府信息',
      ],
      ['otherLegalGrounds', '法律法规规定的其他情形', '法律、?法规规定的其[他它]情形'],
    ] as const
  ).map(([key, name, words]) =>
    one(
      `requests.refusals.${key}`,
      name,
      CASES,
      new RegExp(`(?:${words})(?:的|数|申请|信息|共|有|为)*#`),
      `requests.answers.refusals.${key}`,
      {
        under: /不同意公开|不予公开|答复/,
      },
    ),
  ),
  one(
    'response.social',
    '微博微信回应事件数',
    ['次', '件', '个'],
    /(?:微博|微信)回应(?:事件)?(?:数|共|的)*#/,
    'response.channels.socialMediaResponses',
  ),
  one(
    'organisation.offices',
    '政府信息公开工作专门机构数',
    ['个', '家'],
    /(?:政府)?信息公开(?:工作)?专门机构(?:数|共|有)*#/,
    'organisation.offices',
  ),
  one(
    'organisation.reading-points',
    '政府信息公开查阅点数',
    ['个', '处', '家'],
    /查阅(?:点|场所)(?:数|共|有)*#/,
    'organisation.readingPoints',
  ),
  one(
    'organisation.full-time',
    '专职人员数',
    ['人', '名'],
    /专职(?:工作)?(?:人员)?(?:数|共|有|为)*#|#专职(?:工作)?人员/,
    'organisation.staffBy.fullTime',
    { under: /信息公开/ },
  ),
  one(
    'organisation.part-time',
    '兼职人员数',
    ['人', '名'],
    /兼职(?:工作)?(?:人员)?(?:数|共|有|为)*#|#兼职(?:工作)?人员/,
    'organisation.staffBy.partTime',
    { under: /信息公开/ },
  ),
  one(
    'organisation.staff',
    '从事政府信息公开工作人员数',
    ['人', '名'],
    /从事(?:政府)?信息公开(?:工作)?(?:的)?(?:工作)?人员(?:数|共|有)*#/,
    'organisation.staff',
  ),
  one(
    'organisation.budget',
    '政府信息公开专项经费',
    ['万元', '元'],
    /信息公开(?:工作)?(?:专项)?经费(?:共|共计|为|投入|支出)*#/,
    'organisation.budget',
    { scale: { 元: 0.0001 } },
  ),
  one(
    'meetings.trainees',
    '接受培训人员数',
    ['人次', '人', '名'],
    /接受(?:政府信息公开|信息公开|政务公开)?培训(?:人员)?(?:数|共)*#/,
    'meetings.trainees',
    { under: /信息公开/ },
  ),
];

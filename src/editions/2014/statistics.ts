import { count, group, money, ofWhich, total } from '../../model/leaves';

/** 一、主动公开情况 */
const disclosure = group(
  { title: '一、主动公开情况', ordinal: '一' },
  {
    published: count('（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条'),
    normativeDocumentsPublished: ofWhich('（一）', '其中：主动公开规范性文件数', '条'),
    normativeDocumentsIssued: ofWhich('（一）', '制发规范性文件总数', '件'),
    channels: group(
      { title: '（二）通过不同渠道和方式公开政府信息的情况', ordinal: '（二）' },
      {
        gazette: count('1.政府公报公开政府信息数', '条'),
        website: count('2.政府网站公开政府信息数', '条'),
        weibo: count('3.政务微博公开政府信息数', '条'),
        wechat: count('4.政务微信公开政府信息数', '条'),
        other: count('5.其他方式公开政府信息数', '条'),
      },
    ),
  },
);

/** 二、回应解读情况 */
const response = group(
  { title: '二、回应解读情况', ordinal: '二' },
  {
    hotTopics: count('（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', '次'),
    channels: group(
      { title: '（二）通过不同渠道和方式回应解读的情况', ordinal: '（二）' },
      {
        pressConferences: count('1.参加或举办新闻发布会总次数', '次'),
        pressConferencesByLeaders: ofWhich('1.', '其中：主要负责同志参加新闻发布会次数', '次'),
        onlineInterviews: count('2.政府网站在线访谈次数', '次'),
        onlineInterviewsByLeaders: ofWhich('2.', '其中：主要负责同志参加政府网站在线访谈次数', '次'),
        interpretations: count('3.政策解读稿件发布数', '篇'),
        socialMediaResponses: count('4.微博微信回应事件数', '次'),
        otherResponses: count('5.其他方式回应事件数', '次'),
      },
    ),
  },
);

/** 三、依申请公开情况 */
const requests = group(
  { title: '三、依申请公开情况', ordinal: '三' },
  {
    received: total('（一）收到申请数', '件'),
    receivedBy: group(
      { title: '（一）收到申请数', ordinal: '（一）' },
      {
        inPerson: count('1.当面申请数', '件'),
        fax: count('2.传真申请数', '件'),
        online: count('3.网络申请数', '件'),
        letter: count('4.信函申请数', '件'),
      },
    ),
    completed: total('（二）申请办结数', '件'),
    completedIn: group(
      { title: '（二）申请办结数', ordinal: '（二）' },
      {
        time: count('1.按时办结数', '件'),
        extendedTime: count('2.延期办结数', '件'),
      },
    ),
    answered: total('（三）申请答复数', '件'),
    answers: group(
      { title: '（三）申请答复数', ordinal: '（三）' },
      {
        alreadyPublished: count('1.属于已主动公开范围数', '件'),
        granted: count('2.同意公开答复数', '件'),
        partlyGranted: count('3.同意部分公开答复数', '件'),
        refused: total('4.不同意公开答复数', '件'),
        refusals: group(
          { title: '4.不同意公开答复数', ordinal: '4.' },
          {
            stateSecret: count('其中：1.涉及国家秘密', '件'),
            tradeSecret: count('2.涉及商业秘密', '件'),
            privacy: count('3.涉及个人隐私', '件'),
            publicSecurity: count('4.危及国家安全、公共安全、经济安全和社会稳定', '件'),
            notGovernmentInformation: count('5.不是《条例》所指政府信息', '件'),
            otherLegalGrounds: count('6.法律法规规定的其他情形', '件'),
          },
        ),
        notThisAgency: count('5.不属于本行政机关公开数', '件'),
        nonexistent: count('6.申请信息不存在数', '件'),
        toBeAmended: count('7.告知作出更改补充数', '件'),
        otherChannels: count('8.告知通过其他途径办理数', '件'),
      },
    ),
  },
);

const outcomes = (ordinal: string, upheld: string) =>
  group(
    { title: `${ordinal}、`, ordinal },
    {
      upheld: count(`（一）${upheld}`, '件'),
      corrected: count('（二）被依法纠错数', '件'),
      other: count('（三）其他情形数', '件'),
    },
  );

/** 八、机构建设和保障经费情况 */
const organisation = group(
  { title: '八、机构建设和保障经费情况', ordinal: '八' },
  {
    offices: count('（一）政府信息公开工作专门机构数', '个'),
    readingPoints: count('（二）设置政府信息公开查阅点数', '个'),
    staff: total('（三）从事政府信息公开工作人员数', '人'),
    staffBy: group(
      { title: '（三）从事政府信息公开工作人员数', ordinal: '（三）' },
      {
        fullTime: count('1.专职人员数（不包括政府公报及政府网站工作人员数）', '人'),
        partTime: count('2.兼职人员数', '人'),
      },
    ),
    budget: money('（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）'),
  },
);

/** 九、政府信息公开会议和培训情况 */
const meetings = group(
  { title: '九、政府信息公开会议和培训情况', ordinal: '九' },
  {
    held: count('（一）召开政府信息公开工作会议或专题会议数', '次'),
    trainings: count('（二）举办各类培训班数', '次'),
    trainees: count('（三）接受培训人员数', '人次'),
  },
);

/**
 * The 58 figures of the 65 rows of the 政府信息公开情况统计表 (国办发〔2014〕32号). A cell that is left out is not
 * filled in; a total that is left out is computed. Units: 条 件 次 篇 个 人 人次, and 万元 for fees and the budget.
 */
export const statistics = group(
  { title: '统计表', form: '统计表' },
  {
    disclosure,
    response,
    requests,
    reconsideration: total('四、行政复议数量', '件'),
    reconsiderationBy: outcomes('四', '维持具体行政行为数'),
    litigation: total('五、行政诉讼数量', '件'),
    litigationBy: outcomes('五', '维持具体行政行为或者驳回原告诉讼请求数'),
    complaints: count('六、举报投诉数量', '件'),
    fees: money('七、依申请公开信息收取的费用'),
    organisation,
    meetings,
  },
);

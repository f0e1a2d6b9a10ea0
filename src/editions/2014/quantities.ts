import type { FigurePath } from '../../model/figure';
import type { Quantity } from '../../model/quantity';
import { quantitiesOf } from '../since2019/quantities';

const base = [['requests.answered'], ['requests.received'], ['requests.completed']];
const A = 'requests.answers';
const request = quantitiesOf('requests', 'requests', { base, either: true });
const way = quantitiesOf('requests', 'requests.receivedBy', { base });
const answer = quantitiesOf('requests', A, { base });
const published = quantitiesOf('publication', 'disclosure', { base: [['disclosure.published']] });
const channel = quantitiesOf('publication', 'disclosure.channels', {
  base: [['disclosure.published']],
  adds: true,
});
const response = quantitiesOf('response', 'response');
const organisation = quantitiesOf('organisation', 'organisation');
const meeting = quantitiesOf('meetings', 'meetings');

const outcomes = (kind: 'reconsideration' | 'litigation', name: string, noun: string) =>
  [
    ['upheld', name === '行政诉讼' ? '维持或驳回数' : '维持数', 'UPHELD'],
    ['corrected', '被依法纠错数', noun === 'LITIG' ? 'CORRECTED | LITIG LOST' : 'CORRECTED'],
    ['other', '其他情形数', `OTHER_OUTCOME | ${noun} UPHELD OTHER | ${noun} CORRECTED OTHER`],
  ].map(([key, outcome, word]) =>
    quantitiesOf('proceedings', 'outcomes')(`${kind}.${key}`, `${name}${outcome}`, `${noun} ${word}`, [
      `${kind}By.${key}`,
    ]),
  );

/** What a text may state of the 统计表. */
export const quantities: readonly Quantity[] = [
  request('received', '收到申请数', 'RECEIVE | NEW | HANDLE', ['requests.received']),
  request(
    'processed',
    '办理申请数',
    'PROCESS',
    ['requests.received'],
    ['requests.completed'],
    ['requests.answered'],
  ),
  request(
    'completed',
    '申请办结数',
    'ANSWER',
    ['requests.completed'],
    ['requests.answered'],
    ['requests.received'],
  ),
  request(
    'completedIn.time',
    '按时办结数',
    'ON_TIME ANSWER | ON_TIME',
    ['requests.completedIn.time'],
    ['requests.completed'],
    ['requests.answered'],
  ),
  request('completedIn.extendedTime', '延期办结数', 'EXTENDED ANSWER | EXTENDED', [
    'requests.completedIn.extendedTime',
  ]),
  request(
    'requests',
    '申请数',
    'ACCESS | REQUEST',
    ['requests.received'],
    ['requests.completed'],
    ['requests.answered'],
  ),
  way('inPerson', '当面申请数', 'IN_PERSON', ['requests.receivedBy.inPerson']),
  way('fax', '传真申请数', 'FAX', ['requests.receivedBy.fax']),
  way('online', '网络申请数', 'ONLINE', ['requests.receivedBy.online']),
  way('letter', '信函申请数', 'LETTER', ['requests.receivedBy.letter']),
  ...(
    [
      ['alreadyPublished', '属于已主动公开范围数', 'ALREADY_PUBLIC'],
      ['granted', '同意公开答复数', 'GRANTED'],
      ['partlyGranted', '同意部分公开答复数', 'PARTLY'],
      ['refused', '不同意公开答复数', 'REFUSED'],
      ['notThisAgency', '不属于本行政机关公开数', 'NOT_OWN'],
      ['nonexistent', '申请信息不存在数', 'NOT_HELD'],
      ['toBeAmended', '告知作出更改补充数', 'TO_AMEND | UNCLEAR'],
      ['otherChannels', '告知通过其他途径办理数', 'OTHER_WAY'],
      ['refusals.stateSecret', '不同意公开·涉及国家秘密', 'SECRETS'],
      ['refusals.tradeSecret', '不同意公开·涉及商业秘密', 'TRADE_SECRETS'],
      ['refusals.privacy', '不同意公开·涉及个人隐私', 'PRIVACY'],
      ['refusals.publicSecurity', '不同意公开·危及国家安全等', 'SECURITY'],
      ['refusals.notGovernmentInformation', '不同意公开·不是《条例》所指政府信息', 'NOT_GOVERNMENT_INFO'],
      ['refusals.otherLegalGrounds', '不同意公开·法律法规规定的其他情形', 'OTHER_GROUND'],
    ] as const
  ).map(([key, name, says]) => answer(key, name, says, [`${A}.${key}`])),
  quantitiesOf('proceedings', 'proceedings')('reconsideration', '行政复议数量', 'RECON', ['reconsideration']),
  quantitiesOf('proceedings', 'proceedings')('litigation', '行政诉讼数量', 'LITIG', ['litigation']),
  ...outcomes('reconsideration', '行政复议', 'RECON'),
  ...outcomes('litigation', '行政诉讼', 'LITIG'),
  quantitiesOf('complaints', 'complaints')('all', '举报投诉数量', 'COMPLAINT', ['complaints']),
  published('published', '主动公开政府信息数', 'PROACTIVE | PUBLISHED', ['disclosure.published']),
  quantitiesOf('documents', 'disclosure')(
    'normative-documents.issued',
    '制发规范性文件总数',
    'ISSUE NORMATIVE',
    ['disclosure.normativeDocumentsIssued'],
  ),
  quantitiesOf('documents', 'disclosure')(
    'normative-documents.published',
    '主动公开规范性文件数',
    'PROACTIVE NORMATIVE',
    ['disclosure.normativeDocumentsPublished'],
  ),
  channel('gazette', '政府公报公开政府信息数', 'GAZETTE | GAZETTE PUBLISHED | GAZETTE DISCLOSE INFO', [
    'disclosure.channels.gazette',
  ]),
  channel('website', '政府网站公开政府信息数', 'WEBSITE | WEBSITE PUBLISHED | WEBSITE DISCLOSE INFO', [
    'disclosure.channels.website',
  ]),
  channel('weibo', '政务微博公开政府信息数', 'WEIBO | WEIBO PUBLISHED | WEIBO DISCLOSE INFO', [
    'disclosure.channels.weibo',
  ]),
  channel('wechat', '政务微信公开政府信息数', 'WECHAT | WECHAT PUBLISHED | WECHAT DISCLOSE INFO', [
    'disclosure.channels.wechat',
  ]),
  channel('other', '其他方式公开政府信息数', 'REST_CHANNEL PUBLISHED | REST_CHANNEL DISCLOSE', [
    'disclosure.channels.other',
  ]),
  {
    ...channel('media', '其他方式公开政府信息数', 'OTHER_CHANNEL', ['disclosure.channels.other']),
    atMost: true,
  },
  response('hot-topics', '回应公众关注热点或重大舆情数', 'HOT_TOPIC', ['response.hotTopics']),
  response('interpretations', '政策解读稿件发布数', 'INTERPRETATION', ['response.channels.interpretations']),
  response('press-conferences', '新闻发布会总次数', 'PRESS', ['response.channels.pressConferences']),
  response('press-by-leaders', '主要负责同志参加新闻发布会次数', 'BY_LEADERS PRESS', [
    'response.channels.pressConferencesByLeaders',
  ]),
  response('online-interviews', '政府网站在线访谈次数', 'INTERVIEW', ['response.channels.onlineInterviews']),
  response('interviews-by-leaders', '主要负责同志参加在线访谈次数', 'BY_LEADERS INTERVIEW', [
    'response.channels.onlineInterviewsByLeaders',
  ]),
  response('social', '微博微信回应事件数', 'SOCIAL_RESPONSE', ['response.channels.socialMediaResponses']),
  response('other', '其他方式回应事件数', 'OTHER_RESPONSE', ['response.channels.otherResponses']),
  quantitiesOf('charges', 'fees')('charged', '依申请公开信息收取的费用', 'CHARGE', ['fees']),
  organisation('offices', '政府信息公开工作专门机构数', 'OFFICE', ['organisation.offices']),
  organisation('reading-points', '政府信息公开查阅点数', 'READING_POINT', ['organisation.readingPoints']),
  organisation('staff', '从事政府信息公开工作人员数', 'STAFF DISCLOSURE', ['organisation.staff']),
  organisation('full-time', '专职人员数', 'FULL_TIME', ['organisation.staffBy.fullTime']),
  organisation('part-time', '兼职人员数', 'PART_TIME', ['organisation.staffBy.partTime']),
  organisation('budget', '政府信息公开专项经费', 'BUDGET DISCLOSURE', ['organisation.budget']),
  meeting('held', '召开工作会议或专题会议数', 'MEETING DISCLOSURE', ['meetings.held']),
  quantitiesOf('trainees', 'meetings')('trainees', '接受培训人员数', 'TRAINED', ['meetings.trainees']),
  meeting('trainings', '举办各类培训班数', 'TRAINING DISCLOSURE | TRAININGS', ['meetings.trainings']),
  // 专项经费3万元，会议4次: of what, the figures beside them say.
  {
    ...organisation('staff-told', '从事政府信息公开工作人员数', 'STAFF', ['organisation.staff']),
    nounOnly: true,
  },
  {
    ...organisation('budget-told', '政府信息公开专项经费', 'BUDGET', ['organisation.budget']),
    nounOnly: true,
  },
  { ...meeting('held-told', '召开工作会议或专题会议数', 'MEETING', ['meetings.held']), nounOnly: true },
  { ...meeting('trainings-told', '举办各类培训班数', 'TRAINING', ['meetings.trainings']), nounOnly: true },
] satisfies readonly (Quantity & { readonly figures: readonly (readonly FigurePath[])[] })[];

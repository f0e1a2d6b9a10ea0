import type * as z from 'zod';
import { cell, group, total } from '../../model/leaves';

/** A row of 表三: 件 by kind of applicant. A cell that is left out is 0, the 总计 is computed. */
export const row = (title: string) =>
  group(
    { title, row: true },
    {
      naturalPersons: cell('自然人'),
      businesses: cell('商业企业'),
      researchInstitutions: cell('科研机构'),
      socialOrganizations: cell('社会公益组织'),
      legalServices: cell('法律服务机构'),
      others: cell('其他'),
      total: total('总计', '件'),
    },
  );

/** The row （七）总计: every column is the sum of the results above it. */
const totalRow = (title: string) =>
  group(
    { title, row: true },
    {
      naturalPersons: total('自然人', '件'),
      businesses: total('商业企业', '件'),
      researchInstitutions: total('科研机构', '件'),
      socialOrganizations: total('社会公益组织', '件'),
      legalServices: total('法律服务机构', '件'),
      others: total('其他', '件'),
      total: total('总计', '件'),
    },
  );

/** Kinds of applicants, the columns that 总计 adds up. */
export const applicants = [
  'naturalPersons',
  'businesses',
  'researchInstitutions',
  'socialOrganizations',
  'legalServices',
  'others',
] as const;

/** 表三, the same since 2019 but for （六）其他处理: one row then, three rows now. */
export const requests = <Other extends z.ZodType>(other: Other) =>
  group(
    { title: '收到和处理政府信息公开申请情况', form: '表三' },
    {
      received: row('一、本年新收政府信息公开申请数量'),
      carriedOver: row('二、上年结转政府信息公开申请数量'),
      results: group(
        { title: '三、本年度办理结果', ordinal: '三' },
        {
          granted: row('（一）予以公开'),
          partlyGranted: row('（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
          refused: group(
            { title: '（三）不予公开', ordinal: '（三）' },
            {
              stateSecrets: row('1.属于国家秘密'),
              prohibitedByLaw: row('2.其他法律行政法规禁止公开'),
              publicSecurity: row('3.危及“三安全一稳定”'),
              thirdPartyRights: row('4.保护第三方合法权益'),
              internalAffairs: row('5.属于三类内部事务信息'),
              processInformation: row('6.属于四类过程性信息'),
              enforcementFiles: row('7.属于行政执法案卷'),
              administrativeQueries: row('8.属于行政查询事项'),
            },
          ),
          unavailable: group(
            { title: '（四）无法提供', ordinal: '（四）' },
            {
              notHeld: row('1.本机关不掌握相关政府信息'),
              notReadyMade: row('2.没有现成信息需要另行制作'),
              unclear: row('3.补正后申请内容仍不明确'),
            },
          ),
          notProcessed: group(
            { title: '（五）不予处理', ordinal: '（五）' },
            {
              petitions: row('1.信访举报投诉类申请'),
              repeated: row('2.重复申请'),
              publications: row('3.要求提供公开出版物'),
              excessive: row('4.无正当理由大量反复申请'),
              confirmation: row('5.要求行政机关确认或重新出具已获取信息'),
            },
          ),
          other,
          total: totalRow('（七）总计'),
        },
      ),
      carriedForward: row('四、结转下年度继续办理'),
    },
  );

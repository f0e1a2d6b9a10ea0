import * as z from 'zod';
import { amount, line, text, whole } from '../../model/leaves';

/** Facts of the preamble and of the last parts that reports of every format state. */
export const download = z
  .strictObject({
    site: line('网站名称', '如 示例市人民政府门户网站').optional(),
    url: line('网址').optional(),
  })
  .optional()
  .meta({ title: '电子版下载' });

export const contact = z
  .strictObject({
    office: line('联系机构').optional(),
    address: line('地址').optional(),
    postcode: line('邮编').optional(),
    phone: line('电话').optional(),
    fax: line('传真').optional(),
    email: line('电子邮箱').optional(),
  })
  .optional()
  .meta({ title: '联系方式' });

/** Problems, each with its measure. */
export const problems = (title: string) =>
  z
    .array(z.strictObject({ problem: text('问题'), measure: text('改进措施').optional() }))
    .optional()
    .meta({ title });

/** 其他需要报告的事项 beside the fees. */
export const matters = z
  .array(z.strictObject({ title: line('事项名称').optional(), text: text('内容') }))
  .optional()
  .meta({ title: '其他需要报告的事项' });

/** What a template can write behind a dot; a name with marks or line ends in it would reach the text through @key. */
const OWN_NAME = /^[\p{L}\p{N}_〔〕-]+$/u;

const ownFact = z
  .union([line('文字'), amount(), z.array(line('文字'))])
  .meta({ accepts: { zh: '文字、数或文字的列表', en: 'a text, a number or a list of texts' } });

/** Facts under names of the agency's own, for its own templates. */
export const ownFacts = z
  .record(z.string().max(100).regex(OWN_NAME), ownFact)
  .optional()
  .meta({ title: '本机关自有的事实', description: '供自有模板引用，名称自定' });

const number = (title: string, unit: string) =>
  whole()
    .optional()
    .meta({ title, description: `单位：${unit}` });

const AMOUNT = { zh: '不小于0的数，可带小数', en: 'a number of 0 or more, decimals allowed' };

const yuan = (title: string) => amount().optional().meta({ title, description: '单位：元', accepts: AMOUNT });

/** A list of names with their counts: 机构信息 120, 政策文件 35. */
const tally = (title: string, description: string) =>
  z
    .array(z.strictObject({ name: line('名称'), count: whole().meta({ title: '数量' }) }))
    .optional()
    .meta({ title, description });

const statements = z
  .array(text('一句话'))
  .optional()
  .meta({ title: '自己的话', description: '逐句印在这一方面的末尾' });

/** Facts that the narrative states beside the figures of the tables (2019, 2021). None of them has to be given. */
export const facts = z
  .strictObject({
    basis: line('编制依据', '代替默认的依据，如 《中华人民共和国政府信息公开条例》').optional(),
    download,
    contact,
    opening: text('总体情况的开头语').optional(),
    disclosure: z
      .strictObject({
        published: number('主动公开政府信息数', '条'),
        byClass: tally('按类别', '单位：条；如 机构信息、政策文件'),
        byPlatform: tally('按平台', '单位：条；如 政府网站、政务微信'),
        interpretations: number('发布政策解读数', '篇'),
        pressConferences: number('举办新闻发布会数', '场'),
        responses: number('回应公众关切数', '次'),
        statements,
      })
      .optional()
      .meta({ title: '主动公开' }),
    applications: z
      .strictObject({
        channels: tally('新收申请的渠道', '单位：件；如 网络、信函、当面'),
        statements,
      })
      .optional()
      .meta({ title: '依申请公开' }),
    management: z.strictObject({ statements }).optional().meta({ title: '政府信息管理' }),
    platform: z
      .strictObject({
        siteColumns: number('政府网站公开专栏数', '个'),
        accounts: number('政务新媒体账号数', '个'),
        gazetteIssues: number('编发政府公报数', '期'),
        serviceAreas: number('政务公开专区数', '个'),
        statements,
      })
      .optional()
      .meta({ title: '政府信息公开平台建设' }),
    supervision: z
      .strictObject({
        meetings: number('召开工作会议数', '次'),
        trainings: number('举办培训数', '次'),
        trainees: number('接受培训人员数', '人次'),
        assessment: text('工作考核情况').optional(),
        evaluation: text('社会评议情况').optional(),
        accountability: number('责任追究数', '起'),
        statements,
      })
      .optional()
      .meta({ title: '监督保障' }),
    proceedingsNote: line('表四的说明', '印在表四下方，如 含上年度结转数量').optional(),
    problems: problems('存在的主要问题及改进措施'),
    previousProblems: problems('上一年度的问题及本年度的改进'),
    processingFees: z
      .strictObject({
        notices: number('发出收费通知数', '件'),
        notified: yuan('通知收费总金额'),
        received: yuan('实际收取总金额'),
        items: z
          .array(
            z.strictObject({
              name: line('收费机关').optional(),
              notices: whole().meta({ title: '件数', description: '单位：件' }),
              amount: amount().meta({ title: '金额', description: '单位：元', accepts: AMOUNT }),
            }),
          )
          .optional()
          .meta({ title: '分项' }),
      })
      .optional()
      .meta({ title: '信息处理费', description: '单位是元，与表二以万元计的行政事业性收费不是一回事' }),
    matters,
    other: ownFacts,
  })
  .optional()
  .meta({ title: '正文所需的事实' });

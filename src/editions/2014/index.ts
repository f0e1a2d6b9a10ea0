import * as z from 'zod';
import { shipped } from '../../ground/host';
import { catalogueOf } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import { date, line, text, whole } from '../../model/leaves';
import { decree } from '../since2019/citations';
import { contact, download, matters, ownFacts, problems } from '../since2019/facts';
import { name, naming, headings as partHeadings, title } from '../since2019/format';
import { charts } from './charts';
import { headings, statisticsForm } from './form';
import { quantities } from './quantities';
import { rules } from './rules';
import { statistics } from './statistics';

const DISPUTES = '旧条例第三十二条（四）';

const headingKeys = Object.keys(headings) as [keyof typeof headings, ...(keyof typeof headings)[]];

const facts = z
  .strictObject({
    basis: line('编制依据', '代替默认的依据').optional(),
    download,
    contact,
    opening: text('概述的开头语').optional(),
    newsletters: z
      .array(z.strictObject({ name: line('名称'), issues: whole().meta({ title: '期数' }) }))
      .optional()
      .meta({ title: '编发的简报、专报' }),
    interpretedPolicies: z
      .array(
        z.strictObject({
          title: line('文件名称', '带书名号，如 《台州市股改新政十条》'),
          number: line('文号').optional(),
          label: line('解读的称法', '如 解读、政策解读；不填则为 政策解读').optional(),
          agency: line('冠在名称前的机关').optional(),
        }),
      )
      .optional()
      .meta({ title: '解读的政策' }),
    portalItems: whole().optional().meta({ title: '在政府门户网站发布的信息数（条）' }),
    siteItems: whole().optional().meta({ title: '在本机关网站发布的信息数（条）' }),
    wechatItems: whole().optional().meta({ title: '微信公众号发布的信息数（条）' }),
    problems: problems('存在的主要问题及改进措施'),
    matters,
    other: ownFacts,
  })
  .optional()
  .meta({ title: '正文所需的事实' });

const signOff = z
  .strictObject({
    head: line('单位负责人').optional(),
    reviewer: line('审核人').optional(),
    preparer: line('填报人').optional(),
    phone: line('联系电话').optional(),
    date: date('填报日期').optional(),
  })
  .optional()
  .meta({ title: '签核' });

/** 国办发〔2014〕32号: the 统计表 of 65 rows behind a narrative after 旧条例 第三十二条; report years 2014–2018. */
export const edition2014: Edition = Object.freeze({
  id: '2014',
  name,
  naming,
  basis: '国办发〔2014〕32号',
  years: { from: 2014, to: 2018 },
  shape: {
    statistics,
    facts,
    signOff,
    asPublished: z
      .partialRecord(z.enum(headingKeys), whole())
      .optional()
      .meta({ title: '标题行数字', description: '来源文件在标题行印的数字，只供核对，不印' }),
  },
  forms: [statisticsForm(catalogueOf(statistics).values())],
  charts,
  rules,
  parts: [
    { name: 'preamble' },
    { name: 'overview', heading: '概述', optional: true },
    { name: 'disclosure', heading: '主动公开政府信息情况' },
    { name: 'response', heading: '回应解读情况', optional: true },
    { name: 'requests', heading: '依申请公开和不予公开政府信息情况' },
    { name: 'fees', heading: '收费及减免情况' },
    { name: 'proceedings', heading: '因政府信息公开申请行政复议、提起行政诉讼情况' },
    { name: 'problems', heading: '存在的主要问题及改进情况', ownText: true },
    { name: 'other', heading: '其他需要报告的事项', optional: true },
    { name: 'statistics', tables: ['statistics'] },
  ],
  templates: [shipped('templates/2014')],
  title,
  dates: {
    periodStart: '01-01',
    periodEnd: '12-31',
    due: () => ({ date: '03-31', basis: '《政府信息公开条例》（国务院令第492号）第三十一条' }),
  },
  quantities,
  headings: partHeadings,
  citations: [decree('492')],
  statements: [
    { name: '行政复议', figures: ['reconsideration'], words: ['复议', '行政争议'], basis: DISPUTES },
    {
      name: '行政诉讼',
      figures: ['litigation'],
      words: ['诉讼', '应诉', '败诉', '行政争议'],
      basis: DISPUTES,
    },
    { name: '举报投诉', figures: ['complaints'], words: ['举报', '投诉'], basis: DISPUTES },
  ],
});

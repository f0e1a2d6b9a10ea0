/**
 * Sentences in the manner of published reports, right and wrong, each with the codes that must be found.
 * `area`: a county government's report for 2023; `office`: a department's.
 */
export interface Narrative {
  readonly of: 'area' | 'office';
  readonly text: string;
  readonly finds?: readonly string[];
}

const row = (cells: readonly number[]) => ({
  naturalPersons: cells[0],
  businesses: cells[1],
  legalServices: cells[2],
});
const outcome = (upheld: number, corrected: number, other: number, pending: number) => ({
  upheld,
  corrected,
  other,
  pending,
});

/** 新收713 结转36 办结718 转下年31; 294＋101＋32＋113＋19＋159; 复议61, 诉讼3＋10. */
export const area = {
  agency: { name: '示例县人民政府', kind: '县级政府' },
  year: 2023,
  statistics: {
    disclosure: {
      regulations: {},
      normativeDocuments: { issued: 6, repealed: 1, inForce: 32 },
      licensing: 517645,
      penalties: 693957,
      enforcement: 2154,
      fees: '4068.208',
    },
    requests: {
      received: row([705, 3, 5]),
      carriedOver: row([36, 0, 0]),
      results: {
        granted: row([290, 1, 3]),
        partlyGranted: row([99, 0, 2]),
        refused: {
          publicSecurity: row([2, 0, 0]),
          thirdPartyRights: row([2, 0, 0]),
          internalAffairs: row([13, 0, 0]),
          processInformation: row([2, 0, 0]),
          enforcementFiles: row([4, 0, 0]),
          administrativeQueries: row([9, 0, 0]),
        },
        unavailable: { notHeld: row([111, 0, 0]), notReadyMade: row([2, 0, 0]) },
        notProcessed: { petitions: row([12, 0, 0]), repeated: row([6, 1, 0]) },
        other: { notAmended: row([9, 0, 0]), feeNotPaid: row([7, 0, 0]), other: row([142, 1, 0]) },
      },
      carriedForward: row([31, 0, 0]),
    },
    proceedings: {
      reconsideration: outcome(27, 10, 9, 15),
      litigation: { direct: outcome(3, 0, 0, 0), afterReconsideration: outcome(8, 0, 1, 1) },
    },
  },
};

/** 新收8 结转0 办结8; 2＋2＋1＋2＋1; no proceedings. */
export const office = {
  agency: { name: '示例市交通运输局', shortName: '市交通局', selfReference: '我局', kind: '部门' },
  year: 2023,
  statistics: {
    disclosure: { normativeDocuments: { issued: 2, inForce: 5 }, licensing: 1234, penalties: 56 },
    requests: {
      received: row([8, 0, 0]),
      results: {
        granted: row([2, 0, 0]),
        partlyGranted: row([2, 0, 0]),
        refused: { processInformation: row([1, 0, 0]) },
        unavailable: { notHeld: row([2, 0, 0]) },
        other: { other: row([1, 0, 0]) },
      },
    },
  },
};

const F = ['text.figure'];

export const narratives: readonly Narrative[] = [
  // Right: nothing may be found.
  { of: 'area', text: '2023年，全县共新收政府信息公开申请713件，上年结转36件。' },
  {
    of: 'area',
    text: '2023年，全县共收办政府信息公开申请749件，其中自然人申请741件，法人或其他组织申请8件。',
  },
  {
    of: 'area',
    text: '全年共受理政府信息公开申请749件（含上年结转36件），办结718件，结转下年度继续办理31件。',
  },
  { of: 'area', text: '全年收到政府信息公开申请713件，答复718件（含上年结转），另有31件结转至2024年办理。' },
  {
    of: 'area',
    text: '已办结的718件申请中，予以公开294件，占40.9%；部分公开101件，占14.1%；不予公开32件，占4.5%；无法提供113件，占15.7%；不予处理19件，占2.6%；其他处理159件，占22.1%。',
  },
  { of: 'area', text: '在已答复的申请中，予以公开和部分公开395件，其他情形291件，不予公开32件。' },
  {
    of: 'area',
    text: '因政府信息公开被申请行政复议61件，其中维持27件，纠正10件，其他结果9件，尚未审结15件。',
  },
  { of: 'area', text: '因政府信息公开工作引发行政诉讼13件，其中未经复议直接起诉3件，复议后起诉10件。' },
  {
    of: 'area',
    text: '依法做好政府信息公开行政复议、行政诉讼应诉工作，全年共发生行政复议、行政诉讼案件74件。',
  },
  { of: 'area', text: '2022年，全县收到政府信息公开申请505件，今年新收713件，同比增长41.2%。' },
  { of: 'area', text: '上年收到政府信息公开申请505件，办结487件。' },
  { of: 'area', text: '条例施行以来，全县累计受理政府信息公开申请3200件，答复3100件。' },
  { of: 'area', text: '县公安局收到政府信息公开申请120件，县自然资源局收到政府信息公开申请98件。' },
  { of: 'area', text: '县政府办公室共收到政府信息公开申请85件，均按期答复。' },
  { of: 'area', text: '全年办理人大代表建议85件、政协提案120件，办结率100%。' },
  { of: 'area', text: '12345政务服务便民热线共受理群众诉求56230件，办结56012件。' },
  { of: 'area', text: '全县作出行政许可决定517645件，行政处罚决定693957件，实施行政强制2154件。' },
  { of: 'area', text: '全年制发行政规范性文件6件，废止1件，现行有效行政规范性文件32件。' },
  { of: 'area', text: '全县共编发简报17期、专报5期，共22期。' },
  { of: 'area', text: '全年发布政务信息１，２３５条，其中县政府门户网站发布805条，微信公众号发布430条。' },
  { of: 'area', text: '全年主动公开政府信息4511条，其中机构信息120条、政策文件35条、工作动态4356条。' },
  { of: 'area', text: '全年召开政务公开推进会2次，举办培训班3期，培训人员320人次。' },
  { of: 'area', text: '上半年新收申请402件，办结398件。' },
  { of: 'area', text: '办件中延期答复12件，通过邮寄方式答复230件，当面答复15件。' },
  { of: 'area', text: '收到补正通知后补正的申请45件，申请人主动撤回申请38件。' },
  { of: 'area', text: '近七百件申请按期办结，较上年增加约200件。' },
  { of: 'area', text: '平均每件申请办理时长12个工作日，答复满意率98.6%。' },
  {
    of: 'area',
    text: '2023年全县共发出收费通知25件，总金额2950元，其中县民政局10件950元，县住建局15件2000元。',
  },
  {
    of: 'area',
    text: '第三方合法权益保护2件，属于三类内部事务信息13件，属于行政查询事项9件。办理申请情况良好。',
  },
  { of: 'area', text: '规范性文件合法性审查58件，备案审查规范性文件40件。' },
  { of: 'area', text: '截至2023年底，累计公开信息51200条，累计办理依申请公开3600件。' },
  { of: 'office', text: '2023年，我局共收到8份政府信息公开申请，均为自然人申请。' },
  {
    of: 'office',
    text: '其中，予以公开2件，部分公开2件，属于四类过程性信息1件，本机关不掌握相关政府信息2件，其他1件。办理申请均未超期。',
  },
  { of: 'office', text: '全年共收到依申请公开八件，全部按期答复，无结转下年度办理的申请。' },
  { of: 'office', text: '2023年度，我局未发生因政府信息公开引起的行政复议、行政诉讼案件。' },
  { of: 'office', text: '政府信息公开行政复议0件、行政诉讼0件。' },
  { of: 'office', text: '全市交通运输系统共受理政府信息公开申请46件，局机关办理8件申请。' },
  { of: 'office', text: '我局作出行政许可决定1234件、行政处罚决定56件，均在作出之日起7个工作日内公开。' },
  { of: 'office', text: '全年办理行政复议答复12件，行政诉讼应诉9件，均与信息公开无关。' },
  { of: 'office', text: '办理因2022年度政府信息公开申请引发的行政复议1件，维持原行政行为。' },
  { of: 'office', text: '我局没有对政府信息公开申请收取任何费用。' },
  {
    of: 'office',
    text: '主动公开政府信息50条，其中政策法规类4条，业务工作类10条，信息公开类30条，统计数据类6条。',
  },
  { of: 'office', text: '全年未收到法人或其他组织的申请，未收到行政许可申请。' },
  { of: 'office', text: '2024年，我局计划举办政府信息公开培训4次，力争申请答复率达到100%。' },
  { of: 'office', text: '邮寄申请3件，网络申请5件，占62.5%。' },
  // Sentences of published reports on which an earlier reading went wrong.
  {
    of: 'office',
    text: '2023年，共制作政府信息总数398条，其中主动公开政府信息159条，作为依申请公开信息数102条，不予公开信息数137条。',
  },
  {
    of: 'office',
    text: '我局共受理政府信息依申请公开8件，其中“属于已主动公开答复数”1件，“同意公开答复数”1件，“区分处理后公开数”2件。',
  },
  {
    of: 'area',
    text: '今年以来，全县累计处理政府信息依申请公开749件，其中，本年度新接收713件，2022年结转办理36件。除31件转结2024年办理以外，均依法依规完成答复。',
  },
  {
    of: 'area',
    text: '全年新收政府信息公开申请713件，上年结转36件，共749件，其中自然人申请741件、法人或其他组织申请8件。',
  },
  {
    of: 'office',
    text: '在主动公开的信息中，公开指南1条，占8%；其他公文5条，占41%；预算决算2条，占17%，采购目录2条，占17%，公示公告2条，占17%。',
  },
  {
    of: 'area',
    text: '全县共办理政府信息公开申请718件，因信息公开引发行政争议74件，其中行政复议61件，行政诉讼13件。',
  },
  {
    of: 'office',
    text: '受理公民、法人和其他组织向市政府提出的政府信息公开申请5件，均在法定时限内予以答复。',
  },
  {
    of: 'office',
    text: '全年主动公开信息300余条，政府网站公开信息208条，其中政策文件3条、办事指南74条、社会救助领域19条、社会保险领域8条、就业创业领域20条、其它政府信息公开84条；依托宣传栏公开信息100余条。',
  },
  {
    of: 'office',
    text: '其中通过网站提交的862件，占比82.4%；通过信函提交的171件，占比16.3%；当面提交13件，占比1.3%。',
  },

  {
    of: 'office',
    text: '全年共公开信息218条。其中机构职能类信息4条，财政资金类信息2条，民生保障类信息4条，街镇动态类信息208条。',
  },
  {
    of: 'office',
    text: '全年发布信息16887条，其中政务动态822条，公告公示3672条，规划计划332条，财政预决算信息10条，征地公告信息1025条，不动产登记公告10601条。',
  },
  {
    of: 'office',
    text: '新增主动公开信息449248条。其中，市级机关224438条，占总量的49.9%；各区（市）政府224810条，占总量的50.1%。',
  },
  {
    of: 'office',
    text: '共发布信息13条,从内容分类看,机关职能4条,法规文件1条,规划计划1条,财政预决算1条,人事信息2条,通知公告4条。',
  },
  {
    of: 'office',
    text: '全年共发布信息30条，召开会议4次，举办培训5次，接待来访6次。',
  },
  { of: 'office', text: '共公开文件26件，其中机构职能类信息4条，政策类信息5条，卫生类信息14条，其他3条。' },

  {
    of: 'office',
    text: '累计公开信息2698条，其中：工作动态1201条、通知公告251条、政策解读44条、人事信息45条、征集调查16期、其他类信息1141条。',
  },
  {
    of: 'office',
    text: '主动公开信息32条，包括领导信息10条、工作动态12条、处罚强制9条、2022年信息公开年报1条。',
  },
  { of: 'office', text: '主动公开信息96840条。通过网站公开10095条、热线公开223条，新媒体公开86522条。' },
  { of: 'office', text: '受理线上信息公开申请6件，依法办结6件，受理线下信息公开申请2件。' },
  { of: 'office', text: '2023年，我局累计收到依申请公开件8件。2023年以来，现行有效的行政规范性文件5件。' },
  {
    of: 'office',
    text: '主动公开信息227条，其中工作动态85条，公告公示21条，政策解读6条，重点领域76条，其他39条。',
  },

  // Wrong: each must be found.
  { of: 'area', text: '2023年，全县共新收政府信息公开申请731件，上年结转36件。', finds: F },
  { of: 'area', text: '2023年，全县共新收政府信息公开申请713件，上年结转35件。', finds: F },
  { of: 'area', text: '2023年，全县共收办政府信息公开申请748件，其中自然人申请741件。', finds: F },
  {
    of: 'area',
    text: '全年共收办政府信息公开申请749件，其中自然人申请714件，法人或其他组织申请8件。',
    finds: F,
  },
  { of: 'area', text: '全年共受理政府信息公开申请713件，办结708件，结转下年度继续办理31件。', finds: F },
  { of: 'area', text: '全年共受理政府信息公开申请749件，办理答复718件，结转下一年度13件。', finds: F },
  { of: 'area', text: '全年收到政府信息公开申请七百件，均已依法办理。', finds: F },
  { of: 'area', text: '尚有30件申请结转至2024年继续办理。', finds: F },
  { of: 'area', text: '已办结的718件申请中，予以公开249件，部分公开101件。', finds: F },
  { of: 'area', text: '已办结的申请中，予以公开294件，部分公开110件，不予公开32件。', finds: F },
  { of: 'area', text: '申请办理结果：不予公开23件，无法提供113件，不予处理19件。', finds: F },
  { of: 'area', text: '申请办理结果：不予公开32件，无法提供131件，不予处理19件。', finds: F },
  { of: 'area', text: '申请办理结果：不予公开32件，无法提供113件，不予处理18件，其他处理159件。', finds: F },
  { of: 'area', text: '申请办理结果：予以公开294件，不予公开32件，其他处理160件。', finds: F },
  { of: 'area', text: '在不予公开的申请中，属于三类内部事务信息12件，属于行政执法案卷4件。', finds: F },
  { of: 'area', text: '办理申请中，本机关不掌握相关政府信息101件。', finds: F },
  {
    of: 'area',
    text: '已办结的718件申请中，予以公开294件，占40.9%；部分公开101件，占15.1%。',
    finds: ['text.share'],
  },
  { of: 'area', text: '因政府信息公开被申请行政复议16件。', finds: F },
  {
    of: 'area',
    text: '因政府信息公开被申请行政复议61件，其中维持27件，纠正10件，其他结果9件，尚未审结5件。',
    finds: F,
  },
  { of: 'area', text: '因政府信息公开工作引发行政诉讼10件。', finds: F },
  { of: 'area', text: '因政府信息公开引发行政诉讼13件，其中未经复议直接起诉3件，复议后起诉11件。', finds: F },
  { of: 'area', text: '全县共发生政府信息公开行政复议、行政诉讼案件71件。', finds: F },
  {
    of: 'area',
    text: '2022年，全县收到政府信息公开申请505件，今年新收713件，同比增长42.1%。',
    finds: ['text.growth'],
  },
  { of: 'area', text: '全年制发行政规范性文件9件，现行有效行政规范性文件32件。', finds: F },
  { of: 'area', text: '全年废止行政规范性文件2件。', finds: F },
  { of: 'area', text: '现行有效的行政规范性文件23件。', finds: F },
  { of: 'area', text: '全县作出行政许可决定51764件。', finds: F },
  { of: 'area', text: '全县作出行政处罚决定693975件，实施行政强制2154件。', finds: F },
  { of: 'area', text: '全县行政事业性收费4068208元。', finds: F },
  { of: 'area', text: '全县共编发简报17期、专报6期，共22期。', finds: ['text.sum'] },
  {
    of: 'office',
    text: '全年发布信息40条，其中通知公告18条、工作动态20条、其他2条。工作动态的类别为：会议18条、其他2条。',
  },
  {
    of: 'office',
    text: '全年发布信息40条，其中通知公告18条、工作动态20条、其他2条。工作动态的类别为：会议19条、其他2条。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '全年清理台账13件。截至年底，保留台账4件、工作规则7件。' },
  {
    of: 'area',
    text: '全年累计发布信息10220条，其中动态更新量4792条，目录更新量5403条，新开设专栏6个，发布解读信息44条。',
  },
  { of: 'office', text: '收到申请8件，从申请方式看，邮件申请5件，官网申请3件。' },
  {
    of: 'office',
    text: '收到来件5件，其中，1件为“建言”；4件为“反映”，2件为“噪声”、2件为“扬尘”。',
  },
  {
    of: 'office',
    text: '主动公开信息51条，包括职能13条，文件12条，公开年报2条，预决算24条。',
  },
  {
    of: 'office',
    text: '主动公开信息51条，包括职能13条，文件12条，公开年报2条，预决算29条。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '发布信息197条，占235条的83.84%。' },
  { of: 'office', text: '公开信息264条，其中动态101条，图片100条，公告61条，法规1条，资料下载1条。' },
  { of: 'office', text: '公开信息36条，其中年报1条，公告23条，许可3条，回复诉求件9。' },
  { of: 'office', text: '公开信息109条。主要包括：预决算6条、决算3条、执行12条、其他财政信息10条等。' },
  { of: 'office', text: '收到留言10条，回复办结10条。开展网上问卷1次，民意征集4次，自行开展解读6次。' },
  { of: 'office', text: '办理建议和提案共计11件，其中建议6件，提案5件。' },
  {
    of: 'office',
    text: '办理建议和提案共计17件，其中建议6件，提案5件。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '人大建议和政协提案办理共计11件，其中人大建议办理6件，政协提案办理5件。' },
  {
    of: 'office',
    text: '人大建议和政协提案办理共计17件，其中人大建议办理6件，政协提案办理5件。',
    finds: ['text.sum'],
  },
  { of: 'area', text: '确定继续有效的行政规范性文件26件。' },
  { of: 'area', text: '确定继续有效的行政规范性文件36件。', finds: F },
  { of: 'area', text: '未发生政府信息公开行政复议、诉讼问题。', finds: F },
  { of: 'office', text: '我局因具体行政行为被提起行政诉讼2起，均胜诉。' },
  { of: 'office', text: '办理查封扣押案件1件、移送拘留案件1件、不予行政处罚案件1件。' },
  { of: 'office', text: '公开动态类信息20条。其中工作15条，其他信息6条。', finds: ['text.sum'] },
  { of: 'office', text: '公开信息18条。其中新闻报道14条，财务及其他信息6条。', finds: ['text.sum'] },
  { of: 'office', text: '人大建议11件（主办10件、会办3件）。', finds: ['text.sum'] },
  { of: 'office', text: '受理来信11件，其中网络来信11件，办结数10件。' },
  { of: 'area', text: '全年刊出信息22期，其中简报17期、专报4期、其他2期。', finds: ['text.sum'] },
  {
    of: 'area',
    text: '全年主动公开政府信息4511条，其中机构信息120条、政策文件53条、工作动态4356条。',
    finds: ['text.sum'],
  },
  {
    of: 'area',
    text: '2023年全县共发出收费通知25件，总金额2950元，其中县民政局10件950元，县住建局15件2200元。',
    finds: ['text.sum'],
  },
  { of: 'area', text: '本年度未收到政府信息公开申请。', finds: F },
  { of: 'area', text: '全年未发生因政府信息公开引起的行政诉讼。', finds: F },
  {
    of: 'area',
    text: '全年新收政府信息公开申请713件，上年结转36件，共749件，其中自然人申请714件。',
    finds: F,
  },
  { of: 'area', text: '全县行政事业性收费金额4068.28万元。', finds: F },
  {
    of: 'area',
    text: '依法做好信息公开行政复议、行政诉讼案件的应诉工作，全县共办理相关案件47件。',
    finds: F,
  },
  { of: 'office', text: '2023年，我局共收到9份政府信息公开申请，均为自然人申请。', finds: F },
  { of: 'office', text: '全年共收到依申请公开十八件，全部按期答复。', finds: F },
  { of: 'office', text: '2023年，我局办理政府信息公开申请8件，结转下年度1件。', finds: F },
  { of: 'office', text: '政府信息公开行政复议1件、行政诉讼0件。', finds: F },
  { of: 'office', text: '我局作出行政许可决定1243件。', finds: F },
  {
    of: 'office',
    text: '主动公开政府信息50条，其中政策法规类4条，业务工作类10条，信息公开类31条，统计数据类6条。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '收到申请8件，其中邮寄申请3件，网络申请5件，占65.2%。', finds: ['text.share'] },
  { of: 'area', text: '因信息公开引发行政争议75件，其中行政复议61件，行政诉讼13件。', finds: F },
  {
    of: 'office',
    text: '全年公开信息171条，其中新闻动态8条，政策问答7条，法定主动公开内容63条，民生信息7条，双随机、一公开信息9条，行政执法信息41条，疫情防控信息3条，部门信息5条，公共企事业单位信息82条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '政府网站公开信息208条，其中政策文件3条、办事指南74条、社会救助领域19条、社会保险领域8条、就业创业领域20条、其它政府信息公开48条；依托宣传栏公开信息100余条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '全年共公开信息218条。其中机构职能类信息4条，财政资金类信息2条，民生保障类信息4条，街镇动态类信息280条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '共公开各类信息3437条，包括：人事信息12条，政务动态1740条，公告公示225条，其他类信息1827条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '共公开信息13条，从内容分类看，机关职能6条，法规文件1条，规划计划1条，财政预决算1条，人事信息2条，通知公告4条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '共主动公开政府信息18条，其中机构设置1条，领导分工4条，工作规则3条，民生信息1条，贯彻落实1条，工作报告6条。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '收到政府信息依申请公开8件,3件为网络申请,4件为信件申请。', finds: ['text.sum'] },
  {
    of: 'office',
    text: '发布信息249条，其中：政策解读信息9条；机构设置信息7条；重点工作93条；财政预决算信息6条；政府网站信息187条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '共公开文件26件，其中机构职能类信息4条，政策类信息5条，卫生类信息41条，其他3条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '累计公开信息2689条，其中：工作动态1201条、通知公告251条、政策解读44条、人事信息45条、征集调查16期、其他类信息1141条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '主动公开信息98640条。通过网站公开10095条、热线公开223条，新媒体公开86522条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '收到申请8件，其中通过网站申请5件、邮寄纸质版申请2件，均按时办理。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '收到依申请公开政府信息8条，均依法办理，其中：予以公开3条；其他处理6条。',
    finds: ['text.figure', 'text.figure'],
  },
  {
    of: 'office',
    text: '共发布信息1481篇，在国家、省市等上三级412篇，本级媒体刊发稿件467篇，市政府网站432篇，其他信息107篇。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '2023年，我局累计收到依申请公开件9件。', finds: F },
  { of: 'office', text: '2023年，通过网络、信函等渠道收到依申请公开信息9件。', finds: F },
  { of: 'office', text: '2023年以来，现行有效的行政规范性文件6件。', finds: F },
  { of: 'office', text: '全年共制发3份局本级规范性文件。', finds: F },
  {
    of: 'office',
    text: '公开各类信息共计3437条，包括：人事信息12条，政务动态1740条，解读信息共计110条，其他类信息1827条。',
    finds: ['text.sum'],
  },
  // Kinds of sentences learnt from published reports, right and wrong.
  { of: 'area', text: '主动公开政府信息61条、行政复议决定书20份、部门文件5项。' },
  { of: 'office', text: '我局行使的行政许可事项为1项，全年受理收购许可核发3件、收购许可延续4件。' },
  {
    of: 'office',
    text: '主动公开信息10526条。其中概况类328条、动态信息301条、目录信息661条，更新20个专栏，发布解读信息25条；通过其他平台发布信息568条。',
  },
  { of: 'office', text: '更新信息5686条，其中工作信息类占75%，民生事项类占10%，政策文件类占15%。' },
  {
    of: 'office',
    text: '更新信息5686条，其中工作信息类占75%，民生事项类占20%，政策文件类占15%。',
    finds: ['text.share'],
  },
  {
    of: 'office',
    text: '其中自然人申请占98%，法人申请占2%；网上申请占80%，信函申请占20%。',
  },
  {
    of: 'office',
    text: '公开数据173769万条，其中企业数据75656条，其他数据98113条。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '法定主动公开信息16条，重点领域信息13条，发布信息公开年报1条。' },
  {
    of: 'office',
    text: '印发了《甲办法》《乙办法》两部工作指引；承办工单共120件；承担建议提案共20件，其中代表建议8件，委员提案12件。',
  },
  {
    of: 'area',
    text: '网站发布信息1729条，《公报》编发4期，发布政策解读43条，全县政府系统共40个政务新媒体发布信息9614篇。',
  },
  { of: 'area', text: '未出现依申请公开引发的行政诉讼败诉情况。' },
  { of: 'area', text: '未出现行政复议被撤销的情况。', finds: F },
  { of: 'area', text: '全县政府系统共收到政府信息公开申请714件。', finds: F },
  { of: 'area', text: '2023年示例县受理依申请公开715件，均依法办理。', finds: F },
  { of: 'office', text: '我局共收到和处理政府信息公开申请16件。', finds: F },
  { of: 'office', text: '每月上报依申请公开数量，今年以来我局接到依申请公开5件。', finds: F },
  {
    of: 'office',
    text: '主动公开各类信息157条，其中工作信息137条、通知公告8条、政策法规解读2条、组织机构1条、财政资金19条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '受理依申请公开来件8件，续办上年度结转办件1件，共办理8件，其中8件为自然人申请，6件为商业企业申请。',
    finds: ['text.figure', 'text.figure'],
  },
  // What was read against a reason counts where it is the table's number mistyped, and nowhere else.
  { of: 'area', text: '全年在门户网站发布行政许可517465条。', finds: F },
  { of: 'area', text: '全年在门户网站发布行政许可51200条。' },
  { of: 'area', text: '示例县教育局作出行政许可517045件。', finds: F },
  { of: 'area', text: '示例县教育局作出行政许可4000件。' },
  { of: 'area', text: '对轻微违法从轻行政处罚1200件。' },
  { of: 'area', text: '累计收到政府信息公开申请714件。', finds: F },
  { of: 'area', text: '开通以来累计收到政府信息公开申请7140件。' },
  { of: 'area', text: '全县收到的政府信息公开申请数：714件。', finds: F },
  {
    of: 'office',
    text: '公开的信息共566条，一是网站发布38条；二是微信发布168条；三是其他媒体发布350条。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '公开的信息共556条，一是网站发布38条；二是微信发布168条；三是其他媒体发布350条。' },
  // A row with its class is the row; rows with theirs are all of them.
  { of: 'area', text: '本机关不掌握相关政府信息无法提供111件。' },
  { of: 'area', text: '本机关不掌握相关政府信息无法提供224件。', finds: F },
  { of: 'area', text: '信访举报投诉类申请及重复申请等不予处理19件。' },
  { of: 'area', text: '信访举报投诉类申请及重复申请等不予处理12件。', finds: F },
  // What the sentence carries over is not the other half of what came in.
  { of: 'area', text: '共收到政府信息公开申请677件，上年结转36件。', finds: F },
  { of: 'area', text: '另有37件申请按照《条例》规定结转到下年度答复。', finds: F },
  { of: 'area', text: '收到依申请公开713件，上年度转办36件，已办结728件。', finds: F },
  // The form's own noun in the form's unit, where the tables have some.
  { of: 'area', text: '全年公开政策文件47件，其中行政规范性文件6件。' },
  { of: 'area', text: '全年公开政策文件47件，其中行政规范性文件8件。', finds: F },
  { of: 'area', text: '刊登部门规范性文件45件，公开规范性文件等112件。' },
  { of: 'area', text: '主动公开政府规章5件、规范性文件3条。' },
  { of: 'area', text: '依申请予以主动公开的294件，本机关不掌握相关政府信息112件。', finds: F },
  { of: 'area', text: '全年制发新增行政规范性文件7件。', finds: F },
  { of: 'area', text: '本年度行政规范性文件制发6条，废止2条。', finds: F },
  { of: 'office', text: '上年无结转申请。' },
  { of: 'office', text: '未收到任何单位、组织和个人要求有关公开政府信息的申请。', finds: F },
  { of: 'office', text: '未收到书面或其他形式的依申请公开。', finds: F },
  { of: 'office', text: '未收到书面提交的依申请公开。' },
  { of: 'office', text: '全年共作出政府信息公开申请答复9件。', finds: F },
  { of: 'area', text: '进入行政复议程序61件，进入诉讼程序14件。', finds: F },
  { of: 'area', text: '全年收到有关信息公开的申请713件，2022年转办依申请公开37件。', finds: F },
  { of: 'office', text: '未收到电话来访、网上来信等方式提出的信息公开申请。', finds: F },
  { of: 'office', text: '未收到以示例市交通运输局为被申请人的信息公开行政复议案件。' },
  { of: 'office', text: '至今，未收到市民或法人依申请公开信息要求。', finds: F },
  { of: 'office', text: '公开信息236条，其中网站发布动态27条，微信发布198条，回复群众诉求11件。' },
  {
    of: 'office',
    text: '公开信息236条，其中网站发布动态27条，微信发布198条，回复群众诉求19件。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '公开信息255条，其中网站公开96条，内容包括机构信息等。通过微信公众号发布信息159条，及时宣传各项工作。',
  },
  {
    of: 'office',
    text: '公开信息255条，其中网站公开96条，内容包括机构信息等。通过微信公众号发布信息359条，及时宣传各项工作。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '公开信息744条，其中网站公开140条，具体为：公告类101条、其他类39条；微信发文566篇；公示栏公开38条。',
  },
  {
    of: 'office',
    text: '公开信息744条，其中网站公开140条，具体为：公告类101条、其他类69条；微信发文566篇；公示栏公开38条。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '制作信息120条，主动公开105条，依申请公开0条，不予公开15条。' },
  { of: 'office', text: '制作信息120条，主动公开105条，依申请公开0条，不予公开25条。', finds: ['text.sum'] },
  { of: 'office', text: '公开信息115条，含动态类87条，文件类14条，机构、执法等其他信息14条。' },
  {
    of: 'office',
    text: '公开信息115条，含动态类82条，文件类14条，机构、执法等其他信息14条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '召开发布会54场、通气会14场。其中，发布会包括“环境”系列8场、“发展”系列16场、例行30场。',
  },
  {
    of: 'office',
    text: '召开发布会54场、通气会14场。其中，发布会包括“环境”系列8场、“发展”系列76场、例行30场。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '网站发布信息118条，其中工作（新闻）70条，栏目（决算）48条。' },
  { of: 'office', text: '网站发布信息118条，其中工作（新闻）70条，栏目（决算）28条。', finds: ['text.sum'] },
  { of: 'office', text: '公开信息119条，其中：2023年主动公开信息18条，历年累计66条；不予公开文件101条。' },
  {
    of: 'office',
    text: '公开信息119条，其中：2023年主动公开信息18条，历年累计66条；不予公开文件105条。',
    finds: ['text.sum'],
  },
  {
    of: 'office',
    text: '公开信息139条，主要涉及防汛、文明创建等内容，其中动态121条、公示3条、重点信息15条。',
  },
  {
    of: 'office',
    text: '公开信息139条，主要涉及防汛、文明创建等内容，其中动态121条、公示3条、重点信息25条。',
    finds: ['text.sum'],
  },
  { of: 'office', text: '栏目由原来的8个增加到现在的16个。其中，新增信息类4个，服务类2个，互动类2个。' },
  {
    of: 'office',
    text: '开展解读93次，含文件解读23次，图片解读5次，视频解读8次，政策施行后解读15次，在线访谈12次。',
  },
  { of: 'office', text: '收到代表建议、委员提案共8个。其中，建议2个，提案6个，以上8个均已答复。' },
  {
    of: 'office',
    text: '发布信息46条，其中概况6条、公告16条、文件2条、财政信息1条（各业务线：环境保护14条、应急1条、许可3条）。',
  },
  { of: 'office', text: '公开文件57件，其中通知3件，人事任免34件。' },
  { of: 'area', text: '收到政府信息公开申请713件，上年结转36件，共计749件。' },
  { of: 'area', text: '收到政府信息公开申请713件，上年结转36件，共计746件。', finds: F },
  // Answered in time: all of them, or those that the sentence does not count apart.
  { of: 'area', text: '收到政府信息公开申请713件，已按时办结710件，延期办结8件。' },
  { of: 'area', text: '收到政府信息公开申请713件，已按时办结748件。', finds: F },
  { of: 'area', text: '收到政府信息公开申请713件，已按时办结728件。', finds: F },
  { of: 'office', text: '通过政府信息公开专栏收到申请9件，申请人均为自然人。', finds: F },
];

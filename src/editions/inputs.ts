/*
 * What a report of each edition takes, made from the schemas by `npm run reference`: an editor completes it, a
 * misspelt name does not compile, and every field says what it is. The schemas say what values are valid.
 */

/** null is not filled in, 'n/a' is printed as /; a remark is printed in the cell. */
export type FigureInput<N> = N | null | 'n/a' | { value: N; remark: string };

export interface AgencyInput {
  /** 机关全称；在标题中的断行处可用 ｜ 或换行指明 */
  name: string;
  /** 机关简称 */
  shortName?: string;
  /** 文中自称；如 我委、我局；不填则用 本机关 */
  selfReference?: string;
  /** 机关类别 */
  kind?: '国务院部门' | '省级政府' | '设区的市政府' | '县级政府' | '乡镇街道' | '部门';
}

export interface PublicationInput {
  /** 索引号 */
  index?: string;
  /** 公开方式 */
  disclosure?: string;
  /** 发布机构 */
  publisher?: string;
  /** 发布日期 */
  date?: string;
  /** 网址 */
  url?: string;
}

export interface ContactInput {
  /** 联系机构 */
  office?: string;
  /** 地址 */
  address?: string;
  /** 邮编 */
  postcode?: string;
  /** 电话 */
  phone?: string;
  /** 传真 */
  fax?: string;
  /** 电子邮箱 */
  email?: string;
}

export interface ApplicantsInput {
  /** 自然人；单位：件 */
  naturalPersons?: FigureInput<number>;
  /** 商业企业；单位：件 */
  businesses?: FigureInput<number>;
  /** 科研机构；单位：件 */
  researchInstitutions?: FigureInput<number>;
  /** 社会公益组织；单位：件 */
  socialOrganizations?: FigureInput<number>;
  /** 法律服务机构；单位：件 */
  legalServices?: FigureInput<number>;
  /** 其他；单位：件 */
  others?: FigureInput<number>;
  /** 总计；单位：件 */
  total?: FigureInput<number>;
}

export interface RefusalsInput {
  /** 1.属于国家秘密 */
  stateSecrets?: ApplicantsInput;
  /** 2.其他法律行政法规禁止公开 */
  prohibitedByLaw?: ApplicantsInput;
  /** 3.危及“三安全一稳定” */
  publicSecurity?: ApplicantsInput;
  /** 4.保护第三方合法权益 */
  thirdPartyRights?: ApplicantsInput;
  /** 5.属于三类内部事务信息 */
  internalAffairs?: ApplicantsInput;
  /** 6.属于四类过程性信息 */
  processInformation?: ApplicantsInput;
  /** 7.属于行政执法案卷 */
  enforcementFiles?: ApplicantsInput;
  /** 8.属于行政查询事项 */
  administrativeQueries?: ApplicantsInput;
}

export interface UnavailableInput {
  /** 1.本机关不掌握相关政府信息 */
  notHeld?: ApplicantsInput;
  /** 2.没有现成信息需要另行制作 */
  notReadyMade?: ApplicantsInput;
  /** 3.补正后申请内容仍不明确 */
  unclear?: ApplicantsInput;
}

export interface NotProcessedInput {
  /** 1.信访举报投诉类申请 */
  petitions?: ApplicantsInput;
  /** 2.重复申请 */
  repeated?: ApplicantsInput;
  /** 3.要求提供公开出版物 */
  publications?: ApplicantsInput;
  /** 4.无正当理由大量反复申请 */
  excessive?: ApplicantsInput;
  /** 5.要求行政机关确认或重新出具已获取信息 */
  confirmation?: ApplicantsInput;
}

export interface OutcomesInput {
  /** 结果维持；单位：件 */
  upheld?: FigureInput<number>;
  /** 结果纠正；单位：件 */
  corrected?: FigureInput<number>;
  /** 其他结果；单位：件 */
  other?: FigureInput<number>;
  /** 尚未审结；单位：件 */
  pending?: FigureInput<number>;
  /** 总计；单位：件 */
  total?: FigureInput<number>;
}

export interface ProceedingsInput {
  /** 行政复议 */
  reconsideration?: OutcomesInput;
  /** 行政诉讼 */
  litigation?: {
    /** 未经复议直接起诉 */
    direct?: OutcomesInput;
    /** 复议后起诉 */
    afterReconsideration?: OutcomesInput;
  };
}

export interface TallyInput {
  /** 名称 */
  name: string;
  /** 数量 */
  count: number;
}

export interface FactsInput {
  /** 编制依据；代替默认的依据，如 《中华人民共和国政府信息公开条例》 */
  basis?: string;
  /** 电子版下载 */
  download?: {
    /** 网站名称；如 示例市人民政府门户网站 */
    site?: string;
    /** 网址 */
    url?: string;
  };
  /** 联系方式 */
  contact?: ContactInput;
  /** 总体情况的开头语 */
  opening?: string;
  /** 主动公开 */
  disclosure?: {
    /** 主动公开政府信息数；单位：条 */
    published?: number;
    /** 按类别；单位：条；如 机构信息、政策文件 */
    byClass?: readonly TallyInput[];
    /** 按平台；单位：条；如 政府网站、政务微信 */
    byPlatform?: readonly TallyInput[];
    /** 发布政策解读数；单位：篇 */
    interpretations?: number;
    /** 举办新闻发布会数；单位：场 */
    pressConferences?: number;
    /** 回应公众关切数；单位：次 */
    responses?: number;
    /** 自己的话；逐句印在这一方面的末尾 */
    statements?: readonly string[];
  };
  /** 依申请公开 */
  applications?: {
    /** 新收申请的渠道；单位：件；如 网络、信函、当面 */
    channels?: readonly TallyInput[];
    /** 自己的话；逐句印在这一方面的末尾 */
    statements?: readonly string[];
  };
  /** 政府信息管理 */
  management?: {
    /** 自己的话；逐句印在这一方面的末尾 */
    statements?: readonly string[];
  };
  /** 政府信息公开平台建设 */
  platform?: {
    /** 政府网站公开专栏数；单位：个 */
    siteColumns?: number;
    /** 政务新媒体账号数；单位：个 */
    accounts?: number;
    /** 编发政府公报数；单位：期 */
    gazetteIssues?: number;
    /** 政务公开专区数；单位：个 */
    serviceAreas?: number;
    /** 自己的话；逐句印在这一方面的末尾 */
    statements?: readonly string[];
  };
  /** 监督保障 */
  supervision?: {
    /** 召开工作会议数；单位：次 */
    meetings?: number;
    /** 举办培训数；单位：次 */
    trainings?: number;
    /** 接受培训人员数；单位：人次 */
    trainees?: number;
    /** 工作考核情况 */
    assessment?: string;
    /** 社会评议情况 */
    evaluation?: string;
    /** 责任追究数；单位：起 */
    accountability?: number;
    /** 自己的话；逐句印在这一方面的末尾 */
    statements?: readonly string[];
  };
  /** 表四的说明；印在表四下方，如 含上年度结转数量 */
  proceedingsNote?: string;
  /** 存在的主要问题及改进措施 */
  problems?: readonly {
    /** 问题 */
    problem: string;
    /** 改进措施 */
    measure?: string;
  }[];
  /** 上一年度的问题及本年度的改进 */
  previousProblems?: readonly {
    /** 问题 */
    problem: string;
    /** 改进措施 */
    measure?: string;
  }[];
  /** 信息处理费；单位是元，与表二以万元计的行政事业性收费不是一回事 */
  processingFees?: {
    /** 发出收费通知数；单位：件 */
    notices?: number;
    /** 通知收费总金额；单位：元 */
    notified?: number | string;
    /** 实际收取总金额；单位：元 */
    received?: number | string;
    /** 分项 */
    items?: readonly {
      /** 收费机关 */
      name?: string;
      /** 件数；单位：件 */
      notices: number;
      /** 金额；单位：元 */
      amount: number | string;
    }[];
  };
  /** 其他需要报告的事项 */
  matters?: readonly {
    /** 事项名称 */
    title?: string;
    /** 内容 */
    text: string;
  }[];
  /** 本机关自有的事实；供自有模板引用，名称自定 */
  other?: { [name: string]: string | number | string | readonly string[] };
}

export interface DocumentsInput {
  /** 本年制发件数；单位：件 */
  issued?: FigureInput<number>;
  /** 本年废止件数；单位：件 */
  repealed?: FigureInput<number>;
  /** 现行有效件数；单位：件 */
  inForce?: FigureInput<number>;
}

/** 政府信息公开工作年度报告（2014年格式）；国办发〔2014〕32号 */
export interface ReportInput2014 {
  /** 格式；报告格式的年份，如 2021；不填则由报告年度决定 */
  edition?: string;
  /** 机关 */
  agency: AgencyInput;
  /** 报告年度 */
  year: number;
  /** 标题；不填则为 机关全称＋年度＋报告名称；断行处可用 ｜ 或换行指明 */
  title?: string;
  /** 成文日期 */
  date?: string;
  /** 署名；为 true 时文末印署名和成文日期 */
  signature?: boolean;
  /** 发布信息；不印在正文，写入文件属性 */
  publication?: PublicationInput;
  /** 自写文字；部分名称 → 本机关自己的文字，用标记书写；[[数字路径]] 引用统计表中的数字 */
  narrative?: { [name: string]: string };
  /** 应汇总的单位；汇总报告应包括的单位名称，供核对各单位数字之和时发现缺少的单位 */
  units?: readonly string[];
  /** 统计表 */
  statistics?: {
    /** 一、主动公开情况 */
    disclosure?: {
      /** （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）；单位：条 */
      published?: FigureInput<number>;
      /** 其中：主动公开规范性文件数；单位：条 */
      normativeDocumentsPublished?: FigureInput<number>;
      /** 制发规范性文件总数；单位：件 */
      normativeDocumentsIssued?: FigureInput<number>;
      /** （二）通过不同渠道和方式公开政府信息的情况 */
      channels?: {
        /** 1.政府公报公开政府信息数；单位：条 */
        gazette?: FigureInput<number>;
        /** 2.政府网站公开政府信息数；单位：条 */
        website?: FigureInput<number>;
        /** 3.政务微博公开政府信息数；单位：条 */
        weibo?: FigureInput<number>;
        /** 4.政务微信公开政府信息数；单位：条 */
        wechat?: FigureInput<number>;
        /** 5.其他方式公开政府信息数；单位：条 */
        other?: FigureInput<number>;
      };
    };
    /** 二、回应解读情况 */
    response?: {
      /** （一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）；单位：次 */
      hotTopics?: FigureInput<number>;
      /** （二）通过不同渠道和方式回应解读的情况 */
      channels?: {
        /** 1.参加或举办新闻发布会总次数；单位：次 */
        pressConferences?: FigureInput<number>;
        /** 其中：主要负责同志参加新闻发布会次数；单位：次 */
        pressConferencesByLeaders?: FigureInput<number>;
        /** 2.政府网站在线访谈次数；单位：次 */
        onlineInterviews?: FigureInput<number>;
        /** 其中：主要负责同志参加政府网站在线访谈次数；单位：次 */
        onlineInterviewsByLeaders?: FigureInput<number>;
        /** 3.政策解读稿件发布数；单位：篇 */
        interpretations?: FigureInput<number>;
        /** 4.微博微信回应事件数；单位：次 */
        socialMediaResponses?: FigureInput<number>;
        /** 5.其他方式回应事件数；单位：次 */
        otherResponses?: FigureInput<number>;
      };
    };
    /** 三、依申请公开情况 */
    requests?: {
      /** （一）收到申请数；单位：件 */
      received?: FigureInput<number>;
      /** （一）收到申请数 */
      receivedBy?: {
        /** 1.当面申请数；单位：件 */
        inPerson?: FigureInput<number>;
        /** 2.传真申请数；单位：件 */
        fax?: FigureInput<number>;
        /** 3.网络申请数；单位：件 */
        online?: FigureInput<number>;
        /** 4.信函申请数；单位：件 */
        letter?: FigureInput<number>;
      };
      /** （二）申请办结数；单位：件 */
      completed?: FigureInput<number>;
      /** （二）申请办结数 */
      completedIn?: {
        /** 1.按时办结数；单位：件 */
        time?: FigureInput<number>;
        /** 2.延期办结数；单位：件 */
        extendedTime?: FigureInput<number>;
      };
      /** （三）申请答复数；单位：件 */
      answered?: FigureInput<number>;
      /** （三）申请答复数 */
      answers?: {
        /** 1.属于已主动公开范围数；单位：件 */
        alreadyPublished?: FigureInput<number>;
        /** 2.同意公开答复数；单位：件 */
        granted?: FigureInput<number>;
        /** 3.同意部分公开答复数；单位：件 */
        partlyGranted?: FigureInput<number>;
        /** 4.不同意公开答复数；单位：件 */
        refused?: FigureInput<number>;
        /** 4.不同意公开答复数 */
        refusals?: {
          /** 其中：1.涉及国家秘密；单位：件 */
          stateSecret?: FigureInput<number>;
          /** 2.涉及商业秘密；单位：件 */
          tradeSecret?: FigureInput<number>;
          /** 3.涉及个人隐私；单位：件 */
          privacy?: FigureInput<number>;
          /** 4.危及国家安全、公共安全、经济安全和社会稳定；单位：件 */
          publicSecurity?: FigureInput<number>;
          /** 5.不是《条例》所指政府信息；单位：件 */
          notGovernmentInformation?: FigureInput<number>;
          /** 6.法律法规规定的其他情形；单位：件 */
          otherLegalGrounds?: FigureInput<number>;
        };
        /** 5.不属于本行政机关公开数；单位：件 */
        notThisAgency?: FigureInput<number>;
        /** 6.申请信息不存在数；单位：件 */
        nonexistent?: FigureInput<number>;
        /** 7.告知作出更改补充数；单位：件 */
        toBeAmended?: FigureInput<number>;
        /** 8.告知通过其他途径办理数；单位：件 */
        otherChannels?: FigureInput<number>;
      };
    };
    /** 四、行政复议数量；单位：件 */
    reconsideration?: FigureInput<number>;
    /** 四、 */
    reconsiderationBy?: {
      /** （一）维持具体行政行为数；单位：件 */
      upheld?: FigureInput<number>;
      /** （二）被依法纠错数；单位：件 */
      corrected?: FigureInput<number>;
      /** （三）其他情形数；单位：件 */
      other?: FigureInput<number>;
    };
    /** 五、行政诉讼数量；单位：件 */
    litigation?: FigureInput<number>;
    /** 五、 */
    litigationBy?: {
      /** （一）维持具体行政行为或者驳回原告诉讼请求数；单位：件 */
      upheld?: FigureInput<number>;
      /** （二）被依法纠错数；单位：件 */
      corrected?: FigureInput<number>;
      /** （三）其他情形数；单位：件 */
      other?: FigureInput<number>;
    };
    /** 六、举报投诉数量；单位：件 */
    complaints?: FigureInput<number>;
    /** 七、依申请公开信息收取的费用；单位：万元 */
    fees?: FigureInput<number | string>;
    /** 八、机构建设和保障经费情况 */
    organisation?: {
      /** （一）政府信息公开工作专门机构数；单位：个 */
      offices?: FigureInput<number>;
      /** （二）设置政府信息公开查阅点数；单位：个 */
      readingPoints?: FigureInput<number>;
      /** （三）从事政府信息公开工作人员数；单位：人 */
      staff?: FigureInput<number>;
      /** （三）从事政府信息公开工作人员数 */
      staffBy?: {
        /** 1.专职人员数（不包括政府公报及政府网站工作人员数）；单位：人 */
        fullTime?: FigureInput<number>;
        /** 2.兼职人员数；单位：人 */
        partTime?: FigureInput<number>;
      };
      /** （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）；单位：万元 */
      budget?: FigureInput<number | string>;
    };
    /** 九、政府信息公开会议和培训情况 */
    meetings?: {
      /** （一）召开政府信息公开工作会议或专题会议数；单位：次 */
      held?: FigureInput<number>;
      /** （二）举办各类培训班数；单位：次 */
      trainings?: FigureInput<number>;
      /** （三）接受培训人员数；单位：人次 */
      trainees?: FigureInput<number>;
    };
  };
  /** 正文所需的事实 */
  facts?: {
    /** 编制依据；代替默认的依据 */
    basis?: string;
    /** 电子版下载 */
    download?: {
      /** 网站名称；如 示例市人民政府门户网站 */
      site?: string;
      /** 网址 */
      url?: string;
    };
    /** 联系方式 */
    contact?: ContactInput;
    /** 概述的开头语 */
    opening?: string;
    /** 编发的简报、专报 */
    newsletters?: readonly {
      /** 名称 */
      name: string;
      /** 期数 */
      issues: number;
    }[];
    /** 解读的政策 */
    interpretedPolicies?: readonly {
      /** 文件名称；带书名号，如 《台州市股改新政十条》 */
      title: string;
      /** 文号 */
      number?: string;
      /** 解读的称法；如 解读、政策解读；不填则为 政策解读 */
      label?: string;
      /** 冠在名称前的机关 */
      agency?: string;
    }[];
    /** 在政府门户网站发布的信息数（条） */
    portalItems?: number;
    /** 在本机关网站发布的信息数（条） */
    siteItems?: number;
    /** 微信公众号发布的信息数（条） */
    wechatItems?: number;
    /** 存在的主要问题及改进措施 */
    problems?: readonly {
      /** 问题 */
      problem: string;
      /** 改进措施 */
      measure?: string;
    }[];
    /** 其他需要报告的事项 */
    matters?: readonly {
      /** 事项名称 */
      title?: string;
      /** 内容 */
      text: string;
    }[];
    /** 本机关自有的事实；供自有模板引用，名称自定 */
    other?: { [name: string]: string | number | string | readonly string[] };
  };
  /** 签核 */
  signOff?: {
    /** 单位负责人 */
    head?: string;
    /** 审核人 */
    reviewer?: string;
    /** 填报人 */
    preparer?: string;
    /** 联系电话 */
    phone?: string;
    /** 填报日期 */
    date?: string;
  };
  /** 标题行数字；来源文件在标题行印的数字，只供核对，不印 */
  asPublished?: { [name: string]: number };
}

/** 政府信息公开工作年度报告（2019年格式）；国办公开办函〔2019〕60号 */
export interface ReportInput2019 {
  /** 格式；报告格式的年份，如 2021；不填则由报告年度决定 */
  edition?: string;
  /** 机关 */
  agency: AgencyInput;
  /** 报告年度 */
  year: number;
  /** 标题；不填则为 机关全称＋年度＋报告名称；断行处可用 ｜ 或换行指明 */
  title?: string;
  /** 成文日期 */
  date?: string;
  /** 署名；为 true 时文末印署名和成文日期 */
  signature?: boolean;
  /** 发布信息；不印在正文，写入文件属性 */
  publication?: PublicationInput;
  /** 自写文字；部分名称 → 本机关自己的文字，用标记书写；[[数字路径]] 引用统计表中的数字 */
  narrative?: { [name: string]: string };
  /** 应汇总的单位；汇总报告应包括的单位名称，供核对各单位数字之和时发现缺少的单位 */
  units?: readonly string[];
  /** 统计表 */
  statistics?: {
    /** 主动公开政府信息情况 */
    disclosure?: {
      /** 规章 */
      regulations?: {
        /** 本年新制作数量；单位：件 */
        made?: FigureInput<number>;
        /** 本年新公开数量；单位：件 */
        newlyPublished?: FigureInput<number>;
        /** 对外公开总数量；单位：件 */
        allPublished?: FigureInput<number>;
      };
      /** 规范性文件 */
      normativeDocuments?: {
        /** 本年新制作数量；单位：件 */
        made?: FigureInput<number>;
        /** 本年新公开数量；单位：件 */
        newlyPublished?: FigureInput<number>;
        /** 对外公开总数量；单位：件 */
        allPublished?: FigureInput<number>;
      };
      /** 行政许可 */
      licensing?: {
        /** 上一年项目数量；单位：项 */
        previousItems?: FigureInput<number>;
        /** 本年增/减；单位：项 */
        change?: FigureInput<number>;
        /** 处理决定数量；单位：件 */
        decisions?: FigureInput<number>;
      };
      /** 其他对外管理服务事项 */
      otherServices?: {
        /** 上一年项目数量；单位：项 */
        previousItems?: FigureInput<number>;
        /** 本年增/减；单位：项 */
        change?: FigureInput<number>;
        /** 处理决定数量；单位：件 */
        decisions?: FigureInput<number>;
      };
      /** 行政处罚 */
      penalties?: {
        /** 上一年项目数量；单位：项 */
        previousItems?: FigureInput<number>;
        /** 本年增/减；单位：项 */
        change?: FigureInput<number>;
        /** 处理决定数量；单位：件 */
        decisions?: FigureInput<number>;
      };
      /** 行政强制 */
      enforcement?: {
        /** 上一年项目数量；单位：项 */
        previousItems?: FigureInput<number>;
        /** 本年增/减；单位：项 */
        change?: FigureInput<number>;
        /** 处理决定数量；单位：件 */
        decisions?: FigureInput<number>;
      };
      /** 行政事业性收费 */
      fees?: {
        /** 上一年项目数量；单位：项 */
        previousItems?: FigureInput<number>;
        /** 本年增/减；单位：项 */
        change?: FigureInput<number>;
      };
      /** 政府集中采购 */
      procurement?: {
        /** 采购项目数量；单位：件 */
        items?: FigureInput<number>;
        /** 采购总金额；单位：万元 */
        amount?: FigureInput<number | string>;
      };
    };
    /** 收到和处理政府信息公开申请情况 */
    requests?: {
      /** 一、本年新收政府信息公开申请数量 */
      received?: ApplicantsInput;
      /** 二、上年结转政府信息公开申请数量 */
      carriedOver?: ApplicantsInput;
      /** 三、本年度办理结果 */
      results?: {
        /** （一）予以公开 */
        granted?: ApplicantsInput;
        /** （二）部分公开（区分处理的，只计这一情形，不计其他情形） */
        partlyGranted?: ApplicantsInput;
        /** （三）不予公开 */
        refused?: RefusalsInput;
        /** （四）无法提供 */
        unavailable?: UnavailableInput;
        /** （五）不予处理 */
        notProcessed?: NotProcessedInput;
        /** （六）其他处理 */
        other?: ApplicantsInput;
        /** （七）总计 */
        total?: ApplicantsInput;
      };
      /** 四、结转下年度继续办理 */
      carriedForward?: ApplicantsInput;
    };
    /** 政府信息公开行政复议、行政诉讼情况 */
    proceedings?: ProceedingsInput;
  };
  /** 正文所需的事实 */
  facts?: FactsInput;
}

/** 政府信息公开工作年度报告（2021年格式）；国办公开办函〔2021〕30号 */
export interface ReportInput2021 {
  /** 格式；报告格式的年份，如 2021；不填则由报告年度决定 */
  edition?: string;
  /** 机关 */
  agency: AgencyInput;
  /** 报告年度 */
  year: number;
  /** 标题；不填则为 机关全称＋年度＋报告名称；断行处可用 ｜ 或换行指明 */
  title?: string;
  /** 成文日期 */
  date?: string;
  /** 署名；为 true 时文末印署名和成文日期 */
  signature?: boolean;
  /** 发布信息；不印在正文，写入文件属性 */
  publication?: PublicationInput;
  /** 自写文字；部分名称 → 本机关自己的文字，用标记书写；[[数字路径]] 引用统计表中的数字 */
  narrative?: { [name: string]: string };
  /** 应汇总的单位；汇总报告应包括的单位名称，供核对各单位数字之和时发现缺少的单位 */
  units?: readonly string[];
  /** 统计表 */
  statistics?: {
    /** 主动公开政府信息情况 */
    disclosure?: {
      /** 规章 */
      regulations?: DocumentsInput;
      /** 行政规范性文件 */
      normativeDocuments?: DocumentsInput;
      /** 行政许可；单位：件 */
      licensing?: FigureInput<number>;
      /** 行政处罚；单位：件 */
      penalties?: FigureInput<number>;
      /** 行政强制；单位：件 */
      enforcement?: FigureInput<number>;
      /** 行政事业性收费；单位：万元 */
      fees?: FigureInput<number | string>;
    };
    /** 收到和处理政府信息公开申请情况 */
    requests?: {
      /** 一、本年新收政府信息公开申请数量 */
      received?: ApplicantsInput;
      /** 二、上年结转政府信息公开申请数量 */
      carriedOver?: ApplicantsInput;
      /** 三、本年度办理结果 */
      results?: {
        /** （一）予以公开 */
        granted?: ApplicantsInput;
        /** （二）部分公开（区分处理的，只计这一情形，不计其他情形） */
        partlyGranted?: ApplicantsInput;
        /** （三）不予公开 */
        refused?: RefusalsInput;
        /** （四）无法提供 */
        unavailable?: UnavailableInput;
        /** （五）不予处理 */
        notProcessed?: NotProcessedInput;
        /** （六）其他处理 */
        other?: {
          /** 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 */
          notAmended?: ApplicantsInput;
          /** 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 */
          feeNotPaid?: ApplicantsInput;
          /** 3.其他 */
          other?: ApplicantsInput;
        };
        /** （七）总计 */
        total?: ApplicantsInput;
      };
      /** 四、结转下年度继续办理 */
      carriedForward?: ApplicantsInput;
    };
    /** 政府信息公开行政复议、行政诉讼情况 */
    proceedings?: ProceedingsInput;
  };
  /** 正文所需的事实 */
  facts?: FactsInput;
}

/** The data of a report, of whatever edition. */
export type ReportInput = ReportInput2014 | ReportInput2019 | ReportInput2021;

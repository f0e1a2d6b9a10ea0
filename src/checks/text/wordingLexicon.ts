/** Words of the text itself, beside those of its figures. */
export const wording = {
  MEASURE: '进一步 加强 加大 强化 完善 健全 提升 提高 拓宽 丰富 规范 优化 推进 落实 畅通 做好 加快',
  // Says what is wrong; 存在一些问题 alone does not.
  PROBLEM:
    '有待 {亟,仍,还,尚}{需,待} {还,仍,}需要{进一步,提高,提升,加强,改进,完善,强化,加大} {还,仍,}需{进一步,提高,提升,加强,改进,完善} 不{够,足,高,强,深,全,多,畅,清,严,均,稳,熟,实,广,细,快,新,准,佳,善} 不{及时,规范,到位,平衡,充分,完善,健全,丰富,准确,主动,明确,统一} 薄弱 欠缺 缺乏 缺少 滞后 差距 短板 单一 偏{少,低,弱,慢} 较{少,低,弱,慢,差} 困难 瓶颈 弱项 不能 没有 未{及时,能,形成,充分,完全,按,建立,达,有效,得到,做到,真正} 少数 个别 局限 误差 偏差 流于 难度 难以 频繁 空白 遗漏 错{误,敏,别} 疏漏 隐患 矛盾 参差 淡薄 过于 仅',
  GENERIC:
    '存在{着,的,了,以下,一些,一定,主要,几个,不少,许多,几点,的主要,的一些,以下几个方面的,}{问题,不足,短板,困难} 主要问题 不足之处 以下问题 上述问题 针对{存在,}问题 问题导向',
  LEFT_IN:
    '该部分{内容,}以表格形式{报告,呈现,体现,} 此部分以表格形式 此处{填写,插入,应} 请在此 请填写 填表说明 填写说明 可根据{实际,本机关}{情况,}{填写,增减,调整}',
  // Before a mark: 共主动公开条。 has lost its number.
  LEFT_OUT:
    '{共,共计,累计,全年,总计,}{主动公开,公开,发布}{政府信息,各类信息,信息,}{条,篇} {共,共计,累计,总计}{收到,受理,新收}{政府信息公开申请,依申请公开,申请,}件 {办理结果,规范性文件}件 {类信息,类}{条,篇} {同比,}{增长,下降,减少,上升,提高,降低,占,占比}{了,为,约,}{%,％}',
  // Words that end as a measure does: 今日头条.
  LIKE_MEASURES:
    '{头,链,线,法,词,信,教,纸,便,封,金,枝}条 {短,长,全,诗,名,美,开,续}篇 {文,案,稿,信,事,附,邮,条,证,办,要,软,硬,原,函,急,密,快,部,构,零,组,批,印,来,收}件 {身,股,月,年,省,成,备,部}份',
  // What a bracket of instructions begins with.
  NOTE: '（{填写,说明：,略,此处,必填,选填,字数,不超过,请填写,请补充,请说明}',
  TROUBLE: '问题 不足 短板 差距 薄弱 困难',
  REMEDY: '改进 措施 整改',
  PERIOD: '统计{期限,时限,时段,期间,周期,时间,范围,期} 数据{期限,时限,时段,期间,时间,统计自}',
  // A body that was founded in the year reports of a part of it.
  FOUNDED: '成立 挂牌 组建 设立 新设 合并 划转 机构改革',
  // What a report is made of: 结合2023年政府信息公开工作实际编制而成.
  MADE_OF: '{政府,政务,}信息公开{工作,}{情况,实际,工作情况,实际情况,开展情况}编制',
  // What is to come, beyond doubt: 将政务公开纳入 is no plan.
  WILL: '{将,拟}{从以下,从如下,从这几,在以下,着重从,主要从,重点从,继续,进一步,不断,着力,努力,按照,认真,切实,持续}',
  TAKEN_AS: '作为 纳入 列入 列为 放在 摆在 融入 贯穿 视为 当作',
  CARRIES_TO: '{结转,转结,顺延,延续,转}{至,到,入}',
  UNFINISHED: '{未,尚未,未能}{办结,办理,答复,办理完毕,到期} 未到{答复,办理,}期{限,} 正在办理 剩余 其余',
  LAST_YEAR: '上年 上一年 去年 前一年 往年',
  NOT_THIS_REPORT: '关于 通知 做好 要求 历年 上年',
  PUBLISHES: '编制 公布 现将 现就 撰写 形成',
  // Up to when: 截至2022年底.
  UP_TO: '截{至,止}{到,}',
  THIS_YEAR: '今年 本年',
  COUNTS: '共 全年 累计 收到 受理 公开 发布',
  // What others wrote, or what was handed on.
  RELAYED: '转发 转载 报送 上报 推送至 共享 采集',
  // One piece that is counted more than once.
  OVERLAP: '同一{条,}{政府,}信息 重复 交叉 {不同,多个,多种,各}渠道 同步{发布,公开,推送,更新}',
  // 预决算各1条: two things in one word.
  TWO_IN_ONE: '预决算',
  COMPARES: '同比 相比 以来 上年 去年',
} as const satisfies Record<string, string>;

/** 由…、…等六个部分组成: how a preamble lists the parts of its report. */
export const partList = { LISTS: '由 包括 包含 分为', PARTS: '部分 方面' } as const;

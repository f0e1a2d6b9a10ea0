import type { Sentence, Term } from '../sentence';

/** Chinese sentences of the checks: which table, row and column, what is there, what is expected, the difference. */
export const zhChecks = {
  'sum.cell': '{where}为{actual}，应为{expected}，{differs}：它所在的各个合计都不平（{places}）。',
  'sum.row': '{where}为{actual}，各项相加为{expected}（{sum}），{differs}。{also}',
  'sum.balance': '{where}：勾稽关系不平，{actual} 与 {expected} 相差{gap}。{also}',
  'sum.blank-total': '{where}没有填写，而其各项相加为{expected}（{sum}）。',
  'sum.blank-totals': '{where}有{count}个合计没有填写：{missing}。',
  'sum.not-assessable': '{where}有{count}处合计因空白而无法核对：{some}。',
  'limit.subset': '{where}为{actual}，大于{together}的{expected}（{differs}）。',
  'limit.subset-blank': '{where}为{actual}，而{together}没有填写（至少应为{expected}）。',
  'limit.negative': '{where}：{together}为{actual}，不能小于0。',
  'limit.above-channels': '{where}为{actual}，多于各渠道之和{expected}（{differs}）。',
  'limit.below-channel': '{where}为{actual}，少于其中一个渠道的{expected}（{differs}）。',
  'limit.competence': '{where}为{actual}：{kind}不能有此项（只有{kinds}可以有），应为0。',
  'blank.cell': '{where}是空白，没有数的应填0。',
  'blank.cell.many': '{where}有{count}处空白，没有数的应填0：{some}。',
  'blank.slash': '{where}填了“/”，没有数的应填0。',
  'blank.slash.many': '{where}有{count}处填了“/”，没有数的应填0：{some}。',
  'blank.form': '{where}有{count}个数没有填写；没有的建议填0。',
  'heading.figure': '{where}是标题行，不填数字，来源文件印有{actual}。',
  'heading.sum':
    '{where}是标题行，不填数字；来源文件印有{actual}，其下各项相加为{expected}（{sum}），{differs}。',
  'heading.blank': '{where}是标题行，不填数字；来源文件印有{actual}，其下各行都没有填写。',
  'previous.year': '{where}是{actual}年度的，应为{expected}年度，未作跨年核对。',
  'previous.agency':
    '{where}的机关是“{actual}”，本报告是“{expected}”，请核实是否用错了文件（机关更名的除外）。',
  'date.early': '{where}为{actual}，报告年度到{expected}才结束，请核实。',
  'date.late': '{where}为{actual}，晚于规定的{expected}（{basis}），请核实。',
  'figure.yuan': '{where}为{actual}万元，像是以元计的数（{actual}元为{expected}万元），请核实单位。',
  'previous.carry': ({ where, year, terms = [] }) =>
    `${where}与${year}年度报告的结转不一致（${terms
      .map(({ name, value, against }) => `${name}：上年${against}，本年${value}`)
      .join('；')}）。`,
  'previous.chain':
    '{where}为{actual}，按上年推算应为{expected}（{sum}），{differs}；如因修订、自然失效或口径变化，请核实。',
  'previous.jump': '{where}为{actual}，{year}年度为{before}，变化过大，请核实。',
  'units.sum': ({ where, terms = [], differs }) =>
    `${where}与所属单位合计不一致：${terms
      .map(({ name, value, against }) => `${name}本报告${value}，各单位合计${against}`)
      .join('；')}（${differs}）。`,
  'units.missing': '缺少所属单位的报告：{places}；因此有{count}处数字暂不能与合计核对。',
  'units.incomplete':
    '有{count}处数字多于所给单位的合计（如{places}：{actual}，合计{expected}），像是缺少单位的报告；请核对单位是否齐全。',
  'units.left-out':
    '合计中没有计入{places}的数字：有{count}处少于各单位之和，相差的正是它的数字（如{actual}，应为{expected}）。',
  'units.doubled':
    '合计中把{places}计了两次：有{count}处多于各单位之和，相差的正是它的数字（如{actual}，应为{expected}）。',
  'units.none': '没有可以汇总的报告。',
  'units.missing-sum': '缺少所属单位的报告：{places}；合计不全。',
  'units.broken': '{where}：报告不能读取，未计入合计。',
  'units.errors': '{where}：报告自身有{count}处错误，数字仍照样计入合计：{some}。',
  'units.open': '{where}：报告有{count}处没有填数，合计中没有这些数字：{some}。',
  'units.apart': '{where}：填了{places}，这些数字由本机关自己填报，未计入合计。',
  'units.own': '这些数字由本机关自己填报，不由各单位相加，请填写：{places}。',
  'units.too-large': '{where}的合计为{actual}，超出可填的范围，留空。',
  'units.unlisted': '{where}不在应汇总的单位之列，仍计入了合计。',
  'units.twice': '{where}：报告给了不止一份，只计一份。',
  'units.year': '{where}：报告是{actual}年度的，应为{expected}年度，未计入合计。',
  'units.edition': '{where}：报告是{actual}年格式，应为{expected}年格式，未计入合计。',
  'text.figure': ({ said, name, found, terms = [], differs, sibling, read }) => {
    const figures = terms.map((term) => `${term.name}${term.value ?? '未填'}`).join('，');
    const row = sibling as Term | undefined;
    const [as, ...more] = (read ?? []) as readonly string[];
    const places = more.length > 2 ? `${as}等${more.length + 1}项之和` : [as, ...more].join('＋');
    return `正文“${said}”与统计表不一致：${name?.replaceAll(' + ', '、')}在表中为${found ?? '未填'}${figures && `（${figures}）`}，正文${differs}。${as ? `读作：${places}。` : ''}${row ? `表中${row.name}为${row.value}，是否填错了行？` : ''}`;
  },
  'text.sum': '正文的合计不平：写为{actual}{unit}，各项相加为{expected}{unit}（{sum}），{differs}。',
  'text.sum.part': '“其中”的一项大于总数：{actual}{unit}中有一项为{part}。',
  'text.share': '正文的占比有误：{part}占{base}的{expected}，写为{actual}。',
  'text.figure.fact': '正文“{said}”与填写的事实不一致：{name}填写为{expected}，正文写为{actual}。',
  'text.share.above': '各类占比相加为{actual}，超过100%。',
  'text.share.rate': '正文称办结率为{actual}，而表中{name}有{remaining}件。',
  'text.growth': '正文的增减有误：由{base}{unit}到{now}{unit}应为{expected}，写为{actual}。',
  'text.growth.lastYear': '正文称上年{name}为{actual}，而上年的报告为{expected}。',
  'text.twice': '同一件事有两个数字：“{said}”，而前面写为{expected}，请核对。',
  'text.part-missing': '缺少格式规定的{count}个部分：{expected}。',
  'text.part-order': '{where}的次序与格式规定的不同。',
  'text.part-ordinal': '{where}的序号为“{actual}”，应为“{expected}”。',
  'text.part-heading': '标题“{actual}”与格式的“{expected}”不同，请核对。',
  'text.part-empty': '{where}没有内容。',
  'text.part-short': '{where}只有“{actual}”，不足一句话。',
  'text.part-list': '写明由{actual}部分组成，实际列出{expected}部分。',
  'text.period': '统计期限写为“{actual}”，应为{expected}。',
  'text.year': '“{said}”中的年份为{actual}，本报告为{expected}，请核对是否为上年文字。',
  'text.year.ahead': '“{said}”说的是以后，年份应为{expected}，请核对。',
  'text.year.slip': '“{actual}”不是年份，请核对。',
  'text.other-body': '“{actual}”不像是{expected}的说法，请核对是否为别的机关的文字。',
  'text.instruction': '模板中的说明文字或空位没有删改：“{actual}”。',
  'text.left-out': '“{actual}”漏写了数字，请核对。',
  'text.citation': '文号应使用六角括号：{actual}应为{expected}。',
  'text.outdated': '引用的“{actual}”已被{expected}代替。',
  'text.other-edition': '出现了{id}年格式的项目：{actual}；本报告使用{own}年格式。',
  'text.title': '报告名称为“{actual}”，应为“{expected}”。',
  'text.repeated':
    '{where}等自写文字有{actual}与{year}年度的报告相同（只有数字不同的也算），请核对是否照抄上年。',
  'text.pairs': '存在的问题列了{expected}条，改进措施列了{actual}条，不能一一对应。',
  'text.measures-only': '{where}只写了改进措施，没有写存在什么问题。',
  'text.unsaid': '统计表中{name}为{actual}，正文没有说明（{basis}）。',
  'text.unsaid.part': '{where}没有写到{name}（{basis}）。',
  'text.basis': '文号“{actual}”有误，应为“{expected}”。',
  'figure.unit': '{where}为{actual}：格内不写单位，表中的单位是{expected}。',
} as const satisfies Readonly<Record<string, Sentence>>;

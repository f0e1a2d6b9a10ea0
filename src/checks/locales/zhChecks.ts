/** Chinese messages of the checks: which table, row and column, what stands there, what is expected, the difference. */
export const zhChecks = {
  'sum.cell': '{where}为{actual}，应为{expected}，{differs}：它所在的各个合计都不平（{sums}）。',
  'sum.row': '{where}为{actual}，各项相加为{expected}（{parts}），{differs}。{also}',
  'sum.balance': '{where}：勾稽关系不平，{actual} 与 {expected} 相差{gap}。{also}',
  'sum.blank-total': '{where}没有填写，而其各项相加为{expected}（{parts}）。',
  'sum.not-assessable': '{where}有{count}处合计因空白而无法核对：{places}。',
  'limit.subset': '{where}为{actual}，大于{whole}的{expected}（{differs}）。',
  'limit.subset-blank': '{where}为{actual}，而{whole}没有填写（至少应为{expected}）。',
  'limit.negative': '{where}：{names}为{actual}，不能小于0。',
  'limit.above-channels': '{where}为{actual}，多于各渠道之和{expected}（{differs}）。',
  'limit.below-channel': '{where}为{actual}，少于其中一个渠道的{expected}（{differs}）。',
  'limit.competence': '{where}为{actual}：{kind}不能有此项（只有{kinds}可以有），应为0。',
  'blank.cell': '{where}有空白，没有数的应填0：{places}。',
  'blank.slash': '{where}填了“/”，没有数的应填0：{places}。',
  'blank.form': '{where}有{count}个数没有填写；没有的建议填0。',
  'heading.figure': '{where}是标题行，不填数字，来源文件印有{actual}。',
  'heading.sum':
    '{where}是标题行，不填数字；来源文件印有{actual}，其下各项相加为{expected}（{parts}），{differs}。',
  'previous.year': '{where}是{actual}年度的，应为{expected}年度，未作跨年核对。',
  'previous.carry': '{where}与{year}年度报告的结转不一致（{list}）。',
  'previous.chain':
    '{where}为{actual}，按上年推算应为{expected}（{parts}），{differs}；如因修订、自然失效或口径变化，请核实。',
  'previous.jump': '{where}为{actual}，{year}年度为{before}，变化过大，请核实。',
  'units.sum': '{where}与所属单位合计不一致：{list}（{differs}）。',
  'units.missing': '缺少所属单位的报告：{list}；因此有{count}处数字暂不能与合计核对。',
  'units.incomplete':
    '有{count}处数字多于所给单位的合计（如{place}：{actual}，合计{expected}），像是缺少单位的报告；请核对单位是否齐全。',
  'units.unlisted': '{where}不在应汇总的单位之列，仍计入了合计。',
  'units.twice': '{where}的报告给了不止一份，只计一份。',
  'units.year': '{where}的报告是{actual}年度的，应为{expected}年度，未计入合计。',
  'units.edition': '{where}的报告是{actual}年格式，应为{expected}年格式，未计入合计。',
} as const;

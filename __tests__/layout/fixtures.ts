import type { GridCell } from '../../src/document/grid';
import type { Block, Document, Table, TableStyle } from '../../src/document/nodes';

export const properties = {
  title: '某市某局2023年政府信息公开工作年度报告',
  subject: '政府信息公开工作年度报告',
  author: '某市某局',
  keywords: ['政府信息公开', '年度报告'],
  created: '2024-01-17T00:00:00Z',
};

export const documentOf = (...blocks: Block[]): Document => ({ properties, blocks });

export const paragraph = (text: string): Block => ({ type: 'paragraph', text });

export const heading = (number: string, text: string, level: 1 | 2 | 3 | 4 = 1): Block => ({
  type: 'heading',
  level,
  number,
  text,
});

const style: TableStyle = {
  headSize: 10.5,
  labelSize: 10,
  figureSize: 12,
  rowHeight: 20,
  pitch: 1.3,
  padX: 3,
  padY: 2,
  rule: 0.5,
};

type Loose = Partial<GridCell> & Pick<GridCell, 'row' | 'column' | 'role' | 'text'>;

const cellOf = (cell: Loose): GridCell => ({
  rowSpan: 1,
  colSpan: 1,
  align: cell.role === 'label' || cell.role === 'corner' ? 'left' : 'center',
  vertical: false,
  indent: 0,
  ...cell,
});

const groups: readonly (readonly [string, readonly string[]])[] = [
  [
    '（三）不予公开',
    [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ],
  ],
  [
    '（四）无法提供',
    ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
  ],
  [
    '（五）不予处理',
    [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ],
  ],
  [
    '（六）其他处理',
    [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ],
  ],
];

/** 表三 of the format of 2021: 28 rows × 10 columns, figures by place (row × 100 + column). */
export function requestsTable(extra: Partial<Table> = {}): Table {
  const cells: GridCell[] = [];
  const add = (cell: Loose) => cells.push(cellOf(cell));
  const figures = (row: number) => {
    for (let column = 3; column < 10; column++) {
      add({ row, column, role: 'figure', text: String(row * 100 + column) });
    }
  };
  add({
    row: 0,
    column: 0,
    rowSpan: 3,
    colSpan: 3,
    role: 'corner',
    text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  });
  add({ row: 0, column: 3, colSpan: 7, role: 'head', text: '申请人情况' });
  add({ row: 1, column: 3, rowSpan: 2, role: 'head', text: '自然人' });
  add({ row: 1, column: 4, colSpan: 5, role: 'head', text: '法人或其他组织' });
  add({ row: 1, column: 9, rowSpan: 2, role: 'head', text: '总计' });
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].forEach((text, i) => {
    add({ row: 2, column: 4 + i, role: 'head', text });
  });
  add({ row: 3, column: 0, colSpan: 3, role: 'label', text: '一、本年新收政府信息公开申请数量' });
  figures(3);
  add({ row: 4, column: 0, colSpan: 3, role: 'label', text: '二、上年结转政府信息公开申请数量' });
  figures(4);
  add({ row: 5, column: 0, rowSpan: 22, role: 'stub', text: '三、本年度办理结果', vertical: true });
  add({ row: 5, column: 1, colSpan: 2, role: 'label', text: '（一）予以公开' });
  figures(5);
  add({
    row: 6,
    column: 1,
    colSpan: 2,
    role: 'label',
    text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  });
  figures(6);
  let row = 7;
  for (const [group, labels] of groups) {
    add({ row, column: 1, rowSpan: labels.length, role: 'label', text: group });
    for (const text of labels) {
      add({ row, column: 2, role: 'label', text });
      figures(row++);
    }
  }
  add({ row, column: 1, colSpan: 2, role: 'label', text: '（七）总计' });
  figures(row++);
  add({ row, column: 0, colSpan: 3, role: 'label', text: '四、结转下年度继续办理' });
  figures(row++);
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    type: 'table',
    name: 'requests',
    grid: { columns: [9, 25, 45, 11, 11, 11, 11, 11, 11, 11], rows: row, headRows: 3, cells },
    style,
    foot: [],
    newPage: false,
    landscape: false,
    ...extra,
  };
}

/** A plain grid of figures. */
export function plainTable(rows: number, columns: number, extra: Partial<Table> = {}): Table {
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const head = row === 0;
      cells.push(cellOf({ row, column, role: head ? 'head' : 'figure', text: head ? '列' : `${row}` }));
    }
  }
  return {
    type: 'table',
    name: 'plain',
    grid: { columns: Array.from({ length: columns }, () => 156 / columns), rows, headRows: 1, cells },
    style,
    foot: [],
    newPage: false,
    landscape: false,
    ...extra,
  };
}

/** Real report language (台州市经信委, report year 2017), for measuring. */
export const sentences: readonly string[] = [
  '2017年，我委严格按照《中华人民共和国政府信息公开条例》、《浙江省人民政府办公厅关于做好2017年政务公开工作总结及政府信息公开工作年度报告和情况统计工作的通知》的要求，提高依法行政水平和行政透明度，扎实做好政务公开工作。一年来，我委认真贯彻落实政府信息公开工作各项要求，公开内容不断拓展、公开程序进一步规范、公开制度得到较好执行。现将我委2017年政务公开工作总结如下：',
  '我委在继续做好“中国·台州”门户网站和台州经信委门户网站（以下简称“委门户网站”）这两大平台发布委政府信息外，还通过委有关办事窗口发布行政审批（许可）信息；同时，在委门户网站上提供政府信息公开申请的格式文本，接受网上政府信息公开申请，并在台州市办事大厅窗口，政府信息主动公开和依申请公开的渠道和形式进一步体现便捷化和多样性。',
  '编发各类专（简）报。通过《台州经信》等专刊，编印调研文章、工作动态、经济运行分析和企业关注的热点、难点工作，分发给各单位和各重点企业，供各级领导参考，并将各处室上报的各类信息，经编审后转报省、市党政部门，新闻媒体等10多个单位并被录用。2017年1-12月，我委共刊出信息22期，其中《台州经信》简报17期、《台州市经信委专报》5期。',
  '我委及时发布政策解读文件，今年发布《大数据产业发展规划（2016-2020年）》解读、《汽车产业中长期发展规划》解读、《台州市“企业上云”行动方案》（台政办函〔2017〕44号）政策解读、《台州市股改新政十条》（台政办函〔2017〕48号）解读、《2017年台州有序有电工作意见》政策解读、《关于深化制造业与互联网融合发展的实施方案》（台政办发〔2017〕53号）政策解读。',
  '全年共收到依申请公开11398件，同比增长12.5%，其中网络申请9305件（占81.6%）、信函申请1893件、当面申请200件，10～20个工作日内答复率99.98%——较2016年提高1.02个百分点……收取信息处理费12345.67元。',
  '我委门户网站独立域名为：http://tzjxw.gov.cn/col/col1229054631/index.html，备案号为：浙ICP备11038273号-2，浙公网安备33100202000552，网站已进入市政府部门网站集群；执行GB/T 9704—2012《党政机关公文格式》，室温26℃，面积1200㎡。',
];

/** A narrative of about five pages with every kind of block. */
export function narrative(): Document {
  return documentOf(
    { type: 'title', lines: ['某市经济和信息化委员会', '2017年政府信息公开工作年度报告'] },
    paragraph(sentences[0] ?? ''),
    heading('一、', '加强领导，确保政务公开落到实处'),
    {
      type: 'paragraph',
      runIn: { level: 2, number: '（一）', text: '领导重视，责任明确。' },
      text: sentences[1] ?? '',
    },
    {
      type: 'paragraph',
      runIn: { level: 2, number: '（二）', text: '规范流程，重点突出。' },
      text: sentences[2] ?? '',
    },
    heading('二、', '主动公开政府信息情况'),
    heading('（一）', '政策解读情况', 2),
    paragraph(sentences[3] ?? ''),
    paragraph(sentences[4] ?? ''),
    heading('三、', '收到和处理政府信息公开申请情况'),
    requestsTable(),
    { type: 'note', text: '注：本表含上年度结转数量。' },
    heading('四、', '存在的主要问题及改进措施'),
    ...sentences.map((text, i): Block => ({ type: 'paragraph', number: `${i + 1}.`, text })),
    paragraph(sentences[5] ?? ''),
    { type: 'signature', agency: '某市经济和信息化委员会', date: '2018年1月17日' },
    plainTable(30, 3, {
      newPage: true,
      caption: '2017年度政府信息公开情况统计表',
      lead: '填报单位：某市经济和信息化委员会',
      foot: [
        ['单位负责人：张三', '审核人：李四', '填报人：王五'],
        ['联系电话：0576-88888888', '填报日期：2018年1月17日'],
      ],
    }),
  );
}

import type { CellRole, Grid, GridCell } from '../../../src/document/grid';
import type { Block, Document, Table, TableStyle } from '../../../src/document/nodes';

export const tableStyle: TableStyle = {
  headSize: 10.5,
  labelSize: 10.5,
  figureSize: 12,
  rowHeight: 22,
  pitch: 1.25,
  padX: 3,
  padY: 2,
  rule: 0.5,
};

const properties = {
  title: '某市教育局2023年政府信息公开工作年度报告',
  subject: '政府信息公开工作年度报告',
  author: '某市教育局',
  keywords: ['政府信息公开', '年度报告', '2023'],
  created: '2024-01-17T00:00:00.000Z',
};

export const documentOf = (...blocks: Block[]): Document => ({ properties, blocks });

type CellOptions = Partial<Omit<GridCell, 'row' | 'column' | 'text'>>;

export const cell = (
  row: number,
  column: number,
  text: string,
  role: CellRole,
  more: CellOptions = {},
): GridCell => ({
  row,
  column,
  rowSpan: 1,
  colSpan: 1,
  role,
  text,
  align: role === 'label' || role === 'corner' ? 'left' : 'center',
  vertical: false,
  indent: 0,
  ...more,
});

export const tableOf = (name: string, grid: Grid, more: Partial<Table> = {}): Table => ({
  type: 'table',
  name,
  grid,
  style: tableStyle,
  foot: [],
  newPage: false,
  landscape: false,
  ...more,
});

const inOrder = (cells: GridCell[]): GridCell[] => cells.sort((a, b) => a.row - b.row || a.column - b.column);

const results: readonly (readonly [string, readonly string[]])[] = [
  ['（一）予以公开', []],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', []],
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
  ['（七）总计', []],
];

/** 表三 of 国办公开办函〔2021〕30号: 28 rows × 10 columns, a vertical stub over 22 rows. */
export function requestsGrid(): Grid {
  const cells: GridCell[] = [
    cell(0, 0, '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'corner', {
      rowSpan: 3,
      colSpan: 3,
    }),
    cell(0, 3, '申请人情况', 'head', { colSpan: 7 }),
    cell(1, 3, '自然人', 'head', { rowSpan: 2 }),
    cell(1, 4, '法人或其他组织', 'head', { colSpan: 5 }),
    cell(1, 9, '总计', 'head', { rowSpan: 2 }),
    ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text, at) =>
      cell(2, 4 + at, text, 'head'),
    ),
  ];
  const figures = (row: number): void => {
    for (let column = 3; column < 10; column++) {
      cells.push(
        cell(row, column, String((row * column) % 97), 'figure', { figure: `requests.r${row}.c${column}` }),
      );
    }
  };
  let row = 3;
  const whole = (text: string): void => {
    cells.push(cell(row, 0, text, 'label', { colSpan: 3 }));
    figures(row++);
  };
  whole('一、本年新收政府信息公开申请数量');
  whole('二、上年结转政府信息公开申请数量');
  cells.push(cell(row, 0, '三、本年度办理结果', 'stub', { rowSpan: 22, vertical: true }));
  for (const [group, items] of results) {
    if (items.length === 0) {
      cells.push(cell(row, 1, group, 'label', { colSpan: 2 }));
      figures(row++);
      continue;
    }
    cells.push(cell(row, 1, group, 'stub', { rowSpan: items.length, align: 'left' }));
    for (const item of items) {
      cells.push(cell(row, 2, item, 'label'));
      figures(row++);
    }
  }
  whole('四、结转下年度继续办理');
  return { columns: [10, 22, 47, 11, 11, 11, 11, 11, 11, 11], rows: row, headRows: 3, cells: inOrder(cells) };
}

/** 65 rows of three columns, as the 统计表 of 2014. */
export function statisticsGrid(): Grid {
  const cells: GridCell[] = [
    cell(0, 0, '统 计 指 标', 'head'),
    cell(0, 1, '单位', 'head'),
    cell(0, 2, '统计数', 'head'),
  ];
  for (let row = 1; row <= 65; row++) {
    const indent = row % 3;
    cells.push(cell(row, 0, `${row}.通过不同渠道和方式公开政府信息的情况第${row}项`, 'label', { indent }));
    cells.push(cell(row, 1, row % 9 === 0 ? '——' : '条', 'unit'));
    cells.push(
      cell(row, 2, row % 9 === 0 ? '——' : String(row * 37), 'figure', { figure: `statistics.r${row}` }),
    );
  }
  return { columns: [106, 20, 30], rows: 66, headRows: 1, cells: inOrder(cells) };
}

/** 表四: 15 columns under three head rows. */
export function reviewsGrid(): Grid {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const cells: GridCell[] = [
    cell(0, 0, '行政复议', 'head', { colSpan: 5 }),
    cell(0, 5, '行政诉讼', 'head', { colSpan: 10 }),
    cell(1, 5, '未经复议直接起诉', 'head', { colSpan: 5 }),
    cell(1, 10, '复议后起诉', 'head', { colSpan: 5 }),
    ...outcomes.map((text, at) => cell(1, at, text, 'head', { rowSpan: 2 })),
    ...outcomes.map((text, at) => cell(2, 5 + at, text, 'head')),
    ...outcomes.map((text, at) => cell(2, 10 + at, text, 'head')),
    ...Array.from({ length: 15 }, (_, at) => cell(3, at, String(at), 'figure', { figure: `reviews.c${at}` })),
  ];
  return { columns: Array.from({ length: 15 }, () => 10.4), rows: 4, headRows: 3, cells: inOrder(cells) };
}

/** 表二: bands over four columns. */
export function disclosureGrid(): Grid {
  const fill = 'C6D9F1';
  const cells: GridCell[] = [
    cell(0, 0, '第二十条第（一）项', 'band', { colSpan: 4, fill }),
    ...['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text, at) =>
      cell(1, at, text, 'head'),
    ),
    cell(2, 0, '规章', 'label'),
    cell(3, 0, '行政规范性文件', 'label'),
    cell(4, 0, '第二十条第（八）项', 'band', { colSpan: 4, fill }),
    cell(5, 0, '信息内容', 'head'),
    cell(5, 1, '本年收费金额（单位：万元）', 'head', { colSpan: 3 }),
    cell(6, 0, '行政事业性收费', 'label'),
    cell(6, 1, '59237.2449', 'figure', { colSpan: 3, figure: 'disclosure.fees' }),
  ];
  for (const row of [2, 3]) {
    for (const column of [1, 2, 3]) {
      const text = row === 3 && column === 1 ? '22（其中修订16件）' : String(row * column);
      cells.push(cell(row, column, text, 'figure', { figure: `disclosure.r${row}.c${column}` }));
    }
  }
  return { columns: [54, 34, 34, 34], rows: 7, headRows: 0, cells: inOrder(cells) };
}

const sentence =
  '2023年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，坚持“公开为常态、不公开为例外”，全年通过门户网站主动公开政府信息1,286条，同比增长12.5%，其中政策文件36件、解读材料“图解”28篇；';

export const longParagraph: Block = {
  type: 'paragraph',
  runIn: { level: 2, number: '（一）', text: '领导重视，责任明确。' },
  text: `${sentence}建立“2017”台账——“十三五”期间累计公开……${sentence}落实10～20项任务，办理依申请公开共计37件，GB/T 9704—2012等标准同步执行。${sentence}`,
};

/** Every kind of block. */
export const narrative: Document = documentOf(
  { type: 'title', lines: ['某市教育局', '2023年政府信息公开工作年度报告'] },
  { type: 'paragraph', text: `${sentence}本报告由总体情况等六部分组成。` },
  { type: 'heading', level: 1, number: '一、', text: '总体情况' },
  longParagraph,
  { type: 'heading', level: 2, number: '（二）', text: '依申请公开' },
  { type: 'heading', level: 3, number: '1.', text: '申请的受理情况' },
  { type: 'paragraph', number: '（1）', text: sentence },
  { type: 'heading', level: 4, number: '（1）', text: '办理' },
  { type: 'paragraph', number: '1.', text: `${sentence}${sentence}` },
  { type: 'heading', level: 1, number: '二、', text: '主动公开政府信息情况' },
  tableOf('disclosure', disclosureGrid(), {
    style: { ...tableStyle, headSize: 12, labelSize: 12, rowHeight: 30 },
  }),
  { type: 'heading', level: 1, number: '三、', text: '收到和处理政府信息公开申请情况' },
  tableOf('requests', requestsGrid()),
  { type: 'heading', level: 1, number: '四、', text: '政府信息公开行政复议、行政诉讼情况' },
  tableOf('reviews', reviewsGrid(), { style: { ...tableStyle, figureSize: 10.5 } }),
  { type: 'note', text: '注：含上年度结转数量。' },
  { type: 'heading', level: 1, number: '五、', text: '存在的主要问题及改进情况' },
  { type: 'paragraph', text: `${sentence}${sentence}` },
  { type: 'signature', agency: '某市教育局', date: '2024年1月17日' },
  { type: 'pageBreak' },
  { type: 'paragraph', text: `附页。${sentence}` },
  tableOf('statistics', statisticsGrid(), {
    caption: '政府信息公开情况统计表',
    lead: '填报单位：某市教育局',
    foot: [
      ['单位负责人：张三', '审核人：李四', '填报人：王五'],
      ['联系电话：0523-86839268', '填报日期：2018年1月17日'],
    ],
    newPage: true,
  }),
);

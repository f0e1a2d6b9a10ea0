// 只核对，不生成：合计不平，指出是哪一张表、哪一行、哪一栏。 Checks only: names table, row and column.
import { checkReport, formatFindings, parseReport } from 'nianbao';

const { report, findings } = parseReport({
  agency: { name: '示例县水利局', kind: '部门' },
  year: 2023,
  statistics: {
    requests: {
      received: { naturalPersons: 12, businesses: 3, total: 16 },
      results: { granted: { naturalPersons: 12, businesses: 3 } },
    },
  },
});
console.log(formatFindings(report ? checkReport(report) : findings));

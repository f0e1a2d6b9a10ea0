// 自写文字：其中的数字引用统计表，文字与表格不会不一致。 Own words, with figures that refer to the tables.
import { mkdir, writeFile } from 'node:fs/promises';
import { generate } from 'nianbao';

const problems = `
== 存在的问题。 || 全年新收申请[[requests.received.total]]件，办理人手不足，答复质量不高。
== 改进措施。 || 从两方面改进：
+ 增加专职人员1名。
+ 每季度抽查答复文书。
`;
const { files, findings } = await generate({
  agency: { name: '示例县水利局', kind: '部门' },
  year: 2023,
  date: '2024-01-12',
  signature: true,
  statistics: {
    requests: { received: { naturalPersons: 5 }, results: { granted: { naturalPersons: 5 } } },
  },
  facts: { processingFees: { notices: 0, notified: 0, received: 0 } },
  narrative: { problems },
});
await mkdir('out', { recursive: true });
for (const { format, bytes } of files) await writeFile(`out/03.${format}`, bytes);
console.log(`错误${findings.filter(({ severity }) => severity === 'error').length}处`);

// 很多份报告：在工作线程里生成，做完一份给出一份。 Many reports on worker threads, each as it is made.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aggregate, generateMany } from 'nianbao';

const unit = (name, received) => ({
  agency: { name, kind: '部门' },
  year: 2023,
  statistics: {
    requests: { received: { naturalPersons: received }, results: { granted: { naturalPersons: received } } },
  },
});
const units = [unit('示例县水利局', 3), unit('示例县教育局', 5), { year: 2023 }];

await mkdir('out', { recursive: true });
for await (const { index, files, findings } of generateMany(units, { formats: ['docx'], concurrency: 2 })) {
  for (const { name, bytes } of files) await writeFile(join('out', name), bytes);
  if (files.length === 0) console.log(`第${index + 1}份：${findings[0].message}`);
}

// 逐格相加为全县的报告。 Added up, cell by cell.
const { data, findings } = aggregate(units, { agency: '示例县人民政府' });
console.log(
  data.statistics.requests.received.total,
  findings.map(({ message }) => message),
);

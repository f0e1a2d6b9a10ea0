// 由一份数据生成 Word 和 PDF。 From one set of data to Word and PDF.
import { mkdir, writeFile } from 'node:fs/promises';
import { generate } from 'nianbao';

const { files, pages, findings } = await generate({
  agency: { name: '示例县水利局', kind: '部门' },
  year: 2023,
});
await mkdir('out', { recursive: true });
for (const { name, bytes } of files) await writeFile(`out/${name}`, bytes);
console.log(files.map(({ name }) => name).join('、'), `共${pages}页，${findings.length}处需要核对`);

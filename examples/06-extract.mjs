// 从生成的文件取回数据，改一个数字，重新生成。 Takes the data back out of a file, changes a figure, makes it anew.
import { extractData, generate, parseReport } from 'nianbao';

const first = await generate({ agency: { name: '示例县水利局' }, year: 2016, statistics: { complaints: 1 } });
const data = await extractData(first.files[1].bytes);
data.statistics.complaints = 2;
const second = await generate(data);
console.log(
  second.files.map(({ name }) => name),
  parseReport(data).report.figures.get('complaints').value,
);

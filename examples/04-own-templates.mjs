// 自有模板换掉一个部分，引用不存在的字段会指出行列。 Own templates; an unknown name is found before anything runs.
import { generate } from 'nianbao';

const report = {
  agency: { name: '示例县水利局', selfReference: '我局' },
  year: 2016,
  statistics: { complaints: 0 },
};
const other = '{{year}}年，{{agency.selfReference}}收到举报投诉{{count statistics.complaints "件"}}。\n';

const made = await generate(report, { formats: ['pdf'], templates: { 'other.hbs': other } });
console.log(`${made.files.length}个文件，${made.pages}页`);

const wrong = await generate(report, { templates: { 'other.hbs': '{{agency.colour}}' } });
console.log(wrong.files.length, wrong.findings.find(({ blocking }) => blocking)?.message);

import { hasOne } from '../../ground/written';

/** How what a page prints above and below the text begins. */
const FURNITURE = [
  ...['信息来源', '发布时间', '发布日期', '浏览次数', '点击数', '点击率', '索引号'],
  ...['打印', '关闭', '分享', '收藏', '纠错', '返回', '上一篇', '上一条', '下一篇', '下一条', '扫一扫'],
  ...['相关链接', '相关文章', '相关附件', '网站地图', '联系我们', '关于我们', '您是第', '当前位置'],
  ...['主办', '承办', '版权所有', '技术支持', '建议使用', '网站标识码'],
];
/** The same, where a colon follows; and what such a line has near its beginning. */
const LABELS = ['来源', '字体', '字号'];
const NUMBERS = ['ICP备', '公网安备'];
const NEAR = 12;
const LONGEST = 80;

const isLabelled = (text: string, label: string): boolean =>
  text.startsWith(label) && hasOne(text.slice(label.length).trimStart().charAt(0), ':：');

/** Whether a line is of the page, not of the report. */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST) return false;
  const text = line.replace('【', '').trimStart();
  const beginning = text.split('。', 1)[0] ?? '';
  return (
    FURNITURE.some((words) => text.startsWith(words)) ||
    LABELS.some((label) => isLabelled(text, label)) ||
    (isLabelled(text, '地址') && text.includes('邮编')) ||
    NUMBERS.some((number) => beginning.slice(0, NEAR + number.length).includes(number))
  );
}

import type { Printed } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import type { Report } from '../../model/report';
import { placeOf, spanOf } from './place';
import { readingOf } from './statements/values';

const MEASURE = /进一步|加强|加大|强化|完善|健全|提升|提高|拓宽|丰富|规范|优化|推进|落实|畅通|做好|加快/;
/** Words that say what is wrong; 存在一些问题 alone does not. */
const PROBLEM =
  /有待|亟[待需]|[仍还尚]需|[仍还尚]待|不[够足高强深全多畅清严均稳熟实广细快新准佳善]|不(?:及时|规范|到位|平衡|充分|完善|健全|丰富|准确|主动|明确|统一)|薄弱|欠缺|缺乏|缺少|不足|滞后|差距|短板|单一|偏[少低弱慢]|较[少低弱慢差]|困难|瓶颈|弱项|不能|未能|没有|未[^来]|少数|个别|局限|误差|偏差|流于|难度|难以|频繁|空白|遗漏|错[误敏别]|疏漏|隐患|矛盾|参差|淡薄|过于|仅/;
const GENERIC =
  /存在(?:着|的|了|以下|一些|一定|主要|几个|不少|许多|几点|[一二三四五]个方面)*(?:问题|不足|短板|困难)|(?:主要|存在)问题|不足之处|以下问题|上述问题|针对(?:存在)?问题|问题导向/g;

/** 五 that states measures and no problem (practice: problems written as remedies). */
export function measuresOnly({ edition }: Report, texts: readonly Printed[]): Problem[] {
  const section = texts.filter(({ part }) => edition.headings?.problems.test(part));
  const [first] = section;
  const text = section.map((printed) => printed.text).join('\n');
  if (!first || text.length < 20 || text.includes('待填写')) return [];
  if (!MEASURE.test(text) || PROBLEM.test(text.replace(GENERIC, ''))) return [];
  return [
    {
      code: 'text.measures-only',
      severity: 'warning',
      where: placeOf(first),
      span: spanOf(first, 0, first.raw.length),
    },
  ];
}

/** What the law has the narrative state, where the tables have figures of it. A preamble that lists parts says nothing. */
export function unsaid(report: Report, texts: readonly Printed[]): Problem[] {
  const said = texts.filter(({ part }) => part !== '');
  if (said.length === 0) return [];
  return (report.edition.statements ?? []).flatMap(({ name, figures, words, basis }): Problem[] => {
    const sum = readingOf(report, figures);
    if (!sum?.gt(0) || said.some(({ raw }) => words.test(raw))) return [];
    return [
      {
        code: 'text.unsaid',
        severity: 'info',
        path: `statistics.${figures[0]}`,
        cells: figures.filter((path) => Number(report.figures.get(path)?.value ?? 0) > 0),
        where: { say: 'narrative' },
        actual: sum.toFixed(),
        params: { name, basis },
      },
    ];
  });
}

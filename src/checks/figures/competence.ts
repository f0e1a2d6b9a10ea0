import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import type { AgencyKind } from '../../model/agency';
import type { Report } from '../../model/report';
import type { Context } from './context';

/** Ends of names that leave no doubt about the kind of a body. */
const BY_NAME: readonly (readonly [readonly string[], AgencyKind])[] = [
  [['乡', '镇', '街道', '街道办事处', '乡人民政府', '镇人民政府'], '乡镇街道'],
  [['县人民政府', '区人民政府', '旗人民政府'], '县级政府'],
];
const AREAS = [...'市县区旗州'];

function kindByName(name: string): AgencyKind | undefined {
  const [, kind] = BY_NAME.find(([ends]) => ends.some((end) => name.endsWith(end))) ?? [];
  // 示例市水利局: a 局 under a city or below.
  const office = name.endsWith('局') && AREAS.some((area) => name.slice(0, -1).includes(area));
  return kind ?? (office && !name.startsWith('国家') ? '部门' : undefined);
}

/** The kind of a body, stated or as its name says it; undefined where there is a doubt. */
export function kindOf({ agency: { name, kind = kindByName(name) } }: Report): AgencyKind | undefined {
  // 政府办公厅（室） reports for its government as well, and is entered as a 部门.
  const isOffice = kind === '部门' && ['政府办公厅', '政府办公室'].some((end) => name.endsWith(end));
  return isOffice ? undefined : kind;
}

/** Figures that a body of this kind cannot have. */
export function competence({ report, figures, rules }: Context): Problem[] {
  const { kind: stated } = report.agency;
  const kind = kindOf(report);
  if (!kind) return [];
  return rules.flatMap((rule): Problem[] => {
    if (rule.kind !== 'competence' || rule.kinds.includes(kind)) return [];
    const cells = rule.cells.filter((path) => new Big(figures.get(path)?.value ?? 0).gt(0));
    const [first] = cells;
    if (first === undefined) return [];
    return [
      {
        code: 'limit.competence',
        severity: rule.severity ?? (stated ? 'error' : 'warning'),
        cells,
        rules: [rule.code],
        actual: figures.get(first)?.value ?? '0',
        expected: '0',
        params: { kind, kinds: rule.kinds },
      },
    ];
  });
}

import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import type { AgencyKind } from '../../model/agency';
import type { Context } from './context';

/** A kind that the name leaves no doubt about. */
function kindByName(name: string): AgencyKind | undefined {
  return /(?:[乡镇]|街道(?:办事处)?|[乡镇]人民政府)$/.test(name) ? '乡镇街道' : undefined;
}

/** Figures that a body of this kind cannot have. */
export function competence({ report, figures, rules }: Context): Problem[] {
  const { name, kind: stated } = report.agency;
  const kind = stated ?? kindByName(name);
  // 政府办公厅（室） reports for its government as well, and is entered as a 部门.
  if (!kind || (kind === '部门' && /政府办公[厅室]$/.test(name))) return [];
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

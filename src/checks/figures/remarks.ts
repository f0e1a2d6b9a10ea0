import type { Problem } from '../../findings/problem';
import { without } from '../../ground/written';
import type { Context } from './context';

const UNITS = new Set('件 件次 条 份 篇 期 个 项 起 宗 次 人 人次 亿元 万元 万 元 千元'.split(' '));

/** A remark that is only a unit: 13612（件）, 251000（元）. The form prints the unit already, and it may be another. */
export function remarks({ figures, specs }: Context): Problem[] {
  return [...figures.values()].flatMap(({ path, remark, value }): Problem[] => {
    const said = without(remark ?? '', '（）()：:').replaceAll('单位', '');
    if (!said || !UNITS.has(said)) return [];
    const unit = specs.get(path)?.unit ?? '';
    const other = said !== unit && ['元', '万'].some((c) => `${said}${unit}`.includes(c));
    return [
      {
        code: 'figure.unit',
        severity: other ? 'error' : 'warning',
        cells: [path],
        actual: `${value}${said}`,
        expected: unit,
      },
    ];
  });
}

import Big from 'big.js';
import type { Term } from '../../../findings/sentence';
import { catalogue } from '../../../model/catalogue';
import type { FigurePath } from '../../../model/figure';
import type { Report } from '../../../model/report';
import { shortLabel } from '../../figures/places';
import type { Frame } from '../frames/frame';
import { readingsOf } from './agree';
import type { Candidate } from './match';
import { figureValue } from './values';

interface Read {
  readonly frame: Frame;
  readonly candidates: readonly Candidate[];
}

/** A row beside the right one that holds the stated number: it may have been filled in one row too high or too low. */
export function siblingWith(report: Report, paths: readonly FigurePath[], stated: Big): Term | undefined {
  const [path] = paths;
  if (path === undefined || paths.length > 1 || stated.eq(0)) return undefined;
  const group = path.slice(0, path.lastIndexOf('.') + 1);
  const same = [...report.figures.values()].filter(
    (f) => f.path.startsWith(group) && f.path !== path && f.value !== null && stated.eq(f.value),
  );
  const spec = same.length === 1 ? catalogue(report.edition).get(same[0]?.path ?? '') : undefined;
  return spec && { name: shortLabel(spec.row), value: stated.toFixed() };
}

const SHOWN = 3;

/** How a sentence was read, in the words of the forms: 表三·三（四）1.本机关不掌握相关政府信息. */
export function readAs(report: Report, paths: readonly FigurePath[]): string[] {
  const specs = catalogue(report.edition);
  return paths.map((path) => {
    const { where = path, column } = specs.get(path) ?? {};
    return shortLabel(column === '总计' ? where.slice(0, -' · 总计'.length) : where).replaceAll(' · ', '·');
  });
}

/** What the tables say there, figure by figure where they are few. */
export function inTables(report: Report, paths: readonly FigurePath[]): Term[] {
  const specs = catalogue(report.edition);
  const values = paths.map((path) => ({
    name: specs.get(path)?.where ?? path,
    value: figureValue(report, path)?.toFixed() ?? null,
  }));
  return values.filter(({ value }) => value !== null).length > SHOWN ? [] : values;
}

/** Several things named together: their sum; else the usual reading. */
export function expectedOf(report: Report, { frame, candidates }: Read): Big {
  const firsts = candidates.map((candidate) => readingsOf(report, candidate)[0] ?? new Big(0));
  const paths = candidates.flatMap(({ quantity }) => quantity.figures[0] ?? []);
  const apart = new Set(paths).size === paths.length;
  if (!frame.number || !apart || candidates[0]?.quantity.either) return firsts[0] ?? new Big(0);
  return firsts.reduce((sum, value) => sum.plus(value), new Big(0));
}

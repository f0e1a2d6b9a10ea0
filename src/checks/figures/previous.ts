import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import type { Term } from '../../findings/sentence';
import type { FigurePath } from '../../model/figure';
import { isYearBefore, type Report } from '../../model/report';
import type { CarryRule, ChainRule } from '../../model/rule';
import { severityOf } from '../../model/severity';
import type { Context } from './context';
import { isJump } from './jump';
import { commonPlace, namesOf, placeOf } from './places';
import { signed } from './sums';

const value = (report: Report, path: FigurePath) => report.figures.get(path)?.value ?? null;

/** 结转 column by column; a fault in one column that also shows in 总计 is one finding, in that column. */
function carry({ report, specs }: Context, previous: Report, rule: CarryRule): Problem[] {
  const differences = rule.pairs.flatMap(({ from, to }) => {
    const [before, now] = [value(previous, from), value(report, to)];
    if (before === null || now === null || new Big(before).eq(now)) return [];
    return [{ to, before, now }];
  });
  const [first] = differences;
  if (!first) return [];
  const cells = differences.map(({ to }) => to);
  const total = rule.pairs.at(-1)?.to;
  const own = differences.filter(({ to }) => to !== total);
  const only = own.length === 1 ? own[0] : own.length === 0 ? first : undefined;
  const name = namesOf(specs, cells.length > 1 ? cells : rule.pairs.map(({ to }) => to));
  return [
    {
      code: 'previous.carry',
      severity: severityOf(rule),
      cells,
      where: only ? placeOf(specs, only.to) : commonPlace(specs, cells),
      rules: [rule.code],
      actual: (only ?? first).now,
      expected: (only ?? first).before,
      delta: signed(new Big((only ?? first).now).minus((only ?? first).before)),
      params: {
        year: previous.year,
        terms: differences.map(({ to, before, now }) => ({ name: name(to), value: now, against: before })),
      },
    },
  ];
}

function chain({ report, specs }: Context, previous: Report, rule: ChainRule): Problem[] {
  const parts: (Omit<Term, 'name'> & { readonly path: FigurePath })[] = [
    ...rule.previous.map((path) => ({ lastYear: true, value: value(previous, path), path })),
    ...rule.plus.map((path) => ({ value: value(report, path), path })),
    ...rule.minus.map((path) => ({ minus: true, value: value(report, path), path })),
  ];
  const stock = value(report, rule.stock);
  if (stock === null || parts.some((part) => part.value === null)) return [];
  const expected = parts.reduce(
    (sum, { value, minus }) => sum.plus(new Big(value ?? 0).times(minus ? -1 : 1)),
    new Big(0),
  );
  if (expected.eq(stock)) return [];
  return [
    {
      code: 'previous.chain',
      severity: severityOf(rule),
      cells: [rule.stock, ...rule.plus, ...rule.minus],
      rules: [rule.code],
      actual: stock,
      expected: expected.toFixed(),
      delta: signed(new Big(stock).minus(expected)),
      params: {
        terms: parts.map(({ path, ...part }) => {
          const spec = specs.get(path);
          return { name: spec?.column ?? spec?.row ?? path, ...part };
        }),
      },
    },
  ];
}

/** Figures that leapt against last year; a part that leaps with its sum is not reported again. */
function jumps({ report, specs, rules }: Context, previous: Report, factor?: number): Problem[] {
  const leaping = new Set<FigurePath>();
  for (const { path, kind } of specs.values()) {
    const [before, now] = [value(previous, path), value(report, path)];
    if (before === null || now === null || kind === 'change') continue;
    if (isJump(before, now, factor)) leaping.add(path);
  }
  for (const rule of rules)
    if (rule.kind === 'sum' && leaping.has(rule.total)) for (const part of rule.parts) leaping.delete(part);
  return [...leaping].map((path): Problem => {
    const [before, now] = [value(previous, path) ?? '0', value(report, path) ?? '0'];
    return {
      code: 'previous.jump',
      severity: 'warning',
      cells: [path],
      actual: now,
      delta: signed(new Big(now).minus(before)),
      params: { year: previous.year, before },
    };
  });
}

/** Whether all characters of one name are in the other in their order: 市经信委 in 市经济和信息化委员会. */
function shortens(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** Last year's report of another body; a body that was renamed is one to be asked about, too. */
function otherBody({ agency }: Report, previous: Report): Problem[] {
  const names = ({ name, shortName }: Report['agency']) => [name, ...(shortName ? [shortName] : [])];
  const same = names(agency).some((name) =>
    names(previous.agency).some((other) => shortens(name, other) || shortens(other, name)),
  );
  if (same) return [];
  return [
    {
      code: 'previous.agency',
      severity: 'warning',
      path: 'previous.agency.name',
      where: { say: 'previous' },
      actual: previous.agency.name,
      expected: agency.name,
    },
  ];
}

/** Against last year's report. Figures that only one of the two editions has are not compared. */
export function againstPrevious(context: Context, previous: Report, jumpFactor?: number): Problem[] {
  const { report, rules } = context;
  if (!isYearBefore(previous, report))
    return [
      {
        code: 'previous.year',
        severity: 'warning',
        path: 'previous.year',
        where: { say: 'previous' },
        actual: String(previous.year),
        expected: String(report.year - 1),
      },
    ];
  return [
    ...otherBody(report, previous),
    ...rules.flatMap((rule) => {
      if (rule.kind === 'carry') return carry(context, previous, rule);
      return rule.kind === 'chain' ? chain(context, previous, rule) : [];
    }),
    ...jumps(context, previous, jumpFactor),
  ];
}

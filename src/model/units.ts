import Big from 'big.js';
import type { Problem } from '../findings/problem';
import { catalogue } from './catalogue';
import type { Edition } from './edition';
import type { Figure, FigurePath } from './figure';
import type { Report } from './report';

interface UsableUnits {
  readonly usable: readonly Report[];
  /** Names that are listed and of which there is no report. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

/** The reports of units that a parent's figures add up, and what is wrong with the others. */
export function usableUnits(
  { year, edition, units: names }: Pick<Report, 'year' | 'edition' | 'units'>,
  units: readonly Report[],
): UsableUnits {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const usable = units.filter((unit) => {
    const say = (code: string, actual: string, expected?: string) => {
      problems.push({ code, severity: 'warning', where: unit.agency.name, actual, expected });
      return false;
    };
    if (unit.year !== year) return say('units.year', String(unit.year), String(year));
    if (unit.edition.id !== edition.id) return say('units.edition', unit.edition.id, edition.id);
    if (seen.has(unit.agency.name)) return say('units.twice', unit.agency.name);
    seen.add(unit.agency.name);
    return true;
  });
  if (!names) return { usable, missing: [], problems };
  const listed = new Set(names);
  for (const { agency } of usable)
    if (!listed.has(agency.name) && !listed.has(agency.shortName ?? ''))
      problems.push({ code: 'units.unlisted', severity: 'warning', where: agency.name });
  const given = new Set(usable.flatMap(({ agency }) => [agency.name, agency.shortName ?? '']));
  return { usable, missing: names.filter((name) => !given.has(name)), problems };
}

/** The figures that a parent has as the sum of its units', in the order of the forms. */
export function addedPaths(edition: Edition): readonly FigurePath[] {
  const own = new Set(edition.notAdded);
  return [...catalogue(edition).keys()].filter((path) => !own.has(path));
}

/** What units have in one cell together: null where none has a number. */
export function addUp(figures: readonly (Figure | undefined)[]): Big | null {
  let sum: Big | null = null;
  for (const figure of figures) if (figure?.value != null) sum = (sum ?? new Big(0)).plus(figure.value);
  return sum;
}

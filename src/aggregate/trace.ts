import type Big from 'big.js';
import { catalogue } from '../model/catalogue';
import type { Figure, FigurePath } from '../model/figure';
import type { Report } from '../model/report';
import { addedPaths, addUp } from '../model/units';

/** What a unit has in a cell: an exact decimal, null where nothing is filled in, or 'n/a'. */
export type Given = string | null;

/** What a sum was made of, or why there is none. */
export interface TracedFigure {
  /** The sum; null where no unit has a number, and where the figure is not added. */
  readonly value: Given;
  /** What each unit gave, by its name; a unit that is not named gave 0. */
  readonly from: Readonly<Record<string, Given>>;
  /** The parent has this figure of its own. */
  readonly own?: true;
}

/** Which unit gave what to every cell of a sum. Plain data, to be kept beside it. */
export interface Trace {
  readonly edition: string;
  readonly year: number;
  readonly units: readonly string[];
  readonly figures: Readonly<Record<FigurePath, TracedFigure>>;
}

const NOT_APPLICABLE = 'n/a';

const givenBy = (figure: Figure | undefined): Given =>
  figure?.state === 'notApplicable' ? NOT_APPLICABLE : (figure?.value ?? null);

function totalOf(sum: Big | null, all: readonly Given[]): Given {
  if (sum) return sum.toFixed();
  return all.length > 0 && all.every((given) => given === NOT_APPLICABLE) ? NOT_APPLICABLE : null;
}

/** Adds reports of one year and edition up, cell by cell. */
export function traceOf(
  { year, edition }: Pick<Report, 'year' | 'edition'>,
  units: readonly Report[],
): Trace {
  const added = new Set(addedPaths(edition));
  const figures = [...catalogue(edition).keys()].map((path): [FigurePath, TracedFigure] => {
    const cells = units.map((unit) => unit.figures.get(path));
    const given = cells.map(givenBy);
    const from = Object.fromEntries(
      units.flatMap(({ agency }, i) => (given[i] === '0' ? [] : [[agency.name, given[i] as Given]])),
    );
    if (!added.has(path)) return [path, { value: null, from, own: true }];
    return [path, { value: totalOf(addUp(cells), given), from }];
  });
  return {
    edition: edition.id,
    year,
    units: units.map(({ agency }) => agency.name),
    figures: Object.fromEntries(figures),
  };
}

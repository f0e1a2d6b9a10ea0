import { align, type Pair } from './align';
import { type FormHead, type FormRow, type FormRows, isHeadRow } from './formRows';
import { EXACT, type Label, likeness } from './labels';
import type { SourceLine } from './sourceLine';

/** What pairs a row with a line is worth. The labels decide; how many figures are there, and what is near, helps. */
const WORTH = { label: 10, bare: 6, head: 5, count: 2, noFigures: -3, stub: 1, near: 1 } as const;
/** A row that only heads name is known by its many figures. */
const MANY = 3;
/** And may have a few of somebody's own beside them. */
const MORE = 3;

/** What of a label a text may be, remembered for each text that the source has. */
function likenessOf(labels: readonly Label[]): (name: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  const exact = new Set(labels.flatMap(({ full, plain }) => [full, plain]));
  return (name) => {
    let found = known.get(name);
    if (!found) {
      const isAnother = exact.has(name);
      // What is a label of this form is no misspelling of another one.
      found = labels.map((label) => {
        const like = likeness(label, name);
        return like < EXACT && isAnother ? 0 : like;
      });
      known.set(name, found);
    }
    return found;
  };
}

const countWorth = ({ columns, heading }: FormRow, { figures }: SourceLine): number => {
  if (heading) return 0;
  if (figures.length === columns.length) return WORTH.count;
  return figures.length === 0 ? WORTH.noFigures : 0;
};

function headWorth({ heads }: FormHead, line: SourceLine): number {
  const texts = new Set(line.begins);
  if (texts.size === 0 || line.figures.some(({ figure }) => figure?.kind === 'number')) return 0;
  const wanted = new Set(heads.map(({ full }) => full));
  const common = [...wanted].filter((head) => texts.has(head)).length;
  const share = common / new Set([...wanted, ...texts]).size;
  return share >= 0.5 ? WORTH.head * share : 0;
}

export interface PairedForm {
  /** Rows of the form with lines of the source. */
  readonly pairs: readonly Pair[];
  /** How like the label of a row a line's name is, 0 … 1. */
  readonly like: (row: number, line: number) => number;
}

const isNear = (lines: readonly SourceLine[], line: number): boolean =>
  line > 0 && lines[line]?.table === lines[line - 1]?.table;

/** Finds the rows of a form among the lines of a source, those in `taken` left out. */
export function pairForm(
  form: FormRows,
  lines: readonly SourceLine[],
  taken: ReadonlySet<number>,
): PairedForm {
  const own = form.lines.map((line) => (isHeadRow(line) ? undefined : line.labels.at(-1)));
  const labels = own.filter((label) => label !== undefined);
  const place = new Map(labels.map((label, i) => [label, i]));
  const likenesses = likenessOf(labels);
  const like = (row: number, line: number): number => {
    const at = place.get(own[row] as Label);
    if (at === undefined) return 0;
    return Math.max(0, ...(lines[line]?.names ?? []).map((name) => likenesses(name)[at] ?? 0));
  };
  const score = (row: number, at: number): number => {
    const [wanted, line] = [form.lines[row], lines[at]];
    if (!wanted || !line || taken.has(at)) return 0;
    if (isHeadRow(wanted)) return headWorth(wanted, line);
    if (own[row] === undefined) {
      const said = line.figures.filter(({ figure }) => figure?.kind !== 'blank').length;
      // Blank cells beyond those that say something only part the columns.
      const more = said === wanted.columns.length ? 0 : line.figures.length - wanted.columns.length;
      if (wanted.columns.length < MANY || more < 0 || more > MORE) return 0;
      return WORTH.bare - (more > 0 ? 1 : 0);
    }
    const likely = like(row, at);
    if (likely === 0) return 0;
    const stubs = wanted.labels.slice(0, -1).filter(({ full }) => line.stubs.includes(full)).length;
    return Math.max(0, WORTH.label * likely + countWorth(wanted, line) + WORTH.stub * Math.min(stubs, 2));
  };
  const pairs = align(form.lines.length, lines.length, score, (line) =>
    isNear(lines, line) ? WORTH.near : 0,
  );
  return { pairs, like };
}

import Big from 'big.js';
import { isJump } from '../checks/figures/jump';
import { signed } from '../checks/figures/sums';
import { mentionedFigures } from '../checks/text/mentioned';
import type { Document } from '../document/nodes';
import { catalogue } from '../model/catalogue';
import type { FigurePath, FigureSpec } from '../model/figure';
import type { Report } from '../model/report';
import type { Given } from './trace';

/** A figure against that of the report before it. */
interface Change {
  /** Exact, with its sign; absent where one of the two has no number. */
  readonly delta?: string;
  /** In per cent of what was before, to one decimal: +12.5%. */
  readonly growth?: string;
  /** So much that somebody should look at it. */
  readonly isJump: boolean;
}

export interface ComparedRow {
  readonly path: FigurePath;
  readonly spec: FigureSpec;
  /** What each report has; undefined where its edition has no such figure. */
  readonly values: readonly (Given | undefined)[];
  /** Of each report but the first. */
  readonly changes: readonly Change[];
  /** The text of one of them states it. */
  readonly isMentioned: boolean;
}

export interface Comparison {
  readonly titleLines: readonly string[];
  /** What tells the reports from each other: their years, else their agencies. */
  readonly heads: readonly string[];
  readonly year: number;
  readonly agency: string;
  /** In the order of the forms, those left out where no report has anything but 0. */
  readonly rows: readonly ComparedRow[];
  readonly left: number;
}

export interface Compared {
  readonly report: Report;
  /** As it is printed: says what its text states. */
  readonly document: Document;
}

function changeOf(before: Given | undefined, now: Given | undefined, { kind }: FigureSpec): Change {
  const numbers = [before, now].map((given) => (given == null || given === 'n/a' ? undefined : given));
  const [old, current] = numbers;
  if (old === undefined || current === undefined) return { isJump: false };
  const delta = new Big(current).minus(old);
  const growth = new Big(old).gt(0) ? delta.times(100).div(old).toFixed(1) : undefined;
  return {
    delta: signed(delta),
    ...(growth !== undefined && { growth: `${delta.gt(0) ? '+' : ''}${growth}%` }),
    isJump: kind !== 'change' && isJump(old, current),
  };
}

const givenIn = ({ figures }: Report, path: FigurePath): Given | undefined => {
  const figure = figures.get(path);
  return figure && (figure.state === 'notApplicable' ? 'n/a' : figure.value);
};

const isNothing = (given: Given | undefined): boolean => given == null || given === '0';

/** How reports are told from each other, as shortly as it can be, and a title in the lines that it may have. */
function headsOf(reports: readonly Report[]): Pick<Comparison, 'heads' | 'titleLines'> {
  const names = reports.map(({ agency }) => agency.shortName ?? agency.name);
  const years = reports.map(({ year }) => `${year}年`);
  const [name = '', year = ''] = [reports[0]?.agency.name, years[0]];
  if (new Set(names).size === 1) return { heads: years, titleLines: [name, `${years.join('、')}数字对照`] };
  if (new Set(years).size === 1) return { heads: names, titleLines: [names.join('、'), `${year}数字对照`] };
  const heads = names.map((each, i) => `${each}${years[i]}`);
  return { heads, titleLines: [heads.join('、'), '数字对照'] };
}

/** Sets reports side by side, each against the one before it. Figures of several editions meet by their path. */
export function compareReports(compared: readonly Compared[]): Comparison {
  const reports = compared.map(({ report }) => report);
  const mentioned = compared.map(({ report, document }) => mentionedFigures(report, document));
  // The newest edition's order and words, then what only the others have.
  const specs = new Map<FigurePath, FigureSpec>();
  for (const { edition } of [...reports].sort((a, b) => b.year - a.year))
    for (const [path, spec] of catalogue(edition)) if (!specs.has(path)) specs.set(path, spec);
  const rows = [...specs].map(([path, spec]): ComparedRow => {
    const values = reports.map((report) => givenIn(report, path));
    const changes = values.slice(1).map((now, i) => changeOf(values[i], now, spec));
    return { path, spec, values, changes, isMentioned: mentioned.some((paths) => paths.has(path)) };
  });
  const shown = rows.filter(({ values }) => !values.every(isNothing));
  const last = reports.at(-1);
  return {
    ...headsOf(reports),
    year: last?.year ?? 0,
    agency: last?.agency.name ?? '',
    rows: shown,
    left: rows.length - shown.length,
  };
}

const BLOCKS = 8;

/** A bar as long as a change: eight blocks for all of what was before, or more; one that shrank is lighter. */
export function barOf({ growth = '0%' }: Change): string {
  const share = Number.parseFloat(growth) / 100;
  const blocks = Math.round(Math.min(1, Math.abs(share)) * BLOCKS);
  return (share < 0 ? '▓' : '█').repeat(blocks);
}

/** What a cell shows: / not applicable, blank not filled in, — no such figure in that edition. */
export const shownAs = (given: Given | undefined): string =>
  given === undefined ? '—' : given === 'n/a' ? '/' : (given ?? '');

/** The place of a row within its form. */
export const placeInForm = ({ spec }: ComparedRow): string => spec.where.replace(`${spec.form} · `, '');

/** Rows by form, in order. */
export function byForm(rows: readonly ComparedRow[]): ReadonlyMap<string, readonly ComparedRow[]> {
  const forms = new Map<string, ComparedRow[]>();
  for (const row of rows) forms.set(row.spec.form, [...(forms.get(row.spec.form) ?? []), row]);
  return forms;
}

/** Behind a change that asks to be looked at; RRGGBB. */
export const JUMP_COLOUR = 'FFE699';

export const MENTIONED = '＊';
export const NOTES = {
  mentioned: `${MENTIONED}正文写到的数字`,
  jumps: '着色的变化过大，请核实',
  left: (count: number) => `另有${count}项各份都是0或没有填写，没有列出`,
} as const;

import { afterPrefix } from '../ground/affixes';
import { displayWidth, wrapText } from './displayWidth';
import { type Finding, gravity, type Severity } from './finding';
import { labels } from './labels';
import type { Locale } from './problem';

export { displayWidth };

/** How a table is made to fit a terminal. Without it lines are as long as they are, and plain. */
export interface TableLayout {
  /** Width of the terminal; messages go on below themselves. */
  readonly columns?: number;
  /** Colours a piece of the table, by what it is. */
  readonly paint?: (text: string, as: Severity | 'group' | 'source') => string;
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** The place is the file itself: of a text that cannot be read, of a template. */
const isOfFile = ({ source, where }: Finding): boolean => source !== undefined && where.includes(source.file);

/** The form or the file that a place begins with. */
const groupOf = (finding: Finding): string =>
  isOfFile(finding) ? (finding.source?.file ?? '') : (finding.where.split(' · ')[0] ?? '');

const lineOf = ({ source }: Finding): string => (source ? `${source.line}:${source.column}` : '');

function placeIn(finding: Finding, group: string): string {
  const { where } = finding;
  if (isOfFile(finding)) return lineOf(finding);
  return where === group ? '' : where.slice(group.length + ' · '.length);
}

function message(finding: Finding): string {
  const { message: text, where } = finding;
  // The place is in its own column already.
  return where && text.startsWith(where)
    ? afterPrefix(text.slice(where.length), '：', '，', ': ', ' ')
    : text;
}

/** Below this many columns nothing is wrapped: there is no room for a table. */
const NARROW = 40;
const GAP = 2;

/** The message and the line of the file behind it, in lines of a width. */
function told(finding: Finding, columns: number, paint: NonNullable<TableLayout['paint']>): string[] {
  const { source } = finding;
  const file = source && !isOfFile(finding) ? `${source.file}:${lineOf(finding)}` : '';
  const lines =
    columns === Number.POSITIVE_INFINITY ? [message(finding)] : wrapText(message(finding), columns);
  if (file === '') return lines;
  const last = lines.at(-1) ?? '';
  const room = columns - displayWidth(last) - GAP >= displayWidth(file);
  const painted = paint(file, 'source');
  return room ? [...lines.slice(0, -1), `${last}  ${painted}`] : [...lines, painted];
}

function rowsOf(group: string, list: readonly Finding[], severities: Labels, layout: TableLayout): string[] {
  const { columns = Number.POSITIVE_INFINITY, paint = (text: string) => text } = layout;
  const column = Math.max(...Object.values(severities).map(displayWidth));
  const most = columns < 100 ? Math.floor(columns / 4) : 36;
  const width = Math.min(most, Math.max(...list.map((f) => displayWidth(placeIn(f, group)))));
  const left = GAP + column + GAP;
  const indent = left + (width ? width + GAP : 0);
  return list.flatMap((finding) => {
    const place = placeIn(finding, group);
    const severity = `  ${paint(pad(severities[finding.severity], column), finding.severity)}  `;
    const lines = told(finding, columns < NARROW ? Number.POSITIVE_INFINITY : columns - indent, paint);
    const hang = lines.map((line) => ' '.repeat(indent) + line);
    // A place that is too long for its column gets a line of its own.
    if (displayWidth(place) > width) return [severity + place, ...hang];
    return [severity + (width ? `${pad(place, width)}  ` : '') + (lines[0] ?? ''), ...hang.slice(1)];
  });
}

type Labels = Readonly<Record<Severity, string>>;

/** The lines of the table but the one that counts: findings by place, within each errors first. */
export function tableOf(
  findings: readonly Finding[],
  locale: Locale = 'zh',
  layout: TableLayout = {},
): string[] {
  const { report, severity } = labels[locale];
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groupOf(finding);
    groups.set(group, [...(groups.get(group) ?? []), finding]);
  }
  const worst = (list: readonly Finding[]) => Math.min(...list.map((f) => gravity[f.severity]));
  return [...groups]
    .sort(([, a], [, b]) => worst(a) - worst(b))
    .flatMap(([group, list]) => {
      const sorted = [...list].sort((a, b) => gravity[a.severity] - gravity[b.severity]);
      const head = group || report;
      return [layout.paint?.(head, 'group') ?? head, ...rowsOf(group, sorted, severity, layout)];
    });
}

/**
 * A table for a terminal: findings by place, within each errors first; the last line counts. The findings' own words
 * are in the language that they were made in.
 * Lines end with \n, without a trailing one.
 */
export function formatFindings(
  findings: readonly Finding[],
  locale: Locale = 'zh',
  layout: TableLayout = {},
): string {
  const { none, total } = labels[locale];
  const last = findings.length === 0 ? none : total({ all: findings.length, ...countFindings(findings) });
  return [...tableOf(findings, locale, layout), last].join('\n');
}

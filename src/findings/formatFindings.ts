import { type Finding, gravity, type Severity } from './finding';
import { labels } from './labels';
import type { Locale } from './problem';

/** Columns on a terminal: two for CJK, kana, full-width forms and CJK punctuation; none for combining marks. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}/u.test(character)) continue;
    width += /[ᄀ-ᅟ⺀-〿぀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦—…“”‘’·〇\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1;
  }
  return width;
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** The form or the file that a place begins with. */
const groupOf = ({ source, where }: Finding): string => source?.file ?? where.split(' · ')[0] ?? '';

function placeIn({ source, where }: Finding, group: string): string {
  if (source) return `${source.line}:${source.column}`;
  return where === group ? '' : where.slice(group.length + ' · '.length);
}

function message(finding: Finding): string {
  const { message: text, where } = finding;
  // The place stands in its own column already.
  return where && text.startsWith(where) ? text.slice(where.length).replace(/^(?:[：，]|:? )/, '') : text;
}

/**
 * A table for a terminal: findings by place, within each errors first; the last line counts. The findings' own words
 * are in the language that they were made in.
 * Lines end with \n, without a trailing one.
 */
export function formatFindings(findings: readonly Finding[], locale: Locale = 'zh'): string {
  const words = labels[locale];
  const column = Math.max(...Object.values(words.severity).map(displayWidth));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groupOf(finding);
    groups.set(group, [...(groups.get(group) ?? []), finding]);
  }
  const worst = (list: readonly Finding[]) => Math.min(...list.map(({ severity }) => gravity[severity]));
  const lines: string[] = [];
  for (const [group, list] of [...groups].sort(([, a], [, b]) => worst(a) - worst(b))) {
    lines.push(group || words.report);
    const sorted = [...list].sort((a, b) => gravity[a.severity] - gravity[b.severity]);
    const width = Math.min(36, Math.max(...sorted.map((f) => displayWidth(placeIn(f, group)))));
    for (const finding of sorted) {
      const place = placeIn(finding, group);
      const severity = `  ${pad(words.severity[finding.severity], column)}  `;
      const head = `${severity}${width ? `${pad(place, width)}  ` : ''}`;
      // A place that is too long for its column gets a line of its own.
      if (displayWidth(place) > width)
        lines.push(
          `${severity}${place}`,
          `${' '.repeat(displayWidth(severity) + width + 2)}${message(finding)}`,
        );
      else lines.push(head + message(finding));
    }
  }
  lines.push(
    findings.length === 0 ? words.none : words.total({ all: findings.length, ...countFindings(findings) }),
  );
  return lines.join('\n');
}

import picocolors from 'picocolors';
import type { Finding } from '../findings/finding';
import { formatFindings, type TableLayout, tableOf } from '../findings/formatFindings';
import type { Session } from './io';
import { printable } from './words';

/** How the terminal at hand shows a table. */
function layoutOf({ columns, colours }: Session): TableLayout {
  const { red, yellow, cyan, bold, dim } = picocolors.createColors(colours === true);
  const paints = { error: red, warning: yellow, info: cyan, group: bold, source: dim };
  return { ...(columns && { columns }), paint: (text, as) => paints[as](text) };
}

/** Findings whose texts hold nothing that a terminal would obey. */
const shown = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({
    ...finding,
    where: printable(finding.where),
    message: printable(finding.message),
    ...(finding.source && { source: { ...finding.source, file: printable(finding.source.file) } }),
  }));

/** The table of findings with the line that counts. */
export const table = (findings: readonly Finding[], session: Session): string =>
  `${formatFindings(shown(findings), session.locale, layoutOf(session))}\n`;

/** The table alone, for where the counts are said beside it. */
export const rows = (findings: readonly Finding[], session: Session): string =>
  tableOf(shown(findings), session.locale, layoutOf(session))
    .map((line) => `${line}\n`)
    .join('');

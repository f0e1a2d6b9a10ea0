const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');

/** A row of a table in Markdown. */
export const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** What every page that is made says of itself. */
export const MADE = '本页由 `npm run reference` 生成。';

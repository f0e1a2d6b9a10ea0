const DATE = /^(\d{4})(?:[年/.-](\d{1,2})[月/.-](\d{1,2})日?|(\d\d)(\d\d)(?!\d))/;

/**
 * The date that a text begins with, as people write it: 2025年1月20日, 2025-1-20, 2025/1/20, 2025.1.20, 20250120; `rest` is
 * what follows. The calendar may have no such day.
 */
export function writtenDate(text: string): { readonly iso: string; readonly rest: string } | undefined {
  const [whole, year = '', ...parts] = DATE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [month, day] = parts.filter(Boolean).map((part) => part.padStart(2, '0'));
  return { iso: `${year}-${month}-${day}`, rest: text.slice(whole.length) };
}

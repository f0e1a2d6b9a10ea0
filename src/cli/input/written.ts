import type { Finding } from '../../findings/finding';

/** Numbers of an input that were not written as they are printed, by path: 0123, 1.10, 0x1F. */
export type Written = ReadonlyMap<string, string>;

/** A finding that shows such a number, with it as it was written: 得到0123. */
export function asWritten(finding: Finding, source: string | undefined): Finding {
  const { actual, where, message } = finding;
  if (source === undefined || actual === undefined || !Number.isFinite(Number(actual))) return finding;
  const head = message.startsWith(where) ? where.length : 0;
  return {
    ...finding,
    actual: source,
    message: message.slice(0, head) + message.slice(head).replaceAll(actual, source),
  };
}

import type { Layout } from '../../src/layout/page';

/** Lines of one page as they read: NFKC, no white space, no page number. */
export type TextPage = readonly string[];

export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** Running text of each page of the layout, line by line; what is in table cells is not here. */
export function runningPages({ pages }: Layout): TextPage[] {
  return pages.map(({ items }) => {
    const lines = new Map<string, string>();
    for (const item of items) {
      if (item.kind !== 'run' || item.from.block < 0 || item.from.cell) continue;
      const key = `${item.from.block} ${item.baseline}`;
      lines.set(key, (lines.get(key) ?? '') + item.text);
    }
    return [...lines.values()].map(plain).filter((line) => line !== '');
  });
}

export interface SameLines {
  /** Lines of ours, and how many of them each engine, any engine, no engine sets on the same page. */
  readonly of: number;
  readonly each: readonly number[];
  readonly any: number;
  /** Lines that the engines have beyond ours, at most; 0 where all have as many. */
  readonly surplus: number;
  /** Our line that an engine lacks, with its page and the marks of the engines that have it. */
  readonly differences: readonly string[];
}

/** Compares our lines with those of other engines, page by page; a line counts once for each of its like. */
export function sameLines(ours: readonly TextPage[], engines: readonly (readonly TextPage[])[]): SameLines {
  const each = engines.map(() => 0);
  const left = engines.map((engine) => engine.map((page) => [...page]));
  const differences: string[] = [];
  let [of, any] = [0, 0];
  ours.forEach((lines, page) => {
    for (const line of lines) {
      const has = left.map((engine) => {
        const at = engine[page]?.indexOf(line) ?? -1;
        if (at >= 0) engine[page]?.splice(at, 1);
        return at >= 0;
      });
      of++;
      has.forEach((same, i) => {
        if (same) each[i] = (each[i] ?? 0) + 1;
      });
      if (has.some(Boolean)) any++;
      if (!has.every(Boolean))
        differences.push(`${page + 1} ${has.map((s) => (s ? '=' : '≠')).join('')} ${line}`);
    }
  });
  const total = (pages: readonly TextPage[]) => pages.reduce((sum, page) => sum + page.length, 0);
  const surplus = Math.max(0, ...engines.map((engine) => total(engine) - of));
  return { of, each, any, surplus, differences };
}

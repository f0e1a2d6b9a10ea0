import type { Level } from '../document/nodes';
import { chineseNumeral } from './narrative/helpers/numeral';

/** The ordinal of a level (GB/T 9704 7.3.3): 一、（一）1.（1） */
function ordinal(level: Level, n: number): string {
  if (level === 1) return `${chineseNumeral(n)}、`;
  if (level === 2) return `（${chineseNumeral(n)}）`;
  return level === 3 ? `${n}.` : `（${n}）`;
}

/** Counts headings and the items of enumerations; a heading starts the lower levels afresh. */
export function createNumbering() {
  const counts = [0, 0, 0, 0];
  const items = [0, 0];
  return {
    heading(level: Level): string {
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      counts.fill(0, level);
      items.fill(0);
      return ordinal(level, counts[level - 1] as number);
    },
    item(depth: 1 | 2): string {
      items[depth - 1] = (items[depth - 1] ?? 0) + 1;
      if (depth === 1) items[1] = 0;
      return ordinal(depth === 1 ? 3 : 4, items[depth - 1] as number);
    },
    /** A paragraph that is no item ends the enumeration. */
    paragraph(): void {
      items.fill(0);
    },
  };
}

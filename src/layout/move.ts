import { round } from '../typography/setLine';
import type { PageItem } from './page';

/** The item at another place of the page, all lengths on 0.001 pt. */
export function move(item: PageItem, dx: number, dy: number): PageItem {
  switch (item.kind) {
    case 'run':
      return { ...item, x: round(item.x + dx), baseline: round(item.baseline + dy) };
    case 'rule':
      return {
        ...item,
        x1: round(item.x1 + dx),
        y1: round(item.y1 + dy),
        x2: round(item.x2 + dx),
        y2: round(item.y2 + dy),
      };
    case 'fill':
      return {
        ...item,
        x: round(item.x + dx),
        y: round(item.y + dy),
        width: round(item.width),
        height: round(item.height),
      };
  }
}

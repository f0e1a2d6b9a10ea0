import { placeIn } from '../../ground/plainText';
import type { Place } from './budget';
import { tagsIn } from './tags';

/** Blocks in blocks and calls in calls: whatever parses, checks or runs them calls itself as often. */
export const DEEPEST = 100;

/** A template of blocks in blocks that nobody wrote by hand. */
export class TooDeep extends Error {
  constructor(readonly place: Place) {
    super('too deep');
  }
}

function deepestCall(tag: string): number {
  let depth = 0;
  let deepest = 0;
  for (const c of tag) {
    if (c === '(') deepest = Math.max(deepest, ++depth);
    else if (c === ')') depth--;
  }
  return deepest;
}

/**
 * Reads how deep a template goes from its text, before it is parsed: Handlebars' parser copies its stack at each step,
 * which takes seconds at 3,000 levels. Throws TooDeep.
 */
export function refuseDeep(source: string): void {
  const open: number[] = []; // levels that each open block closes
  let depth = 0;
  for (const { text, block, index } of tagsIn(source)) {
    if (block === 'opens') open.push(1);
    else if (block === 'chained' && open.length > 0) open.push((open.pop() ?? 0) + 1);
    if (block === 'closes') depth -= open.pop() ?? 0;
    else if (block) depth++;
    if (depth + deepestCall(text) <= DEEPEST) continue;
    const { line, column } = placeIn(source, index);
    throw new TooDeep({ start: { line, column: column - 1 } });
  }
}

import { nextNewline } from '../breakLines';
import { nextLines } from './nextLines';
import type { Unset, Way, Ways } from './way';

/** The way with the least cost through a paragraph, if there is one that costs less than `most`. */
export function bestWay(unset: Unset, most: number): Way | undefined {
  const { atoms } = unset.sums;
  const ways: (Way | undefined)[] = [{ cost: 0 }];
  const found: Ways = {
    most,
    below: (next) => Math.min(most, ways[next]?.cost ?? most),
    take: (next, way) => {
      ways[next] = way;
    },
  };
  let stop = -1;
  for (let start = 0; start <= atoms.length; start++) {
    const way = ways[start];
    if (!way) continue;
    ways[start] = undefined;
    if (start > stop) stop = nextNewline(atoms, start);
    nextLines(unset, way, start, stop, found);
  }
  return ways[atoms.length + 1];
}

/** Line by line, each with the least faults: the time that it takes is that of the lines. */
export function lineByLine(unset: Unset): Way {
  const { atoms } = unset.sums;
  let way: Way = { cost: 0 };
  let stop = -1;
  for (let start = 0; start <= atoms.length; ) {
    if (start > stop) stop = nextNewline(atoms, start);
    let best: Way | undefined;
    let after = start;
    nextLines(unset, way, start, stop, {
      most: Number.POSITIVE_INFINITY,
      below: () => best?.cost ?? Number.POSITIVE_INFINITY,
      take: (next, line) => {
        best = line;
        after = next;
      },
    });
    if (!best) break;
    way = best;
    start = after;
  }
  return way;
}

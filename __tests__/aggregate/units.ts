import fc from 'fast-check';
import type { ReportInput } from '../../src';
import type { Edition } from '../../src/model/edition';
import { balanced, inputOf } from '../checks/balanced';

/** Reports of so many departments whose figures break no rule; the same for the same seed. */
export function units(edition: Edition, count: number, seed = 1): ReportInput[] {
  return fc.sample(balanced(edition), { seed, numRuns: count }).map((values, i) => {
    const own = [...values].filter(([path]) => !edition.notAdded?.includes(path));
    const agency = { name: `示例县第${i + 1}局`, kind: '部门' };
    return inputOf(edition, new Map(own), { agency }) as ReportInput;
  });
}

import fc from 'fast-check';
import { mapMany, type Settled } from '../../src/batch/mapMany';
import { runs } from '../fixtures/amount';

const all = async <R>(from: AsyncGenerator<Settled<R>>): Promise<Settled<R>[]> => {
  const list: Settled<R>[] = [];
  for await (const each of from) list.push(each);
  return list;
};

it('gives one result an item with its position, however they finish, and never runs more than it may', async () => {
  const waits = fc.array(fc.nat(3), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(waits, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (items, most, isAsync) => {
      let running = 0;
      let highest = 0;
      const run = async (wait: number) => {
        highest = Math.max(highest, ++running);
        for (let i = 0; i < wait; i++) await new Promise(setImmediate);
        running--;
        return wait * 2;
      };
      async function* slowly() {
        for (const item of items) yield item;
      }
      const results = await all(mapMany(isAsync ? slowly() : items, run, most));
      const byIndex = [...results].sort((a, b) => a.index - b.index);
      expect(byIndex).toEqual(items.map((wait, index) => ({ index, result: wait * 2 })));
      expect(highest).toBeLessThanOrEqual(most);
    }),
    { numRuns: runs(40) },
  );
});

it('takes no more items than results are fetched, and lets the source go where nobody fetches on', async () => {
  let taken = 0;
  let isLetGo = false;
  function* source() {
    try {
      for (;;) yield taken++;
    } finally {
      isLetGo = true;
    }
  }
  for await (const { index } of mapMany(source(), async (item) => item, 3)) if (index >= 10) break;
  expect(taken).toBeLessThan(20);
  expect(isLetGo).toBe(true);
});

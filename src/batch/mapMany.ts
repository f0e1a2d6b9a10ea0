/** Items that lie in memory or come one by one. */
type Many<T> = Iterable<T> | AsyncIterable<T>;

export interface Settled<R> {
  /** Position of the item, from 0. */
  readonly index: number;
  readonly result: R;
}

/**
 * Runs a task for each item, at most `most` at a time, and gives results as they come. No more items are taken than
 * results are fetched, so that memory does not grow with their number. `run` must not reject.
 */
export async function* mapMany<T, R>(
  items: Many<T>,
  run: (item: T) => Promise<R>,
  most: number,
): AsyncGenerator<Settled<R>, void, undefined> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const running = new Map<number, Promise<Settled<R>>>();
  let taken = 0;
  let isOver = false;
  try {
    for (;;) {
      while (!isOver && running.size < most) {
        const { done, value } = await source.next();
        if (done) isOver = true;
        else {
          const index = taken++;
          running.set(
            index,
            run(value as T).then((result) => ({ index, result })),
          );
        }
      }
      if (running.size === 0) return;
      const settled = await Promise.race(running.values());
      running.delete(settled.index);
      yield settled;
    }
  } finally {
    if (!isOver) await source.return?.();
  }
}

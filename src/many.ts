import { mapMany } from './batch/mapMany';
import type { ReportInput } from './editions/inputs';
import type { DataOptions } from './generate';
import { type GeneratedOne, openMaker } from './maker';
import { readOptions } from './options';

/** Options of many reports. An edition of one's own holds functions, which no other thread can be handed. */
export interface ManyOptions extends DataOptions {
  /** How many threads make reports; default: as many as the machine runs at once. */
  readonly concurrency?: number;
  /** Ends the threads at once; the iteration throws its reason. */
  readonly signal?: AbortSignal;
  /** Called behind each report. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far `generateMany` is. */
export interface Progress {
  readonly done: number;
  /** Those of which no file was made. */
  readonly failed: number;
}

/** So many reports wait behind each thread that none is idle. */
export const AHEAD = 2;

/**
 * Makes many reports on several threads, in memory that does not grow with their number. Results come as they are
 * made, each with the position of its input; a report that cannot be made stops no other.
 * @throws TypeError as `generate` does, for an option that does not exist or is not what its type says.
 */
export async function* generateMany(
  inputs: Iterable<ReportInput> | AsyncIterable<ReportInput>,
  options: ManyOptions = {},
): AsyncGenerator<GeneratedOne, void, undefined> {
  const { concurrency, signal, onProgress, ...shared } = options;
  for (const name of ['editions', 'assets'])
    if (name in shared) throw new TypeError(`${name} is no option of many reports`);
  readOptions(shared);
  signal?.throwIfAborted();
  const { threads, make, close } = await openMaker(concurrency);
  const stop = () => void close();
  signal?.addEventListener('abort', stop);
  let done = 0;
  let failed = 0;
  try {
    for await (const { index, result } of mapMany(
      inputs,
      (input) => make({ input, options: shared }),
      threads * AHEAD,
    )) {
      signal?.throwIfAborted();
      done++;
      if (result.files.length === 0) failed++;
      onProgress?.({ done, failed });
      yield { index, ...result };
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    await close();
  }
}

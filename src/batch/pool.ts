import { availableParallelism } from 'node:os';

/** Threads that take one task after the other. */
interface Pool {
  readonly threads: number;
  readonly run: (task: unknown) => Promise<unknown>;
  /** Ends the threads at once, whatever they are at. */
  readonly close: () => Promise<void>;
}

/**
 * MB that the objects of a thread may take. A report needs some 30; but under 2 GB V8 lets a heap become twice what is
 * alive in it before it cleans up, from there on four times. Less than that costs time: with each cleaning goes the
 * compiled code of closures that are not just running.
 */
const HEAP = 2000;

/**
 * Threads that each load a module and give every task to its default export. A task that throws, or that ends its
 * thread, rejects; the others go on in a new one. `data` is what the module finds as its workerData.
 */
export async function openPool(
  filename: string,
  threads = availableParallelism(),
  data?: unknown,
): Promise<Pool> {
  const { default: Piscina } = await import('piscina');
  const pool = new Piscina({
    filename,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  return { threads, run: (task) => pool.run(task), close: () => pool.destroy() };
}

import { openPool } from './batch/pool';
import type { Generated } from './generate';
import { workerFile } from './nodeHost';

/** One of many reports. */
export interface GeneratedOne extends Generated {
  /** Its position among the inputs, from 0: results come as they are made. */
  readonly index: number;
  /** Time in its thread. */
  readonly ms: number;
  /** What ended its thread, or the program's own fault; what is wrong with data is a finding. */
  readonly error?: string;
}

export type Made = Omit<GeneratedOne, 'index'>;

const NOTHING: Omit<Made, 'error'> = { files: [], pages: 0, findings: [], ms: 0 };

interface Maker {
  readonly threads: number;
  /** Never rejects. */
  readonly make: (task: unknown) => Promise<Made>;
  readonly close: () => Promise<void>;
}

/** Threads that make reports; tasks are those of cli/worker.ts. */
export async function openMaker(concurrency?: number): Promise<Maker> {
  const { threads, run, close } = await openPool(workerFile, concurrency);
  const failed = (error: unknown): Made => ({ ...NOTHING, error: String(error) });
  return { threads, close, make: (task) => (run(task) as Promise<Made>).catch(failed) };
}

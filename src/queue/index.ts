/** Many reports on many machines, over BullMQ and Redis. Entry `nianbao/queue`. */
import { createHash } from 'node:crypto';
import { Queue, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { contentKey, optionsKey } from '../batch/contentKey';
import type { ReportInput } from '../editions/inputs';
import { countFindings } from '../findings/formatFindings';
import type { DataOptions } from '../generate';
import { openMaker } from '../maker';
import { nodeHost, version } from '../nodeHost';
import { folderStore, type Store } from './store';

export { folderStore, type Store } from './store';

/** Where the queue is. */
export interface QueueOptions {
  /** A client made with `maxRetriesPerRequest: null`. */
  readonly connection: Redis;
  /** Name of the queue; default: nianbao. */
  readonly queue?: string;
}

/** Of `submit`. */
export interface SubmitOptions extends QueueOptions {
  /** Of `generate`, the same for all; folders and faces by paths that every worker has. */
  readonly options?: DataOptions;
}

interface JobData {
  readonly input: ReportInput;
  readonly options: DataOptions;
}

const NAME = 'nianbao';
const ATTEMPTS = 3;
/** Jobs that are handed to Redis in one go. */
const AT_ONCE = 200;

/** What is wrong with the connection comes out of the commands; without a listener BullMQ writes it to the console. */
function openQueue(name: string, connection: Redis): Queue {
  const queue = new Queue(name, { connection });
  queue.on('error', () => {});
  return queue;
}

const membersKey = (queue: string, batch: string) => `${queue}:batch:${batch}`;

/**
 * Hands reports to the workers and gives the name of the batch. The id of a job is the hash of input, options and
 * version: what was submitted before, by whomever, is not made again.
 */
export async function submit(
  inputs: Iterable<ReportInput> | AsyncIterable<ReportInput>,
  { connection, queue: name = NAME, options = {} }: SubmitOptions,
): Promise<{ readonly batch: string; readonly keys: readonly string[] }> {
  const ofOptions = optionsKey(nodeHost, options, version());
  const queue = openQueue(name, connection);
  const keys: string[] = [];
  let jobs: Parameters<typeof queue.addBulk>[0] = [];
  const hand = async () => {
    await queue.addBulk(jobs);
    jobs = [];
  };
  try {
    for await (const input of inputs) {
      const key = contentKey(input, ofOptions);
      keys.push(key);
      const opts = { jobId: key, attempts: ATTEMPTS, backoff: { type: 'exponential', delay: 1000 } };
      jobs.push({ name: 'report', data: { input, options } satisfies JobData, opts });
      if (jobs.length === AT_ONCE) await hand();
    }
    await hand();
    const batch = createHash('sha256').update(keys.join()).digest('hex').slice(0, 32);
    const members = membersKey(name, batch);
    await connection.del(members);
    for (let at = 0; at < keys.length; at += AT_ONCE)
      await connection.rpush(members, ...keys.slice(at, at + AT_ONCE));
    return { batch, keys };
  } finally {
    await queue.close();
  }
}

/** How far a batch is. */
export interface BatchProgress {
  readonly all: number;
  readonly done: number;
  /** Positions of the reports that could not be made, and why. */
  readonly failed: readonly { readonly index: number; readonly error: string }[];
}

/** How far a batch is; undefined where there is no such batch. */
export async function progress(
  batch: string,
  { connection, queue: name = NAME }: QueueOptions,
): Promise<BatchProgress | undefined> {
  const keys = await connection.lrange(membersKey(name, batch), 0, -1);
  if (keys.length === 0) return undefined;
  const queue = openQueue(name, connection);
  try {
    const [done, failed] = await Promise.all(
      ['completed', 'failed'].map((state) => connection.zmscore(queue.toKey(state), ...keys)),
    );
    const lost = keys.flatMap((key, index) => (failed?.[index] == null ? [] : [{ key, index }]));
    const causes = lost.map(async ({ key, index }) => ({
      index,
      error: (await connection.hget(queue.toKey(key), 'failedReason')) ?? '',
    }));
    return {
      all: keys.length,
      done: (done ?? []).filter((score) => score != null).length,
      failed: await Promise.all(causes),
    };
  } finally {
    await queue.close();
  }
}

/** Of `work`. */
export interface WorkOptions extends QueueOptions {
  /** A folder, or whatever takes files. */
  readonly store: string | Store;
  /** Threads; default: as many as the machine runs at once. */
  readonly concurrency?: number;
  /** A worker of which nothing was heard for so long, in ms, is taken for dead and its reports are made by others. */
  readonly deadAfter?: number;
  /** What is wrong with the connection; the worker goes on when it is back. */
  readonly onError?: (error: Error) => void;
}

/** A worker that has begun. */
export interface Working {
  /** Finishes what is being made, takes no more, and ends. */
  readonly close: () => Promise<void>;
}

/**
 * A report may be in the hands of so many workers that die before it counts as what kills them. It is next again each
 * time, so that a machine in trouble kills the same one again and again; in a thread of its own a report hardly does.
 */
const DEATHS = 200;

/**
 * Makes reports of a queue until it is closed. What is wrong with a report's data fails it for good, with the message;
 * a fault of the machine or the program is tried again. A worker that is killed loses nothing and leaves nothing half.
 */
export async function work(options: WorkOptions): Promise<Working> {
  const { connection, queue = NAME, concurrency, deadAfter = 30_000, onError } = options;
  const store = typeof options.store === 'string' ? folderStore(options.store) : options.store;
  const { threads, make, close } = await openMaker(concurrency);
  const worker = new Worker<JobData>(
    queue,
    async ({ id = '', data }) => {
      if (await store.has(id)) return undefined;
      const { files, pages, findings, ms, error } = await make(data);
      // An option that is none is one in the next attempt neither.
      if (error?.startsWith('TypeError')) throw new UnrecoverableError(error);
      if (error !== undefined) throw new Error(error);
      const [first] = findings;
      if (files.length === 0) throw new UnrecoverableError(first?.message ?? '');
      await store.put(id, files);
      return { files: files.map(({ name }) => name), pages, findings: countFindings(findings), ms };
    },
    {
      connection,
      concurrency: threads,
      lockDuration: deadAfter,
      stalledInterval: deadAfter,
      maxStalledCount: DEATHS,
    },
  );
  worker.on('error', (error) => onError?.(error));
  await worker.waitUntilReady();
  return {
    close: async () => {
      await worker.close();
      await close();
    },
  };
}

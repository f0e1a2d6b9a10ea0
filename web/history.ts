import type { Data } from './data';

/** What was edited, step by step. */
export interface History {
  readonly past: readonly Data[];
  readonly present: Data;
  readonly future: readonly Data[];
  /** What the last step edited: further strokes at the same place belong to that step. */
  readonly step?: string;
}

export const beginning = (present: Data): History => ({ past: [], present, future: [] });

/** An edit; one of the same `step` as the last goes with it. */
export const edited = ({ past, present, step: last }: History, data: Data, step?: string): History => ({
  past: step !== undefined && step === last ? past : [...past, present],
  present: data,
  future: [],
  ...(step !== undefined && { step }),
});

/** The next stroke begins a step of its own, wherever it is. */
export const ended = ({ step: _, ...history }: History): History => history;

export function undone({ past, present, future }: History): History {
  const last = past.at(-1);
  return last
    ? { past: past.slice(0, -1), present: last, future: [present, ...future] }
    : { past, present, future };
}

export function redone({ past, present, future: [next, ...future] }: History): History {
  return next ? { past: [...past, present], present: next, future } : { past, present, future: [] };
}

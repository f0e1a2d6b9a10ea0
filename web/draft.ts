import type { Data } from './data';

export interface Draft {
  readonly data: Data;
  readonly previous?: Data;
  /** When, in the words of the computer's own time. */
  readonly saved: string;
}

const KEY = 'nianbao.draft';

/** A browser may forbid that anything is kept, or have no room for it. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

export const draft = {
  read: (): Draft | undefined =>
    attempt(() => {
      const text = localStorage.getItem(KEY);
      return text === null ? undefined : (JSON.parse(text) as Draft);
    }),
  /** Whether it was kept. */
  write: (data: Data, previous: Data | undefined): boolean => {
    const saved = new Date().toLocaleString('zh-CN');
    return (
      attempt(() => {
        localStorage.setItem(KEY, JSON.stringify({ data, previous, saved }));
        return true;
      }) ?? false
    );
  },
  drop: (): void => {
    attempt(() => localStorage.removeItem(KEY));
  },
};

import { useEffect } from 'preact/hooks';
import { type History, redone, undone } from './history';

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z go through the steps of the whole report, not of one field. */
export function useUndoKeys(onStep: (step: (history: History) => History) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? redone : key === 'z' ? undone : undefined;
      if (!step) return;
      event.preventDefault();
      onStep(step);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onStep]);
}

/** Whoever would lose something is asked before the page is left. */
export function useLeavingAsked(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [wouldLose]);
}

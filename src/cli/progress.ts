import type { Session } from './io';
import { printable } from './words';

interface Progress {
  /** A report is done: what is said of it where there is no terminal. */
  readonly done: (line: string, isFailed: boolean) => void;
  readonly end: () => void;
}

const BAR = 24;

function bar(done: number, failed: number, all: number, seconds: number, locale: Session['locale']): string {
  const filled = Math.round((BAR * done) / all);
  const rate = done / Math.max(seconds, 0.001);
  const left = Math.ceil((all - done) / Math.max(rate, 0.001));
  const words =
    locale === 'en'
      ? `${failed} failed, ${rate.toFixed(1)}/s, ${left} s left`
      : `没有生成 ${failed} 份，每秒 ${rate.toFixed(1)} 份，还需 ${left} 秒`;
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${done}/${all}  ${words}`;
}

/** A bar that renews itself on a terminal, elsewhere a line a report; quiet: only what failed. */
export function showProgress(all: number, session: Session, isQuiet: boolean): Progress {
  const { err, elapsed, columns, locale } = session;
  const started = elapsed();
  const isTerminal = columns !== undefined && !isQuiet;
  let done = 0;
  let failed = 0;
  return {
    done: (line, isFailed) => {
      done++;
      if (isFailed) failed++;
      const clear = isTerminal ? '\r\u001b[K' : '';
      const said = isFailed || !(isTerminal || isQuiet) ? `[${done}/${all}] ${printable(line)}\n` : '';
      err(clear + said + (isTerminal ? bar(done, failed, all, elapsed() - started, locale) : ''));
    },
    end: () => {
      if (isTerminal) err('\r\u001b[K');
    },
  };
}

import type { ReportInput } from '../editions/inputs';
import type { Problem } from '../findings/problem';
import { catalogue } from '../model/catalogue';
import type { Edition } from '../model/edition';
import type { Figure } from '../model/figure';
import { at } from '../model/figures';
import { readReport } from '../parse/parse';
import { put, type ReadStatistics } from './match/readStatistics';

interface Own {
  readonly data: ReportInput;
  readonly edition: Edition;
  /** The data with what the file's tables say since somebody changed them by hand. */
  readonly compare: (shown: ReadStatistics) => { data: ReportInput; edition: Edition; problems: Problem[] };
}

const printed = ({ state, value, remark }: Figure): string =>
  state === 'notApplicable' ? '/' : `${value ?? ''}${remark === undefined ? '' : `（${remark}）`}`;

/** Data that a file of our own carries; undefined where they are no report of an edition. */
export function ownData(attached: unknown, editions: readonly Edition[]): Own | undefined {
  const { report } = readReport(attached, editions);
  if (!report) return undefined;
  const { edition, figures } = report;
  const data = attached as ReportInput;
  return {
    data,
    edition,
    compare: (shown) => {
      const read = readReport({ ...data, statistics: shown.data.statistics }, [edition]).report;
      // Only a file with its tables in place says anything against its own data.
      if (!read || shown.problems.some(({ severity }) => severity === 'error'))
        return { data, edition, problems: [] };
      const statistics = structuredClone(data.statistics ?? {}) as Record<string, unknown>;
      const problems: Problem[] = [];
      for (const path of catalogue(edition).keys()) {
        const [before, now] = [figures.get(path), read.figures.get(path)];
        if (!before || !now || printed(before) === printed(now)) continue;
        put(statistics, path.split('.'), at(shown.data.statistics, path));
        problems.push({
          code: 'import.edited',
          severity: 'warning',
          cells: [path],
          actual: printed(now) || { say: 'nothing' },
          expected: printed(before) || { say: 'nothing' },
        });
      }
      return { data: problems.length > 0 ? { ...data, statistics } : data, edition, problems };
    },
  };
}

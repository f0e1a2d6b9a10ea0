import type { ReportInput } from '../editions/inputs';
import type { GenerateOptions } from '../generate';
import { generate } from '../generate';
import type { Made } from '../maker';
import { nodeHost } from '../nodeHost';
import { placed } from './data';
import { type Session, Stop } from './io';
import { readReportFile } from './reports';

/** A report to make: its data, or the file that they are in, and what its files are called, unless that is its title. */
export interface Task {
  readonly input?: ReportInput;
  readonly file?: string;
  readonly name?: string;
  readonly options: GenerateOptions;
}

const NOTHING = { files: [], pages: 0, findings: [] };

async function made({ input, file, name, options }: Task): Promise<Omit<Made, 'ms'>> {
  const nameOf = name === undefined ? undefined : () => name;
  const finished = (data: ReportInput) => generate(nodeHost, data, options, nameOf);
  if (file === undefined) return finished(input as ReportInput);
  const session = { locale: options.locale ?? 'zh' } as Session;
  const { data, findings, file: source } = await readReportFile(file, session);
  if (data === undefined) return { ...NOTHING, findings };
  const result = await finished(data);
  return {
    ...result,
    findings: [...findings, ...placed(result.findings, source ? [source] : [], session.locale)],
  };
}

/** What a thread of `generateMany`, of `nianbao batch` and of the queue does. */
export default async function work(task: Task): Promise<Made> {
  const started = performance.now();
  const result = await made(task).catch((error: unknown) => {
    if (error instanceof Stop) return { ...NOTHING, error: error.words[task.options.locale ?? 'zh'] };
    throw error;
  });
  return { ...result, ms: Math.round(performance.now() - started) };
}

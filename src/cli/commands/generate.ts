import { dirname, join } from 'node:path';
import type { ReportInput } from '../../editions/inputs';
import type { GenerateOptions } from '../../generate';
import { fileName } from '../../ground/fileName';
import { nodeHost } from '../../nodeHost';
import type { Format } from '../../render/formats';
import { type Beside, type ReportFlags, readBeside, withConfig } from '../beside';
import { type IsOurs, stampsOf } from '../changes';
import { placed, readData } from '../data';
import { DONE, FAILED, FOUND, type Session, Stop, USAGE } from '../io';
import { type ReportFile, writeReport } from '../reportFiles';
import { both, wordsOf } from '../words';
import { reviewFormat } from './check';
import { asJson, type Done, type Made, NOTHING, tell } from './made';
import { type Round, sourcesOf, watch } from './watch';

export interface GenerateFlags extends ReportFlags {
  readonly formats?: readonly Format[];
  readonly attachData?: boolean;
  readonly watch?: boolean;
}

/** Names that this run has given out; a second report of the same title gets a suffix instead of replacing the first. */
export function createNames(): (name: string) => string {
  const taken = new Set<string>();
  const key = (name: string) => name.normalize('NFC').toLowerCase();
  return (name) => {
    let free = name;
    for (let n = 2; taken.has(key(free)); n++) free = `${name}-${n}`;
    taken.add(key(free));
    return free;
  };
}

function checkUsage(inputs: readonly string[], flags: GenerateFlags): void {
  for (const option of ['name', 'review'] as const)
    if (flags[option] !== undefined && inputs.length > 1)
      throw new Stop(both(`选项 --${option} 只能用于一个输入`, `--${option} is for one input only`), USAGE);
  reviewFormat(flags.review);
  if (inputs.filter((input) => input === '-').length > 1)
    throw new Stop(both('标准输入（-）只能用一次', 'standard input (-) can be read but once'), USAGE);
  if (flags.watch && inputs.includes('-'))
    throw new Stop(both('选项 --watch 不能用于标准输入', '--watch is not for standard input'), USAGE);
}

/** What is beside an input. */
interface Given extends Beside {
  readonly flags: GenerateFlags;
}

async function readGiven(input: string, given: GenerateFlags, session: Session): Promise<Given> {
  const { flags, findings, file } = await withConfig(given, input, session);
  const beside = await readBeside(flags, session, file);
  const { formats, attachData, embedFonts, dpi } = flags;
  const options: GenerateOptions = { ...beside.options, formats, attachData, embedFonts, dpi, review: false };
  return { ...beside, flags, findings: [...findings, ...beside.findings], options };
}

/** Reads what is beside an input once for all that lie in one folder. */
export function givenByFolder(given: GenerateFlags, session: Session): (input: string) => Promise<Given> {
  const folders = new Map<string, Promise<Given>>();
  return (input) => {
    const folder = dirname(input);
    const known = folders.get(folder) ?? readGiven(input, given, session);
    folders.set(folder, known);
    return known;
  };
}

async function makeOne(
  input: string,
  { flags, options, findings, files: besides }: Given,
  names: (name: string) => string,
  session: Session,
): Promise<Made> {
  if (findings.some(({ blocking }) => blocking)) return { ...NOTHING, findings };
  const { data, findings: unread, file } = await readData(input, session);
  if (unread.length) return { ...NOTHING, findings: unread };
  const { generate } = await import('../../generate');
  const report = data as ReportInput;
  const nameOf = (title: string) => names(fileName(flags.name ?? title));
  const result = await generate(nodeHost, report, options, nameOf);
  const found = [...findings, ...placed(result.findings, [file, ...besides], session.locale)];
  if (result.files.length === 0) return { ...NOTHING, data, findings: found };
  const files: ReportFile[] = result.files.map(({ name, format, bytes }) => ({
    path: join(flags.out ?? '.', name),
    format,
    bytes,
  }));
  const { review } = flags;
  if (review !== undefined) {
    const copy = await generate(nodeHost, report, {
      ...options,
      formats: reviewFormat(review),
      review: true,
    });
    for (const { format, bytes } of copy.files) files.push({ path: review, format, bytes });
  }
  return { data, files: writeReport(files, session), pages: result.pages, findings: found };
}

/** Makes all inputs, one after the other: one that fails does not stop the others. Times are counted from `started` on. */
async function makeAll(
  inputs: readonly string[],
  given: GenerateFlags,
  session: Session,
  started: number,
  isOurs: IsOurs = () => false,
): Promise<Round<Done>> {
  const words = wordsOf(session.locale);
  const givenFor = givenByFolder(given, session);
  // What is wrong with the call is said before anything is made.
  const sources = new Set<string>();
  for (const input of inputs)
    for (const path of sourcesOf(input, (await givenFor(input)).flags)) sources.add(path);
  const stamps = given.watch ? stampsOf(sources, isOurs) : new Map();
  const names = createNames();
  const all: Done[] = [];
  let from = started;
  for (const input of inputs) {
    let made: Made;
    try {
      made = await makeOne(input, await givenFor(input), names, session);
    } catch (error) {
      const failure = error instanceof Stop ? error.words[session.locale] : words.failed(String(error));
      made = { ...NOTHING, failure };
    }
    tell(input, made, session.elapsed() - from, given, session);
    from = session.elapsed();
    all.push({ input, ...made });
  }
  const failed = all.filter(({ files }) => files.length === 0).map(({ input }) => input);
  if (given.json) session.out(asJson(all));
  else if (all.length > 1 && !given.quiet) session.out(`${words.summary(all.length, failed)}\n`);
  return { all, stamps };
}

/** `nianbao generate INPUT…`; with `--watch` again after every change. */
export async function generateCommand(
  inputs: readonly string[],
  given: GenerateFlags,
  session: Session,
): Promise<number> {
  checkUsage(inputs, given);
  const first = await makeAll(inputs, given, session, 0);
  if (given.watch)
    return watch(first, (isOurs) => makeAll(inputs, given, session, session.elapsed(), isOurs), session);
  if (first.all.some(({ failure }) => failure)) return FAILED;
  return first.all.every(({ files }) => files.length > 0) ? DONE : FOUND;
}

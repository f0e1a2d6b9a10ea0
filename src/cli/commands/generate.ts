import { accessSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../findings/finding';
import { countFindings, formatFindings } from '../../findings/formatFindings';
import type { Locale } from '../../findings/problem';
import type { GenerateOptions } from '../../generate';
import { fileName } from '../../ground/fileName';
import type { ReportInput } from '../../model/report';
import { nodeHost } from '../../nodeHost';
import type { Format } from '../../render/formats';
import { readBeside, readData } from '../data';
import { DONE, FAILED, FOUND, type Io, requireFolder, Stop, USAGE, withFile, writeTogether } from '../io';
import { printable, wordsOf } from '../words';

export interface GenerateFlags {
  readonly out?: string;
  readonly formats?: readonly Format[];
  readonly name?: string;
  readonly templates?: string;
  readonly previous?: string;
  readonly profile?: string;
  readonly font?: Readonly<Record<string, string>>;
  readonly strict?: boolean;
  readonly attachData: boolean;
  readonly embedFonts?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly locale: Locale;
}

interface Made {
  readonly files: readonly { readonly path: string; readonly format: Format; readonly bytes: number }[];
  readonly pages: number;
  readonly findings: readonly Finding[];
  /** What kept a file from being read or written. */
  readonly failure?: string;
}

/** Names that this run has given out; a second report of the same title gets a suffix instead of replacing the first. */
function createNames(): (name: string) => string {
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
  if (flags.name !== undefined && inputs.length > 1) throw new Stop('选项 --name 只能用于一个输入', USAGE);
  if (inputs.filter((input) => input === '-').length > 1) throw new Stop('标准输入（-）只能用一次', USAGE);
  if (flags.templates !== undefined) requireFolder(flags.templates);
  for (const path of Object.values(flags.font ?? {})) {
    const file = path.replace(/(\.(?:ttc|otc))#.*$/i, '$1');
    withFile(file, () => accessSync(file));
  }
}

async function makeOne(
  input: string,
  flags: GenerateFlags,
  options: GenerateOptions,
  names: (name: string) => string,
  io: Io,
): Promise<Made> {
  const { data, findings } = readData(input, io, flags.locale);
  if (findings.length) return { files: [], pages: 0, findings };
  const { generate } = await import('../../generate');
  const result = await generate(nodeHost, data as ReportInput, options);
  const [first] = result.files;
  if (!first) return { files: [], pages: 0, findings: result.findings };
  const title = first.name.slice(0, -first.format.length - 1);
  const base = join(flags.out ?? '.', names(flags.name === undefined ? title : fileName(flags.name)));
  const files = result.files.map(({ format, bytes }) => ({ path: `${base}.${format}`, format, bytes }));
  writeTogether(files);
  return {
    files: files.map(({ path, format, bytes }) => ({ path, format, bytes: bytes.length })),
    pages: result.pages,
    findings: result.findings,
  };
}

/** A character that is not in the files: said at once, in a line of its own, however many findings there are. */
const isMissing = ({ code, severity }: Finding): boolean =>
  code === 'face.missing-character' && severity === 'error';
const MOST = 20;

/** What a person reads: where the files are, how many pages, how long; findings in full only where nothing was made. */
function tell(input: string, made: Made, seconds: number, flags: GenerateFlags, io: Io): void {
  const words = wordsOf(flags.locale);
  if (made.failure) io.err(`${printable(made.failure)}\n`);
  if (made.files.length === 0) {
    if (!flags.json && made.findings.length)
      io.err(`${printable(formatFindings(made.findings, flags.locale))}\n`);
    io.err(`${words.notMade(input)}\n`);
    return;
  }
  if (flags.json) return;
  for (const { message } of made.findings.filter(isMissing).slice(0, MOST)) io.err(`${printable(message)}\n`);
  if (flags.quiet) return;
  const lines = [words.made(made.files.length, made.pages, seconds.toFixed(1))];
  for (const { path } of made.files) lines.push(`  ${path}`);
  io.out(`${lines.join('\n')}\n${words.counts(countFindings(made.findings))}\n`);
}

/** `nianbao generate INPUT…`: one input that fails does not stop the others. */
export async function generateCommand(
  inputs: readonly string[],
  flags: GenerateFlags,
  io: Io,
): Promise<number> {
  checkUsage(inputs, flags);
  const beside: Finding[] = [];
  const options: GenerateOptions = {
    formats: flags.formats,
    templates: flags.templates,
    fonts: flags.font,
    previous: readBeside(flags.previous, io, flags.locale, beside),
    profile: readBeside(flags.profile, io, flags.locale, beside),
    strict: flags.strict,
    attachData: flags.attachData,
    embedFonts: flags.embedFonts,
    locale: flags.locale,
  };
  const names = createNames();
  const all: { input: string; made: Made }[] = [];
  let started = 0; // the first report's time is counted from the start of the program
  for (const input of inputs) {
    let made: Made;
    try {
      made = beside.length
        ? { files: [], pages: 0, findings: beside }
        : await makeOne(input, flags, options, names, io);
    } catch (error) {
      const failure = error instanceof Stop ? error.message : `程序出错：${String(error)}`;
      made = { files: [], pages: 0, findings: [], failure };
    }
    tell(input, made, io.elapsed() - started, flags, io);
    started = io.elapsed();
    all.push({ input, made });
  }
  if (flags.json) {
    const named = <T>(input: string, items: readonly T[]) =>
      inputs.length > 1 ? items.map((item) => ({ ...item, input })) : items;
    const findings = all.flatMap(({ input, made }) => named(input, made.findings));
    const files = all.flatMap(({ input, made }) => named(input, made.files));
    const pages = all.reduce((sum, { made }) => sum + made.pages, 0);
    io.out(`${JSON.stringify({ files, pages, findings, counts: countFindings(findings) })}\n`);
  }
  if (all.some(({ made }) => made.failure)) return FAILED;
  return all.every(({ made }) => made.files.length) ? DONE : FOUND;
}

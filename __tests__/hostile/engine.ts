import { generate, type ReportInput } from '../../src';
import { nianbao } from '../cli/terminal';

/** What a call found, and how many files it made or read. */
export interface Outcome {
  readonly codes: readonly string[];
  readonly files: number;
}

/** An input that means harm or mischief, the finding that it must give, and the call. */
export interface HostileCase {
  readonly name: string;
  /** `printed`: a file is made as from any input. */
  readonly code: string;
  readonly run: () => Promise<Outcome>;
  /** Makes the input where that takes longer than reading it; its time is not counted. */
  readonly prepare?: () => unknown;
  /** Takes more than an instant: left to the whole run of the tests. */
  readonly heavy?: boolean;
}

type Heavy = 'heavy';
const input: ReportInput = { agency: { name: '示例县水利局' }, year: 2023 };
const codesOf = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

export const hostile = (
  name: string,
  code: string,
  run: () => Promise<Outcome>,
  heavy?: Heavy,
  prepare?: () => unknown,
): HostileCase => ({ name, code, run, prepare, heavy: heavy !== undefined });

/** A report from such data. */
export const made = (name: string, data: () => unknown, code: string, heavy?: Heavy): HostileCase =>
  hostile(
    `data: ${name}`,
    code,
    async () => {
      const { files, findings } = await generate(data() as ReportInput, { formats: ['docx'] });
      return { codes: codesOf(findings), files: files.length };
    },
    heavy,
  );

/** A report with such options. */
export const optioned = (name: string, options: () => object, code: string, heavy?: Heavy): HostileCase =>
  hostile(
    name,
    code,
    async () => {
      const { files, findings } = await generate(input, { formats: ['docx'], ...options() });
      return { codes: codesOf(findings), files: files.length };
    },
    heavy,
  );

export const profile = (name: string, given: unknown, code: string): HostileCase =>
  optioned(`profile: ${name}`, () => ({ profile: given }), code);

async function checked(path: string, text: string | Uint8Array = ''): Promise<Outcome> {
  const { out } = await nianbao(['check', path, '--json'], text);
  return { codes: codesOf(JSON.parse(out).findings), files: 0 };
}

/** A text of data for the command line. */
export const check = (
  name: string,
  text: () => string | Uint8Array,
  code: string,
  heavy?: Heavy,
): HostileCase => hostile(`text: ${name}`, code, async () => checked('-', text()), heavy);

export const checkFile = (name: string, path: string, code: string, heavy?: Heavy): HostileCase =>
  hostile(`text: ${name}`, code, async () => checked(path), heavy);

/** Whether a case ended as it must. */
export const isAsExpected = ({ code }: HostileCase, { codes, files }: Outcome): boolean =>
  code === 'printed' ? files > 0 : codes.includes(code);

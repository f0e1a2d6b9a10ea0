import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';

export interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, with its own ends. */
export async function nianbao(args: readonly string[], stdin: string | Uint8Array = ''): Promise<Told> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    elapsed: () => 0,
  });
  return { code, out, err };
}

/** A folder of its own for each test file. */
export function scratch(): { path: (...names: string[]) => string } {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (...names) => join(folder, ...names) };
}

const examples = join(__dirname, '../../examples');
export const example = join(examples, '2014-taizhou-2017.yaml');
export const exampleTemplates = join(examples, '2014-taizhou-2017');
export const small = 'agency: { name: 示例县水利局 }\nyear: 2016\n';
export const readText = (path: string) => readFileSync(path, 'utf8');

import { spawnSync } from 'node:child_process';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Buffer;
}

/** Runs a tool of the system; one that is not there is an error, never a pass. */
export function tool(name: string, ...args: string[]): Ran {
  const ran = spawnSync(name, args, { maxBuffer: 1 << 30 });
  if (ran.error) throw new Error(`${name}: ${ran.error.message}`);
  return {
    status: ran.status ?? -1,
    stdout: ran.stdout.toString('utf8'),
    stderr: ran.stderr.toString('utf8'),
    bytes: ran.stdout,
  };
}

export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

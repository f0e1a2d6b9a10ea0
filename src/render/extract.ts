import type { Host } from '../ground/host';
import { type Output, outputs } from './formats';

/** Deeper than data of any report: what goes through it again may be recursive. */
const DEPTH = 100;

function isDeep(data: unknown): boolean {
  const open: [value: unknown, depth: number][] = [[data, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEPTH) return true;
    for (const member of Object.values(value)) open.push([member, depth + 1]);
  }
  return false;
}

/** The report's data from a file that one of the renderers made; undefined where there are none. */
export function extractData(host: Host, file: Uint8Array): unknown {
  for (const { readData } of Object.values<Output>(outputs)) {
    try {
      const json = readData?.(host, file);
      if (json === undefined) continue;
      const data: unknown = JSON.parse(json);
      return isDeep(data) ? undefined : data;
    } catch {
      // no file of this format
    }
  }
  return undefined;
}

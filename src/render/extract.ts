import type { Host } from '../ground/host';
import { type Output, outputs } from './formats';

/** The report's data from a file that one of the renderers made; undefined where there are none. */
export function extractData(host: Host, file: Uint8Array): unknown {
  for (const { readData } of Object.values<Output>(outputs)) {
    try {
      const json = readData?.(host, file);
      if (json !== undefined) return JSON.parse(json);
    } catch {
      // no file of this format
    }
  }
  return undefined;
}

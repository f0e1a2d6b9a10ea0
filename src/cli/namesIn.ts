import { readdirSync } from 'node:fs';

/** Names in a folder; none where it may not be looked through, as one that is open for writing alone, or is not there. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

import { nodeHost } from '../nodeHost';
import { type Format, type Output, outputs } from '../render/formats';
import type { Session } from './io';
import { wordsOf } from './words';
import { type OutFile, writeTogether } from './writeFiles';

export interface ReportFile {
  readonly path: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/** What `--json` says of a file that was written. */
export interface WrittenFile extends Omit<ReportFile, 'bytes'> {
  readonly bytes: number;
  /** Where the file is now that stood there and was not as it was made. */
  readonly kept?: string;
}

/** A file that somebody has worked on since it was made, or that was made elsewhere. */
function isChanged(format: Format, file: Uint8Array): boolean {
  const { isAsMade }: Output = outputs[format];
  try {
    return isAsMade !== undefined && !isAsMade(nodeHost, file);
  } catch {
    return true;
  }
}

/** Writes the files of a report together. What was changed since it was made is kept beside them, and reported. */
export function writeReport(files: readonly ReportFile[], { err, locale }: Session): WrittenFile[] {
  const out = files.map(
    ({ path, format, bytes }): OutFile => ({ path, bytes, isKept: (old) => isChanged(format, old) }),
  );
  const kept = new Map(writeTogether(out).map((each) => [each.path, each.kept]));
  for (const [path, name] of kept) err(`${wordsOf(locale).kept(path, name)}\n`);
  return files.map(({ path, format, bytes }) => {
    const name = kept.get(path);
    return { path, format, bytes: bytes.length, ...(name !== undefined && { kept: name }) };
  });
}

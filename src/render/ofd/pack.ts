import { zipSync } from 'fflate';

/** A part of a file: its place there, and what it holds. */
export type Part = readonly [place: string, content: string | Uint8Array];

/** The zero of DOS time in whatever zone this runs: fflate writes local time. */
const EPOCH = new Date(1980, 0, 1);

/** Outlines hardly shrink further at a higher level. */
const LEVEL = 2;

/** The file, its parts in order. */
export function pack(parts: readonly Part[]): Uint8Array {
  const encoder = new TextEncoder();
  const files = parts.map(([place, content]) => [
    place,
    typeof content === 'string' ? encoder.encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: EPOCH, level: LEVEL });
}

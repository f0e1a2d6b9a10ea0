import type { Severity } from '../findings/finding';
import type { Problem } from '../findings/problem';
import { type Host, shippedName } from '../ground/host';
import { memberOf } from '../ground/member';
import { embeddingRight, type Face, readFace } from './face';
import type { FaceId } from './faceId';
import { checkOutlines } from './outlines';
import { FontFileError, readSfnt, readSfntApart, type Sfnt } from './sfnt';
import { shippedFaces } from './shipped';

/** The faces of a document. Hold on to it: files are read when first asked for and kept. */
export interface FaceSet {
  /** Throws only where a face of the package itself cannot be read. */
  readonly face: (id: FaceId) => Face;
}

/** Faces of one's own by path: TTF, OTF, or TTC with the font's PostScript name or number behind #. */
export type FaceFiles = Partial<Record<FaceId, string>>;

/** Parsed files by path and stamp. What it holds is immutable; the limit keeps a long-lived process small. */
const parsedBy = new WeakMap<Host, Map<string, Face>>();
const KEPT = 24;

/**
 * A shipped face but for its outlines, which are read glyph by glyph where the host can: 24 MB stay on the disk. A file
 * of the caller's may be another one by then and is read at once.
 */
function openSfnt({ read, readSpans }: Host, path: string, member: string | undefined): Sfnt {
  if (!readSpans || shippedName(path) === undefined) return readSfnt(read(path), member);
  return readSfntApart((spans) => readSpans(path, spans));
}

/** Whatever a read beyond the end of a table means. */
function check(sfnt: Sfnt): void {
  try {
    checkOutlines(sfnt);
  } catch {
    throw new FontFileError('corrupt');
  }
}

function openFace(host: Host, source: string): Face {
  const { path, member } = memberOf(source);
  const parsed = parsedBy.get(host) ?? new Map<string, Face>();
  parsedBy.set(host, parsed);
  const key = `${source}\n${host.stamp(path)}`;
  const known = parsed.get(key);
  if (known) return known;
  const sfnt = openSfnt(host, path, member);
  const face = readFace(sfnt, source);
  if (shippedName(path) === undefined && sfnt.flavour === 'truetype') check(sfnt);
  const oldest = parsed.size < KEPT ? undefined : parsed.keys().next().value;
  if (oldest !== undefined) parsed.delete(oldest);
  parsed.set(key, face);
  return face;
}

/** A face of one's own, or why it cannot be used. */
function openOwn(host: Host, id: FaceId, source: string): { face?: Face; problem?: Problem } {
  const problem = (reason: string, severity: Severity): Problem => ({
    code: `face.${reason}`,
    severity,
    path: `fonts.${id}`,
    where: { say: 'font', name: id },
    actual: source,
  });
  try {
    const face = openFace(host, source);
    const right = embeddingRight(face.sfnt);
    if (right === 'none') return { problem: problem('no-embedding', 'error') };
    if (right === 'print') return { face, problem: problem('print-only', 'warning') };
    return face.sfnt.tables.has('fvar') ? { face, problem: problem('variable', 'info') } : { face };
  } catch (error) {
    return { problem: problem(error instanceof FontFileError ? error.reason : 'missing', 'error') };
  }
}

/** The shipped faces, with the caller's in their place; one that cannot be used becomes a problem. */
export function openFaces(
  host: Host,
  files: FaceFiles = {},
): { faces: FaceSet; problems: readonly Problem[] } {
  const faces = new Map<FaceId, Face>();
  const problems: Problem[] = [];
  for (const [id, source] of Object.entries(files) as [FaceId, string | undefined][]) {
    if (source === undefined) continue;
    const own = openOwn(host, id, source);
    if (own.face) faces.set(id, own.face);
    if (own.problem) problems.push(own.problem);
  }
  const face = (id: FaceId): Face => {
    const held = faces.get(id) ?? openFace(host, shippedFaces[id]);
    faces.set(id, held);
    return held;
  };
  return { faces: { face }, problems };
}

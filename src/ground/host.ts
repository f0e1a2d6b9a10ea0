/** A stretch of a file in bytes. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * The little that a platform gives. The composition root hands it in; nothing below knows Node or the browser.
 * A path is the caller's own, or that of a file of the package itself: {@link shipped}.
 */
export interface Host {
  /** The bytes of a file. Throws where there is none that may be read. */
  readonly read: (path: string) => Uint8Array;
  /** Stretches of a file, where the platform can read them without the rest; their offsets are within the file. */
  readonly readSpans?: (path: string, spans: readonly Span[]) => readonly Uint8Array[];
  /** Changes when the file does: under it, what was made from the file may be kept. Throws as `read` does. */
  readonly stamp: (path: string) => string;
  /** The names of the files in a folder. Throws as `read` does. */
  readonly list: (folder: string) => readonly string[];
  /** Packs bytes in zlib's wrapper, off the event loop where the platform can. `level` is zlib's, 0 … 9. */
  readonly deflate: (bytes: Uint8Array, level: number) => Promise<Uint8Array>;
  /** Unpacks deflated bytes, bare or in zlib's wrapper. Throws on damaged ones and on more than `most` bytes. */
  readonly inflate: (packed: Uint8Array, wrapper: 'none' | 'zlib', most: number) => Uint8Array;
  /** SHA-256 of the pieces, one after the other, in hexadecimal digits. */
  readonly sha256: (pieces: readonly Uint8Array[]) => string;
}

const SHIPPED = 'nianbao:';

/** Path of a file or folder of the package, by its name from the package's root: fonts/ofl/NianbaoHeiti.ttf. */
export const shipped = (name: string): string => SHIPPED + name;

/** That name again; undefined for a path of the caller's. */
export const shippedName = (path: string): string | undefined =>
  path.startsWith(SHIPPED) ? path.slice(SHIPPED.length) : undefined;

/** A file of the package itself is not where the host looks: a bundler took in the code alone. */
export class MissingAsset extends Error {
  constructor(readonly place: string) {
    super(
      `nianbao does not find its own files (${place}); a bundled program copies the folders fonts and templates of the package and says where in the option "assets", or leaves the package "nianbao" external`,
    );
  }
}

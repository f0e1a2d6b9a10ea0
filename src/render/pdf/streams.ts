import type { Host } from '../../ground/host';
import type { KitDocument, Reference } from './kit';

/** Bytes of a stream, deflated, with the length that they had. */
export interface Deflated {
  readonly bytes: Uint8Array;
  readonly length: number;
}

/**
 * Faces at level 3 are 4 % of a file larger than at level 6 and take half of the time; zlib works beside the painting,
 * off the event loop.
 */
const LEVEL = 3;

export const deflated = async (host: Host, bytes: Uint8Array): Promise<Deflated> => ({
  bytes: await host.deflate(bytes, LEVEL),
  length: bytes.length,
});

/** A stream whose bytes are deflated already. */
export function writeStream(document: KitDocument, dictionary: object, { bytes }: Deflated): Reference {
  const stream = document.ref({ ...dictionary, Filter: 'FlateDecode' });
  stream.write(bytes);
  stream.end();
  return stream;
}

import { beforeSuffix } from '../ground/affixes';
import type { AssetSource } from './assets';

const notThere = (url: string, why: string): Error =>
  new Error(
    `nianbao does not get its faces: ${url} ${why}; the folder fonts of the package has to lie below the address given`,
  );

const MARKUP = '<'.charCodeAt(0);

/** Files by their names below an address: that of a folder in which the package's fonts/ lies. */
export function fetchedFrom(folder: string): AssetSource {
  return async (name) => {
    const url = `${beforeSuffix(folder, '/')}/${name}`;
    const answer = await fetch(url).catch((error) => {
      throw notThere(url, `cannot be fetched (${error instanceof Error ? error.message : String(error)})`);
    });
    if (!answer.ok) throw notThere(url, `is answered by ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    // A server of one page gives that page at every address.
    if (bytes[0] === MARKUP) throw notThere(url, 'is a page');
    return bytes;
  };
}

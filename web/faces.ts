import type { AssetSource } from '../src/browser/assets';
import { fetchedFrom } from '../src/browser/fetched';
import { shippedFaces } from '../src/faces/shipped';
import { shippedName } from '../src/ground/host';

const unpacked = async (base64: string): Promise<Uint8Array> => {
  const text = atob(base64.trim());
  const packed = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** Faces that the page itself holds, packed, as scripts/web.ts writes them: each is taken out once. */
const held = (name: string): string | undefined => document.getElementById(name)?.textContent ?? undefined;

const fallback = shippedName(shippedFaces.fallback) ?? '';

/** Faces handed over first, those that bear no name of ours for rare characters; then the page's own, then its folder's. */
export const facesOf =
  (folder: string, handed: ReadonlyMap<string, Uint8Array> = new Map()): AssetSource =>
  async (name) => {
    const given = handed.get(name.split('/').at(-1) ?? '');
    if (given) return given;
    const others = [...handed].filter(
      ([file]) => !Object.values(shippedFaces).some((path) => path.endsWith(`/${file}`)),
    );
    const [other] = others;
    if (name === fallback && other) return other[1];
    const inside = held(name);
    if (inside !== undefined) return unpacked(inside);
    return fetchedFrom(folder)(name);
  };

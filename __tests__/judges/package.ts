import JSZip from 'jszip';
import { type Element, parse } from './xml';

/** The parts of an Office file as text and as trees. */
export interface Package {
  readonly names: readonly string[];
  readonly text: (name: string) => string | undefined;
  /** The root element, undefined where there is no such part. */
  readonly xml: (name: string) => Element | undefined;
}

export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir);
  const texts = new Map<string, string>();
  for (const name of names) {
    if (/\.(xml|rels)$/.test(name))
      texts.set(name, await (zip.file(name) as JSZip.JSZipObject).async('string'));
  }
  const trees = new Map<string, Element>();
  const xml = (name: string): Element | undefined => {
    const text = texts.get(name);
    if (text === undefined) return undefined;
    const tree = trees.get(name) ?? parse(text);
    trees.set(name, tree);
    return tree;
  };
  return { names, text: (name) => texts.get(name), xml };
}

/** The file with one part's text changed, for showing that a judge notices. Throws where the change changes nothing. */
export async function breakPart(
  bytes: Uint8Array,
  name: string,
  change: (text: string) => string | undefined,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const before = await (zip.file(name) as JSZip.JSZipObject).async('string');
  const after = change(before);
  if (after === before) throw new Error(`${name}: the break does not break`);
  if (after === undefined) zip.remove(name);
  else zip.file(name, after);
  return zip.generateAsync({ type: 'uint8array' });
}

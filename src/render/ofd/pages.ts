import type { Layout, Page } from '../../layout/page';
import { drawnItems, runsOf } from '../../layout/paintOrder';
import type { OfdFaces } from './faces';
import { objectXml } from './objects';
import type { Tagged } from './tags';
import { element, list, part } from './xml';

export interface Painted {
  readonly pages: readonly { readonly id: number; readonly xml: string }[];
  /** The objects that runs became. */
  readonly tagged: readonly Tagged[];
  /** The last number of an object: each occurs once in the document. */
  readonly lastId: number;
}

/** The paper of a page, or of the document. */
export const paper = (name: 'Area' | 'PageArea', page: Pick<Page, 'width' | 'height'>): string =>
  element(name, {}, element('PhysicalBox', {}, list(0, 0, page.width, page.height)));

/** Pages as parts of the file, each one layer (GB/T 33190, 7.7). */
export function paintPages({ pages }: Layout, faces: OfdFaces): Painted {
  let lastId = faces.used.length;
  const tagged: Tagged[] = [];
  const painted = pages.map((page) => {
    const [id, layer] = [++lastId, ++lastId];
    const drawn = drawnItems(page).map((item) => objectXml(item, ++lastId, faces));
    const text = runsOf(page).map((run) => {
      tagged.push({ run, id: ++lastId, page: id });
      return objectXml(run, lastId, faces);
    });
    const content = element('Layer', { ID: layer, Type: 'Body' }, ...drawn, ...text);
    return { id, xml: part('Page', {}, paper('Area', page), element('Content', {}, content)) };
  });
  return { pages: painted, tagged, lastId };
}

import type { KitDocument, Reference } from '../kit';
import type { Tag } from './tag';

/** Elements of the structure tree as objects of the file. */
export interface StructureWriter {
  /** The next marked content of a page belongs to this element; gives its number there. */
  readonly mark: (tag: Tag) => number;
  /** The page's annotation is an area of this link. */
  readonly annotate: (link: Tag, annotation: Reference) => void;
  /** Writes the tree, once everything is painted. */
  readonly end: (root: Tag) => void;
}

/** The page of an element: the one that its first words are on. */
const pageOf = ({ content }: Tag): Reference | undefined => {
  const first = content.find((piece) => 'page' in piece);
  return first && 'page' in first ? first.page : undefined;
};

const stays = (tag: Tag): boolean => tag.always || tag.content.length > 0 || tag.kids.some(stays);

export function structureWriter(document: KitDocument): StructureWriter {
  const references = new Map<Tag, Reference>();
  const identified = new Map<string, Reference>();
  const attributeObjects = new Map<string, Reference>();
  /** Attributes that many elements have alike are one object. */
  const shared = (attributes: object): Reference => {
    const key = JSON.stringify(attributes);
    const known = attributeObjects.get(key);
    if (known) return known;
    const reference = document.ref(attributes);
    reference.end();
    attributeObjects.set(key, reference);
    return reference;
  };
  const referenceOf = (tag: Tag): Reference => {
    const known = references.get(tag);
    if (known) return known;
    const reference = document.ref();
    references.set(tag, reference);
    return reference;
  };
  const attributesOf = (attributes: object) => ('Headers' in attributes ? attributes : shared(attributes));
  const write = (tag: Tag, parent: Reference): Reference => {
    const reference = referenceOf(tag);
    const { role, id, actualText, alt, attributes, content } = tag;
    const page = pageOf(tag);
    // A piece of content on the element's own page is its number, one on another page names that page.
    const pieces = content.map((piece) => {
      if ('role' in piece) return write(piece, reference);
      return piece.page === page ? piece.number : { Type: 'MCR', Pg: piece.page, MCID: piece.number };
    });
    const areas = tag.areas.map(({ page: Pg, annotation: Obj }) => ({ Type: 'OBJR', Pg, Obj }));
    const kids = [...tag.kids.filter(stays).map((kid) => write(kid, reference)), ...pieces, ...areas];
    const { data } = reference;
    data.S = role;
    data.P = parent;
    if (page) data.Pg = page;
    // A String object becomes a text string, a plain one a name.
    if (id !== undefined) data.ID = new String(id);
    if (actualText !== undefined) data.ActualText = new String(actualText);
    if (alt !== undefined) data.Alt = new String(alt);
    const [attribute] = attributes;
    if (attribute) data.A = attributes.length === 1 ? attributesOf(attribute) : attributes.map(attributesOf);
    if (kids.length > 0) data.K = kids.length === 1 ? kids[0] : kids;
    reference.end();
    if (id !== undefined) identified.set(id, reference);
    return reference;
  };
  return {
    mark: (tag) => {
      const { page } = document;
      const owners = document.getStructParentTree().get(page.structParentTreeKey);
      const number = owners.push(referenceOf(tag)) - 1;
      tag.content.push({ page: page.dictionary, number });
      return number;
    },
    annotate: (link, annotation) => {
      const key = document.createStructParentTreeNextKey();
      annotation.data.StructParent = key;
      document.getStructParentTree().add(key, referenceOf(link));
      link.areas.push({ page: document.page.dictionary, annotation });
    },
    end: (root) => {
      const tree = document.getStructTreeRoot();
      tree.data.K = write(root, tree);
      const ids = [...identified].sort(([a], [b]) => (a < b ? -1 : 1));
      if (ids.length === 0) return;
      const [first, last] = [ids[0]?.[0], ids.at(-1)?.[0]].map((id) => new String(id));
      const names = document.ref({
        Limits: [first, last],
        Names: ids.flatMap(([id, reference]) => [new String(id), reference]),
      });
      names.end();
      tree.data.IDTree = { Kids: [names] };
    },
  };
}

import type { Reference } from '../kit';

/** Standard structure types that a report needs (ISO 32000-1, 14.8.4). */
type TagRole =
  | 'Document'
  | `H${1 | 2 | 3 | 4 | 5}`
  | 'P'
  | 'Link'
  | 'Note'
  | 'Table'
  | 'Caption'
  | 'Figure'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD';

/** A stretch of marked content: the page that it is on and its number there. */
interface Marked {
  readonly page: Reference;
  readonly number: number;
}

/** A link annotation and the page that it lies on. */
interface Area {
  readonly page: Reference;
  readonly annotation: Reference;
}

/** An element of the structure tree, before it is written. Its kids come before its own content. */
export interface Tag {
  readonly role: TagRole;
  /** By which cells name their heads, and which a note must have. */
  readonly id?: string;
  /** Read in the place of what is drawn. */
  readonly actualText?: string;
  /** Said in the place of a picture. */
  readonly alt?: string;
  /** Attribute objects (ISO 32000-1, 14.7.5). */
  readonly attributes: readonly object[];
  readonly kids: Tag[];
  /** Filled while the pages are painted; links lie among the words. */
  readonly content: (Marked | Tag)[];
  /** The areas of a link, with their pages. */
  readonly areas: Area[];
  /** Stands also without content: the cells that make a table regular. */
  readonly always: boolean;
}

export const tag = (role: TagRole, more: Partial<Omit<Tag, 'role' | 'content' | 'areas'>> = {}): Tag => ({
  role,
  attributes: [],
  kids: [],
  always: false,
  ...more,
  content: [],
  areas: [],
});

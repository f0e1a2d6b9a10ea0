import type { Level } from '../document/nodes';
import type { FaceId } from '../faces/faceId';

/** What a stretch of text is; decides its face, size and place (GB/T 9704 7.3, 7.5, 8). */
export const ROLES = [
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  'caption',
  'lead',
  'tableHead',
  'tableBand',
  'tableLabel',
  'tableFigure',
  'tableFoot',
  'note',
  'chartTitle',
  'signature',
  'pageNumber',
] as const;

export type Role = (typeof ROLES)[number];

export const headingRole = (level: Level): `heading${Level}` => `heading${level}`;

/** How text of one role is set. */
export interface RoleStyle {
  /** Face of Chinese text; digits and Latin are set in `latin`. */
  readonly face: FaceId;
  readonly latin: FaceId;
  /** pt; roles inside a table take the size of their table instead. */
  readonly size: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** First-line indent in characters. */
  readonly indent: number;
}

/** GB/T 9704 7.5: what is around the number, and where on its line it is. */
export interface PageNumberStyle {
  /** `{n}` is the number: `— {n} —`. */
  readonly form: string;
  /** `outer`: odd right, even left, one character in; or always in the middle. */
  readonly place: 'outer' | 'center';
}

/** How a document is set; the default is GB/T 9704-2012, a named profile changes what provinces change. */
export interface Profile {
  readonly name: string;
  /** mm. */
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Exact distance of baselines of text, pt. */
  readonly pitch: number;
  readonly charactersPerLine: number;
  /** Exact distance of the title's baselines, pt. */
  readonly titlePitch: number;
  readonly roles: Readonly<Record<Role, RoleStyle>>;
  readonly pageNumber: PageNumberStyle;
  /** Names that the Word file gives to the faces, the official one first, then what stands in for it. */
  readonly fontNames: Readonly<Record<FaceId, readonly string[]>>;
}

import type { NodeRef } from '../document/nodes';
import type { FaceId } from '../faces/faceId';
import type { Substitutes } from '../typography/shape';
import type { SignaturePlace } from '../typography/signature';
import type { SetTable } from '../typography/table/setTable';

/** 1/72 inch. Origin of a page is its upper left corner, y grows downwards. */
export type Pt = number;

/** An address in the text; runs of one address share it. */
export interface Link {
  /** http:, https: or mailto:. */
  readonly target: string;
}

/** A stretch of text in one face on one baseline. `advance` is its whole width, `spacing` included behind each character. */
export interface Run {
  readonly kind: 'run';
  readonly text: string;
  readonly face: FaceId;
  readonly size: Pt;
  readonly x: Pt;
  readonly baseline: Pt;
  readonly advance: Pt;
  readonly spacing: Pt;
  /** Runs from its place downwards, turned clockwise by a quarter: the page number of a landscape page. */
  readonly turned?: true;
  /** Printed on an earlier page already: the head of a table, the stub of rows that go on. */
  readonly again?: true;
  /** Belongs to the heading that its paragraph begins with. */
  readonly heading?: true;
  /** Part of an address, where links were asked for. */
  readonly link?: Link;
  readonly from: NodeRef;
}

/** A straight line, horizontal or vertical. */
export interface PageRule {
  readonly kind: 'rule';
  readonly x1: Pt;
  readonly y1: Pt;
  readonly x2: Pt;
  readonly y2: Pt;
  readonly width: Pt;
  /** RRGGBB; black when absent. */
  readonly colour?: string;
  readonly from: NodeRef;
}

/** A filled rectangle. */
export interface Fill {
  readonly kind: 'fill';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  /** RRGGBB. */
  readonly colour: string;
  readonly from: NodeRef;
}

/** What a painter paints. */
export type PageItem = Run | PageRule | Fill;

/** A finished page, pt. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: Pt;
  readonly height: Pt;
  /** In reading order. */
  readonly items: readonly PageItem[];
}

/** One bookmark. */
export interface OutlineEntry {
  readonly text: string;
  readonly level: number;
  readonly page: number;
  readonly y: Pt;
}

/** Everything that a painter needs. */
export interface Layout {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
}

/** How the lines of a paragraph depart from what Word makes of it by itself. */
export interface ParagraphSetting {
  /**
   * Stretches of characters, counted from its beginning, with a spacing of their own, pt, behind hanzi and behind Latin
   * letters and digits; to its end without `to`.
   */
  readonly spaced: readonly {
    readonly from: number;
    readonly to?: number;
    readonly spacing: number;
    readonly latin: number;
  }[];
  /** Characters, counted from its beginning, before which an address is broken. */
  readonly broken: readonly number[];
  /** Letters and digits, counted so, that begin a line behind a mark which LibreOffice would take along. */
  readonly behindMarks: readonly number[];
}

/**
 * What was decided once and a flowing format has to be told: Word measures and keeps together by other rules. Callers
 * hand it on as it is: members whose types are those of other rooms are left out of the published types.
 */
export interface PageHints {
  /** Tables as they are set, by block: columns, sizes, lines. @internal */
  readonly tables: ReadonlyMap<number, SetTable>;
  /** The places of sign-offs, by block; none where they wrap. @internal */
  readonly signatures: ReadonlyMap<number, SignaturePlace>;
  /** Rows of tables, by block, that never end a page. */
  readonly keptRows: ReadonlyMap<number, ReadonlySet<number>>;
  /** Blocks whose last line never ends a page, as before a sign-off; `whole`: their other lines neither. */
  readonly keptBlocks: ReadonlyMap<number, 'end' | 'whole'>;
  /** Paragraphs that Word would break otherwise, by block. */
  readonly settings: ReadonlyMap<number, ParagraphSetting>;
  /** Characters that are in another face than their style's. @internal */
  readonly substitutes: Substitutes;
}

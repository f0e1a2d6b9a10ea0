import type { Grid } from './grid';

/** Levels of GB/T 9704 7.3.3: 一、（一）1.（1）. */
export type Level = 1 | 2 | 3 | 4;

/** The report's title, in its lines. */
export interface Title {
  readonly type: 'title';
  readonly lines: readonly string[];
}

/** A heading on a line of its own. `number` is plain text: 一、 */
export interface Heading {
  readonly type: 'heading';
  readonly level: Level;
  readonly number: string;
  readonly text: string;
}

/** Words at the head of a paragraph that are a heading: （一）领导重视，责任明确。 */
export interface RunIn {
  readonly level: Level;
  readonly number: string;
  readonly text: string;
}

/**
 * A paragraph. Printed text is `runIn.number + runIn.text + number + text`; offsets of findings count on that.
 * `number` is the mark of an enumeration's item (1. or （1）).
 */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly runIn?: RunIn;
  readonly number?: string;
  readonly text: string;
}

/** How a table is set; all lengths in pt. Both the Word file and the PDF are drawn from these. */
export interface TableStyle {
  /** Size of heads, labels and figures. */
  readonly headSize: number;
  readonly labelSize: number;
  readonly figureSize: number;
  /** Least height of a row, its rule included. */
  readonly rowHeight: number;
  /** Exact pitch of lines inside a cell, as a multiple of the cell's size. */
  readonly pitch: number;
  /** Padding left/right and above/below the lines of a cell. */
  readonly padX: number;
  readonly padY: number;
  /** Thickness of rules. */
  readonly rule: number;
}

/** A statistics form, its spans resolved into a grid. */
export interface Table {
  readonly type: 'table';
  /** Name of the form: `disclosure`, `requests`, … */
  readonly name: string;
  /** Printed above as a title of its own (2014: …情况统计表); absent where a heading is above already. */
  readonly caption?: string;
  /** Line under the caption, left: 填报单位：… */
  readonly lead?: string;
  readonly grid: Grid;
  readonly style: TableStyle;
  /** Lines below the table: a note, the sign-off line. Each entry is a row of pieces spread over the width. */
  readonly foot: readonly (readonly string[])[];
  /** Starts on a new page. */
  readonly newPage: boolean;
  /** Set on an A4 landscape page of its own. */
  readonly landscape: boolean;
}

/** What is drawn at one place of a chart: the bars of a year, or one bar by itself. */
export interface ChartGroup {
  readonly label: string;
  /** As the tables print them: 15, 59237.2449, / for what does not apply, '' for what is not filled in. */
  readonly values: readonly string[];
}

/** A chart of figures (图解), its title below it. */
export interface Chart {
  readonly type: 'chart';
  /** Name of the chart: `requests`, `years`, … */
  readonly name: string;
  readonly title: string;
  /** 件, 条. */
  readonly unit: string;
  /** Bars lie one below the other, columns stand side by side. */
  readonly form: 'bars' | 'columns';
  /** What the values of each group are, in their order. */
  readonly series: readonly string[];
  readonly groups: readonly ChartGroup[];
}

/** A remark in small print. */
export interface Note {
  readonly type: 'note';
  readonly text: string;
}

/** 署名 and 成文日期 (GB/T 9704 7.3.5.2, without a seal). */
export interface Signature {
  readonly type: 'signature';
  readonly agency: string;
  /** The agency's name in the lines that its writer wants where it is wider than a line. */
  readonly agencyLines?: readonly string[];
  /** As printed: 2018年1月17日 */
  readonly date: string;
}

/** What follows begins a page. */
export interface PageBreak {
  readonly type: 'pageBreak';
}

/** What a document is made of, from top to bottom. */
export type Block = Title | Heading | Paragraph | Table | Chart | Note | Signature | PageBreak;

/** What the files say of themselves; nothing here comes from the clock or the machine. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  /** The agency. */
  readonly author: string;
  readonly keywords: readonly string[];
  /** ISO date-time at 00:00 UTC: the 成文日期, else 1 January after the report year. */
  readonly created: string;
}

/** The finished document: a frozen, serialisable tree that knows no file format. Units: mm for columns, pt for type. */
export interface Document {
  readonly properties: Properties;
  readonly blocks: readonly Block[];
}

/** A piece of a block that readers must know from the rest: lines around a table, lines of a sign-off. */
export type Piece = 'caption' | 'lead' | 'agency' | 'date' | `foot${number}`;

/** A pointer into the tree: a block, a piece of it, or a cell of a table block. */
export interface NodeRef {
  readonly block: number;
  readonly piece?: Piece;
  /** Row and column of the cell in the table's grid. */
  readonly cell?: readonly [row: number, column: number];
}

/** A remark for a review copy, on a figure's cell or on a stretch of text. */
export interface Annotation {
  readonly target:
    | { readonly figure: string }
    | { readonly block: number; readonly start: number; readonly end: number };
  readonly author: string;
  readonly text: string;
}

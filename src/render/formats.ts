import type { PublicationFact } from '../compose/publication';
import type { Annotation, Document } from '../document/nodes';
import type { FaceSet } from '../faces/faceSet';
import type { Locale, Problem } from '../findings/problem';
import type { Host } from '../ground/host';
import type { LaidOut } from '../layout';
import type { Profile } from '../typography/profile';
import { docx } from './docx/output';
import { html } from './html/output';
import { ofd } from './ofd/output';
import { pdf } from './pdf/output';
import { png } from './png/output';
import { svg } from './svg/output';

/** What a caller may choose about the files; each format takes what concerns it. */
export interface RenderOptions {
  /** The PDF carries its structure, for screen readers and for copying. Default true. */
  readonly tagged?: boolean;
  /** Web and e-mail addresses in the text of the PDF can be followed. Default false. */
  readonly links?: boolean;
  /** The Word file, the web page and the pictures carry the faces, subset to their text. Default false. */
  readonly embedFonts?: boolean;
  /** Pixels an inch of the PNG, from 36 to 600. Default 150. */
  readonly dpi?: number;
  /** Language of the findings; default Chinese. */
  readonly locale?: Locale;
}

/** A finished report, from which every format draws. */
interface Finished {
  readonly document: Document;
  readonly laid: LaidOut;
  readonly faces: FaceSet;
  readonly profile: Profile;
  /** Remarks of a review copy. */
  readonly annotations: readonly Annotation[];
  /** The report's data as JSON, to go into the file. */
  readonly data: string | undefined;
  /** What a site's column says of it: 索引号, 发布机构, 成文日期. */
  readonly facts: readonly PublicationFact[];
  /** The files that are made with it, by the names that they get. */
  readonly beside: readonly { readonly format: Format; readonly file: string }[];
  readonly options: RenderOptions;
}

/** One format of files: an `output.ts` in a folder of its own, which loads the renderer when it is called. */
export interface Output {
  /** Made where the caller names no formats. */
  readonly byDefault: boolean;
  /** Can carry the remarks of a review copy. */
  readonly review: boolean;
  /** What keeps files of this format from being made here: a package that is not installed. */
  readonly lacking?: () => Promise<Problem | undefined>;
  /** Several where each page is a file of its own. */
  readonly render: (host: Host, finished: Finished) => Promise<Uint8Array | readonly Uint8Array[]>;
  /** The data in a file of this format; undefined, or an error, where there are none. */
  readonly readData?: (host: Host, file: Uint8Array) => string | undefined;
  /** Whether a file is byte for byte as it was made; false, or an error, for what somebody has changed, or made. */
  readonly isAsMade?: (host: Host, file: Uint8Array) => boolean;
}

/** The formats that there are, by the ending of their files. */
export const outputs = { docx, pdf, html, ofd, svg, png } as const satisfies Readonly<Record<string, Output>>;

/** An output, which is the ending of its files, too. */
export type Format = keyof typeof outputs;

export const FORMATS = Object.keys(outputs) as [Format, ...Format[]];

/** Formats that are made by default, can be reviewed, or hold data. */
export const formatsWith = (property: 'byDefault' | 'review' | 'readData'): readonly Format[] =>
  FORMATS.filter((format) => outputs[format][property]);

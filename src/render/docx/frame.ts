import { Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Annotation } from '../../document/nodes';
import { isFrozenThrough } from '../../ground/freeze';
import { perObject, underText } from '../../ground/remember';
import type { Profile } from '../../typography/profile';
import { announcePictures } from './chart/picture';
import { announceData } from './data';
import { fileOf, type WordFileParts } from './file';
import { namedFaces, type Setting } from './fonts';
import { DOCUMENT, FONT_TABLE, PROPERTIES } from './parts';
import { theme } from './theme';
import { xmlOf } from './xml';
import { type PackedFile, readArchive } from './zip';

/** What a Word file is beside the text of its last section. */
interface FrameForm {
  /** The last section is turned. */
  readonly turned: boolean;
  readonly hasData: boolean;
  /** Paths of the parts that embedded faces need. */
  readonly fonts: readonly string[];
  /** Blocks that are charts. */
  readonly charts: readonly number[];
}

/** What only few documents have. */
interface Extras {
  /** The sections before the last, complete: docx ends a section in the last paragraph of it. */
  readonly before: WordFileParts['sections'];
  readonly annotations: readonly Annotation[];
  readonly created: string;
}

/** A Word file without its text: its parts, packed, and word/document.xml in two, before and behind the text. */
interface Frame {
  readonly files: readonly PackedFile[];
  readonly body: readonly string[];
}

/** Stands for the paragraphs and tables of the last section; no text holds its character (UNPRINTABLE). */
const gap = (): Paragraph => new Paragraph({ children: [new TextRun('\ue000')] });

/** What programs look at to know the file for a Word file, some of them in its first 4,000 bytes; Word's own order. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', DOCUMENT];

const inOrder = (files: readonly PackedFile[]): PackedFile[] => [
  ...FIRST.flatMap((name) => files.filter(({ path }) => path === name)),
  ...files.filter(({ path }) => !FIRST.includes(path)),
];

/** docx makes the file with a gap in it; parts that differ are empty and hold their places. */
export async function makeFrame(form: FrameForm, setting: Setting, extras?: Extras): Promise<Frame> {
  const { before = [], ...review } = extras ?? {};
  const sections = [...before, { landscape: form.turned, children: [gap()] }];
  const file = fileOf({ sections, embedded: form.fonts.length > 0, ...review }, setting);
  const parts = [
    { path: PROPERTIES, data: '' },
    { path: 'word/theme/theme1.xml', data: theme(setting.profile) },
    ...[FONT_TABLE, ...form.fonts].map((path) => ({ path, data: '' })),
    ...announcePictures(file, form.charts),
    ...(form.hasData ? announceData(file) : []),
  ];
  const zip = await Packer.pack(file, 'uint8array', false, parts);
  const { [DOCUMENT]: document } = unzipSync(zip, { filter: ({ name }) => name === DOCUMENT });
  return {
    files: inOrder(readArchive(zip)),
    body: strFromU8(document ?? new Uint8Array()).split(xmlOf(gap())),
  };
}

/** Characters of forms that are kept for a profile; one has about 30. */
const KEPT = 2_000;

const framesOf = perObject((_: Profile) => underText<Promise<Frame>>(KEPT));

/** The same, made once for documents alike. A profile that somebody can still change is taken as it is at the time. */
export function frameOf(form: FrameForm, setting: Setting): Promise<Frame> {
  if (!isFrozenThrough(setting.profile)) return makeFrame(form, setting);
  const pageNumber = [...namedFaces(setting, 'pageNumber').substitutes];
  return framesOf(setting.profile)(JSON.stringify([form, pageNumber]), () => makeFrame(form, setting));
}

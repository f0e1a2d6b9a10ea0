import { type FileChild, File as WordFile } from 'docx';
import type { Annotation, Document } from '../../document/nodes';
import type { PageHints } from '../../layout/page';
import type { Profile } from '../../typography/profile';
import { wordComments } from './comments';
import type { Setting } from './fonts';
import type { WordContext } from './handler';
import { wordBlock } from './handlers';
import { placeMarks } from './marks';
import { type Section, sectionsOf, wordSection } from './sections';
import { completeSettings } from './settings';
import { wordStyles } from './styles';

export interface WordFileParts {
  readonly sections: readonly { readonly landscape: boolean; readonly children: readonly FileChild[] }[];
  readonly annotations?: readonly Annotation[];
  /** Date of the comments. */
  readonly created?: string;
  /** The settings announce embedded faces. */
  readonly embedded: boolean;
}

/** A Word file of these sections, as docx keeps it. */
export function fileOf(
  { sections, annotations = [], created = '', embedded }: WordFileParts,
  setting: Setting,
): WordFile {
  const { profile } = setting;
  const file = new WordFile({
    styles: wordStyles(profile),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    comments: { children: wordComments(annotations, created, profile) },
    sections: sections.map(({ landscape, children }) => wordSection(landscape, children, setting)),
  });
  completeSettings(file, embedded);
  return file;
}

interface WordFileOptions {
  readonly profile: Profile;
  readonly annotations?: readonly Annotation[];
  readonly hints: PageHints;
}

/** A section with everything in it. */
export const treeOf = ({ landscape, blocks }: Section, context: WordContext) => ({
  landscape,
  children: blocks.flatMap(({ block, place }) => wordBlock(block, place, context)),
});

/** The whole document as a tree of docx: what `docx/layout` lays out, and what the XML of `renderDocx` is equal to. */
export function wordFile(
  document: Document,
  { profile, annotations = [], hints }: WordFileOptions,
): WordFile {
  const context = { profile, marks: placeMarks(document, annotations), hints };
  const sections = sectionsOf(document).map((section) => treeOf(section, context));
  const { created } = document.properties;
  return fileOf({ sections, annotations, created, embedded: false }, context);
}

import { File as WordFile } from 'docx';
import type { Annotation, Document } from '../../document/nodes';
import type { PageHints } from '../../layout/page';
import type { Profile } from '../../typography/profile';
import { wordComments } from './comments';
import { placeMarks } from './marks';
import { wordSections } from './sections';
import { completeSettings } from './settings';
import { wordStyles } from './styles';

export interface WordFileOptions {
  readonly profile: Profile;
  readonly annotations?: readonly Annotation[];
  readonly hints: PageHints;
  /** The settings announce embedded faces. */
  readonly embedded?: boolean;
}

/** The tree of the Word file, as docx keeps it. Not yet packed: {@link renderDocx}. */
export function wordFile(document: Document, options: WordFileOptions): WordFile {
  const { profile, annotations = [], embedded = false, hints } = options;
  const { properties } = document;
  const context = { profile, marks: placeMarks(document, annotations), hints };
  const file = new WordFile({
    creator: properties.author,
    styles: wordStyles(profile),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    comments: { children: wordComments(annotations, properties.created, profile) },
    sections: wordSections(document, context),
  });
  completeSettings(file, embedded);
  return file;
}

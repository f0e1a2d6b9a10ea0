import { type ICommentOptions, Paragraph } from 'docx';
import type { Annotation } from '../../document/nodes';
import { printable } from '../../ground/characters';
import type { Profile } from '../../typography/profile';
import { namedFaces } from './fonts';
import { commentTextStyle } from './styleIds';
import { runsOf } from './text';

/** Word comments of a review copy. Their date is the document's, never the clock's. */
export const wordComments = (
  annotations: readonly Annotation[],
  created: string,
  profile: Profile,
): ICommentOptions[] =>
  annotations.map(({ author, text }, id) => ({
    id,
    author: printable(author),
    initials: [...printable(author)][0] ?? '',
    date: new Date(created),
    children: printable(text)
      .split('\n')
      .map(
        (line) =>
          new Paragraph({
            style: commentTextStyle,
            children: runsOf([{ text: line, faces: namedFaces({ profile }, 'tableLabel') }]),
          }),
      ),
  }));

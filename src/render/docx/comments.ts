import { type ICommentOptions, Paragraph } from 'docx';
import type { Annotation } from '../../document/nodes';
import type { Profile } from '../../typography/profile';
import { clean } from './clean';
import { chineseOnly } from './fonts';
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
    author: clean(author),
    initials: [...clean(author)][0] ?? '',
    date: new Date(created),
    children: clean(text)
      .split('\n')
      .map(
        (line) =>
          new Paragraph({
            style: commentTextStyle,
            children: runsOf([{ text: line, chinese: chineseOnly(profile, profile.roles.tableLabel) }]),
          }),
      ),
  }));

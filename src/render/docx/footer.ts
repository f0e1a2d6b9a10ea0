import { AlignmentType, Footer, type IParagraphOptions, PageNumber, Paragraph, TextRun } from 'docx';
import type { Profile } from '../../typography/profile';
import { chineseOnly } from './fonts';
import { indented } from './indent';
import { styleIds } from './styleIds';
import { runsOf } from './text';

/** Page number in the footer: PAGE is the only field of the file (WPS shows fields that need updating as nothing). */
function footer(profile: Profile, place: 'left' | 'center' | 'right'): Footer {
  const role = profile.roles.pageNumber;
  const [before = '', after = ''] = profile.pageNumber.form.split('{n}');
  const chinese = chineseOnly(profile, role);
  const options: IParagraphOptions = {
    style: styleIds.pageNumber,
    children: [
      ...runsOf([{ text: before, chinese }]),
      new TextRun({ children: [PageNumber.CURRENT] }),
      ...runsOf([{ text: after, chinese }]),
    ],
  };
  const { size, indent } = role;
  const paragraph =
    place === 'center'
      ? new Paragraph({ ...options, alignment: AlignmentType.CENTER })
      : indented(options, { side: place, pt: size * indent, size });
  return new Footer({ children: [paragraph] });
}

/** GB/T 9704 7.5: odd pages right, even pages left, one character in; or as the profile says. */
export const footers = (profile: Profile): { default: Footer; even: Footer } =>
  profile.pageNumber.place === 'outer'
    ? { default: footer(profile, 'right'), even: footer(profile, 'left') }
    : { default: footer(profile, 'center'), even: footer(profile, 'center') };

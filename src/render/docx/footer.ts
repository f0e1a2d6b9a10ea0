import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Profile } from '../../typography/profile';
import { chineseOnly } from './fonts';
import { styleIds } from './styleIds';
import { runsOf } from './text';
import { twips } from './units';

/** Page number in the footer: PAGE is the only field of the file (WPS shows fields that need updating as nothing). */
function footer(profile: Profile, place: 'left' | 'center' | 'right'): Footer {
  const role = profile.roles.pageNumber;
  const [before = '', after = ''] = profile.pageNumber.form.split('{n}');
  const chinese = chineseOnly(profile, role);
  const space = place === 'center' ? 0 : role.indent;
  const indent = { [place]: twips(role.size) * space, [`${place}Chars`]: space * 100 };
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: AlignmentType[place === 'left' ? 'LEFT' : place === 'right' ? 'RIGHT' : 'CENTER'],
        ...(space ? { indent } : {}),
        children: [
          ...runsOf([{ text: before, chinese }]),
          new TextRun({ children: [PageNumber.CURRENT] }),
          ...runsOf([{ text: after, chinese }]),
        ],
      }),
    ],
  });
}

/** GB/T 9704 7.5: odd pages right, even pages left, one character in; or as the profile says. */
export const footers = (profile: Profile): { default: Footer; even: Footer } =>
  profile.pageNumber.place === 'outer'
    ? { default: footer(profile, 'right'), even: footer(profile, 'left') }
    : { default: footer(profile, 'center'), even: footer(profile, 'center') };

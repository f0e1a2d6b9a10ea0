import { AlignmentType, Footer, type IParagraphOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { namedFaces, type Setting } from './fonts';
import { indented } from './indent';
import { styleIds } from './styleIds';
import { runsOf } from './text';

/** Page number in the footer: PAGE is the only field of the file (WPS shows fields that need updating as nothing). */
function footer(context: Setting, place: 'left' | 'center' | 'right'): Footer {
  const { profile } = context;
  const role = profile.roles.pageNumber;
  const [before = '', after = ''] = profile.pageNumber.form.split('{n}');
  const faces = namedFaces(context, 'pageNumber');
  const options: IParagraphOptions = {
    style: styleIds.pageNumber,
    children: [
      ...runsOf([{ text: before, faces }]),
      new TextRun({ children: [PageNumber.CURRENT] }),
      ...runsOf([{ text: after, faces }]),
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
export const footers = (context: Setting): { default: Footer; even: Footer } =>
  context.profile.pageNumber.place === 'outer'
    ? { default: footer(context, 'right'), even: footer(context, 'left') }
    : { default: footer(context, 'center'), even: footer(context, 'center') };

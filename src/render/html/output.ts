import type { Format, Output } from '../formats';
import type { Download } from './renderHtml';

/** The files beside the page that people take away with them. */
const OFFERED: Readonly<Partial<Record<Format, string>>> = { docx: 'Word 版', pdf: 'PDF 版', ofd: 'OFD 版' };

/** A page of its own for the site's column; data are in the files beside it. */
export const html: Output = {
  byDefault: false,
  review: false,
  render: async (_, { document, profile, laid, faces, facts, beside, options }) => {
    const { renderHtml } = await import('./renderHtml');
    const downloads = beside.flatMap(({ format, file }): Download[] => {
      const name = OFFERED[format];
      return name === undefined ? [] : [{ name, href: encodeURIComponent(file) }];
    });
    const embedded = options.embedFonts ? { faces } : {};
    const page = renderHtml(document, { profile, hints: laid.hints, facts, downloads, ...embedded });
    return new TextEncoder().encode(page);
  },
};

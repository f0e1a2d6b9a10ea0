import type { Output } from '../formats';

/** A picture of each page, for a preview or a message. */
export const svg: Output = {
  byDefault: false,
  review: false,
  render: async (_, { profile, laid, faces, options }) => {
    const { renderSvg } = await import('./renderSvg');
    const pages = renderSvg(laid.layout, { profile, ...(options.embedFonts && { faces }) });
    return pages.map((page) => new TextEncoder().encode(page));
  },
};

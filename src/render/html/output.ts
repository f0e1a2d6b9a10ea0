import type { Output } from '../formats';

/** A page of its own for the site's column; data are in the files beside it. */
export const html: Output = {
  byDefault: false,
  review: false,
  render: async (_, { document, profile, laid }) => {
    const { renderHtml } = await import('./renderHtml');
    return new TextEncoder().encode(renderHtml(document, { profile, hints: laid.hints }));
  },
};

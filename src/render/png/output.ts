import type { Output } from '../formats';

/** A picture of each page, for a message or a page that shows it. */
export const png: Output = {
  byDefault: false,
  review: false,
  lacking: async () => {
    try {
      await import('@resvg/resvg-js');
      return undefined;
    } catch {
      return { code: 'format.png-peer', severity: 'error', blocking: true, path: 'formats' };
    }
  },
  render: async (_, { laid, faces, options }) => {
    const { renderPng } = await import('./renderPng');
    return renderPng(laid.layout, { faces, dpi: options.dpi });
  },
};

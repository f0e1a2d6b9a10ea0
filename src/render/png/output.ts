import type { Output } from '../formats';
import { loadResvg } from './loadResvg';

/** A picture of each page, for a message or a page that shows it. */
export const png: Output = {
  byDefault: false,
  review: false,
  lacking: async () => {
    try {
      await loadResvg();
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

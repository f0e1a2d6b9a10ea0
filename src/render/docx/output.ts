import type { Output } from '../formats';
import { readDataFromDocx } from './data';

export const docx: Output = {
  byDefault: true,
  review: true,
  readData: readDataFromDocx,
  render: async (_, { document, profile, data, annotations, laid, faces, options }) => {
    const { renderDocx } = await import('./render');
    const embedded = options.embedFonts ? { faces } : {};
    return renderDocx(document, { profile, data, annotations, hints: laid.hints, ...embedded });
  },
};

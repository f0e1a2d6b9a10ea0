import type { Output } from '../formats';
import { isAsMade } from './asMade';
import { readDataFromDocx } from './data';

export const docx: Output = {
  byDefault: true,
  review: true,
  readData: readDataFromDocx,
  isAsMade,
  render: async (_, { document, profile, data, annotations, laid, faces, options }) => {
    const { renderDocx } = await import('./render');
    const embedded = options.embedFonts ? { faces } : {};
    return renderDocx(document, { profile, data, annotations, hints: laid.hints, ...embedded });
  },
};

import type { Output } from '../formats';
import { readDataFromOfd } from './data';
import { isAsMade } from './identity';

export const ofd: Output = {
  byDefault: false,
  review: false,
  readData: readDataFromOfd,
  isAsMade,
  render: async (_, { document, data, laid, faces }) => {
    const { renderOfd } = await import('./renderOfd');
    const { properties } = document;
    return renderOfd(laid.layout, { properties, faces, document, data });
  },
};

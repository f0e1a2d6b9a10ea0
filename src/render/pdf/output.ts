import { labels } from '../../findings/labels';
import type { Output } from '../formats';
import type { Attachment } from './attachments';
import { DATA_FILE, readDataFromPdf } from './data';
import { isAsMade } from './identity';

/** The report's data as an associated file. */
const attachment = (json: string): Attachment => ({
  name: DATA_FILE,
  type: 'application/json',
  data: new TextEncoder().encode(json),
  description: '报告数据',
  relationship: 'Source',
});

export const pdf: Output = {
  byDefault: true,
  review: true,
  readData: readDataFromPdf,
  isAsMade,
  render: async (host, { document, profile, data, annotations, laid, faces, options }) => {
    const [{ renderPdf }, { reviewLayout }, { withLinks }] = await Promise.all([
      import('./renderPdf'),
      import('../../layout/review'),
      import('../../layout/links'),
    ]);
    const { tagged = true, links = false, locale = 'zh' } = options;
    const heading = labels[locale].remarks(annotations.length);
    const reviewed = reviewLayout(laid, document, annotations, { profile, faces, heading });
    return renderPdf(host, links ? withLinks(reviewed, document, faces) : reviewed, {
      properties: document.properties,
      faces,
      // A review copy is for the eye: its marks belong to no element of the report.
      ...(tagged && annotations.length === 0 && { document }),
      ...(data !== undefined && { attachments: [attachment(data)] }),
    });
  },
};

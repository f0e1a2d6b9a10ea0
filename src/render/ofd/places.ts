import { afterPrefix } from '../../ground/affixes';

/** Where the parts of the file lie (GB/T 33190, 6.2). */
export const ENTRY = 'OFD.xml';
export const DOCUMENT = 'Doc_0/Document.xml';
export const RESOURCES = 'Doc_0/PublicRes.xml';
export const FACES = 'Doc_0/Res';
export const TAGS = 'Doc_0/Tags/CustomTags.xml';
export const REPORT_TAG = 'Doc_0/Tags/CustomTag.xml';
export const ATTACHMENTS = 'Doc_0/Attachs/Attachments.xml';
export const DATA = 'Doc_0/Attachs/report.json';

export const pagePlace = (index: number): string => `Doc_0/Pages/Page_${index}/Content.xml`;

/** A place as a part in the document's own folder names it. */
export const fromDocument = (place: string): string => afterPrefix(place, 'Doc_0/');

/** A place as a part in the same folder names it. */
export const fromBeside = (place: string): string => place.slice(place.lastIndexOf('/') + 1);

/** A place from the root of the file, whichever part names it. */
export const fromRoot = (place: string): string => `/${place}`;

/** A report has a part a page. */
export const MOST_PARTS = 10_000;

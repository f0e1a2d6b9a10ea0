import type { Properties } from '../../document/nodes';
import { escapeXml } from '../../ground/escapeXml';

export const identifierXml = (identity: string): string => `<dc:identifier>${identity}</dc:identifier>`;

/** docProps/core.xml. docx would write the clock into it, so that every run differs. */
export function coreProperties(properties: Properties, identity: string): string {
  const { title, subject, author, keywords, created } = properties;
  const date = `${new Date(created).toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `<cp:keywords>${escapeXml(keywords.join('; '))}</cp:keywords>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    identifierXml(identity),
    '<dc:language>zh-CN</dc:language>',
    '</cp:coreProperties>',
  ].join('');
}

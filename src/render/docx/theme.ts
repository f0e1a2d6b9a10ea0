import { escapeXml } from '../../ground/escapeXml';
import type { Profile } from '../../typography/profile';
import { type FontSlots, fontSlots } from './fonts';

const colours: readonly (readonly [name: string, rgb: string])[] = [
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];

const fontList = (name: string, { ascii, eastAsia, cs }: FontSlots): string =>
  [
    `<a:${name}><a:latin typeface="${escapeXml(ascii)}"/><a:ea typeface="${escapeXml(eastAsia)}"/>`,
    `<a:cs typeface="${escapeXml(cs)}"/></a:${name}>`,
  ].join('');

const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = `<a:ln w="6350">${solid}</a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const thrice = (name: string, each: string): string => `<a:${name}>${each.repeat(3)}</a:${name}>`;

/**
 * word/theme/theme1.xml: the faces of the profile. docx writes Calibri and 等线 there; no text takes a face from it, but
 * WPS reports them as missing where they are not installed.
 */
export const theme = (profile: Profile): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="公文"><a:themeElements>',
    '<a:clrScheme name="公文">',
    ...colours.map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`),
    '</a:clrScheme><a:fontScheme name="公文">',
    fontList('majorFont', fontSlots(profile, profile.roles.heading1)),
    fontList('minorFont', fontSlots(profile, profile.roles.body)),
    '</a:fontScheme><a:fmtScheme name="公文">',
    thrice('fillStyleLst', solid),
    thrice('lnStyleLst', line),
    thrice('effectStyleLst', effect),
    thrice('bgFillStyleLst', solid),
    '</a:fmtScheme></a:themeElements></a:theme>',
  ].join('');

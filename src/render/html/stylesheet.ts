import { pitchOf, spacingOf } from '../../typography/measures';
import type { Profile, Role } from '../../typography/profile';
import { className } from './element';
import { type Look, looks } from './looks';

const rule = (look: Look, css: string): string => `.${className(look)}{${css}}`;

/** Focus that shows, and the system's dark colours: both cannot stand in an element. */
const COMMON = [
  '.nianbao-report{color-scheme:light dark;color:CanvasText;background:Canvas}',
  '.nianbao-scroll:focus-visible{outline:3px solid;outline-offset:2px}',
  '.nianbao-head{background:color-mix(in srgb,CanvasText 8%,Canvas)}',
].join('\n');

const printed: Readonly<Partial<Record<Look, Role>>> = {
  title: 'title',
  heading1: 'heading1',
  heading2: 'heading2',
  heading3: 'heading3',
  heading4: 'heading4',
  paragraph: 'body',
  runIn: 'body',
  runInHeading1: 'heading1',
  runInHeading2: 'heading2',
  runInHeading3: 'heading3',
  runInHeading4: 'heading4',
  runInText: 'body',
  caption: 'caption',
  lead: 'lead',
  note: 'note',
  foot: 'tableFoot',
  signature: 'signature',
};

/** A string of CSS; what would end it, or the style that it is in, is written as its number. */
const quoted = (name: string): string =>
  `"${name.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

const family = (profile: Profile, role: Role): string => {
  const { face, latin } = profile.roles[role];
  const names = [...profile.fontNames[latin], ...profile.fontNames[face]];
  return names.map(quoted).join(',');
};

/** On paper: the 版心, sizes and pitches of the profile; 28 characters a line, 22 lines a page (GB/T 9704 5.2). */
function printRules(profile: Profile): string {
  const { page, roles, pitch } = profile;
  const text = (Object.entries(printed) as [Look, Role][]).map(([look, role]) =>
    rule(
      look,
      `font-family:${family(profile, role)};font-size:${roles[role].size}pt;line-height:${pitchOf(profile, role)}pt;margin:0;font-weight:normal`,
    ),
  );
  return [
    `@page{size:${page.width}mm ${page.height}mm;margin:${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm}`,
    `.nianbao-report{max-width:none;padding:0;margin:0;letter-spacing:${spacingOf(profile, 'body')}pt;color:#000;background:none}`,
    ...text,
    rule('title', `margin:0 0 ${pitch}pt`),
    rule('scroll', 'overflow:visible;margin:0'),
    rule('table', 'min-width:0;font-size:10.5pt;line-height:1.25;letter-spacing:0'),
    '.nianbao-facts{display:none}',
    'h1,h2,h3,h4,h5{break-after:avoid}',
    'thead{display:table-header-group}',
    'tr{break-inside:avoid}',
  ].join('\n');
}

/** The stylesheet of a page or of a fragment that has classes; without it a fragment is still readable. */
export function stylesheet(profile: Profile): string {
  const screen = (Object.keys(looks) as Look[]).map((look) => rule(look, looks[look]));
  return `${[...screen, COMMON].join('\n')}\n@media print{\n${printRules(profile)}\n}\n`;
}

import { pitchOf, spacingOf } from '../../../typography/measures';
import type { Profile, Role } from '../../../typography/profile';
import { family } from '../../css/family';
import { className } from '../element';
import type { Look } from '../looks';

const rule = (look: Look, css: string): string => `.${className(look)}{${css}}`;

/** What is set as running text, by its role. */
const TEXT: Readonly<Partial<Record<Look, Role>>> = {
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
  chartTitle: 'chartTitle',
  foot: 'tableFoot',
  signature: 'signature',
};

const CELLS: Readonly<Partial<Record<Look, Role>>> = {
  head: 'tableHead',
  band: 'tableBand',
  label: 'tableLabel',
  centred: 'tableLabel',
  figure: 'tableFigure',
  drawing: 'tableLabel',
};

const textRule = (profile: Profile, look: Look, role: Role): string => {
  const { size, align, indent } = profile.roles[role];
  const inline = look.startsWith('runIn') && look !== 'runIn';
  const place = inline ? '' : `;text-align:${align};text-indent:${indent}em`;
  const lines = `font-size:${size}pt;line-height:${pitchOf(profile, role)}pt`;
  const spacing = `letter-spacing:${spacingOf(profile, role)}pt`;
  return rule(
    look,
    `font-family:${family(profile, role)};${lines};${spacing};margin:0;font-weight:normal${place}`,
  );
};

/**
 * On paper: sizes, pitches and characters a line of the profile, 22 lines of 28 characters for GB/T 9704. A browser
 * breaks lines by rules of its own; what it could do beside that (marks set closer, space around figures) is off.
 */
export function printRules(profile: Profile): string[] {
  const entries = <T extends string>(record: Readonly<Partial<Record<T, Role>>>) =>
    Object.entries(record) as [T, Role][];
  return [
    '.nianbao-report{max-width:none;padding:0;margin:0;color:#000;background:none;orphans:1;widows:1;line-break:strict;text-spacing-trim:space-all;text-autospace:no-autospace}',
    ...entries(TEXT).map(([look, role]) => textRule(profile, look, role)),
    ...entries(CELLS).map(([look, role]) =>
      rule(look, `font-family:${family(profile, role)};font-weight:normal`),
    ),
    rule('title', `margin:0 0 ${profile.pitch}pt`),
    rule('titleLine', 'display:block'),
    rule('scroll', 'overflow:visible;margin:0'),
    rule('chart', 'margin:0'),
    rule('drawing', 'min-width:0;max-width:none'),
    rule('tableTop', 'padding:0'),
    rule('table', 'min-width:0;font-size:10.5pt;line-height:1.25;letter-spacing:0'),
    '.nianbao-head,.nianbao-band{background:none}',
    rule('foot', 'display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:0'),
    rule('signature', `margin:${profile.pitch}pt 2em 0 0;break-before:avoid`),
    '.nianbao-signature+.nianbao-signature{margin-top:0}',
    rule('facts', 'display:none'),
    rule('pageTop', 'break-before:page'),
    '.nianbao-report :is(h1,h2,h3,h4,h5){break-after:avoid}',
    '.nianbao-report thead{display:table-header-group;break-inside:avoid}',
    '.nianbao-report tr{break-inside:avoid}',
  ];
}

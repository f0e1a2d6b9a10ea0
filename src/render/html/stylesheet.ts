import type { Profile } from '../../typography/profile';
import { className } from './element';
import { type Look, looks } from './looks';
import { printRules } from './print/rules';

/** What cannot be in an element: focus that shows, and the heads of tables in a shade of the colour around. */
const COMMON = [
  '.nianbao-scroll:focus-visible,.nianbao-report a:focus-visible{outline:3px solid;outline-offset:2px}',
  '.nianbao-head,.nianbao-band{background:color-mix(in srgb,currentColor 8%,transparent)}',
];

/** What may be said where the whole page is ours: the system's dark colours. */
const PAGE = ['html{color-scheme:light dark;color:CanvasText;background:Canvas}', 'body{margin:0}'];

const screenRules = (): string[] =>
  (Object.keys(looks) as Look[]).flatMap((look) =>
    looks[look] ? [`.${className(look)}{${looks[look]}}`] : [],
  );

const sheet = (screen: readonly string[], print: readonly string[]): string =>
  `${screen.join('\n')}\n@media print{\n${print.join('\n')}\n}\n`;

/** The stylesheet of fragments that have classes, for a site's own frame; without it a fragment is still readable. */
export const htmlStylesheet = (profile: Profile): string =>
  sheet([...screenRules(), ...COMMON], printRules(profile));

/** The style of a page of its own; `more` is for paper. */
export const pageStyle = (profile: Profile, faces: readonly string[], more: readonly string[]): string =>
  sheet([...faces, ...PAGE, ...screenRules(), ...COMMON], [...printRules(profile), ...more]);

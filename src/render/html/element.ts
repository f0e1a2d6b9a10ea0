import { NO_CHARACTERS } from '../../ground/characters';
import { escapeMarkup } from '../../ground/escapeXml';
import type { Look } from './looks';
import { looks } from './looks';

/** Where the look of an element is written: in classes with a stylesheet, or in the element, for sites that strip classes. */
export type Styling = 'classes' | 'inline';

/** A finished piece of HTML: only this file makes one from text, so data can never become markup. */
export type Html = string & { readonly __html: unique symbol };

/** Text as HTML; what HTML cannot hold is left out. */
export const text = (value: string): Html => escapeMarkup(value.replace(NO_CHARACTERS, '')) as Html;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const VOID = new Set(['meta', 'link', 'img', 'col']);

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return value === '' ? ` ${name}` : ` ${name}="${text(String(value))}"`;
    })
    .join('');
}

export function element(name: string, attributes: Attributes, ...content: readonly Html[]): Html {
  const open = `<${name}${attributesOf(attributes)}>`;
  return (VOID.has(name) ? open : `${open}${content.join('')}</${name}>`) as Html;
}

/** Style text, which is our own. */
export const style = (css: string): Html => `<style>${css}</style>` as Html;

export const join = (...pieces: readonly Html[]): Html => pieces.join('\n') as Html;

/** The class of a look: nianbao-title. */
export const className = (look: Look): string =>
  `nianbao-${look.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

/** How a look is written on an element. One that shows on paper alone is a class, or nothing. */
export const lookOf = (look: Look, styling: Styling): Attributes =>
  styling === 'classes' ? { class: className(look) } : { style: looks[look] || undefined };

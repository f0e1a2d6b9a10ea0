import { sha256 } from '@noble/hashes/sha2';
import type { Document } from '../../document/nodes';
import type { FaceSet } from '../../faces/faceSet';
import type { PageHints } from '../../layout/page';
import { typeArea } from '../../typography/measures';
import type { Profile } from '../../typography/profile';
import { blocksHtml } from './blocks';
import { element, type Html, join, lookOf, type Styling, style, text } from './element';
import { faceRules } from './faces';
import { paperRules } from './print/paper';
import { tablesOnPaper } from './print/tables';
import { pageStyle } from './stylesheet';

/** Something that the page says of itself: 索引号, 发布机构, 成文日期. */
export interface PageFact {
  readonly name: string;
  readonly value: string;
}

/** A file beside the page. Relative, or https. */
export interface Download {
  readonly name: string;
  readonly href: string;
}

/** Of `renderHtml`. */
export interface HtmlOptions {
  readonly profile: Profile;
  /** What the layout decided: with it a page prints as the PDF does. */
  readonly hints?: PageHints;
  /** A page carries these faces as data, for paper; without them it prints in those of the system. */
  readonly faces?: FaceSet;
  /** `page`: complete, with its style; `fragment`: classes, style given apart; `inline`: no class, no identifier. */
  readonly as?: 'page' | 'fragment' | 'inline';
  readonly facts?: readonly PageFact[];
  readonly downloads?: readonly Download[];
}

/** SHA-256 in Base64, as a policy names a style. */
const digest = (text: string): string => btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))));

/** Whether a browser, which passes over line feeds within an address, would stay with https or a file beside the page. */
function isSafe(href: string): boolean {
  try {
    return href.trim() !== '' && new URL(href, 'https://beside.invalid/').protocol === 'https:';
  } catch {
    return false;
  }
}

/** The facts of the page's column and the files beside it (国办公开办函〔2019〕61号). */
function factsHtml(facts: readonly PageFact[], downloads: readonly Download[], styling: Styling): Html[] {
  const links = downloads.filter(({ href }) => isSafe(href));
  if (facts.length + links.length === 0) return [];
  const row = (name: string, ...value: readonly Html[]) => [
    element('dt', lookOf('factName', styling), text(name)),
    element('dd', lookOf('factValue', styling), ...value),
  ];
  const files = links.flatMap(({ name, href }, i) => [
    ...(i > 0 ? [text('　')] : []),
    element('a', { href, download: '' }, text(name)),
  ]);
  return [
    element(
      'dl',
      lookOf('facts', styling),
      ...facts.flatMap(({ name, value }) => row(name, text(value))),
      ...(links.length > 0 ? row('文件下载', ...files) : []),
    ),
  ];
}

/**
 * A report as a web page, semantic and without a script: headings, tables with the heads of each figure, facts and
 * files of its column. As a page it allows nothing but its own style (`Content-Security-Policy`). Same input, same
 * text; data can never become markup.
 */
export function renderHtml(document: Document, options: HtmlOptions): string {
  const { profile, as = 'page', facts = [], downloads = [] } = options;
  const styling: Styling = as === 'inline' ? 'inline' : 'classes';
  const body = element(
    as === 'page' ? 'main' : 'div',
    { lang: 'zh-CN', ...lookOf('report', styling) },
    join(
      ...factsHtml(facts, downloads, styling),
      blocksHtml(document.blocks, typeArea(profile).width, styling),
    ),
  );
  if (as !== 'page') return `${body}\n`;
  const { hints, faces } = options;
  const brought = faces ? faceRules(document, profile, faces, hints?.substitutes ?? new Map()) : [];
  const css = pageStyle(profile, brought, [...paperRules(profile), ...(hints ? tablesOnPaper(hints) : [])]);
  const policy = `default-src 'none'; style-src 'sha256-${digest(css)}'; font-src data:; img-src data:`;
  const { title, author, subject } = document.properties;
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'author', content: author }),
    element('meta', { name: 'description', content: subject }),
    element('title', {}, text(title)),
    style(css),
  ];
  return `<!DOCTYPE html>\n${element('html', { lang: 'zh-CN' }, join(element('head', {}, join(...head)), element('body', {}, body)))}\n`;
}

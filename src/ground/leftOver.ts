import { endsIn } from './written';

const NAMES: ReadonlySet<string> = new Set([
  'desktop.ini',
  '__macosx',
  'icon',
  'icon\r',
  '$recycle.bin',
  'system volume information',
  'lost+found',
  '@eadir',
]);
const BEGINNINGS = ['.', '~', '#'];
const ENDINGS = ['~', '#', '.tmp', '.part', '.partial', '.crdownload', '.download'];
const THUMBNAILS = ['thumbs', 'ehthumbs'];

/**
 * Files that systems, editors, browsers and synchronisation leave in a folder: ._x and .DS_Store, x~ and ~$x, #x#,
 * Thumbs.db, a half download. Whoever looks through a folder passes them over without a word.
 */
export const isLeftOver = (name: string): boolean =>
  NAMES.has(name.toLowerCase()) ||
  BEGINNINGS.some((beginning) => name.startsWith(beginning)) ||
  endsIn(name, ...ENDINGS) ||
  (endsIn(name, '.db') && THUMBNAILS.some((thumbs) => name.toLowerCase().startsWith(thumbs)));

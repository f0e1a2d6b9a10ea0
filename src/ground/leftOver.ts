/**
 * Files that systems, editors and synchronisation leave in a folder: ._x and .DS_Store, x~ and ~$x, #x#, Thumbs.db.
 * Whoever looks through a folder passes them over without a word.
 */
export const isLeftOver = (name: string): boolean =>
  /^(?:[.~#]|thumbs\.db$|desktop\.ini$|__macosx$|icon\r?$)|[~#]$/i.test(name);

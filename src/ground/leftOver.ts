/**
 * Files that systems, editors, browsers and synchronisation leave in a folder: ._x and .DS_Store, x~ and ~$x, #x#,
 * Thumbs.db, a half download. Whoever looks through a folder passes them over without a word.
 */
export const isLeftOver = (name: string): boolean =>
  /^(?:[.~#]|(?:eh)?thumbs\w*\.db$|desktop\.ini$|__macosx$|icon\r?$|\$recycle\.bin$|system volume information$|lost\+found$|@eadir$)|[~#]$|\.(?:tmp|part|partial|crdownload|download)$/i.test(
    name,
  );

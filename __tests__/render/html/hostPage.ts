/** A fragment in the frame of a site, which has its own heading; `style` is given apart. */
export const hostPage = (style: string, fragment: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>年报</title>${style && `<style>${style}</style>`}</head>` +
  `<body><header>某某网站</header><main>${fragment}</main></body></html>`;

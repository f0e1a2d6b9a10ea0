// Builds the page that a clerk opens into dist/web, or the folder named: index.html for a server, with its parts and the faces beside it;
// nianbao.html, the same in one file that works from a disk; elements.js, its form and its preview as elements for other
// pages; nianbao.min.js, the library for a script tag.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { type Face, glyphOf, readFace } from '../src/faces/face';
import { readSfnt } from '../src/faces/sfnt';
import { shippedFaces } from '../src/faces/shipped';
import { fontFileFor } from '../src/faces/subset';
import { shippedName } from '../src/ground/host';
import { browserBundle, forBrowsers } from './browserBundle';
import { licences } from './cliBundle';

const [out = 'dist/web'] = process.argv.slice(2);

const options: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'browser',
  target: ['chrome109', 'firefox115'],
  define: forBrowsers.define ?? {},
  inject: [...(forBrowsers.inject ?? [])],
  loader: { '.css': 'text' },
  plugins: [browserBundle],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  mainFields: ['browser', 'module', 'main'], // pdfmake requires pdfkit: its module, which takes the stand-ins as modules do
  logLevel: 'error',
};

const names = Object.values(shippedFaces).flatMap((path) => shippedName(path) ?? []);

/** The 6,763 hanzi of GB 2312, by its two bytes. */
function hanziOfGb2312(): Set<number> {
  const decoder = new TextDecoder('gbk');
  const codes = new Set<number>();
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const code = decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0;
      if (code >= 0x4e00 && code <= 0x9fff) codes.add(code);
    }
  return codes;
}

const common = hanziOfGb2312();
const isRare = (code: number): boolean =>
  /\p{Ideographic}/u.test(String.fromCodePoint(code)) && code >= 0x3400 && !common.has(code);

/** A face without the hanzi that few reports have. */
function withoutRare(name: string): Uint8Array {
  const face: Face = readFace(readSfnt(readFileSync(name)), name);
  const codes: number[] = [];
  for (let code = 0x20; code < 0x30000; code++)
    if (glyphOf(face, code) !== 0 && !isRare(code)) codes.push(code);
  return fontFileFor(face, codes);
}

const block = (id: string, text: string): string => `<script type="text/plain" id="${id}">${text}</script>`;
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `frame-ancestors` has no effect in a page; a server may add it. */
const page = (policy: string, head: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${policy}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>政府信息公开工作年度报告</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<div id="app"></div>
${body}
</body>
</html>
`;

const textOf = async (entry: string, more: BuildOptions = {}): Promise<string> => {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    format: 'iife',
    write: false,
    ...more,
  });
  return outputFiles?.[0]?.text ?? '';
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

// For a server.
await build({
  ...options,
  entryPoints: { app: 'web/main.tsx' },
  outdir: out,
  format: 'esm',
  splitting: true,
  charset: 'utf8',
  plugins: [browserBundle, licences('licences.txt')],
});
const style = readFileSync('web/style.css', 'utf8');
writeFileSync(join(out, 'style.css'), style);
writeFileSync(
  join(out, 'index.html'),
  page(
    "script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:",
    '<link rel="stylesheet" href="style.css">',
    '<script type="module" src="app.js"></script>',
  ),
);
for (const folder of ['fonts/ofl', 'fonts/gpl']) cpSync(folder, join(out, folder), { recursive: true });

// For a disk.
const script = await textOf('web/main.tsx');
const faces = names.map((name) =>
  block(name, deflateSync(withoutRare(name), { level: 9 }).toString('base64')),
);
const ofl = readdirSync('fonts/ofl').flatMap((name) => (name.endsWith('.txt') ? `fonts/ofl/${name}` : []));
const faceLicences = ['fonts/README.md', ...ofl, 'fonts/gpl/FONT-EXCEPTION.txt', 'fonts/gpl/COPYING']
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n\n');
const terms = `${readFileSync(join(out, 'licences.txt'), 'utf8')}\n\n${faceLicences}`.replaceAll(
  '</',
  '<\\/',
);
writeFileSync(
  join(out, 'nianbao.html'),
  page(
    `script-src ${hash(script)}; style-src ${hash(style)}; img-src data:`,
    `<style>${style}</style>`,
    [block('licences.txt', terms), ...faces, `<script>${script}</script>`].join('\n'),
  ),
);

// For other pages.
writeFileSync(join(out, 'elements.js'), await textOf('web/elements.tsx'));
writeFileSync(join(out, 'nianbao.min.js'), await textOf('src/browser/index.ts', { globalName: 'nianbao' }));

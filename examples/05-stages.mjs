// 各阶段单独使用：读取、成文、排版、输出。 The stages on their own: parse, compose, lay out, render.
import { mkdir, writeFile } from 'node:fs/promises';
import {
  composeDocument,
  gbt9704,
  layoutDocument,
  loadFaces,
  parseReport,
  renderDocx,
  renderPdf,
} from 'nianbao';

const { report } = parseReport({ agency: { name: '示例县水利局' }, year: 2020 });
const { document } = composeDocument(report);
console.log(
  document.blocks.filter(({ type }) => type === 'heading').map(({ number, text }) => number + text),
);

const faces = loadFaces();
const { layout, hints } = layoutDocument(document, { profile: gbt9704, faces });
console.log(layout.pages.map(({ items }) => items.filter(({ kind }) => kind === 'run').length));

await mkdir('out', { recursive: true });
await writeFile('out/05.docx', await renderDocx(document, { profile: gbt9704, hints }));
await writeFile('out/05.pdf', await renderPdf(layout, { properties: document.properties, faces }));

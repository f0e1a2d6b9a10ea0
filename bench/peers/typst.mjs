// Typst: the same text, tables and faces, its source written beforehand. Typst remembers what it has set before and
// sets what has changed: `anew` takes its memory away, as for the report of another body; without it one figure of the
// table changes from run to run and the rest is remembered, as for an author at work.

import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { document, faces, root } from '../material.mjs';

const string = (text) => JSON.stringify(text).replace(/\\u([0-9a-f]{4})/gi, '\\u{$1}');
const text = (words) => `#${string(words)}`;
const family = (id) => `((name: ${string(faces.roman[0])}, covers: "latin-in-cjk"), ${string(faces[id][0])})`;
const set = (id, size, words) => `#text(font: ${family(id)}, size: ${size}pt)[${words}]`;
const headFaces = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong', 4: 'fangsong' };

function cell({ role, rowSpan, colSpan, align, vertical, text: words }, style) {
  const lines = vertical ? [...words].map(text).join('\\\n') : text(words);
  const set = `#text(font: ${family(role === 'head' ? 'heiti' : 'songti')}, size: ${style.figureSize}pt)[${lines}]`;
  return `table.cell(rowspan: ${rowSpan}, colspan: ${colSpan}, align: ${align} + horizon)[${set}]`;
}

function table({ grid, style, caption, lead, foot, newPage }) {
  const head = grid.cells.filter(({ row }) => row < grid.headRows).map((each) => cell(each, style));
  const body = grid.cells.filter(({ row }) => row >= grid.headRows).map((each) => cell(each, style));
  return [
    ...(newPage ? ['#pagebreak(weak: true)'] : []),
    ...(caption ? [`#align(center)[${set('biaosong', 22, text(caption))}]`] : []),
    ...(lead ? [set('songti', 12, text(lead))] : []),
    `#table(columns: (${grid.columns.map((mm) => `${mm}mm`).join(', ')},), stroke: ${style.rule}pt,`,
    `  inset: (x: ${style.padX}pt, y: ${style.padY + 1}pt), table.header(${head.join(', ')}),`,
    `  ${body.join(',\n  ')})`,
    ...foot.map((pieces) => set('songti', 12, text(pieces.join('　')))),
  ].join('\n');
}

function block(each) {
  switch (each.type) {
    case 'title':
      return `#align(center)[${set('biaosong', 22, each.lines.map(text).join('\\\n'))}]`;
    case 'heading':
      return `#heading(level: ${each.level})[${set(headFaces[each.level], 16, text(each.number + each.text))}]`;
    case 'paragraph': {
      const { runIn, number = '', text: words } = each;
      return (
        (runIn ? set(headFaces[runIn.level], 16, text(runIn.number + runIn.text)) : '') + text(number + words)
      );
    }
    case 'table':
      return table(each);
    case 'signature':
      return `#align(right)[${text(each.agency)}\\\n${text(each.date)}]`;
    default:
      return text(each.text ?? '');
  }
}

const source = ({
  blocks,
}) => `#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm),
  footer: context align(center)[#text(font: ${string(faces.songti[0])}, size: 14pt)[— #counter(page).display() —]])
#set text(font: ${family('fangsong')}, size: 16pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: 12.95pt, spacing: 12.95pt, first-line-indent: (amount: 2em, all: true))
#show heading: it => par(it.body)
#show table: set par(first-line-indent: 0em, leading: 2pt, justify: false)
${blocks.map(block).join('\n\n')}
`;

export async function typst({ tagged, anew }) {
  const text = source(document());
  const compiler = NodeCompiler.create({
    workspace: join(root, 'bench'),
    fontArgs: [{ fontPaths: [join(root, 'fonts/ofl'), join(root, 'fonts/gpl')] }],
  });
  let run = 0;
  return async () => {
    if (anew) compiler.evictCache(0);
    const mainFileContent = text.replace('"492"', `"${1000 + run++}"`);
    const compiled = compiler.compile({ mainFileContent });
    const { result } = compiled;
    if (!result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    const pdf = compiler.pdf(result, { creationTimestamp: 0, pdfTags: tagged });
    return { bytes: pdf.length, pages: result.numOfPages };
  };
}

import { deflateSync, inflateSync } from 'node:zlib';
import type { Document } from '../../../src/document/nodes';
import { layoutDocument, loadFaces, renderPdf } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { chartDocuments } from '../../judges/charts';
import { exampleDocuments, figuresDocuments, generatedDocuments } from '../../judges/reports';
import { narrative, requestsTable } from '../../layout/fixtures';
import { tagFaults } from './tagJudge';

const faces = loadFaces();

function tagged(document: Document): Promise<Uint8Array> {
  const { layout } = layoutDocument(document, { profile: gbt9704, faces });
  return renderPdf(layout, { properties: document.properties, faces, document });
}

const documents = [
  ...chartDocuments,
  ...exampleDocuments,
  ...figuresDocuments,
  ...generatedDocuments.slice(3, 5).map((make) => make()),
];

test.each(documents.map(({ name, document }) => [name, document] as const))(
  'the tags of %s have no fault',
  async (_, document) => {
    expect(tagFaults(await tagged(document))).toEqual([]);
  },
);

describe('the judge of tags notices', () => {
  const { properties, blocks } = narrative();
  let source = '';
  beforeAll(async () => {
    const bytes = await tagged({ properties, blocks: [...blocks, requestsTable()] });
    source = Buffer.from(bytes).toString('latin1');
  });

  /** Edits the content of the first page, which is deflated. */
  const inContent = (edit: (content: string) => string) => (file: string) => {
    const page = /\/Type \/Page\n.*?\/Contents (\d+) 0 R/s.exec(file)?.[1];
    const object = new RegExp(`\\n${page} 0 obj\\n<<\\n/Length (\\d+).*?\\nstream\\n`, 's').exec(file);
    if (!object) throw new Error('the page has no content');
    const start = object.index + object[0].length;
    const stream = Buffer.from(file.slice(start, start + Number(object[1])), 'latin1');
    const edited = deflateSync(Buffer.from(edit(inflateSync(stream).toString('latin1')), 'latin1'));
    const head = object[0].replace(/\/Length \d+/, `/Length ${edited.length}`);
    return (
      file.slice(0, object.index) + head + edited.toString('latin1') + file.slice(start + Number(object[1]))
    );
  };

  test.each<[string, (file: string) => string, RegExp]>([
    [
      'text in no element',
      inContent((c) => c.replace(/^\/P <<\/MCID.*BDC BT$/m, 'BT')),
      /outside marked content/,
    ],
    [
      'a line that is no artifact',
      inContent((c) => c.replace('\nq 2 J', '\nq 2 J\n0 0 m 1 1 l S')),
      /outside marked content/,
    ],
    [
      'marked content that is not closed',
      inContent((c) => c.replace('ET EMC', 'ET')),
      /in marked content|not closed/,
    ],
    [
      'a number that two elements own',
      (f) => f.replace(/(\/S \/P\n[^>]*\/K )1\b/, '$10'),
      /two elements|do not agree/,
    ],
    [
      'a parent tree that names another element',
      (f) => f.replace(/\/Nums \[\n(\s*0 \[)(\d+) 0 R/, '/Nums [\n$11 0 R'),
      /do not agree/,
    ],
    ['an empty paragraph', (f) => f.replace(/(\/S \/P\n[^>]*)\n\/K \d+/, '$1'), /is empty/],
    ['an element below another parent', (f) => f.replace(/(\/S \/P\n\/P )\d+/, '$11'), /wrong parent/],
    ['a head without scope', (f) => f.replace(/\/Scope \/Row/, '/RowSpan 1'), /has no scope/],
    ['a figure without heads', (f) => f.replace(/\/Headers \[[^\]]*\]/, '/RowSpan 1'), /has no heads/],
    [
      'a head that does not exist',
      (f) => f.replace(/\/Headers \[\(\w+\)/, '/Headers [(none)'),
      /names a head that is none/,
    ],
    ['a file that is not marked', (f) => f.replace('/Marked true', ''), /not marked/],
  ])('%s', (_, breaks, fault) => {
    const broken = breaks(source);
    expect(broken).not.toBe(source);
    expect(tagFaults(Buffer.from(source, 'latin1'))).toEqual([]);
    expect(tagFaults(Buffer.from(broken, 'latin1')).join('\n')).toMatch(fault);
  });
});

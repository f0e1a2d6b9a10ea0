import { breakPart } from '../package';

/** The body of word/document.xml: its paragraphs and tables, one after the other. */
const BODY = /(<w:body>)([\s\S]*)(<w:sectPr\b[\s\S]*<\/w:body>)/;

const blocksOf = (body: string): string[] =>
  body.match(/<w:tbl>[\s\S]*?<\/w:tbl>|<w:p>[\s\S]*?<\/w:p>|<w:p\/>/g) ?? [];

const edit = (docx: Uint8Array, change: (blocks: string[]) => string[]): Promise<Uint8Array> =>
  breakPart(docx, 'word/document.xml', (xml) =>
    xml.replace(
      BODY,
      (_, before: string, body: string, after: string) => before + change(blocksOf(body)).join('') + after,
    ),
  );

const isText = (block: string): boolean =>
  block.startsWith('<w:p>') && block.includes('w:val="BodyText"') && /<w:t\b/.test(block);
const isTable = (block: string): boolean => block.startsWith('<w:tbl>');

/** Takes out so many paragraphs of text in front of the first table. */
export const withoutParagraphs = (docx: Uint8Array, count: number): Promise<Uint8Array> =>
  edit(docx, (blocks) => {
    const table = blocks.findIndex(isTable);
    const gone = blocks.slice(0, table).flatMap((block, i) => (isText(block) ? [i] : []));
    const out = new Set(gone.slice(1, 1 + count));
    return blocks.filter((_, i) => !out.has(i));
  });

/** Puts a heading and so many lines of text in front of the first heading of a table. */
export const withSection = (docx: Uint8Array, lines: number): Promise<Uint8Array> =>
  edit(docx, (blocks) => {
    const at = blocks.findIndex(isTable) - 1;
    const heading =
      '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>（九）新增的一节</w:t></w:r></w:p>';
    const line =
      '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>此处新增一行文字。</w:t></w:r></w:p>';
    return [
      ...blocks.slice(0, at),
      heading,
      ...Array.from({ length: lines }, () => line),
      ...blocks.slice(at),
    ];
  });

/** Repeats a plain row in the middle of the largest table so often. */
export const withRows = (docx: Uint8Array, count: number): Promise<Uint8Array> =>
  edit(docx, (blocks) => {
    const rowsOf = (table: string): string[] => table.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
    const largest = blocks.filter(isTable).sort((a, b) => rowsOf(b).length - rowsOf(a).length)[0] ?? '';
    const rows = rowsOf(largest);
    const plain = rows.filter((row) => !row.includes('w:tblHeader') && !row.includes('w:val="restart"'));
    const chosen = plain[Math.floor(plain.length / 2)] ?? '';
    const more = largest.replace(chosen, () => chosen.repeat(1 + count));
    return blocks.map((block) => (block === largest ? more : block));
  });

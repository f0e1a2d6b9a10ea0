import { openPackage, type Package } from '../../judges/package';
import { all, child, type Element, val } from '../../judges/xml';

/** What has to be there. */
export function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there');
  return value;
}

/** Text of a paragraph as a reader sees it. */
export const textOf = (paragraph: Element): string => {
  let text = '';
  const walk = (element: Element): void => {
    for (const each of element.children) {
      if (each.name === 'w:t') text += each.text;
      else if (each.name === 'w:br') text += '\n';
      else if (each.name === 'w:tab' && element.name === 'w:r') text += '\t';
      else walk(each);
    }
  };
  walk(paragraph);
  return text;
};

export interface ReadParagraph {
  readonly style: string;
  readonly text: string;
  readonly element: Element;
}

export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
  readonly element: Element;
}

const readParagraph = (element: Element): ReadParagraph => ({
  style: val(child(child(element, 'w:pPr'), 'w:pStyle')) ?? 'Normal',
  text: textOf(element),
  element,
});

/** Cells with their spans put together again, by row and column. */
function readTable(table: Element): ReadCell[] {
  const cells: {
    row: number;
    column: number;
    rowSpan: number;
    colSpan: number;
    text: string;
    element: Element;
  }[] = [];
  table.children
    .filter(({ name }) => name === 'w:tr')
    .forEach((row, index) => {
      let column = 0;
      for (const element of row.children.filter(({ name }) => name === 'w:tc')) {
        const properties = child(element, 'w:tcPr');
        const colSpan = Number(val(child(properties, 'w:gridSpan')) ?? 1);
        const merge = child(properties, 'w:vMerge');
        if (merge && val(merge) !== 'restart') {
          const above = cells.find((cell) => cell.column === column && cell.row + cell.rowSpan === index);
          if (above) above.rowSpan++;
        } else {
          const text = all(element, 'w:p').map(textOf).join('\n');
          cells.push({ row: index, column, rowSpan: 1, colSpan, text, element });
        }
        column += colSpan;
      }
    });
  return cells;
}

export interface ReadWord {
  readonly file: Package;
  readonly body: Element;
  readonly paragraphs: ReadParagraph[];
  readonly tables: ReadCell[][];
}

/** A Word file read back: the body's paragraphs (those in cells left out) and tables. */
export async function readWord(bytes: Uint8Array): Promise<ReadWord> {
  const file = await openPackage(bytes);
  const body = child(file.xml('word/document.xml'), 'w:body') as Element;
  return {
    file,
    body,
    paragraphs: body.children.filter(({ name }) => name === 'w:p').map(readParagraph),
    tables: body.children.filter(({ name }) => name === 'w:tbl').map(readTable),
  };
}

import type { CanvasElement, Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Properties } from '../../document/nodes';
import type { FaceId } from '../../faces/faceId';
import type { Fill, Layout, Page, Rule, Run } from '../../layout/page';
import { colour, metadata, number, text } from './leaves';

/** Ascent of every embedded face, em: pdfmake places a line by its upper edge. */
export const ASCENT = 0.88;

function vector(item: Rule | Fill): CanvasElement {
  if (item.kind === 'fill') {
    const { x, y, width, height } = item;
    return {
      type: 'rect',
      x: number(x),
      y: number(y),
      w: number(width),
      h: number(height),
      color: colour(item.colour),
    };
  }
  return {
    type: 'line',
    x1: number(item.x1),
    y1: number(item.y1),
    x2: number(item.x2),
    y2: number(item.y2),
    lineWidth: number(item.width),
    lineColor: colour(item.colour ?? '000000'),
    lineCap: 'square',
  };
}

const run = (item: Run, nameOf: ReadonlyMap<FaceId, string>): Content => ({
  text: text(item.text),
  font: text(nameOf.get(item.face)),
  fontSize: number(item.size),
  characterSpacing: number(item.spacing),
  absolutePosition: { x: number(item.x), y: number(item.baseline - ASCENT * item.size) },
  noWrap: true,
  preserveLeadingSpaces: true,
  preserveTrailingSpaces: true,
});

function pageContent(page: Page, nameOf: ReadonlyMap<FaceId, string>): Content {
  const vectors = page.items.filter((item) => item.kind !== 'run').map(vector);
  const runs = page.items.flatMap((item) => (item.kind === 'run' && !item.turned ? [run(item, nameOf)] : []));
  return {
    stack: [...(vectors.length > 0 ? [{ canvas: vectors, absolutePosition: { x: 0, y: 0 } }] : []), ...runs],
    ...(page.number > 1 && { pageBreak: 'before' as const }),
    pageOrientation: page.width > page.height ? 'landscape' : 'portrait',
  };
}

/** A fresh definition: pdfmake changes what it is given. */
export function definitionOf(
  layout: Layout,
  properties: Properties,
  nameOf: ReadonlyMap<FaceId, string>,
  archive: string,
): TDocumentDefinitions {
  const [first] = layout.pages;
  const short = Math.min(first?.width ?? 0, first?.height ?? 0);
  const long = Math.max(first?.width ?? 0, first?.height ?? 0);
  const created = new Date(properties.created);
  return {
    version: '1.7',
    subset: archive as TDocumentDefinitions['subset'],
    language: 'zh-CN',
    displayTitle: true,
    compress: true,
    pageSize: { width: number(short), height: number(long) },
    pageOrientation: first && first.width > first.height ? 'landscape' : 'portrait',
    pageMargins: 0,
    info: {
      title: metadata(properties.title),
      author: metadata(properties.author),
      subject: metadata(properties.subject),
      keywords: metadata(properties.keywords.join('，')),
      creator: 'nianbao',
      producer: 'nianbao',
      creationDate: created,
      modDate: created,
    },
    defaultStyle: { font: [...nameOf.values()][0] ?? '', fontSize: 16 },
    content: layout.pages.map((page) => pageContent(page, nameOf)),
  };
}

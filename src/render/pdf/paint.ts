import type { FaceId } from '../../faces/faceId';
import type { Page, Run } from '../../layout/page';
import { hex4 } from './font';
import type { KitDocument, Reference } from './kit';
import { fillOperators, freshState, number, ruleOperators, runOperators } from './operators';

/** A font as a page needs it: the name of its resource, its object, its glyphs by code point. */
export interface PageFont {
  readonly name: string;
  readonly reference: Reference;
  readonly glyphs: ReadonlyMap<number, number>;
}

export type PageFonts = ReadonlyMap<FaceId, PageFont>;

function hexadecimal({ text }: Run, { glyphs }: PageFont): string {
  let digits = '';
  for (const character of text) digits += hex4(glyphs.get(character.codePointAt(0) ?? 0) ?? 0);
  return digits;
}

/** Operators of a page: fills and rules in their order, then the text above them. */
function operatorsOf(page: Page, fonts: PageFonts): string {
  const { height, items } = page;
  const operators = ['q 2 J']; // lines end in a square
  for (const item of items) {
    if (item.kind === 'fill') operators.push(fillOperators(item));
    if (item.kind === 'rule') operators.push(ruleOperators(item));
  }
  operators.push(`1 0 0 -1 0 ${number(height)} cm 0 g BT`); // pdfkit has turned the page over
  const state = freshState();
  for (const item of items) {
    const font = item.kind === 'run' ? fonts.get(item.face) : undefined;
    if (item.kind === 'run' && font)
      operators.push(runOperators(item, hexadecimal(item, font), font.name, height, state));
  }
  operators.push('ET Q');
  return operators.join('\n');
}

export function paintPage(document: KitDocument, page: Page, fonts: PageFonts): void {
  document.addPage({ size: [page.width, page.height], margin: 0 });
  for (const item of page.items) {
    const font = item.kind === 'run' ? fonts.get(item.face) : undefined;
    if (font) document.page.fonts[font.name] = font.reference;
  }
  document.addContent(operatorsOf(page, fonts));
}

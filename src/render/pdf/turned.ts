import type { Layout, Run } from '../../layout/page';
import { ASCENT } from './definition';
import type { EmbeddedFaces } from './embeddedFaces';
import type { PdfKitDocument } from './kit';
import { number, text } from './leaves';

export const hasTurnedRuns = ({ pages }: Layout): boolean =>
  pages.some(({ items }) => items.some((item) => item.kind === 'run' && item.turned));

/** Runs that go down the page: pdfmake has no turned text, so they are added to its finished pages. */
export function paintTurnedRuns(document: PdfKitDocument, layout: Layout, faces: EmbeddedFaces): void {
  const paint = (item: Run): void => {
    const name = text(faces.nameOf.get(item.face));
    const [x, y] = [number(item.x), number(item.baseline)];
    document.registerFont(name, faces.files.get(name) ?? new Uint8Array());
    document.save();
    document.rotate(90, { origin: [x, y] });
    document.fillColor('black');
    document.font(name);
    document.fontSize(number(item.size));
    document.text(text(item.text), x, y - ASCENT * item.size, {
      lineBreak: false,
      characterSpacing: number(item.spacing),
    });
    document.restore();
  };
  layout.pages.forEach(({ items }, index) => {
    for (const item of items) {
      if (item.kind !== 'run' || !item.turned) continue;
      document.switchToPage(index);
      paint(item);
    }
  });
}

import type { FaceId } from '../../faces/faceId';
import type { Page, Run } from '../../layout/page';
import { drawnItems, runsOf } from '../../layout/paintOrder';
import { number } from '../place';
import { hex4 } from './font';
import type { KitDocument, Reference } from './kit';
import { addLinks, type LinkTags } from './links';
import { fillOperators, freshState, ruleOperators, runOperators } from './operators';
import type { StructurePlan } from './tags/plan';
import type { Tag } from './tags/tag';
import type { StructureWriter } from './tags/write';

/** A font as a page needs it: the name of its resource, its object, its glyphs by code point. */
export interface PageFont {
  readonly name: string;
  readonly reference: Reference;
  readonly glyphs: ReadonlyMap<number, number>;
}

type PageFonts = ReadonlyMap<FaceId, PageFont>;

/** What makes a page tagged: the element of each run, and numbers for its marked content. */
export interface Structure {
  readonly plan: StructurePlan;
  readonly writer: StructureWriter;
  readonly links: LinkTags;
}

/** The element of a run: the link that it is part of, else what the plan says. */
function elementOf(run: Run, { plan, links }: Structure): Tag | 'artifact' {
  const element = plan.of(run);
  if (!element) return 'artifact';
  return run.link ? links(run.link, element) : element;
}

const DRAWN = '/Artifact <</Type /Layout>> BDC';
const REPEATED = '/Artifact <</Type /Pagination>> BDC';

function hexadecimal({ text }: Run, { glyphs }: PageFont): string {
  let digits = '';
  for (const character of text) digits += hex4(glyphs.get(character.codePointAt(0) ?? 0) ?? 0);
  return digits;
}

/** Fills and rules in their order; those of a figure belong to its element. */
function drawnOperators(page: Page, structure: Structure | undefined): string[] {
  const operators: string[] = [];
  let open: Tag | 'artifact' | undefined;
  for (const item of drawnItems(page)) {
    const element = structure && (structure.plan.figure(item) ?? 'artifact');
    if (structure && element && element !== open) {
      if (open) operators.push('EMC');
      operators.push(
        element === 'artifact' ? DRAWN : `/${element.role} <</MCID ${structure.writer.mark(element)}>> BDC`,
      );
      open = element;
    }
    operators.push(item.kind === 'fill' ? fillOperators(item) : ruleOperators(item));
  }
  return open ? [...operators, 'EMC'] : operators;
}

/** Text, runs of one element together. */
function textOperators(
  { height }: Page,
  runs: readonly Run[],
  fonts: PageFonts,
  structure: Structure | undefined,
): string[] {
  const operators: string[] = [];
  const state = freshState();
  let open: Tag | 'artifact' | undefined;
  const close = () => {
    if (open) operators.push('ET EMC');
  };
  for (const run of runs) {
    const font = fonts.get(run.face);
    if (!font) continue;
    const element = structure && elementOf(run, structure);
    if (structure && element && element !== open) {
      close();
      operators.push(
        element === 'artifact'
          ? `${REPEATED} BT`
          : `/${element.role} <</MCID ${structure.writer.mark(element)}>> BDC BT`,
      );
      open = element;
    }
    operators.push(runOperators(run, hexadecimal(run, font), font.name, height, state));
  }
  close();
  return structure ? operators : ['BT', ...operators, 'ET'];
}

/** A page of the file: what is drawn, then the text above it. */
export function paintPage(
  document: KitDocument,
  page: Page,
  fonts: PageFonts,
  structure: Structure | undefined,
): void {
  document.addPage({ size: [page.width, page.height], margin: 0 });
  const runs = runsOf(page);
  for (const { face } of runs) {
    const font = fonts.get(face);
    if (font) document.page.fonts[font.name] = font.reference;
  }
  document.addContent(
    [
      'q 2 J', // lines end in a square
      ...drawnOperators(page, structure),
      `1 0 0 -1 0 ${number(page.height)} cm 0 g`, // pdfkit has turned the page over
      ...textOperators(page, runs, fonts, structure),
      'Q',
    ].join('\n'),
  );
  addLinks(document, page, runs, structure);
}

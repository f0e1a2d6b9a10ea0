import { advanceOf, type Face } from '../../faces/face';
import { channels } from '../../ground/colour';
import { escapeXml } from '../../ground/escapeXml';
import type { Fill, PageItem, PageRule, Run } from '../../layout/page';
import type { OfdFaces } from './faces';
import { element, list, mm } from './xml';

/** Text reaches so far above and below its baseline, as a multiple of its size; readers cut off what lies outside. */
const ABOVE = 1;
const BELOW = 0.2;

interface Stretch {
  readonly text: string;
  /** Where it begins, pt from the beginning of its run. */
  readonly at: number;
  /** Distances of its characters, each to the next. */
  readonly steps: readonly number[];
}

/**
 * The stretches of a run. A character beyond U+FFFF is one of its own: readers count it once or twice among the
 * distances, and alone it has none.
 */
function stretches({ text, size, spacing }: Run, face: Face): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const piece of text.match(/[\u{10000}-\u{10ffff}]|[^\u{10000}-\u{10ffff}]+/gu) ?? []) {
    const advances = Array.from(piece, (c) => advanceOf(face, c.codePointAt(0) ?? 0) * size + spacing);
    found.push({ text: piece, at, steps: advances.slice(0, -1) });
    at = advances.reduce((sum, advance) => sum + advance, at);
  }
  return found;
}

/** Equal distances in a row are written once: g 3 5.5386 (GB/T 33190, 11.3). */
function deltas(steps: readonly number[]): string | undefined {
  const pieces: string[] = [];
  for (let i = 0; i < steps.length; ) {
    const step = mm(steps[i] ?? 0);
    let end = i + 1;
    while (end < steps.length && mm(steps[end] ?? 0) === step) end++;
    pieces.push(
      end - i > 2
        ? `g ${end - i} ${step}`
        : Array(end - i)
            .fill(step)
            .join(' '),
    );
    i = end;
  }
  return pieces.length > 0 ? pieces.join(' ') : undefined;
}

/** Colours are RGB of 8 bits where no colour space is named (GB/T 33190, 8.3.1). */
const colour = (rrggbb: string): string => channels(rrggbb).join(' ');

/** The box of a run on the page, and the matrix that turns its text clockwise by a quarter. */
function place({ x, baseline, size, advance, spacing, turned }: Run): { box: string; matrix?: string } {
  const along = Math.max(advance - Math.min(spacing, 0), size / 10);
  const across = (ABOVE + BELOW) * size;
  if (!turned) return { box: list(x, baseline - ABOVE * size, along, across) };
  return { box: list(x - BELOW * size, baseline, across, along), matrix: `0 1 -1 0 ${mm(across)} 0` };
}

function textObject(run: Run, id: number, faces: OfdFaces): string {
  const used = faces.of(run.face);
  if (!used) return '';
  const { number, face } = used;
  const { box, matrix } = place(run);
  const codes = stretches(run, face).map(({ text, at, steps }) =>
    element('TextCode', { X: mm(at), Y: mm(ABOVE * run.size), DeltaX: deltas(steps) }, escapeXml(text)),
  );
  const attributes = { ID: id, Boundary: box, CTM: matrix, Font: number, Size: mm(run.size) };
  return element('TextObject', attributes, ...codes);
}

function ruleObject({ x1, y1, x2, y2, width, colour: ink = '000000' }: PageRule, id: number): string {
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
  const [across, down] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  // Lines end in a square: the box has room for it.
  const box = list(left - width, top - width, across + 2 * width, down + 2 * width);
  const line = `M ${list(width, width)} L ${list(width + across, width + down)}`;
  return element(
    'PathObject',
    { ID: id, Boundary: box, LineWidth: mm(width), Cap: 'Square' },
    element('StrokeColor', { Value: colour(ink) }),
    element('AbbreviatedData', {}, line),
  );
}

function fillObject({ x, y, width, height, colour: ink }: Fill, id: number): string {
  const [w, h] = [mm(width), mm(height)];
  return element(
    'PathObject',
    { ID: id, Boundary: list(x, y, width, height), Stroke: 'false', Fill: 'true' },
    element('FillColor', { Value: colour(ink) }),
    element('AbbreviatedData', {}, `M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C`),
  );
}

type Handlers = {
  readonly [Kind in PageItem['kind']]: (
    item: Extract<PageItem, { kind: Kind }>,
    id: number,
    faces: OfdFaces,
  ) => string;
};

const handlers: Handlers = {
  run: textObject,
  rule: ruleObject,
  fill: fillObject,
};

/** An item of a page as a graphic object (GB/T 33190, 8.5). */
export function objectXml(item: PageItem, id: number, faces: OfdFaces): string {
  // The table of handlers is typed over the union: each item goes to its own.
  const handle = handlers[item.kind] as (item: PageItem, id: number, faces: OfdFaces) => string;
  return handle(item, id, faces);
}

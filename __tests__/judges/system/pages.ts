import { tool } from './tools';

/** A character as it stands on a page; pt, y downwards. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
}

/** A straight line: its place across, and from where to where it goes. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name ? (entities[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );

const draw = (path: string, format: string): string[] =>
  tool('mutool', 'draw', '-q', '-F', format, '-o', '-', path)
    .stdout.split(/<page /)
    .slice(1);

function readGlyphs(page: string): Glyph[] {
  const glyphs: Glyph[] = [];
  let size = 0;
  for (const [, font, quad, x, y, text] of page.matchAll(
    /<font name="[^"]*" size="([\d.]+)"|<char quad="([^"]*)" x="([-\d.]+)" y="([-\d.]+)"[^>]*? c="([^"]*)"/g,
  ))
    if (font !== undefined) size = Number(font);
    else {
      const character = decode(text as string);
      const end = Number((quad as string).split(' ')[2]);
      if (character.trim()) glyphs.push({ text: character, x: Number(x), end, y: Number(y), size });
    }
  return glyphs;
}

type Point = readonly [x: number, y: number];

/** Thin boxes and strokes are rules; the sides of a stroked box, too. */
function* rulesOf(points: readonly Point[], stroked: boolean): Generator<['h' | 'v', Ruling]> {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [right - left, bottom - top];
  if (high < 2 && wide > 5) yield ['h', { at: (top + bottom) / 2, from: left, to: right }];
  else if (wide < 2 && high > 5) yield ['v', { at: (left + right) / 2, from: top, to: bottom }];
  else if (stroked && wide > 5 && high > 5) {
    for (const at of [top, bottom]) yield ['h', { at, from: left, to: right }];
    for (const at of [left, right]) yield ['v', { at, from: top, to: bottom }];
  }
}

function readRules(page: string): Pick<ReadPage, 'horizontal' | 'vertical'> {
  const found: Record<'h' | 'v', Ruling[]> = { h: [], v: [] };
  for (const [, kind, matrix = '', body = ''] of page.matchAll(
    /<(fill_path|stroke_path)\b[^>]*?transform="([^"]*)"[^>]*>([\s\S]*?)<\/\1>/g,
  )) {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.split(' ').map(Number);
    let points: Point[] = [];
    const finish = () => {
      if (points.length > 1)
        for (const [way, rule] of rulesOf(points, kind === 'stroke_path')) found[way].push(rule);
      points = [];
    };
    for (const [, step, x, y] of body.matchAll(
      /<(moveto|lineto|closepath)(?: x="([-\d.e]+)" y="([-\d.e]+)")?/g,
    )) {
      if (step === 'moveto') finish();
      if (x !== undefined) points.push([a * +x + c * Number(y) + e, b * +x + d * Number(y) + f]);
    }
    finish();
  }
  return { horizontal: found.h, vertical: found.v };
}

/** What is on the pages of a PDF, whoever made it: characters and rules by place. */
export function readPages(path: string): ReadPage[] {
  const traces = draw(path, 'trace');
  return draw(path, 'stext').map((page, index) => {
    const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
    return {
      width: Number(width),
      height: Number(height),
      glyphs: readGlyphs(page),
      ...readRules(traces[index] ?? ''),
    };
  });
}

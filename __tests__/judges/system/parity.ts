import { type Glyph, type ReadPage, type Ruling, readPages } from './pages';

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Between rules: a line of a table cell. */
  readonly cell: boolean;
}

/** The vertical rules that are beside a stretch at the height of its text. */
const beside = (rules: readonly Ruling[], { y, size }: Glyph) =>
  rules.filter(({ from, to }) => from < y - size / 3 && to > y - size / 3);

/** Hanzi one below the other, close or spread over their rows, are a vertical stub: Word sets it once, a PDF again after a page break. */
function isStub(glyph: Glyph, others: readonly Glyph[]): boolean {
  return others.some((o) => {
    const step = Math.abs(o.y - glyph.y) / glyph.size;
    return o !== glyph && Math.abs(o.x - glyph.x) < glyph.size * 0.75 && step > 0.8 && step < 12;
  });
}

/** The lines of a page; those of table cells apart, vertical stubs left out. */
export function linesOf(page: ReadPage): Line[] {
  const rows: Glyph[][] = [];
  for (const glyph of [...page.glyphs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && glyph.y - (row[0] as Glyph).y < 1.5) row.push(glyph);
    else rows.push([glyph]);
  }
  const stretches: Glyph[][] = [];
  for (const row of rows) {
    row.sort((a, b) => a.x - b.x);
    const rules = beside(page.vertical, row[0] as Glyph);
    let end = Number.NEGATIVE_INFINITY;
    for (const glyph of row) {
      const parted = rules.some(({ at }) => at > end - 1 && at < glyph.x + 1);
      if (glyph === row[0] || parted) stretches.push([]);
      (stretches.at(-1) as Glyph[]).push(glyph);
      end = glyph.end;
    }
  }
  const lone = stretches
    .filter((s) => s.length === 1 && /[\p{Script=Han}、()]/u.test((s[0] as Glyph).text.normalize('NFKC')))
    .flat();
  return stretches
    .filter((s) => !(s.length === 1 && lone.includes(s[0] as Glyph) && isStub(s[0] as Glyph, lone)))
    .map((stretch) => {
      const first = stretch[0] as Glyph;
      const rules = beside(page.vertical, first);
      const text = stretch
        .map((g) => g.text)
        .join('')
        .normalize('NFKC');
      const cell = rules.some(({ at }) => at <= first.x) && rules.some(({ at }) => at >= first.end - 1);
      return { text, x: first.x, y: first.y, cell };
    });
}

export interface Share {
  readonly same: number;
  readonly of: number;
}

export interface Parity {
  readonly pages: readonly [number, number];
  /** Lines of running text, and lines of table cells, that are on the same page in both. */
  readonly running: Share;
  readonly cells: Share;
  /** Greatest distance of a rule from its like, pt; rules without their like count in `lostRules`. */
  readonly ruleDistance: number;
  readonly lostRules: number;
  /** Lines that only one of the two has, with their page. */
  readonly differences: readonly string[];
}

/** The places of rules, each once. */
function places(rules: readonly Ruling[]): number[] {
  const result: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (result.length === 0 || at - (result.at(-1) as number) > 1) result.push(at);
  return result;
}

function compareRules(a: readonly Ruling[], b: readonly Ruling[]): { distance: number; lost: number } {
  const [mine, theirs] = [places(a), places(b)];
  const nearest = (at: number, among: readonly number[]) =>
    Math.min(...among.map((other) => Math.abs(other - at)));
  const all = [...mine.map((at) => nearest(at, theirs)), ...theirs.map((at) => nearest(at, mine))];
  const near = all.filter((d) => d <= 2);
  return { distance: Math.max(0, ...near), lost: all.length - near.length };
}

/** Two renderings of one document, held side by side: pages, lines by their text, rules by their place. */
export function parity(a: string, b: string): Parity {
  const [mine, theirs] = [readPages(a), readPages(b)];
  const running = { same: 0, of: 0 };
  const cells = { same: 0, of: 0 };
  const differences: string[] = [];
  let [ruleDistance, lostRules] = [0, 0];
  for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
    const blank: ReadPage = { width: 0, height: 0, glyphs: [], horizontal: [], vertical: [] };
    const [p, q] = [mine[i] ?? blank, theirs[i] ?? blank];
    const left = linesOf(q);
    const only: Line[] = [];
    for (const line of linesOf(p)) {
      const found = left.findIndex((other) => other.text === line.text);
      const share = line.cell ? cells : running;
      share.of++;
      if (found < 0) only.push(line);
      else {
        share.same++;
        left.splice(found, 1);
      }
    }
    differences.push(...only.map((l) => `${i + 1} < ${l.text}`), ...left.map((l) => `${i + 1} > ${l.text}`));
    // What only the other has counts too, but a line that was broken elsewhere counts once.
    for (const kind of [true, false]) {
      const surplus = left.filter((l) => l.cell === kind).length - only.filter((l) => l.cell === kind).length;
      (kind ? cells : running).of += Math.max(0, surplus);
    }
    for (const way of ['horizontal', 'vertical'] as const) {
      const { distance, lost } = compareRules(p[way], q[way]);
      ruleDistance = Math.max(ruleDistance, distance);
      lostRules += lost;
    }
  }
  return { pages: [mine.length, theirs.length], running, cells, ruleDistance, lostRules, differences };
}

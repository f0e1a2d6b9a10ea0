import fc from 'fast-check';
import type { Table } from '../../src/document/nodes';
import { readProfile } from '../../src/parse/profile';
import { layoutDocument, loadFaces } from '../../src/stages';
import { areaOf } from '../../src/typography/measures';
import { runs } from '../fixtures/amount';
import { wordOf } from '../judges/hints';
import { all } from '../judges/xml';
import { documentOf, plainTable, requestsTable } from '../layout/fixtures';
import { readWord } from '../render/docx/read';

const faces = loadFaces();

/** A table of one row whose every figure is `text`. */
function figures(text: string, columns: number): Table {
  const table = plainTable(2, columns);
  const cells = table.grid.cells.map((cell) =>
    cell.role === 'figure' ? { ...cell, text, figure: `a.c${cell.column}` } : cell,
  );
  return { ...table, grid: { ...table.grid, cells } };
}

/** What both files and the findings make of a table under a profile. */
async function both(table: Table, changes: object) {
  const { profile, problems } = readProfile(changes);
  expect(problems).toEqual([]);
  const document = documentOf(table);
  const { layout, findings } = layoutDocument(document, { profile, faces });
  const items = layout.pages.flatMap((page) => page.items);
  const rules = items.flatMap((item) => (item.kind === 'rule' ? [item.x1, item.x2] : []));
  const runs = items.flatMap((item) => (item.kind === 'run' && item.from.cell ? [item] : []));
  const { body } = await readWord(await wordOf(document, { profile }));
  const number = (name: string, attribute: string) =>
    all(body, name).map(({ attributes }) => Number(attributes[`w:${attribute}`]));
  return {
    area: areaOf(profile, table.landscape),
    pdf: { left: Math.min(...rules), right: Math.max(...rules), runs },
    word: {
      width: number('w:tblW', 'w')[0] ?? 0,
      columns: number('w:gridCol', 'w'),
      centred: all(all(body, 'w:tblPr')[0] ?? body, 'w:jc').some(
        ({ attributes }) => attributes['w:val'] === 'center',
      ),
      sizes: number('w:sz', 'val').map((half) => half / 2),
    },
    findings,
  };
}

test('both files give a table the same share of the 版心, in its middle, whatever the profile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 5, max: 60 }),
      fc.integer({ min: 5, max: 60 }),
      fc.boolean(),
      async (left, right, landscape) => {
        const table = requestsTable({ landscape });
        const { area, pdf, word } = await both(table, { page: { left, right }, charactersPerLine: 20 });
        // The form is 156 mm wide: the whole of the upright page, a part of the turned one.
        const share = landscape ? 156 / 225 : 1;
        expect(Math.abs(pdf.right - pdf.left - share * area.width)).toBeLessThan(0.05);
        expect((pdf.left + pdf.right) / 2).toBeCloseTo(area.x + area.width / 2, 2);
        expect(word.width / 20).toBeCloseTo(pdf.right - pdf.left, 2);
        expect(word.columns.reduce((sum, width) => sum + width, 0)).toBe(word.width);
        expect(word.centred).toBe(true);
      },
    ),
    { numRuns: runs(12) },
  );
});

test('a figure has one size: in the PDF, in Word and in the finding, by the face that it is set in', async () => {
  const sizes = async (latin: string) => {
    const { pdf, word, findings } = await both(figures('1234567', 14), { roles: { tableFigure: { latin } } });
    const own = [...new Set(pdf.runs.filter(({ text }) => text === '1234567').map(({ size }) => size))];
    expect(own).toHaveLength(1);
    expect(word.sizes).toContain(own[0]);
    expect(new Set(word.sizes).size).toBe(2); // heads and figures
    const said = findings.filter(({ code }) => code === 'figure.shrunk');
    expect(said).toHaveLength(14);
    for (const { message } of said) expect(message).toContain(`${own[0]}磅`);
    return own[0] as number;
  };
  // Digits of 黑体 are wider than those of Times New Roman.
  expect(await sizes('heiti')).toBeLessThan(await sizes('roman'));
});

test('a figure is never torn and never leaves its cell, however long it is and narrow the page', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 16 }),
      fc.integer({ min: 3, max: 15 }),
      fc.integer({ min: 10, max: 60 }),
      fc.constantFrom('roman', 'heiti', 'songti'),
      async (digits, columns, margin, latin) => {
        const text = '9'.repeat(digits);
        const table = figures(text, columns);
        const { profile } = readProfile({
          page: { left: margin, right: margin },
          charactersPerLine: 18,
          roles: { tableFigure: { latin } },
        });
        const { layout, hints } = layoutDocument(documentOf(table), { profile, faces });
        const runs = layout.pages.flatMap(({ items }) =>
          items.flatMap((item) => (item.kind === 'run' && item.from.cell?.[0] === 1 ? [item] : [])),
        );
        expect(runs.map((run) => run.text)).toEqual(Array.from({ length: columns }, () => text));
        const set = hints.tables.get(0);
        for (const { x, advance, size, from } of runs) {
          const column = from.cell?.[1] ?? 0;
          const edge = (at: number) => areaOf(profile, false).x + (set?.left ?? 0) + (set?.edges[at] ?? 0);
          expect(x).toBeGreaterThanOrEqual(edge(column) - 0.01);
          expect(x + advance).toBeLessThanOrEqual(edge(column + 1) + 0.01);
          expect(size).toBeLessThanOrEqual(table.style.figureSize);
        }
      },
    ),
    { numRuns: runs(60) },
  );
});

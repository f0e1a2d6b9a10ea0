import { builtInEditions } from '../../src/editions';
import { catalogue } from '../../src/model/catalogue';
import { composeDocument, layoutDocument, loadFaces, parseReport } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { sample } from '../fixtures/amount';

const faces = loadFaces();

/** Statistics of an edition with one value in every count. */
function filled(edition: (typeof builtInEditions)[number], value: unknown): object {
  const statistics: Record<string, unknown> = {};
  for (const { path, kind } of catalogue(edition).values()) {
    if (kind !== 'count') continue;
    const keys = path.split('.');
    const leaf = keys.pop() as string;
    let node = statistics;
    for (const key of keys) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>;
    }
    node[leaf] = value;
  }
  return { agency: { name: '示例市' }, year: edition.years.from, statistics };
}

describe.each(sample(builtInEditions, 2).map((edition) => [edition.id, edition] as const))(
  'long figures of %s',
  (_, edition) => {
    it.each([
      ['8 digits', 12_345_678],
      ['the largest count', Number.MAX_SAFE_INTEGER],
      ['the largest count with a remark', { value: Number.MAX_SAFE_INTEGER, remark: '其中修订16件' }],
    ])('%s stay in one piece; what is set smaller is said', (_, value) => {
      const { report } = parseReport(filled(edition, value));
      if (!report) throw new Error('unreadable');
      const { document } = composeDocument(report);
      const { layout, findings, hints } = layoutDocument(document, { profile: gbt9704, faces });
      const named = (code: string) =>
        new Set(findings.filter((f) => f.code === code).flatMap((f) => f.cells));
      const [shrunk, illegible] = [named('figure.shrunk'), named('figure.illegible')];
      const runs = layout.pages.flatMap((page) =>
        page.items.flatMap((item) => (item.kind === 'run' ? [item] : [])),
      );
      const digits = String(typeof value === 'number' ? value : value.value);
      let cells = 0;
      document.blocks.forEach((block, index) => {
        if (block.type !== 'table') return;
        for (const { cell, size } of hints.tables.get(index)?.cells ?? []) {
          const { figure, row, column } = cell;
          if (figure === undefined || report.figures.get(figure)?.value !== digits) continue;
          const own = runs.filter(
            ({ from }) => from.block === index && from.cell?.[0] === row && from.cell[1] === column,
          );
          expect(own[0]?.text).toBe(digits);
          expect(own[0]?.size).toBe(size);
          expect(illegible.has(figure)).toBe(size < 6);
          expect(shrunk.has(figure)).toBe(size >= 6 && size < block.style.figureSize);
          cells++;
        }
      });
      expect(cells).toBeGreaterThan(50);
    });
  },
);

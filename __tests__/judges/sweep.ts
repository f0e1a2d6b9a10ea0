import type { Block, Document } from '../../src/document/nodes';
import { builtInEditions } from '../../src/editions';
import { catalogue } from '../../src/model/catalogue';
import type { Edition } from '../../src/model/edition';
import { composeDocument, parseReport } from '../../src/stages';

export const AGENCY = '示例县水利局';

/** Sets of figures: what a small office, a large city, and one with remarks fills in. */
export const figureSets = {
  zeros: (): unknown => 0,
  long: (i: number): unknown => (i * 7919) % 10 ** (1 + (i % 7)),
  remarks: (i: number): unknown =>
    i % 3 === 0 ? { value: i * 37, remark: i % 2 ? '其中修订16件' : '含自然失效29件' } : i * 11,
} as const;

export type FigureSet = keyof typeof figureSets;

function statisticsOf(edition: Edition, value: (i: number) => unknown): object {
  const statistics: Record<string, unknown> = {};
  let i = 0;
  for (const { path, kind } of catalogue(edition).values()) {
    i++;
    if (kind !== 'count') continue;
    const keys = path.split('.');
    const leaf = keys.pop() as string;
    let node = statistics;
    for (const key of keys) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>;
    }
    node[leaf] = value(i);
  }
  return statistics;
}

/** The report of an edition with figures of a set, signed; little text of its own. */
export function reportOf(id: string, set: FigureSet): Document {
  const edition = builtInEditions.find((each) => each.id === id) as Edition;
  const year = edition.years.from;
  const { report } = parseReport({
    agency: { name: AGENCY, selfReference: '我局' },
    year,
    date: `${year + 1}-01-17`,
    signature: true,
    narrative: {
      preamble: '本报告依据条例编制。',
      overview: '情况如下。',
      problems: '一是不够及时。',
      other: '无。',
    },
    statistics: statisticsOf(edition, figureSets[set]),
  });
  if (!report) throw new Error(`${id} ${set} cannot be read`);
  return composeDocument(report).document;
}

/** One line of text, as often as asked for. */
export const filler = (lines: number): Block[] =>
  Array.from({ length: lines }, (): Block => ({ type: 'paragraph', text: '本行文字用来把表格向下推一行。' }));

/** How many lines a page has: so many heights there are at which a table can begin. */
export const HEIGHTS = 22;

/**
 * A report at every height of a page, one after the other, each beginning a page: its title is left out, so many lines
 * of text are before it.
 */
export function atEveryHeight({ properties, blocks }: Document): Document {
  const body = blocks.filter(({ type }) => type !== 'title');
  const all = Array.from({ length: HEIGHTS }, (_, lines): Block[] => [
    { type: 'pageBreak' },
    ...filler(lines),
    ...body,
  ]);
  return { properties, blocks: all.flat().slice(1) };
}

export const editionIds: readonly string[] = builtInEditions.map(({ id }) => id);

import type { Layout, Page, PageItem, Run } from '../../src/layout/page';

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** Runs that follow one another on a line without a gap are one stretch of text. */
function stretches(runs: readonly Run[]): string[] {
  const result: string[] = [];
  let end = Number.NaN;
  for (const run of runs) {
    const face = `${run.face} ${n(run.size)}${run.turned ? ' turned' : ''}`;
    const joins = Math.abs(run.x - end) < 0.5;
    result.push(`${joins ? '' : `@${n(run.x)} `}${run.text} [${face}${run.spacing ? ` ${n(run.spacing)}` : ''}]`);
    end = run.x + run.advance;
  }
  return result;
}

const rule = (item: PageItem): string => {
  if (item.kind === 'rule') {
    const { x1, y1, x2, y2 } = item;
    const place = y1 === y2 ? `— ${n(y1)}: ${n(x1)}–${n(x2)}` : `| ${n(x1)}: ${n(y1)}–${n(y2)}`;
    return `${place} (${n(item.width)}${item.colour ? ` ${item.colour}` : ''})`;
  }
  if (item.kind === 'fill')
    return `■ ${n(item.x)} ${n(item.y)} ${n(item.width)}×${n(item.height)} ${item.colour}`;
  return '';
};

function pageText({ number, width, height, items }: Page): string {
  const lines = new Map<number, Run[]>();
  for (const item of items)
    if (item.kind === 'run') lines.set(item.baseline, [...(lines.get(item.baseline) ?? []), item]);
  const text = [...lines]
    .sort(([a], [b]) => a - b)
    .map(([baseline, runs]) => `${n(baseline)} ${stretches(runs.sort((a, b) => a.x - b.x)).join(' ')}`);
  const drawn = items.filter(({ kind }) => kind !== 'run').map(rule);
  return [`第${number}页 ${n(width)}×${n(height)}`, ...text, ...drawn].join('\n');
}

/** Everything that a layout prints, by page and place, as lines of text: what moves shows in a diff. Lengths in pt. */
export const layoutText = ({ pages }: Layout): string => `${pages.map(pageText).join('\n\n')}\n`;

import { type Printed, spanOf } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import { afterPrefix } from '../../ground/affixes';
import { withoutNotes } from '../../ground/notes';
import { ordinalAt } from '../../ground/ordinal';
import { catalogue } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import type { Report } from '../../model/report';
import { placeOf } from './place';

const core = (label: string) => withoutNotes(afterPrefix(ordinalAt(label)?.rest ?? label, '其中：')).trim();

function labelsOf(edition: Edition): Set<string> {
  const labels = new Set<string>();
  for (const { row, column } of catalogue(edition).values())
    for (const label of [row, column]) if (label) labels.add(core(label));
  return labels;
}

const LONG = 6;
/** Ends of labels that only a form has; 主动公开政府信息数, 行政复议数量 and the like are in any text. */
const OF_A_FORM = ['总数量', '项目数量', '总金额', '件数', '决定数量', '增/减'];
const isTelling = (label: string, { telling = [] }: Edition) =>
  OF_A_FORM.some((end) => label.endsWith(end)) || telling.includes(label);
const foreign = new WeakMap<Edition, WeakMap<readonly Edition[], ReadonlyMap<string, string>>>();

/** Row and column labels of other formats that this one does not have, with the format's year. */
function foreignLabels(edition: Edition, editions: readonly Edition[]): ReadonlyMap<string, string> {
  const known = foreign.get(edition)?.get(editions);
  if (known) return known;
  const own = [...labelsOf(edition)].join('\n');
  const result = new Map<string, string>();
  for (const other of editions)
    if (other.id !== edition.id)
      for (const label of labelsOf(other))
        if (label.length >= LONG && isTelling(label, other) && !own.includes(label))
          result.set(label, other.id);
  const byList = foreign.get(edition) ?? new WeakMap();
  byList.set(editions, result);
  foreign.set(edition, byList);
  return result;
}

/** Labels of another edition's forms in the text: one finding an edition, at the first of them. */
export function otherEdition(
  report: Report,
  texts: readonly Printed[],
  editions: readonly Edition[],
): Problem[] {
  const { edition } = report;
  const labels = foreignLabels(edition, editions);
  const found = new Map<string, { printed: Printed; index: number; labels: Set<string>; first: string }>();
  for (const printed of texts)
    for (const [label, id] of labels) {
      const index = printed.raw.indexOf(label);
      if (index < 0 || printed.raw[index + label.length] === '量') continue;
      const entry = found.get(id) ?? { printed, index, labels: new Set<string>(), first: label };
      entry.labels.add(label);
      found.set(id, entry);
    }
  return [...found].map(([id, { printed, index, labels: all, first }]) => ({
    code: 'text.other-edition',
    severity: 'warning',
    where: placeOf(printed),
    actual: [...all].slice(0, 4),
    params: { id, own: edition.id },
    span: spanOf(printed, index, index + first.length),
  }));
}

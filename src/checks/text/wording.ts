import type { Document } from '../../document/nodes';
import type { Printed } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import { unspaced } from '../../ground/written';
import type { Edition } from '../../model/edition';
import type { Report } from '../../model/report';
import { citations, misprinted, outdated } from './basis';
import { instructions } from './leftovers';
import { otherEdition } from './otherEdition';

/** The name of the report, where the title has it in words of the agency's own. */
function title({ edition: { name, naming } }: Report, document: Document): Problem[] {
  const block = document.blocks.find((b) => b.type === 'title');
  const text = unspaced(block?.lines.join('') ?? '');
  const asked = naming?.title ?? [[name]];
  if (!text || asked.every((words) => words.some((word) => text.includes(word)))) return [];
  return [
    {
      code: 'text.title',
      severity: 'warning',
      path: 'title',
      where: { say: 'title' },
      actual: text,
      expected: name,
    },
  ];
}

/** Name of the report, leftovers of templates, citations, labels of other formats. */
export function wordingOf(
  report: Report,
  document: Document,
  texts: readonly Printed[],
  editions: readonly Edition[],
): Problem[] {
  return [
    ...title(report, document),
    ...texts.flatMap((printed) => [...instructions(printed), ...citations(printed)]),
    ...outdated(report, texts),
    ...misprinted(report, texts),
    ...otherEdition(report, texts, editions),
  ];
}

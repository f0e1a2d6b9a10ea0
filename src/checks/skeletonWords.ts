import { blockText } from '../document/blockText';
import type { Document } from '../document/nodes';
import type { TextSpan } from '../findings/finding';
import type { Problem } from '../findings/problem';
import { describe } from '../model/fields';
import { type Report, reportSchema } from '../model/report';
import { skeletonWords } from '../model/skeleton';

const BRACKETS = /〔[^〔〕]{1,200}〕/g;

/** Every text of data with its path. */
function* texts(
  data: unknown,
  path: readonly PropertyKey[] = [],
): Generator<readonly [readonly PropertyKey[], string]> {
  if (typeof data === 'string') yield [path, data];
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data)) {
      const to = [...path, Array.isArray(data) ? Number(key) : key];
      yield [to, key];
      yield* texts(value, to);
    }
}

/** Where words are printed first. */
function spanOf(document: Document | undefined, text: string): TextSpan | undefined {
  for (const [block, node] of document?.blocks.entries() ?? []) {
    const start = blockText(node).indexOf(text);
    if (start >= 0) return { block, start, end: start + text.length, text };
  }
  return undefined;
}

/** Words that a skeleton had in the place of an agency's own, and that nobody replaced: 〔机关全称〕. */
export function skeletonLeft(report: Report, document?: Document): Problem[] {
  const words = skeletonWords(report.edition);
  const schema = reportSchema(report.edition);
  const { agency, title, publication, narrative, units, extra } = report;
  const all = { agency, title, publication, narrative, units, ...extra };
  return [...texts(all)].flatMap(([path, text]): Problem[] => {
    const left = text.match(BRACKETS)?.find((each) => words.has(each));
    if (left === undefined) return [];
    const span = spanOf(document, left);
    return [
      {
        code: 'text.skeleton',
        severity: 'error',
        path: path.map(String).join('.'),
        where: describe(schema, path),
        actual: left,
        ...(span && { span }),
      },
    ];
  });
}

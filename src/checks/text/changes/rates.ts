import type { Problem } from '../../../findings/problem';
import type { Report } from '../../../model/report';
import { isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import { soughtIn } from '../statements/compile';
import { figureValue } from '../statements/values';
import type { Node } from '../tree';
import { flat, statementsBySentence, type Told } from './told';

/** 办结率100% beside requests that are carried into the next year. */
export function wrongRates(report: Report, { passage, statements }: Told): Problem[] {
  const [left] = soughtIn(report.edition).get('PENDING') ?? [];
  const [path] = left?.quantity.figures[0] ?? [];
  const remaining = path === undefined ? null : figureValue(report, path);
  if (path === undefined || !remaining?.gt(0)) return [];
  const statementsIn = statementsBySentence(statements);
  return passage.sentences.flatMap(({ nodes }, sentence): Problem[] => {
    const all = flat(nodes);
    const here = statementsIn(sentence);
    // The tables alone may count what came in last; the text must itself state what is left.
    const told = here.some(
      (s) => s.value.gt(0) && s.candidates.some(({ quantity }) => quantity.figures.flat().includes(path)),
    );
    if (!told || all.some((node) => isWord(node, 'OTHER_MATTER'))) return [];
    let rate: Node<Term> | undefined;
    return all.flatMap((node): Problem[] => {
      const said = rate;
      // 办结率为100%, 办结率达百分之百
      if (!isWord(node, 'TO', 'PLAIN')) rate = isWord(node, 'RATE') ? node : undefined;
      if (node.kind !== 'number' || node.number.unit !== '%' || !node.number.value.eq(100)) return [];
      if (!said || passage.spelling.text.slice(said.start, said.end) !== '办结率') return [];
      return [
        {
          code: 'text.share',
          message: 'text.share.rate',
          severity: 'warning',
          path: `statistics.${path}`,
          cells: [path],
          where: passage.where,
          actual: '100%',
          params: { name: left?.quantity.name, remaining: remaining.toFixed() },
          span: passage.span(said.start, node.end),
        },
      ];
    });
  });
}

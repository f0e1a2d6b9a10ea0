import type { Problem } from '../../../findings/problem';
import { catalogue } from '../../../model/catalogue';
import type { Report } from '../../../model/report';
import { signed } from '../../figures/sums';
import type { Frame } from '../frames/frame';
import type { NumberToken } from '../numbers/number';
import type { Passage } from '../passage';
import type { Read } from '../read';
import type { Around } from './around';
import { expectedOf, inTables, readAs, siblingWith } from './describe';
import { isEnough } from './evidence';
import { codesOf, type Statement } from './statement';
import { type Together, togetherIn } from './together';
import { bare, figureValue, isFact } from './values';

/**
 * A warning, for the reader may err; an error only where nothing is left to read otherwise: the form's own words
 * (新收, 结转下年度), no word that the lexicon does not know, one figure, an exact number.
 */
function isCertain(report: Report, { frame, candidates, doubts }: Statement): boolean {
  const [only, ...others] = candidates;
  if (doubts.length > 0) return false;
  const { number, unknown, words, atLeast } = frame;
  if (!only?.quantity.own || others.length > 0 || only.inherited || unknown > 0 || atLeast || !number?.exact)
    return false;
  const specs = catalogue(report.edition);
  const label = only.quantity.figures[0]?.map((path) => specs.get(path)?.where).join() ?? '';
  return words
    .filter(({ terms }) => terms.some((term) => only.way.includes(term)))
    .every(({ text }) => label.includes(text));
}

function problemOf(report: Report, { statements, value }: Together, passage: Passage): Problem[] {
  const [statement] = statements;
  const last = statements.at(-1);
  if (!statement || !last) return [];
  const { candidates, frame } = statement;
  const paths = [...new Set(candidates.flatMap(({ quantity }) => quantity.figures[0] ?? []).map(bare))];
  const expected = expectedOf(report, statement);
  const span = passage.span(frame.start, last.frame.end);
  if (paths.every(isFact))
    return [
      {
        code: 'text.figure',
        message: 'text.figure.fact',
        severity: 'warning',
        path: paths[0],
        where: passage.where,
        rules: candidates.map(({ quantity }) => quantity.code),
        actual: value.toFixed(),
        expected: expected.toFixed(),
        delta: signed(value.minus(expected)),
        params: { name: candidates.map(({ quantity }) => quantity.name).join('、'), said: span.text.trim() },
        span,
      },
    ];
  return [
    {
      code: 'text.figure',
      severity: statements.length === 1 && isCertain(report, statement) ? 'error' : 'warning',
      path: `statistics.${paths[0]}`,
      cells: paths,
      where: passage.where,
      rules: candidates.map(({ quantity }) => quantity.code),
      actual: value.toFixed(),
      expected: expected.toFixed(),
      delta: signed(value.minus(expected)),
      params: {
        sibling: siblingWith(report, paths, value),
        name: candidates.map(({ quantity }) => quantity.name).join(' + '),
        said: span.text.trim(),
        ...(paths.some((path) => figureValue(report, path) !== null) && { found: expected.toFixed() }),
        terms: inTables(report, paths),
        read: readAs(report, paths),
      },
      span,
    },
  ];
}

type Gathering = Around & { readonly statements: Statement[]; readonly frames: Frame[] };

/** What is around a statement, by the sentence that it is in. */
function aroundIn(
  { statements, doubtful, frames }: Read,
  rows: Around['rows'],
): (sentence: number) => Around {
  const around = new Map<number, Gathering>();
  const right = statements.filter(({ agrees, frame }) => agrees && frame.number);
  const last = [...right.filter(({ frame }) => !frame.total), ...right.filter(({ frame }) => frame.total)];
  const told = new Map(last.map((statement) => [codesOf(statement), statement]));
  const of = (sentence: number) => {
    const before = () => around.get(sentence - 1)?.frames.filter(({ number }) => number !== undefined) ?? [];
    const own = around.get(sentence) ?? { statements: [], frames: [], before: before(), rows, told };
    around.set(sentence, own);
    return own;
  };
  for (const frame of frames) of(frame.sentence).frames.push(frame);
  for (const statement of [...statements, ...doubtful])
    of(statement.frame.sentence).statements.push(statement);
  return of;
}

/**
 * What the text states and the tables do not say, where the evidence for that is enough. `rows`: those that give their
 * whole; `told`: whose numbers are reported.
 */
export function againstFigures(
  report: Report,
  read: Read,
  rows: Around['rows'],
  told: Set<NumberToken>,
): Problem[] {
  const { passage, statements, doubtful } = read;
  const aroundOf = aroundIn(read, rows);
  const alone = doubtful.map((statement): Together => ({ statements: [statement], ...statement }));
  return [...togetherIn(report, statements), ...alone].flatMap((each) => {
    const sentence = each.statements[0]?.frame.sentence ?? 0;
    if (each.agrees || !isEnough(report, each, aroundOf(sentence))) return [];
    for (const { frame } of each.statements) if (frame.number) told.add(frame.number);
    return problemOf(report, each, passage);
  });
}

import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import type { Term } from '../../findings/sentence';
import { catalogue } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import type { FigurePath } from '../../model/figure';
import { sum } from '../../model/figures';
import type { Quantity } from '../../model/quantity';
import type { Report } from '../../model/report';
import { shortLabel } from '../figures/places';
import { signed } from '../figures/sums';
import type { NumberToken } from './numbers';
import { placeOf, spanOf } from './place';
import { respectively } from './respectively';
import { outOfScope } from './scope';
import { type Sentence, wordsAround } from './sentences';

/** A number of the text that says how much a known quantity is. */
export interface Statement {
  readonly sentence: Sentence;
  /** Its number; absent where words say that there is none. */
  readonly token?: NumberToken;
  readonly quantity: Quantity;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const trimmed = (path: FigurePath) => path.replace(/^-/, '');

const partsByTotal = new WeakMap<Edition, ReadonlyMap<FigurePath, readonly FigurePath[]>>();

function partsOf(edition: Edition, total: FigurePath): readonly FigurePath[] {
  let parts = partsByTotal.get(edition);
  if (!parts) {
    // Of the sums that give a total, the last one listed is that of its row.
    parts = new Map(edition.rules.flatMap((r) => (r.kind === 'sum' ? [[r.total, r.parts] as const] : [])));
    partsByTotal.set(edition, parts);
  }
  return parts.get(total) ?? [];
}

/** What a figure is: for a total that somebody left blank, what its parts add up to. */
function figureValue({ edition, figures }: Report, path: FigurePath): string | Big | null {
  return figures.get(path)?.value ?? sum(figures, partsOf(edition, path));
}

/** Σ of one reading; null when none of its figures has a value. */
export function readingOf(report: Report, reading: readonly FigurePath[]): Big | null {
  let result: Big | null = null;
  for (const path of reading) {
    const value = figureValue(report, trimmed(path));
    if (value !== null)
      result = (result ?? new Big(0)).plus(path.startsWith('-') ? new Big(value).times(-1) : value);
  }
  return result;
}

/** Whether the words around a number say how much a quantity is. */
export function matches(quantity: Quantity, sentence: Sentence, words: string, token: NumberToken): boolean {
  const { units, says, unless, under, after, notUnder } = quantity;
  if (!units.includes(token.unit) || !says.test(words) || unless?.test(words)) return false;
  const { text, start, before } = sentence;
  if (notUnder?.test(text)) return false;
  if (after && !after.test(text.slice(Math.max(0, token.start - start - 120), token.start - start)))
    return false;
  return (
    !under ||
    under.test(text) ||
    (before !== undefined &&
      (under.test(before.text) || (before.before !== undefined && under.test(before.before.text))))
  );
}

/** What a sentence says of known quantities; figures of another year, body or scope are left alone. */
export function statementsIn(
  report: Report,
  quantities: readonly Quantity[],
  sentence: Sentence,
): Statement[] {
  const found: Statement[] = [];
  const inOrder = respectively(sentence);
  sentence.numbers.forEach((token, index) => {
    if (token.inexact || token.unit === '年' || token.unit === '%') return;
    const words = inOrder.get(token) ?? wordsAround(sentence, index);
    const quantity = quantities.find((q) => matches(q, sentence, words, token));
    if (!quantity || /分别/.test(words)) return;
    if (outOfScope(sentence, token.start, words, report, quantity.namesYear)) return;
    const value = token.value * (quantity.scale?.[token.unit] ?? 1);
    found.push({ sentence, token, quantity, value, start: token.start, end: token.end });
  });
  return found.concat(nones(report, quantities, sentence));
}

/** Clauses that say in words that there is none. */
function nones(report: Report, quantities: readonly Quantity[], sentence: Sentence): Statement[] {
  if (!/[未无零没]/.test(sentence.text)) return [];
  const found: Statement[] = [];
  let start = sentence.start;
  for (const clause of sentence.text.split(/[，；：]/)) {
    const end = start + clause.length;
    const words = clause.replace(/[\s“”]/g, '');
    if (clause.length <= 80 && /[未无零没]/.test(words) && !/[0-9]/.test(words.replace(/[0-9]{4}年度?/g, '')))
      for (const quantity of quantities) {
        if (!quantity.none?.test(words)) continue;
        if (!outOfScope(sentence, end, words, report, quantity.namesYear))
          found.push({ sentence, quantity, value: 0, start, end });
        break;
      }
    start = end + 1;
  }
  return found;
}

/** The words from the last stop up to the end of the number, for the span's own text and the fingerprint. */
function phraseStart({ sentence, start, token }: Statement): number {
  if (!token) return start;
  const { text } = sentence.printed;
  const from = Math.max(sentence.start, start - 30);
  for (let i = start - 1; i >= from; i--) if ('，；：（(、。'.includes(text[i] as string)) return i + 1;
  return from;
}

/** A row beside the right one that holds the stated number: it may have been filled in one row too high or too low. */
function siblingWith(report: Report, paths: readonly FigurePath[], stated: Big): Term | undefined {
  const [path] = paths;
  if (path === undefined || paths.length > 1 || stated.eq(0)) return undefined;
  const group = path.slice(0, path.lastIndexOf('.') + 1);
  const same = [...report.figures.values()].filter(
    (f) => f.path.startsWith(group) && f.path !== path && f.value !== null && stated.eq(f.value),
  );
  const spec = same.length === 1 ? catalogue(report.edition).get(same[0]?.path ?? '') : undefined;
  return spec && { name: shortLabel(spec.row), value: stated.toFixed() };
}

/** Compares what the text states with the figures; the reading that is nearest is the one that is told. */
export function againstFigures(report: Report, statements: readonly Statement[]): Problem[] {
  const specs = catalogue(report.edition);
  const done = new Set<Statement>();
  return statements.flatMap((statement): Problem[] => {
    if (done.has(statement)) return [];
    const { quantity, sentence } = statement;
    const together = quantity.adds
      ? statements.filter((s) => s.quantity === quantity && s.sentence === sentence)
      : [statement];
    for (const other of together) done.add(other);
    const readings = quantity.figures.map((reading) => ({ reading, value: readingOf(report, reading) }));
    const said = together.reduce((total, { value }) => total.plus(value), new Big(0));
    const right = readings.some(({ value }) => {
      const figure = value ?? new Big(0);
      return said.eq(figure) || together.some((s) => figure.eq(s.value));
    });
    if (right) return [];
    const { reading, value } = readings[0] as (typeof readings)[number];
    const paths = reading.map(trimmed);
    const last = together.at(-1) as Statement;
    const named =
      paths.filter((path) => figureValue(report, path) !== null).length > 3
        ? []
        : paths.map((path) => ({
            name: specs.get(path)?.where ?? path,
            value: figureValue(report, path)?.toString() ?? null,
          }));
    return [
      {
        code: 'text.figure',
        severity: 'error',
        path: `statistics.${paths[0]}`,
        cells: paths,
        where: placeOf(sentence.printed),
        rules: [quantity.code],
        actual: said.toFixed(),
        expected: value?.toFixed() ?? '0',
        delta: signed(said.minus(value ?? 0)),
        params: {
          sibling: siblingWith(report, paths, said),
          name: quantity.name,
          said: sentence.printed.raw.slice(phraseStart(statement), last.end).trim(),
          found: value?.toFixed(),
          terms: named,
        },
        span: spanOf(sentence.printed, phraseStart(statement), last.end),
      },
    ];
  });
}

import type { Facts, Sentence, Term } from '../sentence';
import { enSum } from './enWords';
import type { zhChecks } from './zhChecks';

const first = (places: readonly string[] = [], most: number): string =>
  places.slice(0, most).join('; ') + (places.length > most ? ` and ${places.length - most} more` : '');

const many = (n: number | undefined, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

const also = ({ places = [] }: Facts): string =>
  places.length ? ` (Not balanced either: ${places.join(', ')}.)` : '';

/** English sentences of the checks; labels of the form stay as the form has them. */
export const enChecks: Readonly<Record<keyof typeof zhChecks, Sentence>> = {
  'sum.cell':
    '{where} is {actual}, expected {expected} (off by {delta}): no sum that it is in balances ({places}).',
  'sum.row': (f) =>
    `${f.where} is ${f.actual}, its parts add up to ${f.expected}, off by ${f.delta} (${enSum(f.terms)}).${also(f)}`,
  'sum.balance': (f) =>
    `${f.where}: not balanced, ${f.actual} against ${f.expected}, off by ${f.delta}.${also(f)}`,
  'sum.blank-total': (f) => `${f.where} is blank, but its parts add up to ${f.expected} (${enSum(f.terms)}).`,
  'sum.blank-totals': ({ where, terms = [] }) =>
    `${where}: ${terms.length} totals are blank: ${first(
      terms.map(({ name, value }) => `${name}, expected ${value}`),
      4,
    )}.`,
  'sum.not-assessable': ({ where, places = [] }) =>
    `${where}: ${many(places.length, 'sum')} cannot be assessed because of blanks: ${first(places, 4)}.`,
  'limit.subset': (f) =>
    `${f.where} is ${f.actual}, more than ${f.places?.join(' + ')}, ${f.expected} (by ${f.delta}).`,
  'limit.subset-blank': (f) =>
    `${f.where} is ${f.actual}, but ${f.places?.join(' + ')} is blank (at least ${f.expected} expected).`,
  'limit.negative': ({ where, places = [], actual }) =>
    `${where}: ${places.join(' + ')} is ${actual}, it cannot be below 0.`,
  'limit.above-channels': '{where} is {actual}, more than its channels together, {expected} (by {delta}).',
  'limit.below-channel': '{where} is {actual}, less than one of its channels, {expected} (by {delta}).',
  'limit.competence':
    '{where} is {actual}: a body of kind "{kind}" cannot have it (only {kinds}); expected 0.',
  'blank.cell': ({ where, places }) => `${where} has blanks where a 0 belongs: ${first(places, 3)}.`,
  'blank.slash': ({ where, places }) => `${where} has "/" where a 0 belongs: ${first(places, 3)}.`,
  'blank.form': ({ where, count }) =>
    `${where}: ${many(count, 'figure')} not filled in; write 0 where there is none.`,
  'heading.figure': '{where} is a heading row and carries no figure; the source printed {actual}.',
  'heading.sum': (f) =>
    `${f.where} is a heading row and carries no figure; the source printed ${f.actual}, the rows below add up to ${
      f.expected
    } (${f.terms?.length ? enSum(f.terms) : 'all blank'}), off by ${f.delta}.`,
  'previous.year': '{where} is for {actual}, expected {expected}; not compared.',
  'previous.carry': ({ where, year, terms = [] }) =>
    `${where} differs from what the ${year} report carried forward (${terms
      .map(({ name, value, against }) => `${name}: ${against} last year, ${value} this year`)
      .join('; ')}).`,
  'previous.chain': (f) =>
    `${f.where} is ${f.actual}, last year leads to ${f.expected} (${enSum(f.terms)}), off by ${f.delta}.`,
  'previous.jump': '{where} is {actual}, in {year} it was {before}: please verify.',
  'units.sum': ({ where, terms = [], delta }) =>
    `${where} differs from the sum of its units: ${terms
      .map(({ name, value, against }) => `${name && `${name}: `}${value} here, ${against} in the units`)
      .join('; ')} (off by ${delta}).`,
  'units.missing': ({ places = [], count }) =>
    `Reports of units are missing: ${places.join(', ')}; ${many(count, 'figure')} cannot be compared yet.`,
  'units.incomplete':
    '{count} figures exceed the sum of the units given ({places}: {actual}, sum {expected}), as if a unit were missing.',
  'units.unlisted': '{where} is not among the units to be added up; it was counted all the same.',
  'units.twice': '{where} handed in more than one report; one was counted.',
  'units.year': 'The report of {where} is for {actual}, expected {expected}; not counted.',
  'units.edition': 'The report of {where} is of edition {actual}, expected {expected}; not counted.',
  'text.figure': ({ said, name, found, terms = [], delta, sibling }) => {
    const figures = terms.map((term) => `${term.name} ${term.value ?? 'blank'}`).join(', ');
    const row = sibling as Term | undefined;
    return `The text "${said}" differs from the tables: ${name} is ${found ?? 'blank'} there${
      figures && ` (${figures})`
    }, off by ${delta}.${row ? ` The table has ${row.value} in ${row.name}: the wrong row?` : ''}`;
  },
  'text.sum': (f) =>
    `A sum in the text does not add up: ${f.actual}${f.unit} stated, the parts give ${f.expected}${f.unit} (${enSum(f.terms)}).`,
  'text.share': 'A share in the text is wrong: {part} of {base} is {expected}, stated {actual}.',
  'text.growth':
    'A change in the text is wrong: from {base}{unit} to {now}{unit} is {expected}, stated {actual}.',
  'text.part-missing': ({ count, expected }) =>
    `${many(count, 'part')} that the format fixes ${count === 1 ? 'is' : 'are'} missing: ${expected}.`,
  'text.part-order': '{where} is not where the format has it.',
  'text.part-ordinal': '{where} has ordinal "{actual}", expected "{expected}".',
  'text.part-heading': 'The heading "{actual}" differs from the format\'s "{expected}".',
  'text.part-empty': '{where} is empty.',
  'text.part-short': '{where} holds only "{actual}", less than a sentence.',
  'text.part-list': 'It says {actual} parts but lists {expected}.',
  'text.period': 'The period is stated as "{actual}", expected {expected}.',
  'text.year': '"{said}" names {actual} in a report for {expected}: text left from last year?',
  'text.instruction': 'Text of a template was left in: "{actual}".',
  'text.citation': 'Document numbers take 〔〕: "{actual}" should be "{expected}".',
  'text.outdated': '"{actual}" has been replaced by "{expected}".',
  'text.other-edition': 'Labels of edition {id} in a report of edition {own}: {actual}.',
  'text.title': 'The report is called "{actual}", expected "{expected}".',
  'text.pairs': '{expected} problems but {actual} measures: they do not pair up.',
  'text.measures-only': '{where} states measures, but no problem.',
  'text.unsaid': 'The table has {actual} of "{name}", the text does not mention it ({basis}).',
  'text.basis': 'The number "{actual}" is misprinted: expected "{expected}".',
  'figure.unit': '{where} is {actual}: no unit belongs in the cell; the form counts in {expected}.',
};

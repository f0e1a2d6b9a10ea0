import type { Sentence, Term } from '../sentence';
import { many } from './enWords';
import type { zhChecks } from './zhChecks';

/** English sentences of the checks; labels of the form stay as the form has them. */
export const enChecks: Readonly<Record<keyof typeof zhChecks, Sentence>> = {
  'sum.cell':
    '{where} is {actual}, expected {expected} ({differs}): none of the sums that include it balances ({places}).',
  'sum.row': '{where} is {actual}, its parts add up to {expected}, {differs} ({sum}).{also}',
  'sum.balance': '{where}: not balanced, {actual} against {expected}, {differs}.{also}',
  'sum.blank-total': '{where} is blank, but its parts add up to {expected} ({sum}).',
  'sum.blank-totals': '{where}: {count} totals are blank: {missing}.',
  'sum.not-assessable': ({ where, count, some }) =>
    `${where}: ${many(count, 'sum')} cannot be assessed because of blanks: ${some}.`,
  'limit.subset': '{where} is {actual}, more than {together}, {expected} (by {delta}).',
  'limit.subset-blank': '{where} is {actual}, but {together} is blank (at least {expected} expected).',
  'limit.negative': '{where}: {together} is {actual}, it cannot be below 0.',
  'limit.above-channels': '{where} is {actual}, more than its channels together, {expected} (by {delta}).',
  'limit.below-channel': '{where} is {actual}, less than one of its channels, {expected} (by {delta}).',
  'limit.competence':
    '{where} is {actual}: a body of kind "{kind}" cannot have it (only {kinds}); expected 0.',
  'blank.cell': '{where} is blank where a 0 belongs.',
  'blank.cell.many': '{where} has blanks where a 0 belongs: {some}.',
  'blank.slash': '{where} has "/" where a 0 belongs.',
  'blank.slash.many': '{where} has "/" where a 0 belongs: {some}.',
  'blank.form': ({ where, count }) =>
    `${where}: ${many(count, 'figure')} not filled in; write 0 where there is none.`,
  'heading.figure': '{where} is a heading row and carries no figure; the source printed {actual}.',
  'heading.sum':
    '{where} is a heading row and carries no figure; the source printed {actual}, the rows below add up to {expected} ({sum}), {differs}.',
  'heading.blank':
    '{where} is a heading row and carries no figure; the source printed {actual}, the rows below are blank.',
  'previous.year': '{where} is for {actual}, expected {expected}; not compared.',
  'previous.agency':
    '{where} is one of "{actual}", this report is of "{expected}": another body, or was it renamed?',
  'date.early': '{where} is {actual}, but the report year ends on {expected}: please verify.',
  'date.late': '{where} is {actual}, later than {expected} ({basis}): please verify.',
  'figure.yuan':
    '{where} is {actual} in units of 10,000 yuan, as if it were in yuan (that would be {expected}): please verify.',
  'previous.carry': ({ where, year, terms = [] }) =>
    `${where} differs from what the ${year} report carried forward (${terms
      .map(({ name, value, against }) => `${name}: ${against} last year, ${value} this year`)
      .join('; ')}).`,
  'previous.chain': '{where} is {actual}, last year leads to {expected} ({sum}), {differs}.',
  'previous.jump': '{where} is {actual}, in {year} it was {before}: please verify.',
  'units.sum': ({ where, terms = [], delta }) =>
    `${where} differs from the sum of its units: ${terms
      .map(({ name, value, against }) => `${name && `${name}: `}${value} here, ${against} in the units`)
      .join('; ')} (off by ${delta}).`,
  'units.missing': ({ places = [], count }) =>
    `Reports of units are missing: ${places.join(', ')}; ${many(count, 'figure')} cannot be compared yet.`,
  'units.incomplete':
    '{count} figures exceed the sum of the units given ({places}: {actual}, sum {expected}), as if a unit were missing.',
  'units.left-out':
    'The figures of {places} are left out: {count} figures are less than the sum of the units by just what it has ({actual}, expected {expected}).',
  'units.doubled':
    'The figures of {places} are counted twice: {count} figures exceed the sum of the units by just what it has ({actual}, expected {expected}).',
  'units.none': 'There is no report to add up.',
  'units.missing-sum': 'Reports of units are missing: {places}; the sums are incomplete.',
  'units.broken': '{where}: the report cannot be read; not counted.',
  'units.errors':
    '{where}: the report has {count} errors of its own; its figures were counted all the same: {some}.',
  'units.open': '{where}: the report leaves {count} figures open, which are missing from the sums: {some}.',
  'units.apart': '{where}: fills in {places}, which the parent has of its own; not counted.',
  'units.own': 'The parent has these figures of its own, not as a sum of units; please fill in: {places}.',
  'units.too-large': 'The sum of {where} is {actual}, more than can be filled in; left open.',
  'units.unlisted': '{where} is not among the units to be added up; it was counted all the same.',
  'units.twice': '{where}: handed in more than one report; one was counted.',
  'units.year': '{where}: the report is for {actual}, expected {expected}; not counted.',
  'units.edition': '{where}: the report is of edition {actual}, expected {expected}; not counted.',
  'text.figure': ({ said, name, found, terms = [], delta, sibling, read }) => {
    const figures = terms.map((term) => `${term.name} ${term.value ?? 'blank'}`).join(', ');
    const row = sibling as Term | undefined;
    const [as, ...more] = (read ?? []) as readonly string[];
    const places = more.length > 2 ? `${as} and ${more.length} more` : [as, ...more].join(' + ');
    return `The text "${said}" differs from the tables: ${name} is ${found ?? 'blank'} there${
      figures && ` (${figures})`
    }, off by ${delta}.${as ? ` Read as "${places}".` : ''}${row ? ` The table has ${row.value} in ${row.name}: the wrong row?` : ''}`;
  },
  'text.sum':
    'A sum in the text does not add up: {actual}{unit} stated, the parts give {expected}{unit} ({sum}).',
  'text.sum.part': 'A part is more than its whole: {part} of {actual}{unit}.',
  'text.share': 'A share in the text is wrong: {part} of {base} is {expected}, stated {actual}.',
  'text.figure.fact':
    'The text "{said}" differs from the facts: {name} is {expected} there, {actual} in the text.',
  'text.share.above': 'The shares of the classes add up to {actual}, more than 100%.',
  'text.share.rate':
    'The text says that {actual} were completed, but the tables have {remaining} of "{name}".',
  'text.growth':
    'A change in the text is wrong: from {base}{unit} to {now}{unit} is {expected}, stated {actual}.',
  'text.growth.lastYear':
    'The text says that "{name}" was {actual} last year; last year\'s report has {expected}.',
  'text.twice': 'One thing has two figures: "{said}", but {expected} before; please verify.',
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
  'text.year.ahead': '"{said}" is about what is to come: {expected}, not {actual}?',
  'text.year.slip': '"{actual}" is no year.',
  'text.other-body': '"{actual}" is hardly {expected}: text of another body?',
  'text.instruction': 'Text of a template was left in: "{actual}".',
  'text.left-out': 'A number seems to be left out: "{actual}".',
  'text.citation': 'Document numbers take 〔〕: "{actual}" should be "{expected}".',
  'text.outdated': '"{actual}" has been replaced by "{expected}".',
  'text.other-edition': 'Labels of edition {id} in a report of edition {own}: {actual}.',
  'text.title': 'The report is called "{actual}", expected "{expected}".',
  'text.repeated':
    '{where}: {actual} of the own text is that of the report for {year} but for its figures; check whether it was copied.',
  'text.pairs': '{expected} problems but {actual} measures: they do not pair up.',
  'text.measures-only': '{where} states measures, but no problem.',
  'text.unsaid.part': '{where} does not mention {name} ({basis}).',
  'text.unsaid': 'The table has {actual} of "{name}", the text does not mention it ({basis}).',
  'text.basis': 'The number "{actual}" is misprinted: expected "{expected}".',
  'figure.unit': '{where} is {actual}: no unit belongs in the cell; the form counts in {expected}.',
};

import type { Facts, Phrases, Sentence, Term } from '../sentence';
import type { zhWords } from './zhWords';

const inText = ({ line, column }: Facts): string =>
  line === undefined ? '' : `, line ${line}${column === undefined ? '' : `, column ${column}`}`;

const MOST = 12;

function sum(terms: readonly Term[]): string {
  const shown = terms.slice(0, MOST).map(({ name, value, minus, lastYear }, i) => {
    const sign = minus ? ' − ' : i > 0 ? ' + ' : '';
    return sign + [lastYear ? "last year's" : '', name, value].filter(Boolean).join(' ');
  });
  return (shown.join('') || '0') + (terms.length > MOST ? ` + … (${terms.length} in all)` : '');
}

const some = (places: readonly string[]): string =>
  places.slice(0, 4).join('; ') + (places.length > 4 ? ` and ${places.length - 4} more` : '');

export const enPhrases: Phrases = ({ delta, terms = [], places = [] }) => ({
  differs: `off by ${delta}`,
  sum: sum(terms),
  missing: some(terms.map(({ name, value }) => `${name}, expected ${value}`)),
  together: places.join(' + '),
  some: some(places),
  also: places.length ? ` (Not balanced either: ${places.join(', ')}.)` : '',
});

/** 1 figure, 2 figures. */
export const many = (n: number | undefined, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** What places and values are called in English; labels of the form stay as the form has them. */
export const enWords: Readonly<Record<keyof typeof zhWords, Sentence>> = {
  nothing: 'nothing',
  list: 'a list',
  object: 'an object',
  text: 'a text',
  number: 'a number (no quotes)',
  whole: 'a whole number (no quotes)',
  boolean: 'true or false (no quotes)',
  other: 'something else',
  count: 'a whole number of 0 or more (no quotes), null (not filled in) or "n/a" (not applicable)',
  amount:
    'a number of 0 or more (in 10,000 yuan, decimals allowed), null (not filled in) or "n/a" (not applicable)',
  change: 'a whole number (may be negative, no quotes), null (not filled in) or "n/a" (not applicable)',
  atLeast: 'at least {n}',
  atMost: 'at most {n}',
  characters: '{n} characters',
  members: '{n} items',
  year: '{n}',
  period: '1 January to 31 December {n}',
  unchanged: 'unchanged',
  changed: ({ by }) => (String(by).startsWith('-') ? String(by) : `+${by}`),
  parts: ({ places = [] }) => places.join('; '),
  sum: ({ terms = [] }) => sum(terms),
  edition: ({ name, from, to }) => `${name} (${to === undefined ? `from ${from}` : `${from}–${to}`})`,

  readAs: '{typed} ({code}) → {plain}',
  leftOut: '{code} (shows nothing) left out',

  report: 'report',
  field: '{key}',
  item: 'item {n}',
  previous: 'previous report',
  earlier: 'earlier report {n}',
  units: 'units',
  unit: 'unit {n}',
  title: 'title',
  narrative: 'text',
  preamble: 'preamble',
  ownText: (facts) => `own text ${facts.name}${inText(facts)}`,
  font: 'font {name}',
  templates: 'templates',
  template: (facts) => `template ${facts.name}${inText(facts)}`,
  heading: (facts) => `heading of template ${facts.name}${inText(facts)}`,
  input: (facts) => `${facts.name}${inText(facts)}`,

  unpaired: '{{#{open}}} and {{/{close}}} are no pair',
  incomplete: '{{ }} is incomplete or has no counterpart',
  notJson: 'not valid JSON',
  partsShape: '{name} must be [{ "file": "name.hbs", "heading": "words" }]',
  notText: 'a text or a number is needed here, not a group of data',
  notNumber: '"{name}" is no number',
  noEval:
    'the policy of the page forbids compiling templates of your own (unsafe-eval); those shipped are compiled',
  notDate: '"{name}" is no date',
  notList: 'a list is needed here',
  notGroup: 'a group of data is needed here',
  noField: 'the items of the list have no "{name}"',
  noNumeral: '{name} cannot be written in Chinese numerals',
  noArgument: '{name} lacks an argument',
  tooManySteps: 'its loops go round too often (the templates of a report may take {n} steps)',
  tooLong: 'the template, or the text that it makes, is too long (a report has at most {n} characters)',
  tooDeep: 'blocks or files stand too deep within each other (at most {n})',
  decimals: 'the number of decimals must be a whole number from 0 to 10',
};

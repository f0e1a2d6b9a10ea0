import type { ReportInput } from '../../src';

/** A report with a thousand problems to loop over. */
export const long: ReportInput = {
  agency: { name: '示例县水利局' },
  year: 2023,
  facts: { problems: Array.from({ length: 1000 }, (_, i) => ({ problem: `问题${i}` })) },
} as ReportInput;

const times = (n: number, text: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => text(i)).join('');
const chain = (n: number, text: (next: string) => string) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [`a${i}.hbs`, i < n - 1 ? text(`a${i + 1}`) : '甲']),
  );
const each = '{{#each @root.facts.problems}}';

/** Templates that mean harm: the text or texts, and the finding that stops them. */
export const hostileTemplates: Readonly<Record<string, readonly [string | Record<string, string>, string]>> =
  {
    'a loop in a loop over 1,000': [`${each}${each}{{problem}}{{/each}}{{/each}}`, 'template.budget'],
    'three loops that print nothing': [`${each}${each}${each}{{/each}}{{/each}}{{/each}}`, 'template.budget'],
    'a helper over a list in a loop': [
      `${each}{{#if (eq (join @root.facts.problems) "")}}甲{{/if}}{{/each}}`,
      'template.failed',
    ],
    'a long text again and again': [
      `${each}${each}{{clause @root.title}}{{/each}}{{/each}}`,
      'template.budget',
    ],
    '3,000 blocks in each other': [
      `${'{{#if year}}'.repeat(3000)}甲${'{{/if}}'.repeat(3000)}`,
      'template.budget',
    ],
    '3,000 calls in each other': [
      `{{#if ${'(not '.repeat(3000)}year${')'.repeat(3000)}}}甲{{/if}}`,
      'template.budget',
    ],
    '3,000 else-ifs': [`{{#if year}}甲${'{{else if year}}甲'.repeat(3000)}{{/if}}`, 'template.budget'],
    'files that take in the next one twice': [
      { 'other.hbs': '{{> a0}}', ...chain(40, (next) => `{{> ${next}}}{{> ${next}}}`) },
      'template.budget',
    ],
    '1,000 files that take in each other': [
      { 'other.hbs': '{{> a0}}', ...chain(1000, (next) => `{{> ${next}}}`) },
      'template.budget',
    ],
    'a file that takes in itself': ['{{> other}}', 'template.not-allowed'],
    'two files that take in each other': [
      { 'other.hbs': '{{> b}}', 'b.hbs': '{{> other}}' },
      'template.not-allowed',
    ],
    '70,000 calls': ['{{year}}'.repeat(70_000), 'template.budget'],
    'longer than any report': ['甲'.repeat(600_000), 'template.budget'],
    'the constructor': ['{{constructor}}', 'template.unknown-field'],
    'the constructor of a value': ['{{agency.constructor.name}}', 'template.unknown-field'],
    __proto__: ['{{agency.__proto__}}', 'template.unknown-field'],
    'lookup of the constructor': ['{{lookup agency "constructor"}}', 'template.unknown-helper'],
    log: ['{{log year}}', 'template.unknown-helper'],
    'what is not said of a round': [
      '{{#each facts.problems}}{{@budget.spend}}{{/each}}',
      'template.unknown-field',
    ],
    'a path to take in': ['{{> ../../../etc/passwd}}', 'template.missing-file'],
    'a name to take in that is computed': ['{{> (join facts.problems)}}', 'template.not-allowed'],
    'a partial of its own': ['{{#*inline "x"}}甲{{/inline}}{{> x}}', 'template.not-allowed'],
    'a helper that throws': ['{{date year}}', 'template.failed'],
    'a helper without values': ['{{sum}}', 'template.failed'],
    'an end without a beginning': ['{{/if}}', 'template.syntax'],
    'a tag without an end': ['{{#if year}}', 'template.syntax'],
    '40,000 open brackets': ['{{'.repeat(40_000), 'template.syntax'],
    '40,000 tags of partials': ['{{>'.repeat(40_000), 'template.syntax'],
    '20,000 broken calls': [times(20_000, (i) => `{{a${i}`), 'template.syntax'],
  };

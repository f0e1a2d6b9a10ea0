import { createHash } from 'node:crypto';
import { expand } from '../../src/checks/text/words/expand';
import { checkReport, composeDocument, parseReport } from '../../src/stages';
import { slip } from '../corpus/score';
import sentences from '../fixtures/sentences.json';
import { type Family, families } from './families';

const OF_FIGURES = /^(text\.(figure|sum|share|growth|twice|period|year)|fees\.(?!unsaid))/;
/** Of each family so many: the same ones every time. */
const SAMPLE = 6;

const findingsOn = (of: Family['of'], overview: string): readonly string[] => {
  const { report } = parseReport({ ...sentences.reports[of], narrative: { overview } });
  if (!report) throw new Error(`report ${of} cannot be read`);
  return checkReport(report, { document: composeDocument(report).document })
    .filter(({ code }) => OF_FIGURES.test(code))
    .map(({ code, message }) => `${code}: ${message}`);
};
const before = new Map(
  (['A', 'B', 'D', 'E'] as const).map((of) => [of, findingsOn(of, '按照《条例》要求做好各项工作。')]),
);
const found = (of: Family['of'], text: string) =>
  findingsOn(of, text).filter((finding) => !before.get(of)?.includes(finding));

const order = (text: string) => createHash('sha256').update(text).digest('hex');
const drawn = (kind: Family['kind']) =>
  families
    .filter((each) => each.kind === kind)
    .flatMap(({ of, pattern }) =>
      [...expand(pattern)]
        .sort((a, b) => (order(a) < order(b) ? -1 : 1))
        .slice(0, SAMPLE)
        .map((text) => ({ of, text })),
    );

test('figures of the three forms in the sentences of offices: right ones pass, one digit wrong is found', () => {
  const flagged: string[] = [];
  const missed: string[] = [];
  const all = drawn('figure');
  for (const { of, text } of all) {
    const [start = '', number = '', end = ''] = text.split(/[[\]]/);
    if (found(of, start + number + end).length > 0) flagged.push(text);
    if (found(of, start + slip(number, text) + end).length === 0) missed.push(text);
  }
  expect(flagged).toEqual([]);
  expect(missed.length).toBeLessThanOrEqual(all.length * 0.05);
}, 120_000);

test('what the tables have and a sentence denies is found', () => {
  expect(drawn('none').filter(({ of, text }) => found(of, text).length === 0)).toEqual([]);
}, 60_000);

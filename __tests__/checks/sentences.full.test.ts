import { checkReport, composeDocument, parseReport } from '../../src/stages';
import sentences from '../fixtures/sentences.json';

type Name = keyof typeof sentences.reports;

const OF_FIGURES = /^(text\.(figure|sum|share|growth|twice|period|year)|fees\.(?!unsaid))/;

const findingsOn = (of: string, part: string, line: string): readonly string[] => {
  const { report } = parseReport({ ...sentences.reports[of as Name], narrative: { [part]: line } });
  if (!report) throw new Error(`report ${of} cannot be read`);
  return checkReport(report, { document: composeDocument(report).document })
    .filter(({ code }) => OF_FIGURES.test(code))
    .map(({ code, message }) => `${code}: ${message}`);
};

/** What a report has without any sentence of ours, by report and part. */
const bare = new Map<string, readonly string[]>();

const found = (of: string, part: string, text: string): readonly string[] => {
  const key = `${of} ${part}`;
  const before = bare.get(key) ?? findingsOn(of, part, '按照《条例》要求做好各项工作。');
  bare.set(key, before);
  return findingsOn(of, part, text).filter((finding) => !before.includes(finding));
};

/*
 * Sentences as offices write them on five made-up reports of the three formats, written without a look at the
 * reader. `notYet` marks those that it misreads: one that is read well since loses the mark.
 */
test('right sentences that a careless reader would flag', () => {
  const flagged = sentences.right.filter(({ of, part, text }) => found(of, part, text).length > 0);
  expect(flagged.filter((sentence) => !('notYet' in sentence))).toEqual([]);
});

test('one mistake in a sentence is found, and nothing in the sentence without it', () => {
  const missed = sentences.wrong.filter(({ of, part, wrong }) => found(of, part, wrong).length === 0);
  expect(missed.filter((sentence) => !('notYet' in sentence))).toEqual([]);
  expect(sentences.wrong.filter(({ of, part, right }) => found(of, part, right).length > 0)).toEqual([]);
});

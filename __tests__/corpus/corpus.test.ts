import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport, composeDocument, parseReport } from '../../src/stages';
import { sample } from '../fixtures/amount';
import { entriesOf, type Library, rates, score } from './score';

const library: Library = { parseReport, composeDocument, checkReport };
const folder = join(__dirname, 'build');
const all = existsSync(folder) ? entriesOf(folder) : [];
const entries = sample(all, 6);

// Sentences of published reports that the reader was built on: what it has once read, it goes on reading.
test('published reports that the reader was built on', () => {
  const result = score(library, entries);
  const { table, list, none } = rates(result);
  expect(result.wrongErrors).toEqual([]);
  expect(result.wrong.length).toBeLessThanOrEqual(Math.ceil(entries.length / 30));
  // Rates of a few reports are those of chance.
  if (entries.length === 0 || entries.length < all.length) return;
  expect(table).toBeGreaterThanOrEqual(0.9);
  expect(list).toBeGreaterThanOrEqual(0.95);
  expect(none).toBeGreaterThanOrEqual(0.9);
}, 120_000);

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readProfile } from '../../../src/parse/profile';
import { badBreaks, type Printed, printedByLayout } from '../breaks';
import { atEveryHeight, editionIds, type FigureSet, figureSets, reportOf } from '../sweep';
import { filesOf } from './files';
import { readPages } from './pages';
import { gridsOf, printedByOffice, printedOtherwise } from './printed-tables';
import { asLibreOffice } from './word';

/** BREAKS=all takes LibreOffice through every edition with every set of figures; CI takes one. */
const every = editionIds.flatMap((id) =>
  Object.keys(figureSets).map((set) => [id, set as FigureSet] as const),
);
const cases =
  process.env.BREAKS === 'all' ? every : every.filter(([id, set]) => id === '2021' && set === 'long');

/** The rows of each part of a table; on which page it is depends on the lines of text before it, too. */
const rowsOf = ({ tables }: Printed) =>
  tables.map((parts) => parts.map(({ rows }) => `${rows[0]}–${rows.at(-1)}`).join(', '));
const pagesOf = ({ tables }: Printed) => tables.map((parts) => parts.map(({ page }) => page).join(', '));

test.each(cases)(
  '%s, %s: the Word file breaks tables where the PDF does, at every height',
  async (id, set) => {
    const document = atEveryHeight(reportOf(id, set));
    const files = await filesOf(document);
    const pages = readPages(asLibreOffice(files.docx, join(files.folder, 'word'), 300));
    rmSync(files.folder, { recursive: true, force: true });
    const office = printedByOffice(document, pages);
    expect(badBreaks(document, office)).toEqual([]);
    expect(printedOtherwise(pages, gridsOf(document))).toEqual([]);
    const ours = printedByLayout(document, files.layout);
    expect(rowsOf(office)).toEqual(rowsOf(ours));
    expect(pagesOf(office)).toEqual(pagesOf(ours));
  },
);

const narrow = readProfile({ page: { left: 45, right: 45 }, charactersPerLine: 21 }).profile;
const narrowCases =
  process.env.BREAKS === 'all' ? every : every.filter(([id, set]) => id === '2019' && set === 'zeros');

test.each(narrowCases)('%s, %s: so it does under a profile with wide margins', async (id, set) => {
  const document = atEveryHeight(reportOf(id, set));
  const files = await filesOf(document, narrow);
  const pages = readPages(asLibreOffice(files.docx, join(files.folder, 'word'), 300));
  rmSync(files.folder, { recursive: true, force: true });
  const office = printedByOffice(document, pages);
  expect(badBreaks(document, office)).toEqual([]);
  expect(rowsOf(office)).toEqual(rowsOf(printedByLayout(document, files.layout)));
});

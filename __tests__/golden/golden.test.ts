import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageItem } from '../../src/layout/page';
import { gbt9704 } from '../../src/typography/gbt9704';
import { layoutDocument, loadFaces } from '../../src/stages';
import { chartDocuments } from '../judges/charts';
import { exampleDocuments } from '../judges/reports';
import { layoutText } from './layoutText';

/** GOLDENS=write (npm run goldens) writes what is otherwise compared. */
const write = process.env.GOLDENS === 'write';
const faces = loadFaces();
const layoutOf = (example: (typeof exampleDocuments)[number]) =>
  layoutDocument(example.document, { profile: gbt9704, faces }).layout;

test.each([...exampleDocuments, ...chartDocuments.slice(-1)])('$name stands where it stood', (example) => {
  const path = join(__dirname, `${example.name}.txt`);
  const text = layoutText(layoutOf(example));
  if (write) writeFileSync(path, text);
  expect(text.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
});

test('a run that moves, a character that changes, a rule that is missing show', () => {
  const layout = layoutOf(exampleDocuments[0] as (typeof exampleDocuments)[number]);
  const changed = (change: (item: PageItem) => PageItem[]) => {
    let done = false;
    const pages = layout.pages.map((page) => ({
      ...page,
      items: page.items.flatMap((item) => {
        const [first, ...rest] = done ? [item] : change(item);
        if (!done && first !== item) done = true;
        return first ? [first, ...rest] : rest;
      }),
    }));
    return layoutText({ ...layout, pages });
  };
  const golden = layoutText(layout);
  expect(changed((item) => (item.kind === 'run' ? [{ ...item, x: item.x + 0.1 }] : [item]))).not.toBe(golden);
  expect(changed((item) => (item.kind === 'run' ? [{ ...item, text: '错' }] : [item]))).not.toBe(golden);
  expect(changed((item) => (item.kind === 'rule' ? [] : [item]))).not.toBe(golden);
});

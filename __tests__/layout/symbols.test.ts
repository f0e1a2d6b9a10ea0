import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../../src/ground/plainText';
import { layOut } from '../../src/layout';
import { loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { documentOf } from './fixtures';

type Group = string | readonly string[] | Readonly<Record<string, string>>;
const MUST_FAIL = 'must be an error that names it';
const groups: Record<string, Group> = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/symbols.json'), 'utf8'),
);
const faces = loadFaces();

const charactersOf = (group: Group): string[] => {
  if (typeof group === 'string') return [...group];
  if (Array.isArray(group)) return group.flatMap((text: string) => [...text]);
  return Object.entries(group).flatMap(([key, value]) => [...(key.startsWith('U+') ? '' : key), ...value]);
};

/** What a body prints, and what it says that it cannot. */
function set(text: string) {
  const { layout, problems } = layOut(documentOf({ type: 'paragraph', text }), { profile: gbt9704, faces });
  const printed = layout.pages.flatMap((page) =>
    page.items.flatMap((item) => (item.kind === 'run' && item.from.block === 0 ? [item.text] : [])),
  );
  return { printed: printed.join(''), problems };
}

const { [MUST_FAIL]: failing = [], ...printing } = groups;

test.each(Object.entries(printing))('%s: each character is printed', (_, group) => {
  for (const character of charactersOf(group)) {
    const { text } = plainText(`汉${character}字`);
    const { printed, problems } = set(text);
    expect(problems).toEqual([]);
    expect(printed).toBe(text);
  }
});

test.each(failing as string[])('%s is an error that names it', (character) => {
  const { printed, problems } = set(plainText(`汉${character}字`).text);
  expect(printed).toBe('汉〓字');
  const codes = [...character]
    .map((part) => `U+${part.codePointAt(0)?.toString(16).toUpperCase()}`)
    .join(' ');
  expect(problems).toMatchObject([
    {
      code: 'face.missing-character',
      severity: 'error',
      where: `汉${character}字`,
      actual: `${character} ${codes}`,
    },
  ]);
});

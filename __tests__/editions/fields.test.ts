import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { edition2021 } from '../../src/editions/2021';
import { type Field, fieldsOf } from '../../src/model/fieldList';

/** GOLDENS=write writes what is otherwise compared: the fields that a workbook asks for and an import looks for. */
const path = join(__dirname, '../fixtures/fields-2021.txt');

const words = ({ path, titles, kind, isRequired, choices, fields, description }: Field): string =>
  [
    path.join('.'),
    `${kind}${isRequired ? '!' : ''}`,
    titles.join('·'),
    ...(choices ? [`one of ${choices.join('、')}`] : []),
    ...(description ? [`(${description})`] : []),
    ...(fields ? [`{ ${fields.map(words).join('; ')} }`] : []),
  ].join(' ');

test('every field but the figures has its path, kind, titles and note; ! where it has to be there', () => {
  const text = `${fieldsOf(edition2021).map(words).join('\n')}\n`;
  if (process.env.GOLDENS === 'write') writeFileSync(path, text);
  expect(text.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentKey, optionsKey } from '../../src/batch/contentKey';
import { nodeHost } from '../../src/nodeHost';
import { scratch } from '../cli/terminal';

const folder = scratch();

it('is that of what decides the files: the data in any order of keys, the options, the version, what they name', () => {
  const templates = folder.path();
  const write = (text: string) => writeFileSync(join(templates, 'overview.hbs'), text);
  const keyOf = (input: unknown, options = {}, version = '1') =>
    contentKey(input, optionsKey(nodeHost, options, version));
  const key = keyOf({ a: 1, b: { c: [1, 2], d: null } });
  expect(keyOf({ b: { d: null, c: [1, 2] }, a: 1 })).toBe(key);
  write('一');
  const others = [
    keyOf({ a: 1, b: { c: [2, 1], d: null } }),
    keyOf({ a: 1, b: { c: [1, 2], d: null } }, { strict: true }),
    keyOf({ a: 1, b: { c: [1, 2], d: null } }, {}, '2'),
    keyOf({ a: 1, b: { c: [1, 2], d: null } }, { templates }),
  ];
  write('二');
  others.push(keyOf({ a: 1, b: { c: [1, 2], d: null } }, { templates }));
  expect(new Set([key, ...others]).size).toBe(6);
});

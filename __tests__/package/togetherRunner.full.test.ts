import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from './installed';

const files: Readonly<Record<string, string>> = {
  'room/passes.test.js':
    "let n = 0; beforeEach(() => { n++; }); test('a', () => {}); test('b', () => expect(n).toBe(2));",
  'room/fails.test.js': "describe('c', () => test('d', () => expect(1).toBe(2)));",
  'room/deeper/isSkipped.test.js': "test.skip('e', () => {}); test.todo('f');",
  'room/isEmpty.test.js': '',
  'room/isNotLoaded.test.js': "require('./nothing');",
  'alone/one.test.js': "test('g', () => {});",
  'own.test.js': "test('h', () => {});",
};

const folder = mkdtempSync(join(tmpdir(), 'nianbao-rooms-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...options: readonly string[]) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, '__tests__', name, '..'), { recursive: true });
    writeFileSync(join(folder, '__tests__', name), text);
  }
  const config = {
    rootDir: folder,
    runner: join(root, '__tests__/togetherRunner.cjs'),
    testMatch: ['**/*.test.js'],
  };
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), '-c', JSON.stringify(config), '--json', ...options],
    { cwd: folder, encoding: 'utf8' },
  );
  const { testResults, ...counts } = JSON.parse(stdout);
  const byFile = testResults.map(
    (result: { name: string; status: string; message: string; assertionResults: { fullName: string }[] }) => [
      basename(result.name, '.test.js'),
      result.status,
      result.assertionResults.map(({ fullName }) => fullName).join(),
      /●.*/.exec(result.message)?.[0] ?? '',
    ],
  );
  return { byFile: byFile.sort(), counts };
}

test.each(['--runInBand', '--maxWorkers=2'])('every test file is reported as if run alone (%s)', (way) => {
  const { byFile, counts } = run(way);
  expect(byFile).toEqual([
    ['fails', 'failed', 'c d', '● c › d'],
    ['isEmpty', 'failed', '', '● Test suite failed to run'],
    ['isNotLoaded', 'failed', 'can be loaded', '● can be loaded'],
    ['isSkipped', 'focused', 'e,f', ''],
    ['one', 'passed', 'g', ''],
    ['own', 'passed', 'h', ''],
    ['passes', 'passed', 'a,b', ''],
  ]);
  expect(counts).toMatchObject({
    numTotalTestSuites: 7,
    numTotalTests: 8,
    numPassedTests: 4,
    numFailedTests: 2,
  });
});

/*
 * Test files run together, as many groups of them as there are workers: what they import is loaded and compiled once, not
 * once a file, which takes more time than most tests. Each is reported as its own file nevertheless; one that is run
 * alone is run as Jest runs it.
 */
const { formatResultsErrors } = require('jest-message-util');
const { default: Runner } = require('jest-runner');

/** Test files in so many groups, always in the same order. */
function groupsOf(tests, count) {
  const sorted = [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));
  const groups = Array.from({ length: count }, (_, i) => sorted.filter((_, at) => at % count === i));
  return groups.filter(({ length }) => length > 0);
}

/** One test that runs others (together.cjs). */
function together(tests) {
  if (tests.length === 1) return tests[0];
  const [{ context }] = tests;
  const files = tests.map(({ path }) => path);
  const config = { ...context.config, globals: { ...context.config.globals, testFiles: files } };
  return { path: require.resolve('./together.cjs'), context: { ...context, config } };
}

/** The result of one file within that of its group, where its tests are in a block that has its place for a name. */
function resultOf({ path, context }, place, result, globalConfig) {
  const testResults = result.testResults
    .filter(({ ancestorTitles }) => ancestorTitles[0] === String(place))
    .map((each) => ({
      ...each,
      ancestorTitles: each.ancestorTitles.slice(1),
      fullName: each.fullName.slice(String(place).length + 1),
    }));
  const count = (...states) => testResults.filter(({ status }) => states.includes(status)).length;
  const duration = testResults.reduce((sum, each) => sum + (each.duration ?? 0), 0);
  const ofGroup =
    place === 0 ? {} : { console: undefined, coverage: undefined, v8Coverage: undefined, openHandles: [] };
  return {
    ...result,
    ...ofGroup,
    testFilePath: path,
    testResults,
    failureMessage: result.testExecError
      ? result.failureMessage
      : formatResultsErrors(testResults, context.config, globalConfig, path),
    numFailingTests: count('failed'),
    numPassingTests: count('passed'),
    numPendingTests: count('pending', 'skipped', 'disabled'),
    numTodoTests: count('todo'),
    skipped: testResults.length === count('pending'),
    perfStats: { ...result.perfStats, end: result.perfStats.start + duration, runtime: duration },
  };
}

module.exports = class TogetherRunner {
  constructor(globalConfig, context) {
    this.globalConfig = globalConfig;
    this.runner = new Runner(globalConfig, context);
  }

  async runTests(tests, watcher, onStart, onResult, onFailure, options) {
    const groups = groupsOf(tests, options.serial ? 1 : this.globalConfig.maxWorkers);
    const filesOf = new Map(groups.map((files) => [together(files), files]));
    const each = (entry, act) => Promise.all(filesOf.get(entry).map(act));
    const resultsOf = (entry, result) => {
      const files = filesOf.get(entry);
      return files.length === 1
        ? onResult(entry, result)
        : each(entry, (file, i) => onResult(file, resultOf(file, i, result, this.globalConfig)));
    };
    const ends = [
      this.runner.on('test-file-start', ([entry]) => onStart(filesOf.get(entry)[0])),
      this.runner.on('test-file-success', ([entry, result]) => resultsOf(entry, result)),
      this.runner.on('test-file-failure', ([entry, error]) => each(entry, (file) => onFailure(file, error))),
    ];
    await this.runner.runTests([...filesOf.keys()], watcher, options);
    for (const end of ends) end();
  }
};

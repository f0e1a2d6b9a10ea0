/** Judges of the system (README of the tests: CONTRIBUTING.md); `npm test` does without them. */
module.exports = {
  ...require('./jest.config.cjs'),
  runner: 'jest-runner',
  testMatch: ['**/__tests__/**/*.judge.ts'],
  testTimeout: 120000,
};

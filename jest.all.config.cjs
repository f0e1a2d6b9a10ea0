process.env.NIANBAO_TESTS = 'all'; // __tests__/fixtures/amount.ts
/** Every test that needs nothing but npm, whole: `npm test` takes a share of them (CONTRIBUTING.md). */
module.exports = {
  ...require('./jest.config.cjs'),
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120000,
};

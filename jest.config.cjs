/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['**/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.full\\.test\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/out'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  moduleNameMapper: {
    '^hucre/xlsx$': '<rootDir>/__tests__/hucre.cjs',
    '^fast-check$': '<rootDir>/__tests__/fastCheck.cjs',
  },
  testTimeout: 30000,
};

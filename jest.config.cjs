/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  runner: '<rootDir>/__tests__/togetherRunner.cjs',
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
    // Modules for import alone; each brings a script that does the same.
    '^(d3-[a-z-]+|internmap)$': '<rootDir>/node_modules/$1/dist/$1.js',
    '^fast-check$': '<rootDir>/__tests__/fastCheck.cjs',
  },
  testTimeout: 30000,
};

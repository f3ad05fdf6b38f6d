const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '^.+\\.(?:ts|js)$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  /** The Markdown parser's packages and `wrap-ansi` are ES modules, which Jest does not load as they are. */
  transformIgnorePatterns: [
    '/node_modules/(?!(?:mdast-|micromark|unist-|decode-|character-|ccount|devlop|escape-string-regexp|longest-streak|markdown-table|zwitch|wrap-ansi|ansi-|string-width|strip-ansi|get-east-asian-width)[^/]*/)',
  ],
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/tests/seed.cjs'],
  /** More than there are cores: many suites wait for programs, browsers and Discord's pace. */
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  /** Milliseconds; only a test that hangs takes as long, even on a busy machine. */
  testTimeout: 120_000,
};

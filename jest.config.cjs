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
  /** Jest leaves one core free unless told otherwise, which would be half of a machine with two. */
  maxWorkers: '100%',
  /** Milliseconds; only a test that hangs takes as long, even on a busy machine. */
  testTimeout: 120_000,
};

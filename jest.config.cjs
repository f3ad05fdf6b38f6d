/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  testEnvironment: 'node',
  /** Jest leaves one core free unless told otherwise, which would be half of a machine with two. */
  maxWorkers: '100%',
  /** Milliseconds; only a test that hangs takes as long, even on a busy machine. */
  testTimeout: 120_000,
};

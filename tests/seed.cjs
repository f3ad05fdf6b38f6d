const { env } = require('node:process');
const fc = require('fast-check');

/** The same values each time, so that a red test is due to the change that is tested. TEST_SEED takes others. */
fc.configureGlobal({ seed: Number(env.TEST_SEED ?? 20_240_502), numRuns: env.FULL_TESTS === '1' ? 100 : 30 });

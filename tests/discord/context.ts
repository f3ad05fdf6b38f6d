import { pino } from 'pino';
import { listCommands } from '../../src/discord/commands';
import { createAnswerTimes, createClaims, createOnce, type BotContext } from '../../src/discord/interactions/context';
import { createLimiter, shareLimits } from '../../src/discord/interactions/guard';
import { en } from '../../src/discord/locales/en';
import { readRule } from '../../src/discord/moderation/rule';
import { openStorage } from '../../src/storage/open-storage';
import { respond } from './small-answers';

const STATE = { version: '1', articles: 1, sentences: 1, loadedAt: 0, warnings: [] };

/** A context without a Discord; the test takes what is sent. The bot is user 7. */
export async function contextFor(given: Pick<BotContext, 'sender'> & Partial<BotContext>): Promise<BotContext> {
  const storage = await openStorage({ folder: ':memory:', report: () => undefined });
  return {
    commandName: 'summit',
    commands: listCommands('summit'),
    commandIds: new Map(),
    respond,
    log: pino({ enabled: false }),
    storage,
    countDropped: () => undefined,
    startedAt: 0,
    times: createAnswerTimes(),
    limiter: shareLimits({}, storage),
    notices: createLimiter({}),
    turnLimiter: createLimiter({}),
    reportLimiter: createLimiter({}),
    self: () => '7',
    localeOf: () => en,
    ruleOf: (guild) => readRule(storage.rule(guild ?? '')),
    accessTo: () => undefined,
    seesContent: false,
    status: async () => ({ ...STATE, totals: await storage.totals() }),
    now: Date.now,
    answered: new Map(),
    manages: () => false,
    claim: createClaims(storage),
    answerOnce: createOnce(storage),
    ...given,
  };
}

import { pino } from 'pino';
import { listCommands } from '../../src/discord/commands';
import { createRecentIds } from '../../src/discord/gateway/recent-ids';
import type { BotContext } from '../../src/discord/interactions/context';
import { createLimiter } from '../../src/discord/interactions/limiter';
import { createTally } from '../../src/discord/interactions/tally';
import { readRule } from '../../src/discord/moderation/rule';
import { en } from '../../src/discord/locales/en';
import { openStorage } from '../../src/storage/open-storage';
import { respond } from './small-answers';

/** A desk without a Discord: what goes out is for the test to take. The bot is user 7. */
export function contextFor(given: Pick<BotContext, 'sender'> & Partial<BotContext>): BotContext {
  const storage = given.storage ?? openStorage({ folder: ':memory:', report: () => undefined });
  return {
    ...{ commandName: 'summit', commands: listCommands('summit'), respond, storage, log: pino({ enabled: false }) },
    ...{ limiter: createLimiter({}), notices: createLimiter({}), tally: createTally(), shared: createRecentIds() },
    ...{ self: () => '7', localeOf: () => en, ruleOf: (guild) => readRule(storage.rule(guild ?? '')) },
    ...{ placeOf: () => undefined, seesContent: false, now: Date.now },
    status: () => ({ version: '1', articles: 1, sentences: 1, loadedAt: 0, warnings: [], totals: storage.totals() }),
    ...given,
  };
}

import { SimpleIdentifyThrottler } from 'discord.js';

/**
 * discord.js waits for 5 to 6.5 seconds between two IDENTIFY of a process, as Discord wants it. The fake does not unless told
 * (`identifyEvery`), so the bots of a suite that calls this do not wait either.
 */
export function identifyAtOnce(): void {
  jest.spyOn(SimpleIdentifyThrottler.prototype, 'waitForIdentify').mockResolvedValue();
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { BotContext } from '../../../src/discord/interactions/context';
import { interactBy } from '../../../src/discord/interactions/over-http';
import type { Receiver } from '../../../src/discord/interactions/receive';
import { contextFor } from '../context';

const CARD = {
  ...{ id: '1', application_id: '7', token: 'aaa', type: 2, channel: { id: '3' }, user: { id: '4' }, locale: 'en-US' },
  data: { id: '2', name: 'card', type: 1, options: [{ name: 'topic', type: 3, value: 'pipeline' }] },
};

interface Waits {
  /** Milliseconds in the queue. */
  readonly queued: number;
  /** Milliseconds until the limits are known. */
  readonly limits: number;
}

/** @returns the response, the milliseconds until it was given, and what followed. */
async function answerLate({ queued, limits }: Waits) {
  const followUps: unknown[] = [];
  const sender = {
    followUp: (_: unknown, body: unknown) => {
      followUps.push(body);
      return Promise.resolve();
    },
  } as unknown as BotContext['sender'];
  const limiter = { take: () => sleep(limits, 0) };
  const context = await contextFor({ sender, limiter });
  let done = Promise.resolve();
  const receiver: Receiver = {
    takeInteraction: (_, answer) => (done = sleep(queued).then(answer)).then(() => undefined),
    close: () => Promise.resolve(),
  };
  const began = performance.now();
  const response = await interactBy(receiver, context, () => true)(CARD, () => Promise.resolve());
  const took = performance.now() - began;
  await done;
  return { response, took, followUps };
}

test('what waited for its turn is deferred as early as anything else', async () => {
  const { response, took } = await answerLate({ queued: 1500, limits: 1000 });
  expect(response).toMatchObject({ type: 5 });
  expect(took).toBeLessThan(2450);
});

test('an answer that defers itself is not deferred again: nothing without content follows', async () => {
  const { response, followUps } = await answerLate({ queued: 0, limits: 2100 });
  expect(response).toMatchObject({ type: 5 });
  expect(followUps).toHaveLength(1);
  expect(Object.keys(followUps[0] as object)).not.toEqual(['flags']);
});

import { type APIInteraction, type APIInteractionResponse, MessageFlags } from 'discord.js';
import type { BotContext } from '../../../src/discord/interactions/context';
import { handleInteraction } from '../../../src/discord/interactions/receive';
import { contextFor } from '../context';

/** What the bot says to an interaction, whatever it is. */
async function answerTo(interaction: object): Promise<APIInteractionResponse | undefined> {
  const sent: APIInteractionResponse[] = [];
  const sender: BotContext['sender'] = {
    acknowledge: (_, response) => {
      sent.push(response);
      return Promise.resolve();
    },
    post: () => Promise.resolve('1'),
    followUp: () => Promise.resolve(),
    react: () => Promise.resolve(),
    read: () => Promise.reject(new Error('unread')),
    edit: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    startThread: () => Promise.resolve('1'),
  };
  const context = await contextFor({ sender });
  await handleInteraction({ id: '1', token: 'aaa', ...interaction } as APIInteraction, context);
  return sent[0];
}

test.each([
  ['a command of an older version', { type: 2, data: { id: '2', name: 'gone', type: 1 } }],
  ['a command of a context menu', { type: 2, data: { id: '2', name: 'summit', type: 3 } }],
  ['a button', { type: 3, data: { custom_id: 'more', component_type: 2 }, message: { id: '3', author: { id: '7' } } }],
  ['a form', { type: 5, data: { custom_id: 'form', components: [] } }],
])('%s that is no longer there is answered privately with how to ask', async (_, interaction) => {
  const response = await answerTo(interaction);
  expect(JSON.stringify(response)).toContain('This is no longer in use. Ask with `/summit`');
  expect(response).toMatchObject({ type: 4, data: { flags: expect.any(Number) as number } });
  const { flags = 0 } = (response as { data: { flags?: number } }).data;
  expect(flags & MessageFlags.Ephemeral).not.toBe(0);
});

test('completing a command of an older version offers nothing', async () => {
  expect(await answerTo({ type: 4, data: { id: '2', name: 'gone', type: 1, options: [] } })).toEqual({
    type: 8,
    data: { choices: [] },
  });
});

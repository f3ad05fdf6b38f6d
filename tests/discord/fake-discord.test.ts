import { ButtonStyle, ComponentType, MessageFlags, type RepliableInteraction } from 'discord.js';
import { loginTo, together } from './fake-discord/example-bot';
import { startFakeDiscord, type FakeDiscord } from './fake-discord/start-fake-discord';

const TOPIC = { type: 3, name: 'topic', description: 'What about', required: true, autocomplete: true };
const ASK = { name: 'ask', description: 'Ask', options: [TOPIC] };
const SENT = { name: 'ask', options: { topic: 'cyber' } };

const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
const button = (custom_id: string) =>
  ({ type: ComponentType.Button, style: ButtonStyle.Primary, label: 'More', custom_id }) as const;

/** Runs a play with a bot that has registered /ask and answers it so. At the end no rule is broken. */
function asked(
  answer: (interaction: RepliableInteraction) => Promise<unknown>,
  play: (fake: FakeDiscord) => Promise<void>,
): Promise<void> {
  const cast = { fake: startFakeDiscord(), habits: { onInteraction: answer } };
  return together(async (fake, client) => {
    await client.application.commands.set([ASK]);
    await play(fake);
    expect(fake.violations).toEqual([]);
  }, cast);
}

describe('logging in', () => {
  test('a discord.js client becomes ready, receives its guilds and sends its intents', () =>
    together(
      (fake, client) => {
        expect(client.user.id).toBe(fake.bot.id);
        expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Newsroom', 'Archive']);
        expect(client.guilds.cache.first()?.channels.cache.map(({ name }) => name)).toEqual(['general', 'news']);
        expect(fake.identifies).toMatchObject([{ intents: (1 << 0) | (1 << 9) | (1 << 12) }]);
        expect(fake.violations).toEqual([]);
        return Promise.resolve();
      },
      {
        fake: startFakeDiscord({
          guilds: [
            { name: 'Newsroom', channels: ['general', 'news'] },
            { name: 'Archive', channels: ['old'] },
          ],
        }),
      },
    ));

  test('without a bot there is nobody to answer', async () => {
    const fake = await startFakeDiscord();
    await expect(fake.message({ content: 'hello' })).rejects.toThrow('expected a bot with the intent');
    await expect(fake.slash(SENT)).rejects.toThrow('expected a command that is registered, found ask');
    await fake.close();
  });
});

describe('a slash command', () => {
  test('reaches the bot with its options, its user and its place', () =>
    asked(
      (interaction) =>
        interaction.reply(
          `${interaction.isChatInputCommand() ? interaction.options.getString('topic', true) : ''} for ${interaction.user.username} in ${interaction.guild?.name ?? 'a direct message'}`,
        ),
      async (fake) => {
        expect((await fake.slash(SENT)).message?.content).toBe('cyber for alice in Newsroom');
        const { message } = await fake.slash({ ...SENT, dm: true, user: fake.bob });
        expect(message?.content).toBe('cyber for bob in a direct message');
      },
    ));

  test('answered with components yields the message as it stands, numbered as Discord numbers it', () =>
    asked(
      (interaction) =>
        interaction.reply({ flags: MessageFlags.IsComponentsV2, components: [text('Found.')], withResponse: true }),
      async (fake) => {
        const { message, steps, ephemeral, deferred } = await fake.slash(SENT);
        expect(message).toMatchObject({ flags: 1 << 15, components: [{ type: 10, content: 'Found.', id: 1 }] });
        expect({ ephemeral, deferred, steps: steps.length }).toEqual({ ephemeral: false, deferred: false, steps: 1 });
      },
    ));

  test('deferred, edited and followed up yields every step in order', () =>
    asked(
      async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply('Found.');
        await interaction.followUp('And this.');
      },
      async (fake) => {
        const outcome = await fake.slash({ ...SENT, expectFollowUps: 1 });
        expect(outcome.steps.map(({ kind }) => kind)).toEqual(['callback', 'edit', 'follow-up']);
        expect(outcome).toMatchObject({ ephemeral: true, deferred: true, message: { content: 'Found.' } });
        expect(outcome.followUps).toMatchObject([{ content: 'And this.' }]);
        const edit = fake.requests.find(({ method }) => method === 'PATCH');
        expect(edit?.path).toMatch(/^\/webhooks\/\d+\/[^/]+\/messages\/@original$/);
      },
    ));

  test('a missing answer is reported', () =>
    asked(
      () => Promise.resolve(),
      async (fake) => {
        await expect(fake.slash({ ...SENT, within: 50 })).rejects.toThrow('an answer within 50 ms, found no request');
      },
    ));

  test('that differs from the registration is rejected', () =>
    asked(
      () => Promise.resolve(),
      async (fake) => {
        await expect(fake.slash({ name: 'ask' })).rejects.toThrow('expected topic, which is required');
        await expect(fake.slash({ name: 'ask', options: { topic: 3 } })).rejects.toThrow('a value that topic takes');
        await expect(fake.slash({ ...SENT, options: { wrong: 'x' } })).rejects.toThrow('options that are registered');
      },
    ));

  test('that came too long ago is answered with 10062', () =>
    asked(
      (interaction) => interaction.reply('late'),
      async (fake) => {
        const { callback, steps } = await fake.slash({ ...SENT, age: 3500 });
        expect({ callback, status: steps[0]?.status }).toEqual({ callback: undefined, status: 404 });
      },
    ));

  test('is answered ten at once, each with its own', () =>
    asked(
      (interaction) => interaction.reply(interaction.id),
      async (fake) => {
        const outcomes = await Promise.all(Array.from({ length: 10 }, () => fake.slash(SENT)));
        for (const { message, interaction } of outcomes) expect(message?.content).toBe(interaction.id);
      },
    ));
});

test('typing into an option brings the choices the bot offers', () =>
  together(
    async (fake, client) => {
      await client.application.commands.set([ASK]);
      const choices = await fake.autocomplete({ name: 'ask', option: 'topic', value: 'cy' });
      expect(choices).toEqual([{ name: 'cyber', value: 'cyber' }]);
      expect(fake.violations).toEqual([]);
    },
    {
      fake: startFakeDiscord(),
      habits: {
        onAny: async (interaction) => {
          if (interaction.isAutocomplete()) await interaction.respond([{ name: 'cyber', value: 'cyber' }]);
        },
      },
    },
  ));

test('a pressed button may edit its message, and only a button that is there can be pressed', () =>
  asked(
    (interaction) =>
      interaction.isButton()
        ? interaction.update({ components: [text('Page 2')] })
        : interaction.reply({
            flags: MessageFlags.IsComponentsV2,
            components: [text('Page 1'), { type: ComponentType.ActionRow, components: [button('more')] }],
          }),
    async (fake) => {
      const { message } = await fake.slash(SENT);
      if (message === undefined) throw new Error('no message');
      const pressed = await fake.press({ message, customId: 'more' });
      expect(pressed.message).toMatchObject({ id: message.id, components: [{ content: 'Page 2' }] });
      await expect(fake.press({ message, customId: 'more' })).rejects.toThrow('found no "more"');
    },
  ));

describe('a message', () => {
  const habits = {
    onMessage: async (message: {
      author: { bot: boolean };
      content: string;
      reply: (text: string) => Promise<unknown>;
    }) => {
      if (!message.author.bot) await message.reply(`heard "${message.content}"`);
    },
  };

  test('without the Message Content intent shows its content only with a mention or directly', () =>
    together(
      async (fake) => {
        const aloud = await fake.message({ content: 'hello' });
        const mentioned = await fake.message({ content: 'hello', mentionsBot: true });
        const direct = await fake.message({ content: 'hello', dm: true });
        expect(aloud.replies.map(({ content }) => content)).toEqual(['heard ""']);
        expect(mentioned.replies.map(({ content }) => content)).toEqual([`heard "<@${fake.bot.id}> hello"`]);
        expect(direct.replies.map(({ content }) => content)).toEqual(['heard "hello"']);
        expect(mentioned.replies[0]?.message_reference?.message_id).toBe(mentioned.message.id);
        expect(fake.violations).toEqual([]);
      },
      { fake: startFakeDiscord(), habits },
    ));

  test('with the Message Content intent shows its content', () =>
    together(
      async (fake) => {
        const { replies } = await fake.message({ content: 'hello' });
        expect(replies.map(({ content }) => content)).toEqual(['heard "hello"']);
      },
      { fake: startFakeDiscord(), habits, options: { intents: (1 << 0) | (1 << 9) | (1 << 15) } },
    ));

  test('of the bot itself comes back to it', async () => {
    const heard: string[] = [];
    const fake = await startFakeDiscord();
    const onMessage = ({ content }: { content: string }): Promise<void> => Promise.resolve(void heard.push(content));
    const client = await loginTo(fake, { onMessage });
    const channel = client.channels.cache.get(fake.guilds[0]?.channels[0]?.id ?? '');
    if (channel?.isSendable() === true) await channel.send('mine');
    await fake.message({ content: 'x', within: 20 });
    expect(heard).toEqual(['mine', '']);
    await client.destroy();
    await fake.close();
  });
});

test('a thousand interactions leave no growing state', () =>
  together(
    async (fake, client) => {
      await client.application.commands.set([ASK]);
      for (let count = 0; count < 1000; count += 1) await fake.slash({ ...SENT, quiet: 0 });
      expect(fake.requests).toHaveLength(10);
      fake.forget();
      expect(fake.requests).toHaveLength(0);
      expect(fake.violations).toEqual([]);
    },
    { fake: startFakeDiscord({ retain: 10 }), habits: { onInteraction: (one) => one.reply('Found.') } },
  ));

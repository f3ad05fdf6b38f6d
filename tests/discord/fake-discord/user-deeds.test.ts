import { MessageFlags, type Interaction } from 'discord.js';
import { together } from './example-bot';
import { ask } from './raw-request';
import { loadSpecification } from './specification';
import { startFakeDiscord, type FakeDiscord } from './start-fake-discord';

const COMMANDS = [
  { name: 'Check this', type: 3 },
  { name: 'Greet', type: 2 },
  { name: 'write', description: 'Write', options: [{ type: 1, name: 'letter', description: 'A letter' }] },
];

/** A bot with a command of every kind, which answers each with what it got. */
async function answerAll(interaction: Interaction): Promise<unknown> {
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(`checked ${interaction.targetMessage.content}`);
  if (interaction.isUserContextMenuCommand()) return interaction.reply(`hello ${interaction.targetUser.username}`);
  if (interaction.isModalSubmit()) return interaction.reply(`sent ${interaction.fields.getTextInputValue('body')}`);
  if (interaction.isStringSelectMenu())
    return interaction.reply({ content: interaction.values.join(), flags: MessageFlags.Ephemeral });
  return interaction.isChatInputCommand() ? answerSubcommand(interaction.options.getSubcommand(), interaction) : null;
}

function answerSubcommand(name: string, interaction: Extract<Interaction, { showModal: unknown }>): Promise<unknown> {
  const input = { type: 4, custom_id: 'body', style: 2 } as const;
  const label = { type: 18, label: 'Text', component: input } as const;
  return interaction.showModal({ custom_id: name, title: 'Write', components: [label] });
}

function acted(play: (fake: FakeDiscord) => Promise<void>): Promise<void> {
  return together(
    async (fake, client) => {
      await ask(fake, 'PUT', `/applications/${client.application.id}/commands`, COMMANDS);
      await play(fake);
      expect(fake.violations).toEqual([]);
    },
    { fake: startFakeDiscord(), habits: { onAny: answerAll } },
  );
}

test('a message chosen from its context menu comes with its content, whatever the intents', () =>
  acted(async (fake) => {
    const { message } = await fake.message({ content: 'a claim', within: 0 });
    const { message: answer } = await fake.contextMenu({ name: 'Check this', target: message });
    expect(answer?.content).toBe('checked a claim');
  }));

test('a person chosen from a context menu is known to the bot', () =>
  acted(async (fake) => {
    const { message } = await fake.contextMenu({ name: 'Greet', target: fake.bob });
    expect(message?.content).toBe('hello bob');
  }));

test('a subcommand may open a modal, which can be filled in and sent', () =>
  acted(async (fake) => {
    const { modal } = await fake.slash({ name: 'write letter' });
    expect(modal).toMatchObject({ custom_id: 'letter', title: 'Write' });
    const { message } = await fake.submit({ customId: 'letter', fields: { body: 'Dear all' } });
    expect(message?.content).toBe('sent Dear all');
  }));

test('a choice from a select reaches the bot, if it is offered', () =>
  acted(async (fake) => {
    const options = [{ label: 'One', value: '1' }];
    const components = [{ type: 1, components: [{ type: 3, custom_id: 'pick', options }] }];
    const channel = fake.guilds[0]?.channels[0]?.id ?? '';
    const body = { content: 'Pick', components, allowed_mentions: { parse: [] } };
    const made = await ask(fake, 'POST', `/channels/${channel}/messages`, body);
    const message = made.body as Parameters<FakeDiscord['press']>[0]['message'];
    const picked = await fake.press({ message, customId: 'pick', values: ['1'] });
    expect(picked).toMatchObject({ message: { content: '1' }, ephemeral: true });
    await expect(fake.press({ message, customId: 'pick', values: ['2'] })).rejects.toThrow('found "2"');
  }));

test('messages that this Discord gives back have the shape of the specification', async () => {
  const specification = await loadSpecification();
  await acted(async (fake) => {
    const { message } = await fake.contextMenu({ name: 'Greet', target: fake.bob });
    expect(specification('MessageResponseSchema', message)).toEqual([]);
  });
});

test('15 minutes after an interaction its token is void', () =>
  together(
    async (fake, client) => {
      await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
      const { interaction } = await fake.slash({ name: 'ask', age: 16 * 60_000 });
      const path = `/webhooks/${fake.applicationId}/${interaction.token}/messages/@original`;
      const edit = await ask(fake, 'PATCH', path, { content: 'late', allowed_mentions: { parse: [] } });
      expect(edit).toMatchObject({ status: 401, body: { code: 50027 } });
      expect(fake.violations).toEqual([]);
    },
    {
      fake: startFakeDiscord({ respondWithin: 60 * 60_000 }),
      habits: { onInteraction: (one) => one.reply({ content: 'c', flags: MessageFlags.Ephemeral }) },
    },
  ));

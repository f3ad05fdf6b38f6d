import { PermissionFlagsBits, type APIMessage } from 'discord.js';
import { allText, controlsOf } from '../render/payload';
import { newsroom } from '../newsroom';
import { onStage, until, type Play, type Stage } from '../stage';

const MODERATOR = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };
const ASK = { name: 'summit', options: { topic: 'quota' } };
const REMOVE = 'Remove this answer';

function inHarbour(play: (stage: Stage) => Promise<void>, bot: Play = {}): Promise<void> {
  return onStage(play, { bot: { respond: newsroom().respond, ...bot } });
}

function isThere({ fake }: Stage, message: APIMessage | undefined): boolean {
  return fake.messageNow(message?.id ?? '') !== undefined;
}

function present(message: APIMessage | undefined): APIMessage {
  if (message === undefined) throw new Error('expected a message, found none');
  return message;
}

function guildOf({ fake }: Stage): string {
  return fake.guilds[0]?.id ?? '';
}

/** What the gateway tells of a reaction. */
function react(stage: Stage, message: APIMessage, user: string, name = '❌'): void {
  const { id, channel_id, author } = message;
  const event = { user_id: user, channel_id, message_id: id, guild_id: guildOf(stage), emoji: { id: null, name } };
  stage.fake.dispatch(
    'MESSAGE_REACTION_ADD',
    { ...event, message_author_id: author.id, burst: false, type: 0 },
    guildOf(stage),
  );
}

function edit(stage: Stage, message: APIMessage, content: string, mentions = message.mentions): void {
  const edited_timestamp = content === message.content ? null : new Date().toISOString();
  const event = { ...message, content, mentions, edited_timestamp, guild_id: guildOf(stage) };
  stage.fake.dispatch('MESSAGE_UPDATE', event, guildOf(stage));
}

async function mentioned(stage: Stage, content: string) {
  const { message, replies } = await stage.fake.message({ content, mentionsBot: true });
  return { message, reply: present(replies[0]) };
}

describe('the button ⋯ of a public answer', () => {
  test('lets the asker remove it', () =>
    inHarbour(async (stage) => {
      const message = present((await stage.fake.slash(ASK)).message);
      const options = await stage.fake.press({ message, customId: controlsOf(message).get('⋯') ?? '' });
      expect(options.ephemeral).toBe(true);
      const own = present(options.message);
      const removed = await stage.fake.press({ message: own, customId: controlsOf(own).get('Remove') ?? '' });
      expect(allText(removed.message)).toBe('Removed.');
      expect([...controlsOf(removed.message).keys()]).toEqual([]);
      expect(isThere(stage, message)).toBe(false);
    }));

  test('lets a moderator, and nobody else', () =>
    inHarbour(async (stage) => {
      const message = present((await stage.fake.slash(ASK)).message);
      const customId = controlsOf(message).get('⋯') ?? '';
      const bob = { user: stage.fake.bob };
      const refused = await stage.fake.press({ message, customId, ...bob });
      expect([...controlsOf(refused.message).keys()]).not.toContain('Remove');
      const options = present((await stage.fake.press({ message, customId, ...bob, ...MODERATOR })).message);
      const pressed = { message: options, customId: controlsOf(options).get('Remove') ?? '', ...bob };
      await stage.fake.press({ ...pressed, ...MODERATOR });
      expect(isThere(stage, message)).toBe(false);
    }));
});

test('the command in the menu of an answer removes it for who asked, and removes no message of others', () =>
  inHarbour(async (stage) => {
    const { message, reply } = await mentioned(stage, 'penguins');
    const refused = await stage.fake.contextMenu({ name: REMOVE, target: reply, user: stage.fake.bob });
    expect(allText(refused.message)).toContain('Only the person who asked');
    await stage.fake.contextMenu({ name: REMOVE, target: message, ...MODERATOR });
    expect(isThere(stage, message)).toBe(true);
    const removed = await stage.fake.contextMenu({ name: REMOVE, target: reply });
    expect(allText(removed.message)).toBe('Removed.');
    expect(isThere(stage, reply)).toBe(false);
    const again = await stage.fake.contextMenu({ name: REMOVE, target: reply });
    expect(allText(again.message)).toBe('Removed.');
  }));

test('"delete this" in reply to an answer removes it for who asked, and tells others how it is done', () =>
  inHarbour(async (stage) => {
    const { fake } = stage;
    const { reply } = await mentioned(stage, 'quota');
    const ask = { content: 'delete this, please', mentionsBot: true, replyTo: reply };
    const told = await fake.message({ ...ask, author: fake.bob });
    expect(allText(told.replies[0])).toContain('“⋯”');
    expect(isThere(stage, reply)).toBe(true);
    await fake.message({ ...ask, within: 0 });
    await until(() => !isThere(stage, reply));
    expect(allText((await fake.slash({ name: 'summit', options: { topic: 'delete your answer' } })).message)).toBe(
      allText(told.replies[0]),
    );
  }));

test('❌ by the asker removes an answer, another reaction or another person does not', () =>
  inHarbour(async (stage) => {
    const { reply } = await mentioned(stage, 'quota');
    react(stage, reply, stage.fake.bob.id);
    react(stage, reply, stage.fake.alice.id, '👍');
    const other = await mentioned(stage, 'herring');
    expect(isThere(stage, reply)).toBe(true);
    react(stage, other.reply, stage.fake.alice.id);
    await until(() => !isThere(stage, other.reply));
    expect(isThere(stage, reply)).toBe(true);
  }));

describe('a question that changes within ten minutes', () => {
  test('edited, has its answer edited; without the mention, removed', () =>
    inHarbour(async (stage) => {
      const { message, reply } = await mentioned(stage, 'penguins');
      edit(stage, message, `<@${stage.fake.bot.id}> herring`);
      await until(() => allText(stage.fake.messageNow(reply.id)).includes('**herring**'));
      edit(stage, message, 'never mind', []);
      await until(() => !isThere(stage, reply));
    }));

  test('is answered once a mention is added', () =>
    inHarbour(async (stage) => {
      const { fake } = stage;
      const { message } = await fake.message({ content: 'herring', within: 10 });
      const isReply = ({ body }: { readonly body?: unknown }): boolean =>
        JSON.stringify(body ?? '').includes(`"nonce":"${message.id}"`);
      edit(stage, message, `<@${fake.bot.id}> herring`, [fake.bot]);
      await until(() => fake.requests.some(isReply));
      edit(stage, message, `<@${fake.bot.id}> herring`, [fake.bot]);
      await mentioned(stage, 'quota');
      expect(fake.requests.filter(isReply)).toHaveLength(1);
    }));

  test('keeps its answer when only its embeds change', () =>
    inHarbour(async (stage) => {
      const { message, reply } = await mentioned(stage, 'quota');
      const sent = stage.fake.requests.length;
      edit(stage, message, message.content);
      await mentioned(stage, 'herring');
      expect(stage.fake.requests.slice(sent).some(({ method }) => method === 'PATCH')).toBe(false);
      expect(isThere(stage, reply)).toBe(true);
    }));

  test('is answered once thanks become a question', () =>
    inHarbour(async (stage) => {
      const { fake } = stage;
      const mention = `<@${fake.bot.id}>`;
      const { message } = await fake.message({ content: 'thanks!', mentionsBot: true, within: 10 });
      await until(() => fake.requests.some(({ path }) => path.includes('/reactions/')));
      edit(stage, message, `${mention} herring`);
      await until(() => fake.requests.some(({ body }) => JSON.stringify(body ?? '').includes('**herring**')));
    }));

  test('has its answer edited or removed by a process that was started since', () =>
    onStage(
      async (stage) => {
        const { fake, bot, start } = stage;
        const edited = await mentioned(stage, 'penguins');
        const deleted = await mentioned(stage, 'quota');
        await bot.stop();
        await start();
        edit(stage, edited.message, edited.message.content);
        edit(stage, edited.message, `<@${fake.bot.id}> herring`);
        await until(() => allText(fake.messageNow(edited.reply.id)).includes('**herring**'));
        expect(fake.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
        fake.deleteMessage(deleted.message);
        await until(() => !isThere(stage, deleted.reply));
      },
      { bot: { respond: newsroom().respond } },
    ));

  test('deleted, takes its answer along', () =>
    inHarbour(async (stage) => {
      const { message, reply } = await mentioned(stage, 'quota');
      stage.fake.deleteMessage(message);
      await until(() => !isThere(stage, reply));
    }));
});

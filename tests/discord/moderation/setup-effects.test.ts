import { PermissionFlagsBits } from 'discord.js';
import { timeIn, type Field } from '../../../src/discord/moderation/rule';
import { USUAL_ZONES } from '../../../src/discord/moderation/quiet-hours';
import { SECTION_NAMES, SECTIONS } from '../../../src/discord/moderation/setup-screen';
import type { Outcome } from '../fake-discord/outcome';
import { allText } from '../render/payload';
import { newsroom } from '../newsroom';
import { onStage, until, type Play, type Stage } from '../stage';

const MODERATOR = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };
const QUESTION = 'by how much was the fishing quota cut?';
const QUOTA = { name: 'summit', options: { topic: 'quota' } };
const SILENCE = 150;

/** A server whose moderators choose on the screen of `/setup`. */
function choosing(
  play: (choose: (field: Field, values: readonly string[]) => Promise<void>, stage: Stage) => Promise<void>,
  bot: Play = {},
): Promise<void> {
  return onStage(
    async (stage) => {
      const opened = await stage.fake.slash({ name: 'setup', ...MODERATOR });
      const choose = async (field: Field, values: readonly string[]): Promise<void> => {
        const customId = `1osetup-${field}`;
        const section = SECTION_NAMES.find((each) => SECTIONS[each].some((one) => one === field)) ?? '';
        const { message } = await stage.fake.press({
          message: screenIn(opened),
          customId: `1osetup-show-${section}`,
          ...MODERATOR,
        });
        if (message === undefined) throw new Error('expected a screen, found none');
        const outcome = await stage.fake.press({ message, customId, values, ...MODERATOR });
        expect(allText(outcome.message)).toContain('Saved.');
      };
      await play(choose, stage);
    },
    { bot: { respond: newsroom().respond, ...bot } },
  );
}

function screenIn({ message }: Outcome) {
  if (message === undefined) throw new Error('expected a screen, found none');
  return message;
}

function firstChannel({ fake }: Stage): string {
  return fake.guilds[0]?.channels[0]?.id ?? '';
}

test('a channel chosen for plain questions is answered in, and no longer when it is taken off', () =>
  choosing(
    async (choose, stage) => {
      const ask = (within?: number) => stage.fake.message({ content: QUESTION, ...(within && { within }) });
      expect((await ask(SILENCE)).replies).toEqual([]);
      await choose('plain', [firstChannel(stage)]);
      expect((await ask()).replies).toHaveLength(1);
      await choose('plain', []);
      expect((await ask(SILENCE)).replies).toEqual([]);
    },
    { messageContent: true, plain: { confidence: 0.5, wait: 20, coolDown: 0 } },
  ));

test('a channel chosen for threads is answered in a thread, the others by a reply', () =>
  choosing(async (choose, stage) => {
    const { fake } = stage;
    await choose('threads', [firstChannel(stage)]);
    const { message, replies } = await fake.message({ content: QUESTION, mentionsBot: true, within: SILENCE });
    expect(replies).toEqual([]);
    await until(() => fake.lastMessage()?.channel_id === message.id);
    const channelId = fake.guilds[0]?.channels[1]?.id ?? '';
    expect((await fake.message({ content: QUESTION, mentionsBot: true, channelId })).replies).toHaveLength(1);
  }));

test('no thread is started to tell that there were too many questions', () =>
  choosing(
    async (choose, stage) => {
      const ask = { content: QUESTION, mentionsBot: true };
      await choose('threads', [firstChannel(stage)]);
      const { message } = await stage.fake.message({ ...ask, within: SILENCE });
      await until(() => stage.fake.lastMessage()?.channel_id === message.id);
      expect(allText((await stage.fake.message(ask)).replies[0])).toContain('Please try again');
    },
    { limits: { user: { amount: 1, seconds: 60 } } },
  ));

test('in quiet hours commands are answered in private and messages not at all; afterwards as usual', () =>
  choosing(async (choose, { fake }) => {
    const between = (from: string, to: string) => (zone: string) =>
      timeIn(zone, Date.now()) > from && timeIn(zone, Date.now()) < to;
    const night = USUAL_ZONES.find(between('00:30', '07:30')) ?? '';
    const day = USUAL_ZONES.find(between('08:30', '23:30')) ?? '';
    await choose('quiet', ['00:00-08:00']);
    await choose('zone', [night]);
    const hushed = await fake.slash(QUOTA);
    expect(hushed.ephemeral).toBe(true);
    expect(allText(hushed.message)).toContain('Quiet hours in this server: only you see this.');
    const card = await fake.slash({ name: 'card', options: { topic: 'quota' } });
    expect(card.ephemeral).toBe(true);
    expect(card.message?.attachments).toHaveLength(1);
    expect(allText(card.message)).toContain('Quiet hours in this server: only you see this.');
    expect((await fake.message({ content: 'quota', mentionsBot: true, within: SILENCE })).replies).toEqual([]);
    expect((await fake.message({ content: 'quota', dm: true })).replies).toHaveLength(1);
    await choose('zone', [day]);
    expect((await fake.slash(QUOTA)).ephemeral).toBe(false);
    expect((await fake.message({ content: 'quota', mentionsBot: true })).replies).toHaveLength(1);
  }));

test('“Find what was said” is refused in private if the rule excludes the context menu', () =>
  choosing(async (choose, { fake }) => {
    await choose('uses', ['public', 'mention', 'share']);
    const { message: target } = await fake.message({ content: 'the quota', within: 20 });
    const { message, ephemeral } = await fake.contextMenu({ name: 'Find what was said', target });
    expect(allText(message)).toContain('You may not do that with me here.');
    expect(ephemeral).toBe(true);
    expect((await fake.slash(QUOTA)).ephemeral).toBe(false);
  }));

test('without the Message Content intent the screen says so at once, and what to do', () =>
  onStage(async ({ fake }) => {
    const { message } = await fake.slash({ name: 'setup', ...MODERATOR });
    expect(allText(message)).toContain('I do not see plain messages: the host has to switch on Message Content Intent');
    expect(allText(message)).toContain('MESSAGE_CONTENT=on');
  }));

test('with the intent, the screen lists only permissions missing in its channel', () =>
  onStage(
    async ({ fake }) => {
      const { message } = await fake.slash({ name: 'setup', ...MODERATOR });
      expect(allText(message)).not.toContain('Message Content Intent');
      expect(allText(message)).toContain(`Missing in <#${fake.guilds[0]?.channels[0]?.id ?? ''}>: Send Messages.`);
    },
    {
      guilds: [{ name: 'Port', channels: ['quay'], denied: { quay: PermissionFlagsBits.SendMessages.toString() } }],
      bot: { messageContent: true },
    },
  ));

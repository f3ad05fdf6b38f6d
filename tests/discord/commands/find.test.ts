import { ComponentType, MessageReferenceType, type APIMessage } from 'discord.js';
import { allText, controlsOf } from '../render/payload';
import { newsroom } from '../newsroom';
import { onStage, type Stage } from '../stage';

const FIND = 'Find what was said';

function inHarbour(play: (stage: Stage) => Promise<void>): Promise<void> {
  return onStage(play, { bot: { respond: newsroom().respond } });
}

test('"Find what was said" quotes the articles on a message, to the user only', () =>
  inHarbour(async ({ fake }) => {
    const { message: target } = await fake.message({
      content: 'I heard the <@1> fishing quota was cut! https://e.example/x',
      within: 20,
    });
    const { message, ephemeral } = await fake.contextMenu({ name: FIND, target });
    expect(ephemeral).toBe(true);
    expect(allText(message)).toContain('**I heard the fishing quota was cut!** · ');
    expect(allText(message)).toContain('> The **fishing** **quota** was **cut** by a third.');
    expect([...controlsOf(message).keys()]).toContain('Show to everyone');
  }));

const WORDS = 'The fishing quota was cut by a third.';
const DISPLAY = { type: ComponentType.TextDisplay, content: `> ${WORDS}` };

function forwarding(forwarded: object): object {
  const written = { content: '', type: 0, mentions: [], mention_roles: [], attachments: [], embeds: [], ...forwarded };
  return {
    message_reference: { type: MessageReferenceType.Forward, channel_id: '1', message_id: '2' },
    message_snapshots: [{ message: written }],
  };
}

test.each<[string, Partial<APIMessage>]>([
  ['forwards a message', forwarding({ content: WORDS })],
  ['forwards an embed', forwarding({ embeds: [{ description: WORDS }] })],
  ['forwards an answer of the bot', forwarding({ components: [{ type: 17, components: [DISPLAY] }] })],
  ['has an embed', { embeds: [{ title: 'News', description: WORDS }] }],
  ['has an embed with fields', { embeds: [{ fields: [{ name: 'Today', value: WORDS }] }] }],
  ['has components', { components: [{ type: 17, components: [DISPLAY] }] }],
  ['has a section', { components: [{ type: 9, components: [DISPLAY], accessory: { type: 11, media: { url: 'a' } } }] }],
] as unknown as [string, Partial<APIMessage>][])('both menus read a message that %s', (_, parts) =>
  inHarbour(async ({ fake }) => {
    const { message } = await fake.message({ content: 'x', within: 20 });
    const target = { ...message, content: '', ...parts };
    for (const name of [FIND, 'Did they say this?']) {
      const { message: shown, ephemeral } = await fake.contextMenu({ name, target });
      expect(allText(shown)).toMatch(/fishing.{0,9}quota.{0,9}was.{0,9}cut.{0,9}by a third/u);
      expect(ephemeral).toBe(true);
    }
  }),
);

test('each line of a message or of a quotation in it is checked', () =>
  inHarbour(async ({ fake }) => {
    for (const mark of ['', '> ']) {
      const content = `${mark}Penguins rule the harbour\n${mark}The harbour opened at dawn\n${mark}Trawlers left first`;
      const { message: target } = await fake.message({ content, within: 20 });
      const { message } = await fake.contextMenu({ name: 'Did they say this?', target });
      expect(allText(message)).toContain('3 checked: 2 stand, 1 not found');
    }
  }));

test('a message of 2000 characters is looked at by its beginning, and can be paged', () =>
  inHarbour(async ({ fake }) => {
    const { message: target } = await fake.message({
      content: `The quota of herring ${'and so on '.repeat(190)}`,
      within: 20,
    });
    const { message } = await fake.contextMenu({ name: FIND, target });
    expect(allText(message)).toMatch(/^\*\*The quota of herring (?:and so on ?)+/u);
    expect(allText(message).split('\n')[0]?.length).toBeLessThanOrEqual(520);
  }));

test('of a long message its questions are asked, as of one that mentions the bot', () =>
  inHarbour(async ({ fake }) => {
    const content = `${'The weather was fine. '.repeat(30)}Was the fishing quota cut?`;
    const { message: target } = await fake.message({ content, within: 20 });
    const { message } = await fake.contextMenu({ name: FIND, target });
    expect(allText(message)).toContain('**Was the fishing quota cut?**');
  }));

test('on a message without words it asks for one with a text', () =>
  inHarbour(async ({ fake }) => {
    const { message: target } = await fake.message({ content: 'https://e.example/picture.png', within: 20 });
    const { message } = await fake.contextMenu({ name: FIND, target });
    expect(allText(message)).toBe('There are no words to read in this message. Choose one with a text.');
  }));

test.each([
  [
    'an answer with quotations',
    'summit',
    { topic: 'quota cut', passages: 1 },
    /^\*\*The fishing quota was cut by a third\.\*\*/u,
  ],
  ['an answer without', 'summit', { topic: 'zebras' }, /^Nothing in 2 articles on \*\*zebras\*\*\.$/mu],
  ['a card', 'card', { topic: 'quota cut' }, /^\*\*The fishing quota was cut by a third\.\*\*/u],
] as const)(
  'on %s of the bot it searches for what is quoted or was asked, not for its other words',
  (_, name, options, found) =>
    inHarbour(async ({ fake }) => {
      const { message: target } = await fake.slash({ name, options });
      if (target === undefined) throw new Error('expected an answer, found none');
      expect(allText((await fake.contextMenu({ name: FIND, target })).message)).toMatch(found);
    }),
);

test('"Did they say this?" checks the quotation of a card, and the description of a picture', () =>
  inHarbour(async ({ fake }) => {
    const { message: card } = await fake.slash({ name: 'card', options: { topic: 'quota cut' } });
    if (card === undefined) throw new Error('expected a card, found none');
    const attached = [{ id: '1', filename: 'a.png', size: 1, url: 'a', proxy_url: 'a', description: WORDS }];
    const pictured = { ...card, components: [], attachments: attached };
    for (const target of [card, pictured]) {
      const { message } = await fake.contextMenu({ name: 'Did they say this?', target });
      expect(allText(message)).toContain(`> ${WORDS}`);
      expect(allText(message)).not.toContain('checked');
    }
  }));

test.each(['server', 'group'] as const)(
  'who installed the bot for themselves uses it in a %s it is no member of',
  (elsewhere) =>
    inHarbour(async ({ fake }) => {
      const { message } = await fake.slash({ name: 'summit', options: { topic: 'quota', passages: 1 }, elsewhere });
      expect(allText(message)).toContain('** · 1 of 6');
      const customId = controlsOf(message).get('More');
      if (message === undefined || customId === undefined) throw new Error('expected a button, found none');
      expect(allText((await fake.press({ message, customId, elsewhere })).message)).toContain('** · 2 of 6');
      expect((await fake.slash({ name: 'quotes', options: { speaker: 'Zenobia' }, elsewhere })).ephemeral).toBe(true);
      expect((await fake.slash({ name: 'help', elsewhere })).ephemeral).toBe(true);
      const { message: target } = await fake.message({ content: 'the quota was cut', within: 20 });
      const found = await fake.contextMenu({ name: FIND, target, elsewhere });
      expect(allText(found.message)).toContain('**quota** was **cut** by a third.');
      expect(found.ephemeral).toBe(true);
    }),
);

test.each(['server', 'group'] as const)(
  'what is for moderators is not offered in a %s the bot is no member of',
  (elsewhere) =>
    inHarbour(async ({ fake }) => {
      for (const name of ['setup', 'status', 'gaps'])
        await expect(fake.slash({ name, elsewhere })).rejects.toThrow(/expected a command for/u);
    }),
);

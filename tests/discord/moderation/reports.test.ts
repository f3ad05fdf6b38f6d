import { PermissionFlagsBits } from 'discord.js';
import { plainText } from '../../../src/discord/components/text';
import { openStorage } from '../../../src/storage/open-storage';
import { allText, controlsOf } from '../render/payload';
import { newsroom } from '../newsroom';
import { onStage } from '../stage';

const MODERATOR = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };

const BOATS =
  '# Boats\n\nThe ferry left Cork. The ferry came from Cork. Orla Byrne sails. Orla Byrne rests. The herring fleet waits. The herring fleet sleeps.\n';

function person(number: number) {
  return {
    id: String(1_300_000_000_000_000_000n + BigInt(number)),
    username: `p${number}`,
    discriminator: '0',
    global_name: null,
    avatar: null,
  };
}

test('/status shows moderators the articles, the answers and their time', () =>
  onStage(async ({ fake }) => {
    await fake.slash({ name: 'summit', options: { topic: 'cyber' } });
    await fake.slash({ name: 'summit', options: { topic: 'penguins' } });
    const { message, ephemeral } = await fake.slash({ name: 'status', ...MODERATOR });
    expect(ephemeral).toBe(true);
    const text = allText(message);
    expect(text).toContain('**summit 1.2.3**\n1 article, 3 sentences\nLast read <t:1700000000:R>');
    expect(text).toContain('No warnings');
    expect(text).toMatch(/Median time of an answer since the start: [\d.]+ ms/u);
    expect(allText((await fake.slash({ name: 'status' })).message)).toContain('Only those who may manage');
  }));

test('counts are shown once they are stored', async () => {
  const storage = await openStorage({ folder: ':memory:', report: () => undefined });
  return onStage(
    async ({ fake }) => {
      for (const topic of ['cyber', 'denied', 'penguins']) await fake.slash({ name: 'summit', options: { topic } });
      await fake.slash({ name: 'quotes', options: { speaker: 'Rossi' } });
      await fake.slash({ name: 'quotes', options: { speaker: 'Zenobia' } });
      await fake.slash({ name: 'compare', options: { topic: 'zebras' } });
      const { message } = await fake.slash({ name: 'status', ...MODERATOR });
      expect(allText(message)).toContain('Questions answered: 3; not in the articles: 3; failed: 0');
    },
    { bot: { storage } },
  );
});

test('the median time is of answers, not of completions', () =>
  onStage(async ({ fake }) => {
    await fake.autocomplete({ name: 'summit', option: 'topic', value: 'cy' });
    expect(allText((await fake.slash({ name: 'status', ...MODERATOR })).message)).not.toContain('Median');
    expect(allText((await fake.slash({ name: 'status', ...MODERATOR })).message)).toContain('Median');
  }));

test('a near answer counts as not answered', () =>
  onStage(
    async ({ fake }) => {
      const { message: near } = await fake.slash({ name: 'summit', options: { topic: 'trawlers treaty' } });
      expect(allText(near)).toContain('Not sure that these answer');
      const { message } = await fake.slash({ name: 'status', ...MODERATOR });
      expect(allText(message)).toContain('Questions answered: 0; not in the articles: 1');
      expect(allText((await fake.slash({ name: 'privacy' })).message)).toContain('Of you I keep 1 entry.');
    },
    { bot: { respond: newsroom({ 'boats.md': '# Boats\n\nThe trawlers left. The cod came.\n' }).respond } },
  ));

test('/status lists the problems of the articles, as many as fit', () => {
  const warnings = Array.from(
    { length: 40 },
    (_, at) => `warning: a${at}.md:3: expected *a date*, found "${'x'.repeat(90)}"`,
  );
  return onStage(
    async ({ fake }) => {
      const text = allText((await fake.slash({ name: 'status', ...MODERATOR })).message);
      expect(plainText(text)).toContain(
        'Its warnings, as the log has them:\n- warning: a0.md:3: expected *a date*, found',
      );
      const [, left = ''] = /message: (\d+) warnings/u.exec(text) ?? [];
      expect(text.match(/^- warning/gmu)).toHaveLength(40 - Number(left));
    },
    { bot: { warnings } },
  );
});

test("words of other people's messages, and messages that are no question, are not stored", () =>
  onStage(async ({ fake }) => {
    const { message: target } = await fake.message({ content: 'my secret lighthouse', author: fake.bob, within: 20 });
    await fake.contextMenu({ name: 'Find what was said', target });
    await fake.contextMenu({ name: 'Did they say this?', target });
    const { replies } = await fake.message({ content: 'cyber', mentionsBot: true });
    const more = { mentions: [fake.bot] };
    const [replyTo] = replies;
    await fake.message({ content: 'lol no way', ...(replyTo && { replyTo }), more, within: 60 });
    expect(allText((await fake.slash({ name: 'privacy' })).message)).toContain('Of you I keep 0 entries.');
  }));

test('/gaps lists stems of unanswered questions of at least three people, and nothing else', () =>
  onStage(async ({ fake }) => {
    const asks = async (number: number, topic: string) =>
      fake.slash({ name: 'summit', options: { topic }, user: person(number) });
    await asks(1, 'do penguins swim with 5551234?');
    await asks(2, 'penguin swimming');
    for (let times = 0; times < 5; times += 1) await asks(2, 'secret lighthouse');
    expect(allText((await fake.slash({ name: 'gaps', ...MODERATOR })).message)).toContain(
      'There is nothing that at least three people',
    );
    await asks(3, 'which penguins swim far?');
    const text = allText((await fake.slash({ name: 'gaps', ...MODERATOR })).message);
    expect(text).toContain('- penguin · swim: 3 people');
    expect(text).not.toContain('lighthous');
    expect(text).not.toContain('555');
  }));

test('/privacy says what is stored, and its button deletes it', () =>
  onStage(async ({ fake }) => {
    const none = await fake.slash({ name: 'privacy' });
    expect(none.ephemeral).toBe(true);
    expect(allText(none.message)).toContain('Of you I keep 0 entries.');
    expect([...controlsOf(none.message).keys()]).toEqual([]);
    await fake.slash({ name: 'summit', options: { topic: 'penguins' } });
    const some = await fake.slash({ name: 'privacy' });
    expect(allText(some.message)).toContain('Of you I keep 1 entry.');
    const customId = controlsOf(some.message).get('Forget me') ?? '';
    if (some.message === undefined) throw new Error('expected an answer, found none');
    expect(allText((await fake.press({ message: some.message, customId })).message)).toBe(
      'Done. Nothing of you is kept.',
    );
    expect(allText((await fake.slash({ name: 'privacy' })).message)).toContain('Of you I keep 0 entries.');
  }));

test('recent topics are offered first if nothing is typed', () =>
  onStage(
    async ({ fake }) => {
      const offered = async () =>
        (await fake.autocomplete({ name: 'summit', option: 'topic', value: '' })).map(({ value }) => value);
      const before = await offered();
      const last = before.at(-1) ?? '';
      expect(before.length).toBeGreaterThan(1);
      await fake.slash({ name: 'summit', options: { topic: last } });
      await fake.slash({ name: 'gaps', ...MODERATOR });
      expect(await offered()).toEqual([last, ...before.slice(0, -1)]);
    },
    { bot: { respond: newsroom({ 'boats.md': BOATS }).respond } },
  ));

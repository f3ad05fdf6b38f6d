import { MessageReferenceType, MessageType, type APIMessage } from 'discord-api-types/v10';
import { allText } from './payload';
import { onStage } from '../stage';
import type { FakeDiscord } from '../fake-discord/start-fake-discord';

test('/quotes shows the statements of a speaker on a topic, publicly, with speaker and kind', () =>
  onStage(async ({ fake }) => {
    const options = { speaker: 'Anna Rossi', topic: 'fish' };
    const { message, ephemeral } = await fake.slash({ name: 'quotes', options });
    expect(allText(message)).toMatch(/^\*\*Anna Rossi on fish\*\* · \d of \d/u);
    expect(allText(message)).toContain('> Ms Rossi warned that the **fish** were \\*gone\\* for good.');
    expect(allText(message)).toContain('-# reported · ');
    expect(allText(message)).not.toContain('Weber said');
    expect(ephemeral).toBe(false);
  }));

test('/quotes without a topic shows the first statements, as many as wished', () =>
  onStage(async ({ fake }) => {
    const options = { speaker: 'Rossi', statements: 2, private: true };
    const { message, ephemeral } = await fake.slash({ name: 'quotes', options });
    expect(allText(message)).toContain('**Anna Rossi** · 2 of 3');
    expect(allText(message)).toContain('> "We want fewer boats on the lake," Ms Rossi said.');
    expect(allText(message)).not.toContain('word for word');
    expect(ephemeral).toBe(true);
  }));

test('names of speakers are offered while a reader types', () =>
  onStage(async ({ fake }) => {
    const offered = await fake.autocomplete({ name: 'quotes', option: 'speaker', value: 'we' });
    expect(offered).toEqual([{ name: 'Paul Weber · speaker, 1 statement', value: 'Paul Weber' }]);
  }));

test('for an unknown speaker, known ones are suggested in private', () =>
  onStage(async ({ fake }) => {
    const { message, ephemeral } = await fake.slash({ name: 'quotes', options: { speaker: 'Lindqvist' } });
    expect(allText(message)).toContain('The articles quote nobody called “Lindqvist”');
    expect(allText(message)).toContain('Speakers in these articles: Anna Rossi · Paul Weber');
    expect(ephemeral).toBe(true);
  }));

test('a misspelt name and a misspelt topic are corrected, and the answer shows the corrections', () =>
  onStage(async ({ fake }) => {
    const named = await fake.slash({ name: 'quotes', options: { speaker: 'Webber' } });
    expect(allText(named.message)).toContain('> Mr Weber said the fish would return by themselves.');
    expect(allText(named.message)).toContain('-# Searched for Paul Weber.');
    expect(named.ephemeral).toBe(false);
    const compared = await fake.slash({ name: 'compare', options: { topic: 'harbuor' } });
    expect(allText(compared.message)).toContain('-# Searched for harbour.');
    const silent = await fake.slash({ name: 'quotes', options: { speaker: 'Webber', topic: 'harbour' } });
    expect(allText(silent.message)).toContain('No words of **Paul Weber** on **harbour**');
    expect(allText(silent.message)).toContain('-# Searched for Paul Weber.');
  }));

test('/compare shows the sides, and which of them have no statement', () =>
  onStage(async ({ fake }) => {
    const both = await fake.slash({ name: 'compare', options: { topic: 'fish' } });
    expect(allText(both.message)).toMatch(
      /\*\*Anna Rossi\*\*[^]*gone[^]*\*\*Paul Weber\*\*[^]*would return by themselves/u,
    );
    expect(both.ephemeral).toBe(false);
    const none = await fake.slash({ name: 'compare', options: { topic: 'penguins' } });
    expect(allText(none.message)).toContain('No words of anybody on **penguins**');
    expect(none.ephemeral).toBe(true);
  }));

test('/speakers lists the speakers with their number of statements', () =>
  onStage(async ({ fake }) => {
    const { message, ephemeral } = await fake.slash({ name: 'speakers' });
    expect(allText(message)).toMatch(/- Anna Rossi, 3 statements[^]*- Paul Weber, 1 statement/u);
    expect(ephemeral).toBe(true);
  }));

describe('“Did they say this?” in the menu of a message', () => {
  const NAME = 'Did they say this?';

  test('finds the exact words of a quotation and their speaker', () =>
    onStage(async ({ fake }) => {
      const { message: target } = await fake.message({
        content: 'lol "we want fewer boats on the lake" she said',
        within: 20,
      });
      const { message, ephemeral } = await fake.contextMenu({ name: NAME, target });
      expect(allText(message)).toMatch(/^\*\*Yes, word for word\.\*\*\n> /u);
      expect(allText(message)).toContain('-# Anna Rossi · ');
      expect(ephemeral).toBe(true);
    }));

  test('shows the nearest words and the difference word by word', () =>
    onStage(async ({ fake }) => {
      const { message: target } = await fake.message({ content: 'We want many more boats on the lake', within: 20 });
      const { message } = await fake.contextMenu({ name: NAME, target });
      expect(allText(message)).toMatch(
        /^\*\*Not as it stands\.\*\* The sources say:\n> .*We want \*\*fewer\*\* boats on the lake/u,
      );
      expect(allText(message)).toContain('Where you have ~~many more~~, the source has **fewer**.');
    }));

  const FEWER = 'We want fewer boats on the lake';

  test.each<[string, Parameters<FakeDiscord['message']>[0]]>([
    ['in a forwarded message', { content: '', more: forwarding(`“${FEWER}”`) }],
    ['in an embed', { content: 'look <https://a.example>', more: { embeds: [{ title: 'News', description: FEWER }] } }],
    ['in a block quote', { content: `> ${FEWER}\nis that true?` }],
    ['between chat', { content: `Wow. “${FEWER}”, said Rossi. Really?` }],
  ])('reads what stands %s', (_, written) =>
    onStage(async ({ fake }) => {
      const { message: target } = await fake.message({ ...written, within: 20 });
      const { message } = await fake.contextMenu({ name: NAME, target });
      expect(allText(message)).toMatch(/^\*\*Yes, word for word\.\*\*\n> /u);
    }),
  );

  test('reads the quotations of an answer of its own, also if it is forwarded', () =>
    onStage(async ({ fake }) => {
      const { message: answer } = await fake.slash({ name: 'quotes', options: { speaker: 'Rossi', topic: 'fish' } });
      const components = answer?.components ?? [];
      const { message: target } = await fake.message({ content: '', more: forwarding('', { components }), within: 20 });
      for (const own of [answer, target]) {
        if (!own) throw new Error('expected an answer, found none');
        const { message } = await fake.contextMenu({ name: NAME, target: own });
        expect(allText(message)).toMatch(/^\*\*(?:Yes, |\d+ checked: \d+ stand\*\*\n)/u);
      }
    }));

  test('checks several sentences one by one, with a count on top', () =>
    onStage(async ({ fake }) => {
      const content = 'We want fewer boats on the lake. We want many boats on the lake. The moon is made of cheese.';
      const { message: target } = await fake.message({ content, within: 20 });
      const { message } = await fake.contextMenu({ name: NAME, target });
      expect(allText(message)).toMatch(/^\*\*3 checked: 1 stands, 1 differs, 1 not found\*\*\n/u);
      expect(allText(message)).toContain('-# The moon is made of cheese.\n**Nothing like it in 1 article.**');
    }));

  test('says of a message without words what to choose', () =>
    onStage(async ({ fake }) => {
      const { message: target } = await fake.message({ content: 'https://a.example/cat.gif', within: 20 });
      const { message } = await fake.contextMenu({ name: NAME, target });
      expect(allText(message)).toBe('There are no words to read in this message. Choose one with a text.');
    }));

  test('says that the articles hold nothing like it', () =>
    onStage(async ({ fake }) => {
      const { message: target } = await fake.message({ content: 'The moon is made of cheese', within: 20 });
      const { message } = await fake.contextMenu({ name: NAME, target });
      expect(allText(message)).toBe('**Nothing like it in 1 article.**');
    }));

  test('shows what comes nearest on the subject where the articles hold nothing like it', () =>
    onStage(async ({ fake }) => {
      const { message: target } = await fake.message({ content: 'Paul Weber sold his boats to France', within: 20 });
      const { message } = await fake.contextMenu({ name: NAME, target });
      expect(allText(message)).toMatch(/^\*\*Nothing like it in 1 article\.\*\* Nearest on the subject:\n> /u);
    }));
});

/** A message that forwards another. */
function forwarding(content: string, more: Partial<APIMessage> = {}): Partial<APIMessage> {
  const written = {
    content,
    embeds: [],
    timestamp: '2024-05-02T10:00:00.000Z',
    edited_timestamp: null,
    attachments: [],
  };
  const forwarded = { ...written, type: MessageType.Default, mentions: [], mention_roles: [], ...more };
  return {
    message_reference: { type: MessageReferenceType.Forward, channel_id: '1', message_id: '2' },
    message_snapshots: [{ message: forwarded }],
  };
}

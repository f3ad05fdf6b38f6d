import { newsroom } from '../newsroom';
import { onStage } from '../stage';
import { allText } from './payload';

const LONG_URL = `https://news.example/${'a'.repeat(495)}`;

function article(url: string, sentence: string): Readonly<Record<string, string>> {
  return { 'talks.md': `---\ntitle: Talks\nurl: ${url}\n---\n\nIt rained at dawn. ${sentence} Gulls cried.\n` };
}

/** Where the title below a quotation leads. */
async function linkFor(url: string, sentence: string, command: 'summit' | 'quotes' = 'summit'): Promise<string> {
  let found = '';
  await onStage(
    async ({ fake }) => {
      const options = command === 'summit' ? { topic: 'quota', passages: 1 } : { speaker: 'Byrne', topic: 'quota' };
      const { message } = await fake.slash({ name: command, options });
      [, found = ''] = /\[Talks\]\(<(.*?)>\)/u.exec(allText(message)) ?? [];
    },
    { bot: { respond: newsroom(article(url, sentence)).respond } },
  );
  return found;
}

const SENTENCE = 'Orla Byrne said the quota – well-known, 5% & more – is "fair".';

test.each(['summit', 'quotes'] as const)(
  'the source of a quotation of /%s leads to the very sentence',
  async (command) => {
    const link = await linkFor('https://news.example/talks', SENTENCE, command);
    expect(link).toBe(
      'https://news.example/talks#:~:text=Orla%20Byrne%20said%20the%20quota%20%E2%80%93%20well%2Dknown%2C%205%25%20%26%20more%20%E2%80%93%20is%20%22fair%22.',
    );
    expect(decodeURIComponent(link.split(':~:text=')[1] ?? '')).toBe(SENTENCE);
  },
);

test.each(['https://discord.gg/zzz', 'https://discord.com/invite/x', 'https://good.example@evil.example/'])(
  'a title is not linked to %s',
  async (url) => {
    expect(await linkFor(url, SENTENCE)).toBe('');
  },
);

test('an address that leads to a part of its page keeps it', async () => {
  expect(await linkFor('https://news.example/talks?id=1&b=2#part-2', SENTENCE)).toMatch(
    /^https:\/\/news\.example\/talks\?id=1&b=2#part-2:~:text=Orla%20Byrne/u,
  );
});

test.each([
  ['a very long sentence', `Orla Byrne said the quota is fair, ${'and that crews agree, '.repeat(60)}and so it holds.`],
  ['a long Russian sentence', `Quota: ${'президент заявил, что переговоры продолжатся, '.repeat(10)}и уехал вечером.`],
  [
    'a long Chinese sentence',
    `Quota ${'两国元首在日内瓦会晤，讨论了网络安全和裁军问题，'.repeat(8)}会谈持续了三个小时。`,
  ],
])('the source of %s leads to it by its first and last words, in fewer than 512 characters', async (_, sentence) => {
  const link = await linkFor('https://news.example/talks', sentence);
  const [start = '', end = ''] = (link.split('#:~:text=')[1] ?? '').split(',').map(decodeURIComponent);
  expect(URL.canParse(link)).toBe(true);
  expect(link.length).toBeLessThan(512);
  expect(start).not.toBe('');
  expect(sentence.startsWith(start)).toBe(true);
  expect(end).not.toBe('');
  expect(sentence.endsWith(end)).toBe(true);
});

test('an address so long that no words of the sentence fit into the link is linked as it is', async () => {
  const url = LONG_URL.slice(0, 505);
  expect(await linkFor(url, SENTENCE)).toBe(url);
});

test('a text fragment omits Markdown marks, and keeps characters that only look like them', async () => {
  const sentence =
    'Orla *Byrne* said the **quota** of [the fleet](https://news.example/f) is `fair`, 2 * 3 * 4, my_file_name.';
  const link = await linkFor('https://news.example/talks', sentence);
  expect(decodeURIComponent(link.split(':~:text=')[1] ?? '')).toBe(
    'Orla Byrne said the quota of the fleet is fair, 2 * 3 * 4, my_file_name.',
  );
});

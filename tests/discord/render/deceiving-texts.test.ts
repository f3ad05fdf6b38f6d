import fc from 'fast-check';
import { button, topicButtons } from '../../../src/discord/components/message';
import { quote, escapeMarkdown, isolate, joinNames, plainText } from '../../../src/discord/components/text';
import { attribution, name } from '../../../src/discord/render/source';
import { en } from '../../../src/discord/locales/en';
import { anyText } from './texts';

const article = (title: string, url: string) => ({ id: 'a', file: 'a.md', title, url });

test.each([
  ['Talks at bbc.co.uk', 'https://evil.example/a'],
  ['Sign in at NEWS.example', 'https://news.example.evil.com/'],
  ['ｎｅｗｓ.example', 'https://evil.example/'],
  ['notes.example', 'https://tes.example/'],
])('a title that names a host (%s) is no link to another one, whose address follows it', (title, url) => {
  expect(attribution(article(title, url), en)).toBe(`${escapeMarkdown(title)} (<${new URL(url).href}>)`);
});

test.each([
  ['Talks at bbc.co.uk', 'https://www.bbc.co.uk/a'],
  ['The U.S. and No.10 agree', 'https://news.example/a'],
])('a title that names its own host or none (%s) is a link', (title, url) => {
  expect(attribution(article(title, url), en)).toBe(`[${title}](<${url}>)`);
});

const INVITE = /discord(?:app)?\.(?:gg|com\/invite)\/\w/iu;

test('whatever stands around it, no text of an article becomes an invite, and its words stay', () => {
  const invite = fc.constantFrom(
    'discord.gg/x',
    'DISCORD.GG/abc',
    'discord.com/invite/x',
    'https://discordapp.com/invite/x',
  );
  fc.assert(
    fc.property(anyText, invite, anyText, (before, address, after) => {
      const text = `${before} ${address} ${after}`;
      expect(escapeMarkdown(text)).not.toMatch(INVITE);
      expect(plainText(escapeMarkdown(address))).toBe(address);
    }),
  );
});

const CONTROLS = ['\u202A', '\u202B', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];
const turned = fc.array(fc.oneof(fc.constantFrom(...CONTROLS), fc.constantFrom('Anna', 'Росси', ' ')), {
  minLength: 1,
  maxLength: 30,
});

/** Whether nothing of a text changes the direction of what stands behind it: isolates are closed, and embeddings end within them. */
function isContained(text: string): boolean {
  const isolates = [...text.matchAll(/[\u2066-\u2069]/gu)].map(([sign]) => sign);
  const outside = text.replace(/\u2068[^\u2069]*\u2069/gu, '');
  return isolates.join('') === '\u2068\u2069'.repeat(isolates.length / 2) && !/[\u202A-\u202E]/u.test(outside);
}

test('controls of writing direction in names, titles and labels do not reach beyond them', () => {
  fc.assert(
    fc.property(turned, (parts) => {
      const text = parts.join('');
      expect(isContained(isolate(text))).toBe(true);
      expect(isContained(name(text))).toBe(true);
      expect(isContained(quote({ text, matches: [] }))).toBe(true);
      expect(isContained(joinNames([text, 'Bob', text]))).toBe(true);
      expect(isContained(attribution(article(text, 'https://news.example/'), en))).toBe(true);
      for (const { label = '' } of [
        ...button(text, { kind: 'topic', topic: 'x' }),
        ...topicButtons([text]),
      ] as readonly {
        readonly label?: string;
      }[]) {
        expect(isContained(label)).toBe(true);
        expect(label.length).toBeLessThanOrEqual(80);
      }
    }),
  );
  expect(isolate('Anna Rossi')).toBe('Anna Rossi');
  expect(isContained(name('\u202E'.repeat(400)))).toBe(true);
});

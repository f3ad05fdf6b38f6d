import fc from 'fast-check';
import { toSentence, webAddress } from '../../../src/discord/render/source';
import { runs } from '../../runs';
import { anyAddress, anyText } from './texts';

const ROOM = 512;

test('a link leads to the very sentence, its hyphens, commas and brackets spelt out', () => {
  expect(toSentence('https://e.example/a', 'Well-kept, (so far).', ROOM)).toBe(
    'https://e.example/a#:~:text=Well%2Dkept%2C%20%28so%20far%29.',
  );
  expect(toSentence('https://e.example/a#part', 'Here.', ROOM)).toBe('https://e.example/a#part:~:text=Here.');
});

test('a sentence too long for a link is found by its first and last words', () => {
  const long = `One two three four five six seven eight ${'and so on '.repeat(60)}a b c d e f g end.`;
  expect(toSentence('https://e.example/', long, ROOM)).toBe(
    'https://e.example/#:~:text=One%20two%20three%20four%20five%20six%20seven%20eight,a%20b%20c%20d%20e%20f%20g%20end.',
  );
});

test.each([
  [
    'Talks – on A&B, at 5% – “failed”.',
    'Talks%20%E2%80%93%20on%20A%26B%2C%20at%205%25%20%E2%80%93%20%E2%80%9Cfailed%E2%80%9D.',
  ],
  ['A well-known\nline = two? #no + 1', 'A%20well%2Dknown%20line%20%3D%20two%3F%20%23no%20%2B%201'],
  ['Байден сказал.', '%D0%91%D0%B0%D0%B9%D0%B4%D0%B5%D0%BD%20%D1%81%D0%BA%D0%B0%D0%B7%D0%B0%D0%BB.'],
])('every sign of %j is spelt out so that the browser finds the very text', (sentence, text) => {
  const link = webAddress('https://e.example/a', sentence);
  expect(link).toBe(`https://e.example/a#:~:text=${text}`);
  expect(decodeURIComponent(link?.split(':~:text=')[1] ?? '')).toBe(sentence.replace('\n', ' '));
});

/** The first and the last words of a link, as a browser reads them. */
function rangeIn(link: string | undefined): readonly string[] {
  return (link?.split(':~:text=')[1] ?? '').split(',').map(decodeURIComponent);
}

test.each([
  ['Russian', `${'Президент заявил, что переговоры продолжатся, '.repeat(8)}и назвал встречу полезной.`],
  ['Chinese', `${'两国元首在日内瓦会晤，讨论了网络安全和裁军问题，'.repeat(6)}会谈持续了三个小时。`],
  ['Thai', `${'ประธานาธิบดีทั้งสองพบกันที่เจนีวาและหารือเรื่องความมั่นคง'.repeat(4)}การประชุมสิ้นสุดลง`],
])('a long sentence in %s is found by its first and last words, though few letters fit into a link', (_, sentence) => {
  const link = webAddress('https://e.example/a#part', sentence);
  const [start = '', end = '', ...more] = rangeIn(link);
  expect(more).toEqual([]);
  expect(start.length).toBeGreaterThan(3);
  expect(sentence.startsWith(start)).toBe(true);
  expect(end.length).toBeGreaterThan(3);
  expect(sentence.endsWith(end)).toBe(true);
  expect(link?.length).toBeLessThan(512);
  expect(link).toMatch(/^https:\/\/e\.example\/a#part:~:text=/u);
});

test('the link of a statement over two paragraphs names its two ends, since a fragment’s text may not span paragraphs', () => {
  const said = '"We agreed on the quota today.\n\n"Nobody was forced to," she said.';
  expect(rangeIn(webAddress('https://e.example/a', said))).toEqual([
    '"We agreed on the quota today.',
    '"Nobody was forced to," she said.',
  ]);
});

test('an address that leaves no room, or that leads to a text already, stays as it is', () => {
  const full = `https://e.example/${'a'.repeat(490)}`;
  expect(toSentence(full, 'Some words.', ROOM)).toBe(full);
  expect(toSentence('https://e.example/#:~:text=x', 'Some words.', ROOM)).toBe('https://e.example/#:~:text=x');
});

test('for any sentence and address, the link is a valid URL of fewer than 512 characters', () => {
  fc.assert(
    fc.property(anyAddress, anyText, (url, sentence) => {
      const link = webAddress(url, sentence);
      if (link === undefined) return;
      expect(link.length).toBeLessThan(512);
      expect(URL.canParse(link)).toBe(true);
      expect(link).not.toMatch(/[\s<>()]/u);
      const [, said] = /:~:text=([^,]*)$/u.exec(link) ?? [];
      if (said !== undefined && !url.includes(':~:')) {
        expect(decodeURIComponent(said)).toBe(
          sentence
            .replace(/\p{Cs}/gu, '\uFFFD')
            .split(/\s+/u)
            .filter(Boolean)
            .join(' '),
        );
      }
    }),
    runs(500),
  );
});

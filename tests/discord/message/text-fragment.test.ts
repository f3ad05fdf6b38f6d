import fc from 'fast-check';
import { webAddress } from '../../../src/discord/message/source-line';
import { toSentence } from '../../../src/discord/message/text-fragment';
import { anyText } from './texts';

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

test('an address that leaves no room, or that leads to a text already, stays as it is', () => {
  const full = `https://e.example/${'a'.repeat(490)}`;
  expect(toSentence(full, 'Some words.', ROOM)).toBe(full);
  expect(toSentence('https://e.example/#:~:text=x', 'Some words.', ROOM)).toBe('https://e.example/#:~:text=x');
});

test('whatever sentence and address, the link is a valid address of fewer than 512 characters that no sign ends early', () => {
  const address = fc.webUrl({ withFragments: true, withQueryParameters: true, size: 'large' });
  fc.assert(
    fc.property(address, anyText, (url, sentence) => {
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
    { numRuns: 500 },
  );
});

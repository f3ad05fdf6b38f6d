import fc from 'fast-check';
import { NotVerbatimError, assertVerbatim, foldSpace, plainText, quote } from '../../../src/discord/components/text';
import { runs } from '../../runs';
import { readMarkdown } from './discord-markdown';
import { passage, spansOf } from './passages';
import { anySpans, anyText } from './texts';

const textAndSpans = anyText.chain((text) => anySpans(text).map((matches) => ({ text, matches })));

/** What the reader sees of a quote, without the bar at its side. */
function shown(text: string, ...words: readonly string[]) {
  return readMarkdown(quote({ text, matches: spansOf(text, ...words) }).slice(2));
}

test('a quoted sentence is shown word for word, whatever signs it holds', () => {
  fc.assert(
    fc.property(textAndSpans, (given) => {
      const line = quote(given);
      expect(line.startsWith('> ')).toBe(true);
      expect(foldSpace(readMarkdown(line.slice(2)).text)).toBe(foldSpace(given.text));
      expect(foldSpace(plainText(line.slice(2)))).toBe(foldSpace(given.text));
      assertVerbatim(line, { id: 'a', text: given.text });
    }),
    runs(3000),
  );
});

test('nothing in a quoted sentence pings, links, makes a heading, a list, a spoiler or code', () => {
  fc.assert(
    fc.property(textAndSpans, (given) => {
      expect(readMarkdown(quote(given).slice(2)).surprises).toEqual([]);
    }),
    runs(3000),
  );
});

test('the matched words are bold, beside punctuation and signs too', () => {
  expect(shown('Putin: “cyber attacks*” are (not) ours.', 'Putin', 'cyber', 'ours').bold).toEqual([
    'Putin',
    'cyber',
    'ours',
  ]);
  expect(shown('a*b_c', 'a*b_c').bold).toEqual(['a*b_c']);
  expect(shown('un*happy*', 'happy').bold).toEqual(['happy']);
  expect(shown('path\\', 'path\\').bold).toEqual(['path\\']);
});

test('two matches that touch become one bold run, and white space at the edges is not bold', () => {
  const text = 'cybersecurity talks';
  const matches = [
    { start: 0, end: 5 },
    { start: 5, end: 14 },
    { start: 14, end: 19 },
  ];
  expect(quote({ text, matches })).toBe('> **cybersecurity** **talks**');
});

test('line breaks inside a sentence are shown as one space', () => {
  expect(quote({ text: 'one\r\n  two\nthree', matches: [] })).toBe('> one two three');
});

test('ordinary news prose gets no backslash', () => {
  const prose =
    "At 10:30 a.m. on June 16, 2021, Mr. Biden said: “It's about self-interest” – 3.5 hours of U.S.-Russia talks (his first).";
  expect(quote({ text: prose, matches: [] })).toBe(`> ${prose}`);
});

test('a quote that differs by one letter is refused, and the refusal does not tell the text', () => {
  const refused = () => {
    assertVerbatim('> Nothing was agree', passage('Nothing was agreed'));
  };
  expect(refused).toThrow(NotVerbatimError);
  expect(refused).not.toThrow(/agree /u);
});

test('a sentence of 100,000 signs is escaped in a time that grows with its length only', () => {
  for (const text of [
    ':a'.repeat(50_000),
    ' '.repeat(100_000) + 'x',
    '\\'.repeat(100_000),
    ':'.repeat(100_000),
    '1'.repeat(100_000),
  ]) {
    const start = performance.now();
    quote({ text, matches: [] });
    expect(performance.now() - start).toBeLessThan(5000);
  }
});

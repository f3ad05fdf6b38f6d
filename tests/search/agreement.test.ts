import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** @returns how sure the library is of the first sentence. */
function confidenceIn(question: string, sentence: string): number {
  const others = ['The council met in the hall.', 'Rain fell on the roofs.', 'A tram stood still.'];
  return createLibrary(articlesOf({ 'a.md': ['# Notes', sentence, ...others].join('\n\n') })).search(question, 3)
    .confidence;
}

describe('a question is less surely answered', () => {
  it.each([
    [
      'by a sentence without the kind of answer asked for',
      'how old is Ida Stern',
      'Ida Stern, 51, left the council.',
      'Ida Stern left the council at last.',
    ],
    [
      'where the verb stands as a noun',
      'what time did the match start',
      'They start the match at ten in the morning.',
      'The start of the match at ten was postponed.',
    ],
    [
      'where the verb is part of a name',
      'what time did it start',
      'They start at ten in the morning.',
      'The New Start treaty was read at ten.',
    ],
    [
      'where the verb belongs to a set phrase',
      'who paid for it',
      'Mayor Stern paid for the tram.',
      'Mayor Stern paid a heavy price for the tram.',
    ],
    [
      'where what is asked for is denied',
      'who won',
      'Rosa Vidal won by a minute.',
      'Rosa Vidal said nobody can win such a minute.',
    ],
  ])('%s', (_, question, answering, other) => {
    expect(confidenceIn(question, other)).toBeLessThan(confidenceIn(question, answering) - 0.02);
  });
});

test('keywords of which most is not found are not answered, whatever else is', () => {
  const library = createLibrary(
    articlesOf({
      'a.md': '# Talks\n\nThe envoys of both capitals returned to Ostby.\n\nRain fell on the roofs of Ostby.',
    }),
  );
  expect(library.search('envoys in Ostby', 3).outcome).toBe('answered');
  expect(library.search('capital of Australia', 3).outcome).not.toBe('answered');
  expect(library.search('bitcoin in Ostby', 3).outcome).not.toBe('answered');
});

import type { Answer } from '../../src/answers/answer';
import type { Request } from '../../src/answers/request';
import { respond } from '../../src/answers/respond';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** @returns the answer of one article with these paragraphs. */
function answerTo<Kind extends Answer['kind']>(request: Request, kind: Kind, paragraphs: readonly string[]) {
  const library = createLibrary(articlesOf({ 'lake.md': ['# The lake', ...paragraphs].join('\n\n') }));
  const answer = respond(request, library);
  if (answer.kind !== kind) throw new Error(`expected ${kind}, found ${answer.kind}`);
  return answer as Extract<Answer, { kind: Kind }>;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');
const THIRTY = [...LETTERS, 'ba', 'be', 'bi', 'bo'].map((letters) => `Mr V${letters}nter said the lake was low.`);

describe('how much an answer shows', () => {
  it('lists the 25 speakers with most statements, and their total number', () => {
    const answer = answerTo({ kind: 'speakers' }, 'speakers', [...THIRTY, 'Mr Vzonter said no. Mr Vzonter said yes.']);
    expect(answer.speakers).toHaveLength(25);
    expect(answer.speakers[0]?.name).toBe('Vzonter');
    expect(answer.total).toBe(31);
    const next = answerTo({ kind: 'speakers', offset: 25 }, 'speakers', THIRTY);
    expect(next.speakers).toHaveLength(5);
    expect(answerTo({ kind: 'speakers', offset: 50 }, 'speakers', THIRTY).page.offset).toBe(0);
  });

  it('suggests five names for an unknown speaker', () => {
    const answer = answerTo({ kind: 'quotes', speaker: 'Zenobia' }, 'unknown-speaker', THIRTY);
    expect(answer.speakers).toHaveLength(5);
  });

  it('quotes two statements of each side, and their total number', () => {
    const paragraphs = ['low', 'deep', 'cold'].map((how) => `Ms Rossi said the lake was ${how}.`);
    const answer = answerTo({ kind: 'compare', topic: 'lake' }, 'comparison', paragraphs);
    expect(answer.sides.map(({ quotes, total }) => [quotes.length, total])).toEqual([[2, 3]]);
  });

  it('compares six sides at most, three on a page, numbered through', () => {
    const compared = (page: { readonly limit?: number; readonly offset?: number }) => {
      const { sides, total } = answerTo({ kind: 'compare', topic: 'lake', ...page }, 'comparison', THIRTY);
      expect(total).toBe(6);
      return sides.flatMap(({ quotes }) => quotes.map(({ rank }) => rank));
    };
    expect(compared({})).toEqual([1, 2, 3]);
    expect(compared({ offset: 3 })).toEqual([4, 5, 6]);
    expect(compared({ offset: 6 })).toEqual([1, 2, 3]);
    expect(compared({ limit: 100 })).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('quotes three passages that are only near the question', () => {
    const paragraphs = [
      'A mill stood by the lake.',
      'The lake froze.',
      'The lake was drained.',
      'The lake was sold.',
      'The lake is deep.',
    ];
    const answer = answerTo({ kind: 'ask', question: 'lake painters' }, 'near', paragraphs);
    expect(answer.passages).toHaveLength(3);
  });

  it('offers eight topics to try', () => {
    const nouns = ['ferry', 'mill', 'boat', 'net', 'reed', 'pier', 'heron', 'dam', 'sluice', 'barge', 'oar', 'tide'];
    const paragraphs = nouns.map((noun) => `The ${noun} was old. The ${noun} was sold.`);
    expect(answerTo({ kind: 'help' }, 'help', paragraphs).topics).toHaveLength(8);
  });
});

import fc from 'fast-check';
import { buildCorpus } from '../../src/search/index/corpus';
import { readQuestion } from '../../src/search/query/question';
import type { QueryTerm } from '../../src/search/query/query-terms';
import { relatedWords } from '../../src/text/thesaurus/related-words';
import { articlesOf } from '../knowledge-folder';

/** Words that have many related ones. */
const ASKED = 'ship war money talk house road doctor crime storm school army food law'.split(' ');
const AT_MOST = 24;

/** The sources hold every word and everything related to it, some more often than others. */
const SENTENCES = ASKED.flatMap((word, at) => [
  ...Array.from({ length: 1 + at }, (_, number) => `A ${word} was seen ${number} times.`),
  ...relatedWords(word).map((related) => `They spoke of ${related.word} there.`),
]);
const CORPUS = buildCorpus(articlesOf({ 'a.txt': `Title\n\n${SENTENCES.join('\n\n')}\n` }));

const weightsOf = ({ idf, related }: QueryTerm): readonly number[] => related.map(({ strength }) => strength * idf);

describe('a long question', () => {
  const words = fc.shuffledSubarray(ASKED, { minLength: 1 });

  it('keeps of all related words those that weigh most, however many its words have', () => {
    fc.assert(
      fc.property(words, (asked) => {
        const kept = readQuestion(asked.join(' '), CORPUS).queryTerms.flatMap(weightsOf);
        const lightest = Math.min(...kept);
        expect(kept.filter((weight) => weight > lightest).length).toBeLessThan(AT_MOST);
        for (const word of asked) {
          const alone = readQuestion(word, CORPUS).queryTerms.flatMap(weightsOf);
          const heavier = alone.filter((weight) => weight > lightest);
          expect(kept).toEqual(expect.arrayContaining(kept.length < AT_MOST ? [] : heavier));
        }
      }),
    );
  });

  it('keeps what a short one would: all of them', () => {
    const { queryTerms } = readQuestion('ship', CORPUS);
    expect(queryTerms.flatMap(weightsOf).length).toBeGreaterThan(5);
  });
});

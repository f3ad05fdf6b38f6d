import type { Corpus } from '../search/index/corpus';
import { textOfSentence } from '../search/index/sentence-table';
import { readQuestion } from '../search/query/question';
import { findCandidates } from '../search/ranking/first-stage';
import { rank } from '../search/ranking/ranking';
import { isContent, tokenize, type Token } from '../text/tokens';
import { basesOf, type SourceSentence } from './claim-comparison';
import type { ClaimSources } from './claim-speaker';
import { claimWords, SHIFTED_AUXILIARIES, textOf, type ClaimWord } from './claim-words';

/** Number of best sentences that are compared. */
const COMPARED = 60;
/** In words. */
const MOST_WORDS = 300;
/** In words: a shorter sentence beside others is an exclamation. */
export const SHORTEST_SENTENCE = 3;

/**
 * @param said the words that the claim gives to a speaker
 * @returns the sentences that a claim is compared with.
 */
export function sentencesNear(
  claim: string,
  said: readonly ClaimWord[],
  { corpus, statements, speakers }: ClaimSources,
): readonly SourceSentence[] {
  const question = readQuestion(claim, corpus);
  const { ranked } = rank(findCandidates(question, corpus, COMPARED), question, corpus);
  const numbers = new Set([
    ...ranked.map(({ sentence }) => sentence),
    ...sentencesWith(claim, corpus),
    ...sentencesWith(textOf(said), corpus),
  ]);
  return Array.from(numbers, (number) => {
    const text = textOfSentence(corpus.sentences, number, corpus.articles);
    const start = corpus.sentences.start[number] ?? 0;
    const words = claimWords(text, start).slice(0, MOST_WORDS);
    const made = statements.at(corpus.sentences.article[number] ?? 0, start);
    const keys = new Set(words.map(({ key }) => key));
    const bases = new Set([...keys].flatMap(basesOf));
    const quoted = made.flatMap(({ pieces }) => pieces);
    const article = corpus.articles[corpus.sentences.article[number] ?? 0]?.text ?? '';
    const names = { article, fullName: (surname: string) => speakers.find(surname)?.name ?? '' };
    return { number, text, start, end: start + text.length, words, statements: made, quoted, keys, bases, names };
  });
}

/** A claim with fewer content words has too little for the index to find it by. */
const FEWEST_INDEXED = 3;

const APART = '[^\\p{L}\\p{N}]+';

/** @returns up to `COMPARED` sentences with the very words of a claim that consists of common words, or their denial, by reading through all. */
function sentencesWith(claim: string, { sentences, articles }: Corpus): readonly number[] {
  const words = tokenize(claim).filter(({ compound }) => !compound);
  if (words.length < SHORTEST_SENTENCE || words.filter(({ word }) => isContent(word)).length >= FEWEST_INDEXED)
    return [];
  const pattern = words.map(patternOf).join(`${APART}(?:not${APART})?`);
  const phrase = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu');
  const found: number[] = [];
  for (let number = 0; number < sentences.count && found.length < COMPARED; number += 1)
    if (phrase.test(textOfSentence(sentences, number, articles))) found.push(number);
  return found;
}

function patternOf({ written, word }: Token): string {
  return `(?:${written.replace(/[^\p{L}\p{N}]/gu, '.')}|${SHIFTED_AUXILIARIES.get(word) ?? word})(?:['’]\\p{L}{1,2})?`;
}

import fc from 'fast-check';
import { tokenize } from '../../src/text/tokens';
import type { Candidate } from '../../src/search/ranking/first-stage';
import { buildCorpus, type Corpus } from '../../src/search/index/corpus';
import { textOfSentence } from '../../src/search/index/sentence-table';
import { findCandidates } from '../../src/search/ranking/first-stage';
import { NO_TERM, SUBJECT_WORDS } from '../../src/search/index/inverted-index';
import { readQuestion, type Question } from '../../src/search/query/question';
import { articlesOf } from '../knowledge-folder';
import { runs } from '../runs';
import { anyQuestion, articles } from './corpora';

/** Several forms of a word, so that postings have to tell them apart, and words that WordNet relates. */
const WORDS = [
  ...['attack', 'attacks', 'attacked', 'attacking', 'meet', 'meets', 'meeting', 'met', 'bank', 'banks', 'banking'],
  ...['ship', 'vessel', 'boat', 'conference', 'summit', 'talks', 'speech', 'war', 'the', 'of', 'and', 'who', 'was'],
];
const words = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const files = fc.array(fc.array(words(12), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 130 });

/** What the words of a sentence match, read one by one. */
function readWords(sentence: number, { queryTerms }: Question, corpus: Corpus) {
  const { index, sentences } = corpus;
  const numbers = tokenize(textOfSentence(sentences, sentence, corpus.articles)).map(
    ({ word }) => index.words.get(word) ?? -1,
  );
  const seen = { held: 0, exact: 0, early: 0, missing: 0 };
  numbers.forEach((number, at) => {
    const term = index.termOfWord[number] ?? NO_TERM;
    const queryTerm = queryTerms.findIndex(({ alternatives }) => alternatives.some((one) => one.term === term));
    if (queryTerm < 0) return;
    seen.held |= 1 << queryTerm;
    if (queryTerms[queryTerm]?.wordNumber === number) seen.exact |= 1 << queryTerm;
    if (at < SUBJECT_WORDS) seen.early |= 1 << queryTerm;
  });
  const terms = new Set(numbers.map((number) => index.termOfWord[number]));
  queryTerms.forEach(({ idf, related }, queryTerm) => {
    const nearest = Math.max(0, ...related.flatMap(({ term, strength }) => (terms.has(term) ? strength : [])));
    if ((seen.held & (1 << queryTerm)) === 0) seen.missing += nearest * idf;
  });
  return seen;
}

function expectWhatItsWordsTell(candidate: Candidate, question: Question, corpus: Corpus): void {
  const { held, exact, early, missing } = readWords(candidate.sentence, question, corpus);
  const isFirst = corpus.firstSentence[corpus.articleOfSentence[candidate.sentence] ?? 0] === candidate.sentence;
  const before = isFirst ? 0 : readWords(candidate.sentence - 1, question, corpus).held;
  const isLast =
    corpus.firstSentence[(corpus.articleOfSentence[candidate.sentence] ?? 0) + 1] === candidate.sentence + 1;
  const after = isLast ? 0 : readWords(candidate.sentence + 1, question, corpus).held;
  expect(candidate).toMatchObject({ held, exact, early, before, after });
  expect(candidate.missing).toBeCloseTo(missing / question.totalIdf, 9);
}

function expectAllToBeRight(text: string, corpus: Corpus, most: number): void {
  const question = readQuestion(text, corpus);
  const candidates = findCandidates(question, corpus, most);
  const numbers = candidates.map(({ sentence }) => sentence);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  for (const candidate of candidates) expectWhatItsWordsTell(candidate, question, corpus);
}

describe('what a candidate says of its sentence by postings is what the words of the sentence say', () => {
  it('of words in several forms and of related ones, whether all articles are read or some', () => {
    fc.assert(
      fc.property(files, words(5), fc.constantFrom(2, 10, Infinity), (texts, question, most) => {
        // "was" and "war" alone would be taken for German.
        const head = '---\ntitle: Title\nlanguage: en\n---\n\n';
        const all = Object.fromEntries(texts.map((lines, at) => [`a${at}.md`, `${head}${lines.join('.\n\n')}.\n`]));
        expectAllToBeRight(question, buildCorpus(articlesOf(all)), most);
      }),
      runs(100),
    );
  });

  it('whatever was asked before', () => {
    const all: Record<string, string> = {};
    for (let at = 0; at < 12; at += 1)
      all[`a${at}.txt`] = `Title\n\nWheat ${at} was bought.\n\nIts currency fell ${at} times.\n`;
    const corpus = buildCorpus(articlesOf(all));
    expectAllToBeRight('wheat', corpus, 10);
    const candidates = findCandidates(readQuestion('cash', corpus), corpus, 10);
    expect(candidates.map(({ related, before }) => ({ isRelated: related > 0, before }))).toEqual(
      Array.from({ length: 10 }, () => ({ isRelated: true, before: 0 })),
    );
  });

  it('of anything that may be asked', () => {
    fc.assert(
      fc.property(articles, anyQuestion, (all, question) => {
        expectAllToBeRight(question, buildCorpus(all), 10);
      }),
      runs(100),
    );
  });
});

import fc from 'fast-check';
import { buildCorpus, type Corpus } from '../../src/search/index/corpus';
import { findCandidates } from '../../src/search/ranking/first-stage';
import { readQuestion } from '../../src/search/query/question';
import { rank } from '../../src/search/ranking/ranking';
import { articlesOf } from '../knowledge-folder';
import { runs } from '../runs';
import { anyQuestion, articles } from './corpora';

const WANTED = 10;

/** @returns the best by the first-stage score when every sentence with a word of the question is read. */
function readAll(text: string, corpus: Corpus, wanted: number) {
  const question = readQuestion(text, corpus);
  const all = findCandidates(question, corpus);
  const best = [...all]
    .sort((a, b) => b.firstStageScore - a.firstStageScore || a.sentence - b.sentence)
    .slice(0, wanted);
  const inOrder = best.sort((a, b) => a.sentence - b.sentence);
  return rank(inOrder, question, corpus).ranked;
}

function readPruned(text: string, corpus: Corpus, wanted: number) {
  const question = readQuestion(text, corpus);
  return rank(findCandidates(question, corpus, wanted), question, corpus).ranked;
}

function expectTheSame(text: string, corpus: Corpus, wanted = WANTED): void {
  const bare = ({ sentence, score, matched }: ReturnType<typeof readAll>[number]) => ({ sentence, score, matched });
  expect(readPruned(text, corpus, wanted).map(bare)).toEqual(readAll(text, corpus, wanted).map(bare));
}

/** Words by Zipf's law, from a table of random shares; a hundred articles hold some of them in every tenth sentence. */
const zipf = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 400 });
const NAMES = [
  'gas',
  'summit',
  'talks',
  'meeting',
  'envoy',
  'river',
  'wheat',
  'harvest',
  'bank',
  'loan',
  'oil',
  'ship',
];

function wordAt(share: number): string {
  return NAMES[Math.floor(NAMES.length ** share) - 1] ?? 'gas';
}

function zipfArticles(shares: readonly number[]) {
  const files: Record<string, string> = {};
  for (let at = 0; at < shares.length; at += 1) {
    const sentences = Array.from({ length: 1 + (at % 4) }, (_, sentence) => {
      const words = Array.from({ length: 1 + ((at + sentence) % 5) }, (__, word) =>
        wordAt(shares[(at * 7 + sentence * 3 + word * 5) % shares.length] ?? 0),
      );
      return `Number ${at} ${sentence} saw ${words.join(' ')} once.`;
    });
    files[`a${at}.txt`] = `Title ${wordAt(shares[at] ?? 0)}\n\n${sentences.join('\n\n')}\n`;
  }
  return articlesOf(files);
}

describe('a question that reads only the articles which can still be among the best', () => {
  it('finds the same, with the same scores, as one that reads all', () => {
    fc.assert(
      fc.property(articles, anyQuestion, (all, question) => {
        expectTheSame(question, buildCorpus(all));
      }),
      runs(100),
    );
  });

  it('does so where many articles share few words, related ones among them', () => {
    const questions = fc.array(fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }), { minLength: 3 });
    fc.assert(
      fc.property(zipf, questions, (shares, asked) => {
        const corpus = buildCorpus(zipfArticles(shares));
        for (const words of asked) expectTheSame(words.join(' '), corpus);
      }),
      runs(30),
    );
  });

  it('does so where a related word lifts a sentence of an article that promises little by itself', () => {
    const lines = fc.array(fc.array(fc.constantFrom(...RELATED), { minLength: 2, maxLength: 9 }), {
      minLength: 30,
      maxLength: 120,
    });
    const questions = fc.array(fc.array(fc.constantFrom(...RELATED), { minLength: 2, maxLength: 4 }), { minLength: 3 });
    fc.assert(
      fc.property(lines, questions, (texts, asked) => {
        const files: Record<string, string> = {};
        for (const words of texts) files[`a${Object.keys(files).length}.txt`] = `Title\n\nIt saw ${words.join(' ')}.\n`;
        const corpus = buildCorpus(articlesOf(files));
        for (const words of asked) expectTheSame(words.join(' '), corpus, 3);
      }),
      runs(50),
    );
  });

  it('does so where several words of an article answer to one of the question', () => {
    const sentence = fc.array(fc.constantFrom(...ALIKE), { minLength: 1, maxLength: 4 });
    const many = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 30, maxLength: 80 });
    const questions = fc.array(fc.array(fc.constantFrom(...ALIKE), { minLength: 1, maxLength: 3 }), { minLength: 3 });
    fc.assert(
      fc.property(many, questions, (texts, asked) => {
        const files: Record<string, string> = {};
        for (const [at, sentences] of texts.entries())
          files[`a${at}.txt`] =
            `Title\n\n${sentences.map((words) => `Number ${at} saw ${words.join(' ')}.`).join('\n\n')}\n`;
        const corpus = buildCorpus(articlesOf(files));
        for (const words of asked) expectTheSame(words.join(' '), corpus, 3);
      }),
      runs(50),
    );
  });
});

/** Words that answer to others: compounds that begin with them, and words of the same root. */
const ALIKE = ['ship', 'shipyard', 'shipment', 'war', 'warfare', 'wartime', 'nation', 'national', 'nationalist', 'oil'];

/** Groups of words that WordNet relates. */
const RELATED = [
  'ship',
  'vessel',
  'boat',
  'war',
  'conflict',
  'talks',
  'speech',
  'lecture',
  'money',
  'currency',
  'wheat',
  'grain',
];

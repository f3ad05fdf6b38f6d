import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { sectionsOf, type Article } from '../../src/articles/article';
import { buildParts } from '../../src/library/build-library';
import { libraryOf } from '../../src/library/library';
import { placesOfSentence } from '../../src/search/index/sentence-table';
import { findCandidates } from '../../src/search/ranking/first-stage';
import { readQuestion } from '../../src/search/query/question';
import { rankArticles, rankSentences } from '../../src/search/ranking/ranking';

/** Something that ranks the sentences and articles of a library for a question. */
export interface Ranker {
  sentences(question: string): Judged;
  /** Articles by their id, best first. */
  articles(question: string): readonly Scored[];
}

export interface Scored {
  readonly id: string;
  readonly score: number;
}

interface Judged {
  /** Sentences by `sentenceName`, best first. */
  readonly ranking: readonly Scored[];
  readonly answered: boolean;
  readonly confidence: number;
}

/** Names a sentence of an article of one paragraph. */
export function sentenceName(article: string, sentence: number): string {
  return `${article}·s${sentence}`;
}

export type RankerName = 'summit' | 'natural';

/** @param lookedAt how many sentences the product's ranker looks at closely; all are wanted inside one article. */
export function createRanker(name: RankerName, articles: readonly Article[], lookedAt: number): Ranker {
  return name === 'natural' ? naturalRanker(articles) : summitRanker(articles, lookedAt);
}

/** Asks as the command line does. Collections judge whole rankings: sentences that it would not show stand where their scores put them. */
function summitRanker(articles: readonly Article[], lookedAt: number): Ranker {
  const parts = buildParts(articles, new Map());
  const library = libraryOf(parts);
  const { corpus } = parts;
  return {
    sentences: (text) => {
      const { passages, outcome, confidence } = library.search(text, lookedAt);
      const { ranked } = rankSentences(readQuestion(text, corpus), corpus, lookedAt);
      const scores = new Map(
        passages.map(({ article, sentence, score }) => [sentenceName(article.id, sentence), score]),
      );
      const ranking = ranked.flatMap(({ sentence, score: own }) => {
        const places = placesOfSentence(corpus.sentences, sentence, corpus.articles);
        const names = places.map((place) => sentenceName(place.article.id, place.sentence));
        const score = scores.get(names[0] ?? '') ?? own;
        return names.map((id) => ({ id, score }));
      });
      return { ranking: ranking.sort((a, b) => b.score - a.score), answered: outcome === 'answered', confidence };
    },
    articles: (text) => {
      const question = readQuestion(text, corpus);
      return rankArticles(findCandidates(question, corpus), question, corpus).map(({ article, score }) => ({
        id: corpus.articles[article]?.id ?? '',
        score,
      }));
    },
  };
}

/** natural's TfIdf as it comes: its own tokenizer, stop words and score. */
function naturalRanker(articles: readonly Article[]): Ranker {
  const sentences = articles.flatMap((article) =>
    sectionsOf(article).flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) =>
        paragraph.sentences.map(({ number, text }) => ({ id: sentenceName(article.id, number), text })),
      ),
    ),
  );
  const bySentence = naturalIndex(sentences);
  return {
    sentences: (question) => {
      const ranking = bySentence(question);
      return { ranking, answered: ranking.length > 0, confidence: ranking[0]?.score ?? 0 };
    },
    articles: (question) =>
      naturalIndex(articles.map(({ id, title, source }) => ({ id, text: `${title}\n${source}` })))(question),
  };
}

function naturalIndex(documents: readonly { id: string; text: string }[]): (question: string) => readonly Scored[] {
  const tfidf = new TfIdf();
  for (const { text } of documents) tfidf.addDocument(text);
  return (question) =>
    tfidf
      .tfidfs(question)
      .map((score, at) => ({ id: documents[at]?.id ?? '', score }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
}

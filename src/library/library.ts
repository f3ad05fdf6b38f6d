import type { Article, Span } from '../articles/article';
import { confidenceOf, evidenceOf, outcomeOf, type Outcome } from '../search/ranking/confidence';
import type { Corpus } from '../search/index/corpus';
import { articleReference, placesOfSentence, textOfSentence, withPlace } from '../search/index/sentence-table';
import { explain, matchMarker } from '../search/ranking/explain';
import { findCandidates, type Candidate } from '../search/ranking/first-stage';
import type { LibraryParts } from './library-parts';
import type { ArticleReference, Passage, ScorePart } from '../search/index/passage';
import { readQuestion, type Question } from '../search/query/question';
import { rankArticles } from '../search/ranking/rank-articles';
import { LOOKED_AT, rank, type Ranked } from '../search/ranking/ranking';
import { askedSpeakers, type SilentSpeaker } from '../speakers/asked-speakers';
import type { Statements } from '../speakers/statements';
import { createSuggestions, type Completion, type Suggestions } from '../topics/suggestions';
import { createStatementIndex, type StatementIndex } from '../speakers/statement-index';
import { numbersWithPrefix } from '../text/prefix-index';
import type { Topic } from '../topics/topics';

/** Answers from the articles of a folder. It never changes: a reload makes another library. */
export interface Library {
  readonly articles: readonly Article[];
  /** What the articles are about, best first; at most 5,000. */
  readonly topics: readonly Topic[];
  /** How many different sentences can be quoted. */
  readonly sentenceCount: number;
  /** @param limit how many passages are wanted at most. */
  search(question: string, limit: number): SearchResult;
  /** @returns `searchedFor` of its search, without that. */
  correctionsOf(question: string): readonly string[];
  /** The statements in the articles. */
  readonly statements: StatementIndex;
  /** @returns topics that begin with what was typed, best first; the main topics when that is nothing. */
  complete(typed: string, limit: number): readonly Completion[];
  /** @returns the first articles, in their order, of whose title a word begins with what was typed, folded: at most so many. */
  titled(typed: string, most: number): readonly Article[];
  /** @returns the article by `shortHash` of its id. */
  articleOf(hash: string): Article | undefined;
  /** A fingerprint of the articles, six letters, digits, hyphens or underscores: the same for the same files. */
  readonly indexVersion: string;
}

interface SearchResult {
  /** Probability, 0 to 1, that the sources answer the question. */
  readonly confidence: number;
  /** Whether the sources answer the question, speak only of something near it, or are silent. */
  readonly outcome: Outcome;
  readonly answered: boolean;
  /** Best first; the nearest ones when the question is not answered. */
  readonly passages: readonly Passage[];
  /** How many passages match, of the best hundred sentences that are looked at: all of them can be shown. */
  readonly total: number;
  /** Words of the sources that stood in for words of the question that the sources do not know. */
  readonly searchedFor: readonly string[];
  /**
   * Speakers whose statements the question asks for and who have none on its topic. Passages of theirs, on
   * something else then, are shown only where there are no others, and then as near at most.
   */
  readonly silentSpeakers: readonly SilentSpeaker[];
  /** Topics near the question, nearest first. */
  readonly suggestions: readonly string[];
  /** Articles near a question that they do not answer, nearest first. */
  readonly articles: readonly ArticleReference[];
}

/** Longer questions are cut. It is the longest option that Discord takes. */
const LONGEST_QUESTION = 6000;
const MOST_SUGGESTIONS = 5;
const MOST_ARTICLES = 2;
/** Suggestions come from the topics of so many of the first sentences. */
const NEAR_SENTENCES = 5;
/** A sentence that matches less than this share of what the best one matches is not quoted beside it. */
const RELEVANT = 0.4;

export function libraryOf(parts: LibraryParts): Library {
  const { corpus, found, offered, titles, hashes, indexVersion } = parts;
  const suggestions = createSuggestions(found, offered);
  const statements = createStatementIndex(parts);
  const { articles, sentences } = corpus;
  return Object.freeze({
    ...{ articles, topics: found.topics, sentenceCount: sentences.count, statements, indexVersion },
    search: (question: string, limit: number) =>
      search(question.slice(0, LONGEST_QUESTION), limit, { corpus, suggestions, statements }),
    correctionsOf: (question: string) => correctionsIn(readQuestion(question.slice(0, LONGEST_QUESTION), corpus)),
    complete: (typed: string, limit: number) => suggestions.complete(typed, limit),
    titled: (typed: string, most: number) => numbersWithPrefix(typed, titles, most).flatMap((at) => articles[at] ?? []),
    articleOf: (hash: string) => articles[hashes.get(hash) ?? articles.length],
  });
}

interface SearchContext {
  readonly corpus: Corpus;
  readonly suggestions: Suggestions;
  readonly statements: StatementIndex;
}

function search(text: string, limit: number, { corpus, suggestions, statements: all }: SearchContext): SearchResult {
  const question = readQuestion(text, corpus);
  const found = findCandidates(question, corpus, LOOKED_AT);
  const ranking = rank(found, question, corpus);
  const { ranked, featuresOf } = ranking;
  const least = RELEVANT * (ranked[0]?.matched ?? 0);
  const relevant = ranked.filter((one) => one.matched >= least);
  const candidates = relevant.map(({ candidate }) => candidate);
  const asked = askedSpeakers({ text, question, candidates }, corpus, all);
  const explainOne = (one: Ranked): ExplainedSentence =>
    explained(one.sentence, [
      ...asked.partsOf(one.candidate),
      ...explain({ sentence: one.sentence, features: featuresOf(one) }, question, corpus.index),
    ]);
  const others = relevant.filter(({ candidate }) => !asked.isBySilent(candidate));
  const matched = others.length > 0 ? others : relevant;
  const worth = matched.map((one) => ({ one, score: asked.partsOf(one.candidate)[0]?.value ?? 0 }));
  const best = worth.sort((a, b) => b.score - a.score).slice(0, limit);
  const context = { corpus, statements: all.statements, marksIn: matchMarker(question, corpus.index) };
  const confidence = confidenceOf(evidenceOf(question, ranking, corpus));
  const isNearAtMost = others.length === 0 && outcomeOf(confidence) === 'answered';
  const outcome = isNearAtMost ? 'near' : outcomeOf(confidence);
  const isAnswered = outcome === 'answered';
  const searchedFor = correctionsIn(question);
  const words = [text, ...searchedFor].join(' ');
  const near = ranked.slice(0, NEAR_SENTENCES).map(({ sentence }) => sentence);
  return {
    confidence,
    outcome,
    answered: isAnswered,
    passages: inOrder(best.map(({ one }) => explainOne(one))).map((one, at) => toPassage(one, at + 1, context)),
    searchedFor,
    silentSpeakers: asked.silent,
    total: matched.length,
    suggestions: suggestions[isAnswered ? 'related' : 'nearest'](words, near, MOST_SUGGESTIONS),
    articles: outcome === 'near' ? nearestArticles(found, question, corpus) : [],
  };
}

function nearestArticles(
  candidates: readonly Candidate[],
  question: Question,
  corpus: Corpus,
): readonly ArticleReference[] {
  const nearest = rankArticles(candidates, question, corpus).slice(0, MOST_ARTICLES);
  return nearest.flatMap(({ article }) => corpus.articles.slice(article, article + 1).map(articleReference));
}

function correctionsIn({ queryTerms }: Question): readonly string[] {
  const corrected = queryTerms.flatMap(({ alternatives }) => alternatives.filter(({ kind }) => kind === 'spelling'));
  return corrected.map(({ form }) => form);
}

interface ExplainedSentence {
  readonly sentence: number;
  readonly score: number;
  readonly explanation: readonly ScorePart[];
}

/** The score that is shown is the sum of the parts that are shown, to the last bit. */
function explained(sentence: number, explanation: readonly ScorePart[]): ExplainedSentence {
  return { sentence, explanation, score: explanation.reduce((sum, { value }) => sum + value, 0) };
}

/** Adding in another order may change the last bit, and so the order of two that are all but equal. */
function inOrder(ranked: readonly ExplainedSentence[]): readonly ExplainedSentence[] {
  return [...ranked].sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}

interface PassageContext {
  readonly corpus: Corpus;
  readonly statements: Statements;
  readonly marksIn: (sentence: number, text: string) => readonly Span[];
}

function toPassage(
  { sentence, score, explanation }: ExplainedSentence,
  rank: number,
  { corpus, statements, marksIn }: PassageContext,
): Passage {
  const text = textOfSentence(corpus.sentences, sentence, corpus.articles);
  const places = placesOfSentence(corpus.sentences, sentence, corpus.articles);
  const said = statements.at(corpus.articleOfSentence[sentence] ?? 0, places[0].start);
  const matches = marksIn(sentence, text);
  return withPlace(places[0], { rank, score, text, matches, places, explanation, statements: said });
}

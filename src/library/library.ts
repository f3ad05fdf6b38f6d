import type { Article } from '../articles/article';
import { askedOfEvent } from '../search/ranking/only-event';
import { judge, tellsBeside, type Judgement, type Outcome } from '../search/ranking/confidence';
import type { Corpus } from '../search/index/corpus';
import type { InvertedIndex } from '../search/index/inverted-index';
import { articleReference } from '../search/index/sentence-table';
import { explain, matchMarker } from '../search/ranking/explain';
import type { LibraryParts } from './library-parts';
import type { ArticleReference, Passage, ScorePart } from '../search/index/passage';
import { readQuestion, type Question } from '../search/query/question';
import { namesakesAsked } from '../search/ranking/namesake';
import { LOOKED_AT, rankArticles, rankSentences, type Ranked } from '../search/ranking/ranking';
import { askedSpeakers, type SilentSpeaker } from '../speakers/asked-speakers';
import { sentencesAskedFor } from '../speakers/asked-statements';
import { type ExplainedSentence, toPassage } from './passages';
import { rowsIn, type Scope } from './scope';
import { createSuggestions, type Completion, type Suggestions } from '../topics/suggestions';
import { createStatementIndex, type StatementIndex } from '../speakers/statement-index';
import { CUE } from '../text/answer-types';
import { capitalised } from '../text/normalize';
import { numbersWithPrefix } from '../text/prefix-index';
import type { Topic } from '../topics/topics';

/** Answers from the articles of a folder. Immutable: a reload makes another library. */
export interface Library {
  readonly articles: readonly Article[];
  readonly topics: readonly Topic[];
  readonly sentenceCount: number;
  search(question: string, limit: number, scope?: Scope): SearchResult;
  correctionsOf(question: string): readonly string[];
  readonly statements: StatementIndex;
  /** @returns topics that begin with `typed`, best first; the main topics if it is empty. */
  complete(typed: string, limit: number): readonly Completion[];
  /** @returns at most `most` articles with a word in the title that begins with `typed`, which is folded. */
  titled(typed: string, most: number): readonly Article[];
  /** @param hash `shortHash` of the id */
  articleOf(hash: string): Article | undefined;
  readonly indexVersion: string;
}

interface SearchResult {
  readonly confidence: number;
  readonly judgement: Judgement;
  readonly outcome: Outcome;
  readonly isSmallTalk: boolean;
  /** Folded words of the question that the sources do not have; all its words of content if they have each. */
  readonly missing: readonly string[];
  /** Best first; the nearest ones if the question is not answered. */
  readonly passages: readonly Passage[];
  /** Number of matching passages, of the hundred best sentences. */
  readonly total: number;
  /** Words of the sources that replaced unknown words of the question. */
  readonly searchedFor: readonly string[];
  /** The unknown words, folded, in the same order. */
  readonly slips: readonly string[];
  /** Asked for, without a statement on the topic. Their passages are shown only if there are no others; the outcome is then `near` at most. */
  readonly silentSpeakers: readonly SilentSpeaker[];
  readonly suggestions: readonly string[];
  /** Nearest first; only if the outcome is `near`. */
  readonly articles: readonly ArticleReference[];
}

const SILENT = 'those asked for say nothing on it';
/** In UTF-16 units, the longest option of Discord; the rest is ignored. */
const LONGEST_QUESTION = 6000;
const MOST_SUGGESTIONS = 5;
const MOST_ARTICLES = 2;
/** Suggestions are topics of this many sentences. */
const NEAR_SENTENCES = 5;
/** Least share of the best sentence's match for a passage. */
const RELEVANT = 0.4;

export function libraryOf(parts: LibraryParts): Library {
  const { corpus, found, offered, titles, hashes, indexVersion } = parts;
  const suggestions = createSuggestions(found, offered);
  const statements = createStatementIndex(parts);
  const { articles, sentences } = corpus;
  return Object.freeze({
    articles,
    topics: found.topics,
    sentenceCount: sentences.count,
    statements,
    indexVersion,
    search: (question: string, limit: number, scope?: Scope) => {
      const rows = scope && rowsIn(scope, { articles, sentences, statements: statements.statements });
      return search(question.slice(0, LONGEST_QUESTION), limit, { corpus, suggestions, statements, rows });
    },
    correctionsOf: (question: string) =>
      correctionsIn(readQuestion(question.slice(0, LONGEST_QUESTION), corpus), corpus.index),
    complete: (typed: string, limit: number) => suggestions.complete(typed, limit),
    titled: (typed: string, most: number) => numbersWithPrefix(typed, titles, most).flatMap((at) => articles[at] ?? []),
    articleOf: (hash: string) => articles[hashes.get(hash) ?? articles.length],
  });
}

interface SearchContext {
  readonly corpus: Corpus;
  readonly suggestions: Suggestions;
  readonly statements: StatementIndex;
  /** Sentence → rows that may be shown; all if absent. */
  readonly rows?: ((sentence: number) => readonly number[]) | undefined;
}

function search(
  text: string,
  limit: number,
  { corpus, suggestions, statements: all, rows }: SearchContext,
): SearchResult {
  const question = readQuestion(askedOfEvent(text, corpus), corpus);
  const said = new Set(sentencesAskedFor(question, corpus, all));
  const accepts = rows && ((sentence: number) => rows(sentence).length > 0);
  const ranking = rankSentences(question, corpus, LOOKED_AT, { always: [...said], accepts });
  const { ranked, bestByFeatures, featuresOf } = ranking;
  const least = RELEVANT * (bestByFeatures?.matched ?? 0);
  const { confidence, outcome: judged, parts, doubts } = judge(question, ranking, corpus);
  const isTelling = judged === 'answered' ? tellsBeside(ranked[0], question) : () => true;
  const relevant = ranked.filter(
    (one) => (one.matched >= least && isTelling(one)) || one.rules.length > 0 || said.has(one.sentence),
  );
  const candidates = relevant.map(({ candidate }) => candidate);
  const asked = askedSpeakers({ text: question.text, question, candidates }, corpus, all);
  const partsOf = ({ candidate }: Ranked): readonly ScorePart[] =>
    corpus.languages.length === 0
      ? asked.partsOf(candidate)
      : [...asked.partsOf(candidate), ...partOfLanguage(candidate.sentence, question, corpus)];
  const explainOne = (one: Ranked): ExplainedSentence =>
    explained(one.sentence, [
      ...partsOf(one),
      ...one.rules,
      ...explain({ sentence: one.sentence, features: featuresOf(one) }, question, corpus.index),
    ]);
  const others = relevant.filter(({ candidate }) => !asked.isBySilent(candidate));
  const matched = others.length > 0 ? others : relevant;
  const scored = matched.map((one) => ({ one, score: partsOf(one).reduce((sum, { value }) => sum + value, 0) }));
  const best = scored.sort((a, b) => b.score - a.score).slice(0, limit);
  // The sum of the parts may differ in the last bit from the ranking's, so sort again.
  const shown = best.map(({ one }) => explainOne(one)).sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const isUnsure = others.length === 0 || asked.isUnheardIn(best[0]?.one.candidate);
  const outcome = (judged === 'answered' ? isUnsure : judged === 'silent' && ranking.isNamed) ? 'near' : judged;
  const context = {
    question,
    outcome,
    corpus,
    statements: all.statements,
    marksIn: matchMarker(question, corpus.index),
    rows,
    shown: shown.map(({ sentence }) => sentence),
  };
  const searchedFor = correctionsIn(question, corpus.index);
  const words = [question.text, ...searchedFor].join(' ');
  const near = ranked.slice(0, NEAR_SENTENCES).map(({ sentence }) => sentence);
  return {
    confidence,
    judgement: { parts, doubts: isUnsure ? [...doubts, SILENT] : doubts },
    outcome,
    isSmallTalk: question.isSmallTalk,
    missing: missingIn(question, corpus),
    passages: shown.map((one, at) => toPassage(one, at + 1, context)),
    searchedFor,
    slips: slipsIn(question),
    silentSpeakers: asked.silent,
    total: matched.length,
    suggestions: suggestions[outcome === 'answered' ? 'related' : 'nearest'](words, near, MOST_SUGGESTIONS),
    articles: outcome === 'near' ? nearestArticles(ranked, question, corpus) : [],
  };
}

/** More than words of a question add, less than its speaker. */
const OWN_LANGUAGE: ScorePart = { name: 'in the language of the question', value: 15 };

function partOfLanguage(sentence: number, { language = 'en' }: Question, corpus: Corpus): readonly ScorePart[] {
  const own = corpus.articles[corpus.articleOfSentence[sentence] ?? 0]?.language ?? 'en';
  return own.split('-', 1)[0] === language ? [OWN_LANGUAGE] : [];
}

function nearestArticles(ranked: readonly Ranked[], question: Question, corpus: Corpus): readonly ArticleReference[] {
  const candidates = ranked.map(({ candidate }) => candidate);
  const nearest = rankArticles(candidates, question, corpus).slice(0, MOST_ARTICLES);
  return nearest.flatMap(({ article }) => corpus.articles.slice(article, article + 1).map(articleReference));
}

function correctionsIn({ queryTerms }: Question, { words, cuesOfWord }: InvertedIndex): readonly string[] {
  const isName = (form: string): boolean => ((cuesOfWord[words.get(form) ?? -1] ?? 0) & CUE.person) !== 0;
  return queryTerms.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ kind, form }) => (kind !== 'spelling' ? [] : isName(form) ? capitalised(form) : form)),
  );
}

function slipsIn({ queryTerms }: Question): readonly string[] {
  return queryTerms.flatMap(({ slip }) => slip ?? []);
}

function missingIn(question: Question, corpus: Corpus): readonly string[] {
  const { queryTerms } = question;
  const others = namesakesAsked(question, corpus);
  const unknown = queryTerms.filter(({ alternatives }, at) => alternatives.length === 0 || (others & (1 << at)) !== 0);
  return (unknown.length > 0 ? unknown : queryTerms).map(({ word }) => word);
}

/** The score shown equals the sum of the parts shown, bit for bit. */
function explained(sentence: number, explanation: readonly ScorePart[]): ExplainedSentence {
  return { sentence, explanation, score: explanation.reduce((sum, { value }) => sum + value, 0) };
}

import { TopK, boundOfBest, roomForScores } from '../../text/sorted';
import type { Corpus } from '../index/corpus';
import { OCCURRENCE } from '../index/inverted-index';
import { type QueryTerm, queryTermsWhere } from '../query/query-terms';
import type { Question } from '../query/question';
import { type Accumulators, EARLY, EXACT, HELD, MISSING, NEAR, RELATED, SUM, accumulatorsFor } from './accumulators';
import { type ArticleBounds, type FirstStageWeights, articleBoundsOf } from './article-bounds';
import { FIRST } from './model';

/** A sentence with what its postings give to a question; figures are shares of the question's idf, sets of query terms are bits. */
export interface Candidate {
  readonly sentence: number;
  /** TF-IDF of the matched words, each saturated; of related words, each times its strength; of those whose query term is not held. */
  readonly terms: number;
  readonly related: number;
  readonly missing: number;
  /** BM25 of the article; share of the question's weight within it, see `LocalWeights`; query terms that it holds anywhere. */
  readonly article: number;
  readonly local: number;
  readonly articleTerms: number;
  /** Query terms that the sentence holds; in the form that was asked; among its first words, where the subject usually is; by a related word. */
  readonly held: number;
  readonly exact: number;
  readonly early: number;
  readonly near: number;
  /** Query terms that the sentences beside it in its article hold. */
  readonly before: number;
  readonly after: number;
  /** Query terms that the first sentence of its article holds. */
  readonly lead: number;
  /** What candidates are chosen by, weighted by `FIRST`. */
  readonly firstStageScore: number;
}

export interface CandidateChoice {
  /** Further sentences, in ascending order. */
  readonly always?: readonly number[];
  /** Sentences that may be found; all if absent. */
  readonly accepts?: ((sentence: number) => boolean) | undefined;
}

/** Two sums of the same numbers in another order may differ in their last bits: what comes this near to a bound is not pruned. */
export const SLACK = 1e-9;

/**
 * Finds the sentences with the best first-stage scores, the same as if all were scored (as MaxScore, Turtle and Flood 1995): first the articles with
 * the highest bounds are opened, then those whose bound reaches the k-th best score. Sentences with related words only are considered where their
 * article alone gives enough, or where too few sentences hold a word of the question.
 *
 * @param most of equal ones the first in reading order.
 * @returns them in reading order.
 */
export function findCandidates(
  question: Question,
  corpus: Corpus,
  most = Infinity,
  { always = [], accepts }: CandidateChoice = {},
): readonly Candidate[] {
  const stage = new FirstStage(question, corpus);
  const best = new TopK(most, accepts);
  if (corpus.articles.length <= most) {
    for (let article = 0; article < corpus.articles.length; article += 1) stage.accumulators.open(article);
    stage.score(best);
  } else scorePromising(stage, best, most);
  stage.scoreRelated(best, always);
  const found = best.ascending();
  if (always.length === 0 || question.queryTerms.length === 0) return stage.read(found);
  for (const sentence of always) stage.accumulators.open(corpus.articleOfSentence[sentence] ?? 0);
  stage.score();
  return stage.read(Uint32Array.from(new Set([...found, ...always])).sort());
}

/** Up to this many times as many articles as candidates it costs less to open all of them at once. */
const FEW = 4;

function scorePromising(stage: FirstStage, best: TopK, most: number): void {
  const bounds = articleBoundsOf(stage.corpus).turnTo(stage.question, stage.weights);
  if (bounds.articles.length > FEW * most) {
    stage.openFrom(bounds.reachedBy(most), bounds);
    stage.score(best);
  }
  stage.openFrom(best.least - FIRST.related - SLACK, bounds);
  stage.score(best);
}

/** First-stage scores of one question; valid until another question is asked of the same corpus. */
export class FirstStage {
  readonly accumulators: Accumulators;
  /** What a unit of idf gives to the score; related words count where a sentence holds no others. */
  readonly weights: FirstStageWeights & { readonly perRelated: number };
  /** Query terms whose word is one of several forms that a posting does not tell apart, as bits. */
  private readonly unsure: number;

  constructor(
    readonly question: Question,
    readonly corpus: Corpus,
  ) {
    const { totalIdf } = question;
    this.accumulators = accumulatorsFor(corpus).turnTo(question);
    this.weights = {
      perTerm: FIRST.terms / totalIdf,
      perRelated: FIRST.related / totalIdf,
      perArticle: FIRST.article / totalIdf,
    };
    const { formOfWord } = corpus.index;
    this.unsure = queryTermsWhere(
      ({ wordNumber = -1 }) => formOfWord[wordNumber] === OCCURRENCE.otherForm,
      question.queryTerms,
    );
  }

  openFrom(least: number, { articles, bounds }: ArticleBounds): void {
    let at = articles.length;
    while (at-- > 0) {
      const article = articles[at] ?? 0;
      if ((bounds[article] ?? 0) >= least) this.accumulators.open(article);
    }
  }

  /** Scores the sentences of articles opened since the last call. */
  score(best?: TopK): void {
    const { accumulators } = this;
    const from = accumulators.next;
    accumulators.addOwnWords();
    if (best) this.offer(from, best);
  }

  private offer(from: number, best: TopK): void {
    const { next, sentences } = this.accumulators;
    const count = next - from;
    const scores = roomForScores(count);
    for (let at = 0; at < count; at += 1) scores[at] = this.scoreOf(from + at);
    const least = count > FEW * best.k && !best.accepts ? boundOfBest(best.k, scores, count) : -Infinity;
    for (let at = 0; at < count; at += 1) {
      const score = scores[at] ?? 0;
      if (score >= least) best.offer(sentences[from + at] ?? 0, score);
    }
  }

  /** Offers the sentences that hold only related words. These give `FIRST.related` at most, so their article must give the rest. */
  scoreRelated(best: TopK, always: readonly number[]): void {
    const { accumulators, weights } = this;
    const from = accumulators.next;
    const scored = always.filter((sentence) => accumulators.accumulatorOf[sentence] !== 0);
    const least = (best.least - FIRST.related - SLACK) / weights.perArticle;
    accumulators.addRelatedWords(scored.length === 0 ? best.kept : [...best.kept, ...scored], least);
    this.offer(from, best);
  }

  scoreOf(accumulator: number): number {
    const { accumulators, weights } = this;
    const given = weights.perArticle * (accumulators.articleScores[accumulators.numbers[accumulator] ?? 0] ?? 0);
    const sum = accumulators.figureOf(SUM, accumulator);
    if (sum > 0) return weights.perTerm * sum + given;
    return weights.perRelated * accumulators.figureOf(RELATED, accumulator) + given;
  }

  /** @param sentences in ascending order. */
  read(sentences: Uint32Array): readonly Candidate[] {
    const candidates: Candidate[] = [];
    const local = new LocalWeights(this.accumulators, this.question, this.corpus);
    for (const sentence of sentences) candidates.push(this.readOne(sentence, local));
    return candidates;
  }

  private readOne(sentence: number, local: LocalWeights): Candidate {
    const { accumulators, corpus, question } = this;
    const { totalIdf } = question;
    const article = corpus.articleOfSentence[sentence] ?? 0;
    const accumulator = accumulators.accumulatorOf[sentence] ?? 0;
    const number = accumulators.numberOf[article] ?? 0;
    const held = accumulators.marksOf(HELD, accumulator);
    return {
      sentence,
      terms: accumulators.figureOf(SUM, accumulator) / totalIdf,
      related: accumulators.figureOf(RELATED, accumulator) / totalIdf,
      missing: accumulators.figureOf(MISSING, accumulator) / totalIdf,
      article: (accumulators.articleScores[number] ?? 0) / totalIdf,
      local: local.shareOf(held, article),
      articleTerms: accumulators.articleTerms[number] ?? 0,
      held,
      exact: this.exactIn(sentence, accumulators.marksOf(EXACT, accumulator)),
      early: accumulators.marksOf(EARLY, accumulator),
      near: accumulators.marksOf(NEAR, accumulator),
      before: this.heldIn(sentence - 1, article),
      after: this.heldIn(sentence + 1, article),
      lead: this.heldIn(corpus.firstSentence[article] ?? 0, article),
      firstStageScore: this.scoreOf(accumulator),
    };
  }

  private heldIn(sentence: number, article: number): number {
    if (this.corpus.articleOfSentence[sentence] !== article) return 0;
    return this.accumulators.marksOf(HELD, this.accumulators.accumulatorOf[sentence] ?? 0);
  }

  /** Postings tell two forms of a term apart and no more: the words are read where the form that was asked is one of the others. */
  private exactIn(sentence: number, marked: number): number {
    if ((marked & this.unsure) === 0) return marked;
    const { wordOffsets, sentenceWords } = this.corpus.index;
    const words = sentenceWords.subarray(wordOffsets[sentence], wordOffsets[sentence + 1]);
    const isThere = ({ wordNumber = -1 }: QueryTerm): boolean => words.includes(wordNumber);
    return marked & (~this.unsure | queryTermsWhere(isThere, this.question.queryTerms));
  }
}

/** Weights of query terms within one article: log(1 + sentences / (sentences with the term + ½)), idf of Robertson and Spärck Jones (1976) plus one. */
class LocalWeights {
  private article = -1;
  private readonly weights: Float64Array;
  private total = 0;

  constructor(
    private readonly accumulators: Accumulators,
    { queryTerms }: Question,
    private readonly corpus: Corpus,
  ) {
    this.weights = new Float64Array(queryTerms.length);
  }

  /** @returns the share of all weights that some query terms, given as bits, have. Fastest for one article after the other. */
  shareOf(held: number, article: number): number {
    if (held === 0) return 0;
    if (article !== this.article) this.turnTo(article);
    let here = 0;
    for (let queryTerm = 0; queryTerm < this.weights.length; queryTerm += 1)
      if ((held & (1 << queryTerm)) !== 0) here += this.weights[queryTerm] ?? 0;
    return this.total === 0 ? 0 : here / this.total;
  }

  private turnTo(article: number): void {
    const { firstSentence } = this.corpus;
    const sentences = (firstSentence[article + 1] ?? 0) - (firstSentence[article] ?? 0);
    const number = this.accumulators.numberOf[article] ?? 0;
    this.article = article;
    this.total = 0;
    for (let queryTerm = 0; queryTerm < this.weights.length; queryTerm += 1) {
      const holding = this.accumulators.holdersIn(number, queryTerm);
      const weight = holding === 0 ? 0 : Math.log(1 + sentences / (Math.min(holding, sentences) + 0.5));
      this.weights[queryTerm] = weight;
      this.total += weight;
    }
  }
}

import { TopK } from '../../text/sorted';
import type { Corpus } from '../index/corpus';
import type { Question } from '../query/question';
import { SUM } from './accumulators';
import { articleBoundsOf } from './article-bounds';
import { type Candidate, FirstStage, SLACK } from './first-stage';

/** The articles with the highest bounds, opened first, tell nearly how much the best sentence holds. */
const FIRST_OPENED = 100;

/** All sentences that hold a share of what the best one holds of a question in its own words. */
export class Holding {
  /** In no order. */
  readonly sentences: readonly number[];
  private readonly stage: FirstStage;

  /** Valid until another question is asked of the same corpus. @param share of the best sentence's sum, 0 to 1. */
  constructor(question: Question, corpus: Corpus, share: number) {
    this.stage = new FirstStage(question, corpus);
    const bounds = articleBoundsOf(corpus).turnTo(question, { perTerm: 1, perArticle: 0 });
    this.stage.openFrom(bounds.reachedBy(FIRST_OPENED), bounds);
    this.stage.score();
    this.stage.openFrom(share * this.mostHeld() - SLACK, bounds);
    this.stage.score();
    const { accumulators } = this.stage;
    accumulators.addRelatedWords(accumulators.sentences.subarray(1, accumulators.next), Infinity);
    const needed = share * (this.mostHeld() / question.totalIdf);
    const isHolding = (sentence: number): boolean => this.heldIn(sentence) / question.totalIdf >= needed;
    this.sentences = [...accumulators.sentences.subarray(1, accumulators.next)].filter(isHolding);
  }

  private mostHeld(): number {
    const { sentences, next } = this.stage.accumulators;
    return sentences.subarray(1, next).reduce((most, sentence) => Math.max(most, this.heldIn(sentence)), 0);
  }

  private heldIn(sentence: number): number {
    const { accumulators } = this.stage;
    return accumulators.figureOf(SUM, accumulators.accumulatorOf[sentence] ?? 0);
  }

  /** @returns the best `most` of some of the sentences by first-stage score, in reading order; and the others. */
  best(
    sentences: readonly number[],
    most: number,
  ): { readonly candidates: readonly Candidate[]; readonly others: readonly number[] } {
    const best = new TopK(most);
    const { accumulatorOf } = this.stage.accumulators;
    for (const sentence of sentences) best.offer(sentence, this.stage.scoreOf(accumulatorOf[sentence] ?? 0));
    const kept = best.ascending();
    const isKept = new Set(kept);
    const others = kept.length === sentences.length ? [] : sentences.filter((sentence) => !isKept.has(sentence));
    return { candidates: this.stage.read(kept), others };
  }
}

import { NO_HOLDER_ROW, type Candidate } from './candidate';
import type { Corpus } from '../index/corpus';
import type { FirstStageScore } from './first-stage-score';
import { OCCURRENCE, wordNumberAt } from '../index/inverted-index';
import { EARLY, EXACT, FIGURES, HELD, MARKS, SUM, type OpenArticles } from './open-articles';
import type { Question } from '../query/question';
import { relatedSums, type RelatedSums } from './related-sums';

/** What is known of a question while its sentences are gathered. */
export interface Asked {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly first: FirstStageScore;
  readonly opened: OpenArticles;
}

/** Numbers of sentences. */
type Entries = readonly number[] | Uint32Array;

/** @returns what the article of a sentence gives to its first score. */
export function givenTo(
  sentence: number,
  { corpus, opened, first }: Pick<Asked, 'corpus' | 'opened' | 'first'>,
): number {
  const article = corpus.articleOfSentence[sentence] ?? 0;
  const number = opened.numberOf[article] ?? 0;
  return number === 0 ? first.givenBy(article, 0) : (opened.given[number] ?? 0);
}

/** Puts together what the postings of a question gave to a sentence. */
export class CandidateReader {
  /** Slots whose word is one of several forms that a posting does not tell apart, as bits. */
  private readonly unsure: number;

  constructor(private readonly asked: Asked) {
    const { question, corpus } = asked;
    this.unsure = question.queryTerms.reduce((bits, { wordNumber = -1 }, queryTerm) => {
      return corpus.index.formOfWord[wordNumber] === OCCURRENCE.otherForm ? bits | (1 << queryTerm) : bits;
    }, 0);
  }

  /**
   * @param sentences each holds a word of the question in an article that is open, or a related word in any.
   * @param related what related words give to them, where that is known.
   * @returns them in this order.
   */
  read(sentences: Entries, related = this.relatedTo(sentences)): readonly Candidate[] {
    const candidates: Candidate[] = [];
    for (const sentence of sentences) candidates.push(this.readOne(sentence, related));
    return candidates;
  }

  private relatedTo(sentences: Entries): RelatedSums {
    const { opened, corpus, question } = this.asked;
    const related = relatedSums(corpus);
    for (const sentence of sentences) related.name(sentence, opened.heldAt(opened.accumulatorAt(sentence)));
    return related.add(question, false);
  }

  private readOne(sentence: number, related: RelatedSums): Candidate {
    const { opened, corpus, first, question } = this.asked;
    const { totalIdf } = question;
    const article = corpus.articleOfSentence[sentence] ?? 0;
    const number = opened.numberOf[article] ?? 0;
    const accumulator = opened.accumulatorAt(sentence);
    const { figures, marks } = opened;
    const mark = MARKS * accumulator;
    const sum = figures[FIGURES * accumulator + SUM] ?? 0;
    const given = givenTo(sentence, this.asked);
    const place = related.placeAt(sentence);
    const relatives = related.sums[place] ?? 0;
    return {
      sentence,
      terms: sum / totalIdf,
      related: relatives / totalIdf,
      missing: (related.missing[place] ?? 0) / totalIdf,
      article: (opened.scores[number] ?? 0) / totalIdf,
      coverage: question.idfCoverage.plain(opened.slotsOf[number] ?? 0),
      held: marks[mark + HELD] ?? 0,
      exact: this.exactly(marks[mark + EXACT] ?? 0, sentence),
      early: marks[mark + EARLY] ?? 0,
      before: opened.heldBefore(sentence, number),
      firstStageScore: accumulator === 0 ? first.ofRelatives(relatives, given) : first.of(sum, given),
      row: number === 0 ? NO_HOLDER_ROW : opened.rowOf(number),
    };
  }

  /** @returns those of some slots whose very word the entry holds: its words are gone through only where the postings leave it open. */
  private exactly(queryTerms: number, sentence: number): number {
    if ((queryTerms & this.unsure) === 0) return queryTerms;
    const { question, corpus } = this.asked;
    return question.queryTerms.reduce((bits, { wordNumber = -1 }, queryTerm) => {
      const isUnsure = (queryTerms & this.unsure & (1 << queryTerm)) !== 0;
      return isUnsure && !holdsWord(sentence, wordNumber, corpus) ? bits & ~(1 << queryTerm) : bits;
    }, queryTerms);
  }
}

function holdsWord(sentence: number, word: number, { index }: Corpus): boolean {
  const end = index.wordOffsets[sentence + 1] ?? 0;
  for (let at = index.wordOffsets[sentence] ?? 0; at < end; at += 1) if (wordNumberAt(index, at) === word) return true;
  return false;
}
